import { carbon, freightEmission, yearlyEmission } from '../formulas/carbon.ts'
import { appliedDutyRate, brokerage, customsValue, duty } from '../formulas/duty.ts'
import type { AnyFormula, Quantity } from '../formulas/formula.ts'
import { chargeableMass, freight, freightToBorder, fullFreight, insurance } from '../formulas/freight.ts'
import * as q from '../formulas/inputs.ts'
import { landed } from '../formulas/landed.ts'
import { countryStopRate, stopProbability, stopRate } from '../formulas/likelihood.ts'
import { boughtPerGood, legNeed } from '../formulas/need.ts'
import { expedite, hedging, oversight, ownership, quality } from '../formulas/ownership.ts'
import { price } from '../formulas/price.ts'
import {
  concentrationScore, concentrationTerm, financeScore, governanceScore, hazardScore, leadTimeScore, logisticsScore, rejectScore,
  requalificationScore, riskScore, tradeBarrierScore,
} from '../formulas/risk.ts'
import { exWorksPrice } from '../formulas/should-cost.ts'
import {
  bufferStock, capitalCharge, carryingRate, cycleStock, dailyDeviation, dailyUse, extraStock, ownedTransitDays, pipelineStock, safetyStock,
  safetyUnits, serviceFactor, stockValue, tiedUp,
} from '../formulas/stock.ts'
import { interestPerYear, landedPerYear, ownershipPerYear, spend } from '../formulas/year.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { CostLineId, OwnershipLineId, RiskIndicatorId } from './evaluation.ts'
import type { LegFacts } from './leg-facts.ts'
import { legRules, planFigures } from './leg-rules.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, gather, newSheet, resolve, setColumn, type Sheet } from './sheet.ts'
import type { World } from './world.ts'

/** The formula behind each cost line. */
export const lineFormulas: Readonly<Record<CostLineId | OwnershipLineId, AnyFormula>> = {
  price, freight, insurance, duty, brokerage, 'pipeline-stock': pipelineStock, 'cycle-stock': cycleStock, 'safety-stock': safetyStock,
  'buffer-stock': bufferStock, quality, expedite, oversight, hedging, carbon,
}

/** The formula behind each indicator, in the order of the evaluation. */
export const indicatorFormulas: Readonly<Record<RiskIndicatorId, AnyFormula>> = {
  governance: governanceScore, logistics: logisticsScore, hazard: hazardScore, 'trade-barrier': tradeBarrierScore, concentration: concentrationScore,
  'lead-time': leadTimeScore, requalification: requalificationScore, 'reject-share': rejectScore, finance: financeScore,
}

/** The quantities of a source that its part takes on as a mean weighted by share. */
export const weightedByShare: readonly Quantity[] = [
  ...Object.values(lineFormulas), landed, ownership, capitalCharge, ...Object.values(indicatorFormulas),
]
/** The quantities of a source that its part adds up. */
export const addedUp: readonly Quantity[] = [tiedUp, extraStock, yearlyEmission]

const legFormulas = inOrder([
  legNeed, boughtPerGood, price, chargeableMass, fullFreight, freightToBorder, freight, insurance, appliedDutyRate, customsValue, duty, brokerage,
  carryingRate, stockValue, dailyUse, ownedTransitDays, pipelineStock, cycleStock, serviceFactor, dailyDeviation, safetyUnits, safetyStock,
  bufferStock, tiedUp, extraStock, capitalCharge, landed, freightEmission, carbon, yearlyEmission, quality, expedite, oversight, hedging, ownership,
  exWorksPrice, tradeBarrierScore, concentrationScore, leadTimeScore, requalificationScore, rejectScore, financeScore, riskScore, stopRate,
  countryStopRate, stopProbability,
])

const partFormulas = inOrder([spend, landedPerYear, ownershipPerYear, interestPerYear, riskScore])

interface Given {
  readonly contents: ProjectContents
  readonly world: World
  readonly legs: readonly LegFacts[]
  readonly legStart: Int32Array
  readonly legSheet: Sheet
  readonly legCertainty: Uint8Array
  readonly partSheet: Sheet
  readonly countries: Sheet
}

/** Fills the sheet of legs: inputs by their rules, then every formula; then what parts take on from their legs. */
export function runLegs({ contents, world, legs, legStart, legSheet, legCertainty, partSheet, countries }: Given): void {
  for (const rule of legRules(world)) resolve(legSheet, legs, rule, legCertainty)
  for (const [quantity, key] of planFigures) fillFigure(legSheet, quantity, world.book.ref(key))
  fillFigure(legSheet, q.projectCurrencyRate, world.book.ref(`exchange-rate.${contents.project.currency}`))
  const partRow = Int32Array.from(legs, (leg) => leg.partRow)
  const countryRow = Int32Array.from(legs, (leg) => leg.country?.row ?? -1)
  gather(legSheet, q.partNeed, partSheet, partRow)
  for (const score of [governanceScore, logisticsScore, hazardScore]) gather(legSheet, score, countries, countryRow)
  concentrate(partSheet, legs, legStart)
  gather(legSheet, q.concentrationIndex, partSheet, partRow)
  runFormulas(legSheet, legFormulas)

  const share = columnOf(legSheet, q.shareOfNeed)
  const indicators = new Set(Object.values(indicatorFormulas).map((formula) => formula.id))
  for (const quantity of weightedByShare) {
    weigh(partSheet, quantity, legSheet, legStart, share, indicators.has(quantity.id))
  }
  for (const quantity of addedUp) add(partSheet, quantity, legSheet, legStart)
  fillFigure(partSheet, q.weakestLinkExponent, world.book.ref('general.weakest-link-exponent'))
  runFormulas(partSheet, partFormulas)
}

/** Rows from first to before last, as pieces of an aggregate. */
const legPieces = (sheet: Sheet, quantities: readonly Quantity[], legStart: Int32Array) => (row: number) => {
  const pieces = []
  for (let leg = legStart[row] ?? 0; leg < (legStart[row + 1] ?? 0); leg++) for (const quantity of quantities) pieces.push({ sheet, quantity, row: leg })
  return pieces
}

function weigh(parts: Sheet, quantity: Quantity, legs: Sheet, legStart: Int32Array, share: Float64Array, skipUnknown: boolean): void {
  const from = columnOf(legs, quantity)
  const values = new Float64Array(parts.length)
  for (let row = 0; row < values.length; row++) {
    const [first, last] = [legStart[row] as number, legStart[row + 1] as number] // one longer than the rows
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
  const says = skipUnknown ? 'mean over the sources that have it, weighted by share' : 'mean over the sources, weighted by share'
  setColumn(parts, quantity, values, { kind: 'aggregate', says, pieces: legPieces(legs, [quantity, q.shareOfNeed], legStart) })
}

function add(parts: Sheet, quantity: Quantity, legs: Sheet, legStart: Int32Array): void {
  const from = columnOf(legs, quantity)
  const values = new Float64Array(parts.length)
  for (let row = 0; row < values.length; row++) {
    const [first, last] = [legStart[row] as number, legStart[row + 1] as number] // one longer than the rows
    let sum = first === last ? Number.NaN : 0
    for (let leg = first; leg < last; leg++) sum += from[leg] as number
    values[row] = sum
  }
  setColumn(parts, quantity, values, { kind: 'aggregate', says: 'sum over the sources', pieces: legPieces(legs, [quantity], legStart) })
}

/** Herfindahl-Hirschman index of a part's supply by place, 0 to 10,000. */
function concentrate(parts: Sheet, legs: readonly LegFacts[], legStart: Int32Array): void {
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
  setColumn(parts, q.concentrationIndex, values, {
    kind: 'aggregate',
    says: 'sum over the places of (100 × share)²',
    pieces: (row) => {
      const shares = [...sharesByPlace(legs, legStart[row] ?? 0, legStart[row + 1] ?? 0).values()]
      const sheet = newSheet(shares.length, () => '')
      setColumn(sheet, q.shareOfSite, Float64Array.from(shares), { kind: 'aggregate', says: 'sum of the shares bought there', pieces: () => [] })
      runFormulas(sheet, [concentrationTerm])
      return shares.map((_, place) => ({ sheet, quantity: concentrationTerm, row: place }))
    },
  })
}

/** Share of a part's need by place, over its legs from first to before last. */
export function sharesByPlace(legs: readonly LegFacts[], first: number, last: number): Map<string, number> {
  const shares = new Map<string, number>()
  for (let row = first; row < last; row++) {
    const leg = legs[row]
    if (leg !== undefined) shares.set(leg.placeKey, (shares.get(leg.placeKey) ?? 0) + leg.share)
  }
  return shares
}
