import { carbon, cbam, cbamCertificates, freightEmission, yearlyEmission } from '../formulas/carbon.ts'
import { antiDumping, appliedDutyRate, brokerage, customsAdditions, customsValue, duty, dutyInPrice } from '../formulas/duty.ts'
import type { AnyFormula, Quantity } from '../formulas/formula.ts'
import { chargeableMass, freight, freightToBorder, fullFreight, insurance, usualFreight } from '../formulas/freight.ts'
import * as q from '../formulas/inputs.ts'
import { landed } from '../formulas/landed.ts'
import { countryStopRate, stopProbability, stopRate } from '../formulas/likelihood.ts'
import { boughtPerGood, legNeed } from '../formulas/need.ts'
import { ownProduction, toolingRecovery } from '../formulas/own-production.ts'
import { annuityCharge, expedite, hedging, obsolescence, oversight, ownership, quality, standByCharge, tooling } from '../formulas/ownership.ts'
import { price } from '../formulas/price.ts'
import {
  concentrationScore, concentrationTerm, financeScore, governanceScore, hazardScore, leadTimeScore, logisticsScore, rejectScore,
  requalificationScore, riskScore, tradeBarrierScore,
} from '../formulas/risk.ts'
import { exWorksPrice, shouldCost } from '../formulas/should-cost.ts'
import {
  bufferStock, capitalCharge, carryingRate, cycleStock, dailyDeviation, dailyUse, extraStock, ownedTransitDays, pipelineStock, safetyStock,
  safetyUnits, serviceFactor, stockValue, tiedUp,
} from '../formulas/stock.ts'
import { lateUnits } from '../formulas/what-ifs.ts'
import { annuityPerYear, interestPerYear, landedPerYear, ownershipPerYear, spend } from '../formulas/year.ts'
import { say } from '../text/say.ts'
import type { CostLineId, OwnershipLineId, RiskIndicatorId } from './evaluation.ts'
import type { InSteps } from './in-steps.ts'
import { sharesByPlace, type LegFacts } from './leg-facts.ts'
import { legRules, shareRule, type LegRule } from './leg-rules.ts'
import { planFigures } from './plan-figures.ts'
import type { Layout } from './layout.ts'
import { productionPass } from './produce.ts'
import { projectRate } from './project-rate.ts'
import { rareTerms } from './rare-rules.ts'
import { intsOf, remembered } from './remember.ts'
import { inOrder, runFormula, runFormulas } from './run-formulas.ts'
import { shockPass } from './shock-pass.ts'
import { columnOf, derive, fillFigure, gather, newSheet, resolve, setColumn, type Sheet } from './sheet.ts'

/** The formula behind each cost line. */
export const lineFormulas: Readonly<Record<CostLineId | OwnershipLineId, AnyFormula>> = {
  price, freight, insurance, duty, brokerage, 'pipeline-stock': pipelineStock, 'cycle-stock': cycleStock, 'safety-stock': safetyStock,
  'buffer-stock': bufferStock, quality, expedite, oversight, hedging, carbon, obsolescence, tooling,
  'stand-by': standByCharge,
}

/** The formula behind each indicator, in the order of the evaluation. */
export const indicatorFormulas: Readonly<Record<RiskIndicatorId, AnyFormula>> = {
  governance: governanceScore, logistics: logisticsScore, hazard: hazardScore, 'trade-barrier': tradeBarrierScore, concentration: concentrationScore,
  'lead-time': leadTimeScore, requalification: requalificationScore, 'reject-share': rejectScore, finance: financeScore,
}

/** The quantities of a source that its part takes on as a mean weighted by share. */
export const weightedByShare: readonly Quantity[] = [
  ...Object.values(lineFormulas), landed, ownership, capitalCharge, annuityCharge, ...Object.values(indicatorFormulas),
]
/** The quantities of a source that its part adds up. */
export const addedUp: readonly Quantity[] = [tiedUp, extraStock, yearlyEmission, lateUnits]

const indicatorIds = new Set(Object.values(indicatorFormulas).map((formula) => formula.id))

const legFormulas = inOrder([
  boughtPerGood, price, chargeableMass, usualFreight, fullFreight, freightToBorder, freight, insurance, appliedDutyRate, dutyInPrice, customsAdditions, customsValue,
  antiDumping, duty, brokerage,
  carryingRate, stockValue, dailyUse, ownedTransitDays, pipelineStock, cycleStock, serviceFactor, dailyDeviation, safetyUnits, safetyStock,
  bufferStock, tiedUp, extraStock, capitalCharge, landed, freightEmission, cbamCertificates, cbam, carbon, yearlyEmission, quality, expedite, oversight,
  hedging, obsolescence, toolingRecovery, tooling, standByCharge, annuityCharge, ownership,
  exWorksPrice, tradeBarrierScore, concentrationScore, leadTimeScore, requalificationScore, rejectScore, financeScore, riskScore, stopRate,
  countryStopRate, stopProbability,
])

const partFormulas = inOrder([spend, landedPerYear, ownershipPerYear, interestPerYear, annuityPerYear, riskScore])

/** The sources whose own statements make the cost known, a default or an estimate. */
const worstLevel = (length: number, levels: readonly Uint8Array[]): Uint8Array => {
  const worst = new Uint8Array(length)
  for (const one of levels) for (let row = 0; row < one.length; row++) if ((one[row] as number) > (worst[row] as number)) worst[row] = one[row] as number // one row a source in both
  return worst
}

/** The pass that fills the sheet of legs, inputs by their rules, then every formula; then what parts take on from their legs.
 *  It returns the certainty of each source: 0 known, 1 default, 2 estimate. */
export function runLegs(layout: Layout): () => InSteps<Uint8Array> {
  const { contents, world, legs, legStart, rebased, productions, sheets } = layout
  const { legs: legSheet, parts: partSheet, countries, rebase: rebaseSheet, productions: productionSheet } = sheets
  const partRow = intsOf(legs, (leg) => leg.partRow)
  /** Every part has one source: its columns are the part's, without a copy. */
  const isAlone = partSheet.length === legs.length && legStart.every((start, row) => start === row)
  const countryRow = intsOf(legs, (leg) => leg.country?.row ?? -1)
  // Which row of the sheet of should-cost a source is; −1 for a source with a price of its own.
  const rebaseRow = new Int32Array(legs.length).fill(-1)
  for (const [row, { legRow }] of rebased.entries()) rebaseRow[legRow] = row
  const productionRow = new Int32Array(legs.length).fill(-1)
  for (const [row, { legRow }] of productions.entries()) productionRow[legRow] = row
  const produce = productionPass(layout)
  const rare = rareTerms(legs, world)
  const shocks = shockPass(legs, world)
  const rate = projectRate(world, contents.project.currency)
  const certainty = remembered<Uint8Array>()
  return function* () {
    const { book } = world
    gather(legSheet, q.partNeed, partSheet, partRow)
    gather(legSheet, shouldCost, rebaseSheet, rebaseRow)
    const resolveAll = function* (rules: readonly LegRule[], share: number): InSteps<Uint8Array[]> {
      const own: Uint8Array[] = []
      for (const rule of rules) {
        const levels = resolve(legSheet, legs, { ...rule, quantity: shocks.usualOf(rule.quantity) }, book)
        if (rule.own) own.push(levels)
        yield share
      }
      return own
    }
    yield* resolveAll([shareRule], 0.45)
    runFormulas(legSheet, [legNeed])
    produce()
    gather(legSheet, ownProduction, productionSheet, productionRow)
    fillAnnuities(legSheet, productionSheet, productionRow)
    const before = { need: columnOf(legSheet, legNeed), ownProduction: columnOf(legSheet, ownProduction), shouldCost: columnOf(legSheet, shouldCost) }
    const levels = yield* resolveAll(legRules(world, before), 0.5)
    rare.fillNone(legSheet)
    yield* resolveAll(rare.rules, 0.55)
    yield* resolveAll(shocks.rules, 0.55)
    weighCbamGoods(legSheet)
    for (const [quantity, key] of planFigures) fillFigure(legSheet, shocks.usualOf(quantity), book.ref(key))
    shocks.fill(legSheet)
    rate.fill(legSheet)
    for (const score of [governanceScore, logisticsScore, hazardScore]) gather(legSheet, score, countries, countryRow)
    concentrate(partSheet, legs, legStart)
    gather(legSheet, q.concentrationIndex, partSheet, partRow)
    yield 0.6
    for (const formula of legFormulas) {
      runFormula(legSheet, formula)
      yield 0.65
    }
    shocks.fillLate(legSheet)

    const share = columnOf(legSheet, q.shareOfNeed)
    for (const quantity of weightedByShare) weigh(partSheet, quantity, legSheet, legStart, share, indicatorIds.has(quantity.id), isAlone)
    yield 0.7
    for (const quantity of addedUp) add(partSheet, quantity, legSheet, legStart)
    fillFigure(partSheet, q.weakestLinkExponent, book.ref('general.weakest-link-exponent'))
    runFormulas(partSheet, partFormulas)
    return certainty(levels, () => worstLevel(legs.length, levels))
  }
}

/** Annuities that the price of a source holds: of own production; any other price holds none that this model knows of. */
function fillAnnuities(legs: Sheet, productions: Sheet, productionRow: Int32Array): void {
  const from = columnOf(productions, q.annuityInPrice)
  const pick = (): Float64Array => Float64Array.from(productionRow, (row) => (row < 0 ? 0 : (from[row] ?? Number.NaN)))
  derive(legs, q.annuityInPrice, [from, productionRow], pick, {
    kind: 'aggregate', says: say`machines + tooling of own production; none where the part is bought`,
    pieces: (row) => ((productionRow[row] ?? -1) < 0 ? [] : [{ sheet: productions, quantity: q.annuityInPrice, row: productionRow[row] ?? -1 }]),
  })
}

/** Mass of goods of Annex I that the plan brings in a year over all its sources, tonnes, on every row; sources of unknown mass or need are left out. */
function weighCbamGoods(legs: Sheet): void {
  const [applies, kilograms, need] = [columnOf(legs, q.cbamApplies), columnOf(legs, q.mass), columnOf(legs, legNeed)]
  const inTonnes = (): Float64Array => {
    let tonnes = 0
    for (let row = 0; row < applies.length; row++) {
      if (applies[row] !== 1) continue
      const mass = ((kilograms[row] as number) * (need[row] as number)) / 1000 // one row a source in each
      if (mass === mass) tonnes += mass
    }
    return new Float64Array(applies.length).fill(tonnes)
  }
  derive(legs, q.cbamMass, [applies, kilograms, need], inTonnes, { kind: 'aggregate', says: say`sum over the sources of goods of Annex I of mass × need ÷ 1,000`, pieces: () => [] })
}

/** Rows from first to before last, as pieces of an aggregate. */
const legPieces = (sheet: Sheet, quantities: readonly Quantity[], legStart: Int32Array) => (row: number) => {
  const pieces = []
  for (let leg = legStart[row] ?? 0; leg < (legStart[row + 1] ?? 0); leg++) for (const quantity of quantities) pieces.push({ sheet, quantity, row: leg })
  return pieces
}

function weigh(parts: Sheet, quantity: Quantity, legs: Sheet, legStart: Int32Array, share: Float64Array, skipUnknown: boolean, isAlone: boolean): void {
  const from = columnOf(legs, quantity)
  const means = (): Float64Array => {
    if (isAlone) return from
    const values = new Float64Array(parts.length)
    for (let row = 0; row < values.length; row++) {
      const first = legStart[row] as number // one longer than the rows
      const last = legStart[row + 1] as number
      if (last - first === 1) {
        values[row] = from[first] as number // a leg's row
        continue
      }
      let sum = 0
      let weight = 0
      for (let leg = first; leg < last; leg++) {
        const value = from[leg] as number
        if (skipUnknown && value !== value) continue
        sum += value * (share[leg] as number)
        weight += share[leg] as number
      }
      values[row] = weight > 0 ? sum / weight : Number.NaN
    }
    return values
  }
  const says = skipUnknown ? say`mean over the sources that have it, weighted by share` : say`mean over the sources, weighted by share`
  derive(parts, quantity, [from, share, legStart], means, { kind: 'aggregate', says, pieces: legPieces(legs, [quantity, q.shareOfNeed], legStart) })
}

function add(parts: Sheet, quantity: Quantity, legs: Sheet, legStart: Int32Array): void {
  const from = columnOf(legs, quantity)
  const sums = (): Float64Array => {
    const values = new Float64Array(parts.length)
    for (let row = 0; row < values.length; row++) {
      const first = legStart[row] as number // one longer than the rows
      const last = legStart[row + 1] as number
      let sum = first === last ? Number.NaN : 0
      for (let leg = first; leg < last; leg++) sum += from[leg] as number
      values[row] = sum
    }
    return values
  }
  derive(parts, quantity, [from, legStart], sums, { kind: 'aggregate', says: say`sum over the sources`, pieces: legPieces(legs, [quantity], legStart) })
}

/** Herfindahl-Hirschman index of a part's supply by place, 0 to 10,000. */
function concentrate(parts: Sheet, legs: readonly LegFacts[], legStart: Int32Array): void {
  const indices = (): Float64Array => {
    const values = new Float64Array(parts.length)
    for (let row = 0; row < values.length; row++) {
      const [first, last] = [legStart[row] as number, legStart[row + 1] as number] // one longer than the rows
      if (last - first === 1) {
        values[row] = concentrationTerm.compute(legs[first]?.share ?? Number.NaN)
        continue
      }
      let index = first === last ? Number.NaN : 0
      for (const share of sharesByPlace(legs, first, last).values()) index += concentrationTerm.compute(share)
      values[row] = index
    }
    return values
  }
  derive(parts, q.concentrationIndex, [legs, legStart], indices, {
    kind: 'aggregate',
    says: say`sum over the places of (100 × share)²`,
    pieces: (row) => {
      const shares = [...sharesByPlace(legs, legStart[row] ?? 0, legStart[row + 1] ?? 0).values()]
      const sheet = newSheet(shares.length, () => '')
      setColumn(sheet, q.shareOfSite, Float64Array.from(shares), { kind: 'aggregate', says: say`sum of the shares bought there`, pieces: () => [] })
      runFormulas(sheet, [concentrationTerm])
      return shares.map((_, place) => ({ sheet, quantity: concentrationTerm, row: place }))
    },
  })
}
