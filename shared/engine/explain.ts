import { gap, recover, survive } from '../formulas/braking.ts'
import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import { landed } from '../formulas/landed.ts'
import { expectedLoss, stopProbability } from '../formulas/likelihood.ts'
import { ownProduction } from '../formulas/own-production.ts'
import { ownership } from '../formulas/ownership.ts'
import { riskScore } from '../formulas/risk.ts'
import { shouldCost } from '../formulas/should-cost.ts'
import { inSymbols } from '../formulas/symbols.ts'
import { worksUse } from '../formulas/works.ts'
import { spend } from '../formulas/year.ts'
import type { SentenceValue } from '../text/say.ts'
import { figureProvenance } from './candidates.ts'
import type { Explanation, ExplainTarget } from './explanation.ts'
import { workOut, type EvaluationRequest } from './evaluate.ts'
import { explainBreakEven } from './explain-break-even.ts'
import { explainPlan } from './explain-plan.ts'
import { explainCauses, explainStop } from './explain-stop.ts'
import { explainAssembly, explainSpendShare } from './explain-sums.ts'
import { explainYears } from './explain-years.ts'
import { lineFormulas } from './leg-pass.ts'
import type { Plan } from './plan.ts'
import { known } from './known.ts'
import type { ColumnSource, Piece } from './sheet.ts'

/** Why a number is what it is: its equation and inputs down to facts and figures; the same bits as the evaluation shows. */
export function explain(request: EvaluationRequest, target: ExplainTarget): Explanation {
  const worked = workOut(request)
  switch (target.on) {
    case 'part':
      return target.quantity === 'spend-share' ? explainSpendShare(worked, target.partId, explainPart(worked.plan, { ...target, quantity: 'spend' })) : explainPart(worked.plan, target)
    case 'stop':
      return explainStop(worked, target, (piece) => explainCell(worked.plan, piece))
    case 'causes':
      return explainCauses(target.causes)
    case 'years':
      return explainYears(worked, target.years, target.quantity)
    case 'assembly':
      return explainAssembly(worked, target)
    case 'site':
      return explainSite(worked.plan, target)
    case 'works':
      return explainCell(worked.plan, { sheet: worked.plan.sheets.works, quantity: target.quantity === 'use' ? worksUse : q.hoursAsked, row: worked.plan.inWorks.works.findIndex(({ id }) => id === target.worksId) })
    case 'plan':
      if (target.quantity === 'break-even-duty' || target.quantity === 'break-even-price-gap') return explainBreakEven(request, target.quantity, explain(request, { on: 'plan', quantity: 'npv' }))
      return explainPlan(worked, target.quantity, (piece) => explainCell(worked.plan, piece))
  }
}

const ofPart: Readonly<Record<string, Quantity>> = { ...lineFormulas, landed, ownership, need: q.partNeed, spend, risk: riskScore }
const ofStop: Readonly<Record<string, Quantity>> = { survive, recover, gap }

function explainPart(plan: Plan, { partId, quantity }: Extract<ExplainTarget, { on: 'part' }>): Explanation {
  const row = plan.parts.findIndex((facts) => facts.part.id === partId)
  const plain = ofPart[quantity]
  if (plain !== undefined) return explainCell(plan, { sheet: plan.sheets.parts, quantity: plain, row })
  return explainCell(plan, { sheet: plan.sheets.stops, quantity: ofStop[quantity] ?? q.lossPerEvent, row: plan.braking.worstStopOfPart[row] ?? -1 })
}

const ofPlace: Readonly<Record<string, Quantity>> = {
  loss: q.lossPerEvent, risk: riskScore, 'stop-probability': stopProbability, 'expected-loss': expectedLoss,
}

function explainSite(plan: Plan, { key, quantity }: Extract<ExplainTarget, { on: 'site' }>): Explanation {
  const row = plan.places.findIndex((place) => place.key === key)
  const own = ofPlace[quantity]
  if (own !== undefined) return explainCell(plan, { sheet: plan.sheets.places, quantity: own, row })
  return explainCell(plan, { sheet: plan.sheets.stops, quantity: ofStop[quantity] ?? gap, row: plan.braking.worstStop[row] ?? -1 })
}

const unknown = (quantity: Quantity, of: SentenceValue): Explanation => ({ quantity, value: null, says: null, source: null, provenance: { kind: 'missing', fact: null }, of, inputs: [] })

/** One cell of a sheet taken apart. */
export function explainCell(plan: Plan, { sheet, quantity, row }: Piece): Explanation {
  const column = sheet.columns.get(quantity.id)
  if (column === undefined || row < 0 || row >= sheet.length) return unknown(quantity, '')
  const value = known(column.values[row])
  const of = sheet.nameOf(row)
  return explainSource(plan, { sheet, quantity, row }, column.source, value, of)
}

function explainSource(plan: Plan, cell: Piece, source: ColumnSource, value: number | null, of: SentenceValue): Explanation {
  const { sheet, quantity, row } = cell
  switch (source.kind) {
    case 'rule': {
      const estimated = workedOutOf(plan, cell)
      if (estimated !== null) return { ...explainCell(plan, estimated), quantity, value }
      const origin = source.origin(row)
      return { quantity, value, says: null, source: null, provenance: origin.provenance, of: origin.of, inputs: [] }
    }
    case 'figure':
      return { quantity, value, says: null, source: null, provenance: figureProvenance(source.ref), of: source.ref.figure?.label ?? '', inputs: [] }
    case 'gather':
      return { ...explainCell(plan, { sheet: source.from, quantity: source.quantity, row: source.rowOf(row) }), quantity }
    case 'formula':
      return {
        quantity, value, says: source.formula.says, symbols: inSymbols(source.formula), source: source.formula.source, provenance: { kind: 'computed' }, of,
        inputs: source.formula.inputs.map((input) => explainCell(plan, { sheet, quantity: input, row })),
      }
    case 'aggregate': {
      const pieces = source.pieces(row)
      const inputs = pieces.map((piece) => explainCell(plan, piece))
      // A part with one source has that source's number: nothing was added up on the way.
      const [only, share] = inputs
      if (only !== undefined && inputs.length <= 2 && only.quantity.id === quantity.id && only.value === value && (share === undefined || share.quantity.id === q.shareOfNeed.id)) return only
      return { quantity, value, says: source.says, source: null, provenance: { kind: 'computed' }, of, inputs }
    }
  }
}

/** Where the price of a destination without a quote was worked out: own production, or should-cost; null for any other cell. */
function workedOutOf(plan: Plan, { sheet, quantity, row }: Piece): Piece | null {
  if (quantity.id !== q.quotedPrice.id || sheet !== plan.sheets.legs) return null
  const leg = plan.legs[row]
  if (leg === undefined || leg.choice === null) return null
  const produced = plan.productions.findIndex((facts) => facts.leg === leg)
  if (produced >= 0) return { sheet: plan.sheets.productions, quantity: ownProduction, row: produced }
  const rebased = plan.rebased.findIndex((facts) => facts.leg === leg)
  return rebased < 0 ? null : { sheet: plan.sheets.rebase, quantity: shouldCost, row: rebased }
}
