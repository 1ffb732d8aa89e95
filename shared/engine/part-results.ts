import { gap, recover, survive } from '../formulas/braking.ts'
import { yearlyEmission } from '../formulas/carbon.ts'
import * as q from '../formulas/inputs.ts'
import { landed } from '../formulas/landed.ts'
import { countryStopRate, stopProbability, stopRate } from '../formulas/likelihood.ts'
import { ownership } from '../formulas/ownership.ts'
import { powerTerm, riskScore } from '../formulas/risk.ts'
import { tiedUp } from '../formulas/stock.ts'
import { spend } from '../formulas/year.ts'
import { say } from '../text/say.ts'
import { riskIndicatorIds, type CostLineId, type Leg, type OwnershipLineId, type PartNotice, type PartResult, type RiskIndicator } from './evaluation.ts'
import { legNeed } from '../formulas/need.ts'
import { atOnce } from './in-steps.ts'
import { finite, known } from './known.ts'
import { oneOffOf } from './move-pass.ts'
import { noticesOf } from './notices.ts'
import { indicatorFormulas, lineFormulas } from './leg-pass.ts'
import type { Layout } from './layout.ts'
import type { Plan } from './plan.ts'
import { remembered } from './remember.ts'
import { certaintyOf, columnOf } from './sheet.ts'
import type { Structure } from './structure.ts'
import { whyNotPriced } from './why-not-priced.ts'
import { exp } from '../numeric/exp-log.ts'

/** The column of each cost line over the parts. */
export function lineColumns({ sheets: { parts } }: Plan): Record<CostLineId | OwnershipLineId, Float64Array> {
  const lines = Object.entries(lineFormulas).map(([id, formula]) => [id, columnOf(parts, formula)])
  return Object.fromEntries(lines) as Record<CostLineId | OwnershipLineId, Float64Array> // a column for each id of the record of formulas
}

const none: readonly PartNotice[] = []

/** The numbers of a plan as they are now, which later evaluations leave alone: its arrays are never written again. */
const asNow = (plan: Plan): Plan => {
  const sheets = Object.entries(plan.sheets).map(([name, sheet]) => [name, { ...sheet, columns: new Map(sheet.columns) }])
  return { ...plan, sheets: Object.fromEntries(sheets) as Plan['sheets'] } // a sheet for each name
}

/** The pass that puts the bought parts together as results when they are first asked for; what did not change is the very same object as last time.
 *  Totals need none of them: under a slider a page often asks for no part at all. */
export function partResultPass({ parts }: Pick<Layout, 'parts'>): (plan: Plan) => PartsToMake {
  const noticesOfParts = remembered<ReturnType<typeof noticesOf>>()
  const legsOfParts = remembered<Leg[][]>()
  const linesOfParts = remembered<PartResult['lines'][]>()
  const ratings = remembered<Rating[]>()
  const make = function* (plan: Plan, exponent: number): Generator<number, PartResult[]> {
    const { braking, legCertainty, legStart, sheets } = plan
    const column = (quantity: Parameters<typeof columnOf>[1]) => columnOf(sheets.parts, quantity)
    const legs = legsOfParts([columnOf(sheets.legs, landed), legCertainty], () => legResults(plan))
    yield 0
    const lineValues = lineColumns(plan)
    const lines = linesOfParts(Object.values(lineValues), () => lineResults(lineValues, parts.length))
    yield 0
    const indicators = riskIndicatorIds.map((id) => column(indicatorFormulas[id]))
    const rated = ratings([...indicators, exponent], () => rateAll(indicators, parts.length, exponent))
    yield 0
    const notices = noticesOfParts([columnOf(sheets.legs, q.orderQuantity), columnOf(sheets.legs, legNeed)], () => noticesOf(plan))
    yield 0
    const perProduct = perProductOf(plan)
    yield 0
    const [need, cost, own, emission, tied] = [column(q.partNeed), column(landed), column(ownership), column(yearlyEmission), column(tiedUp)]
    const [spent, risks] = [column(spend), column(riskScore)]
    const legChance = columnOf(sheets.legs, stopProbability)
    const [lasts, back, short, loss] = [survive, recover, gap, q.lossPerEvent].map((quantity) => columnOf(sheets.stops, quantity)) as [Float64Array, Float64Array, Float64Array, Float64Array] // four quantities, four columns

    const resultOf = (facts: Layout['parts'][number], row: number): PartResult => {
      const [first, last] = [legStart[row] ?? 0, legStart[row + 1] ?? 0]
      let level = 0
      for (let leg = first; leg < last; leg++) level = Math.max(level, legCertainty[leg] ?? 0)
      const risk = rated[row] as Rating // one a part
      const riskOf = known(risks[row])
      const worst = braking.worstStopOfPart[row] ?? -1
      const oneOff = oneOffOf(plan, row)
      const perUnit = finite(cost[row])
      return {
        partId: facts.part.id,
        legs: legs[row] ?? [],
        needPerYear: known(need[row]),
        spendPerYear: finite(spent[row]),
        landedPerUnit: perUnit,
        ownershipPerUnit: finite(own[row]),
        lines: lines[row] as PartResult['lines'], // one a part
        certainty: certaintyOf(level),
        notices: notices.get(row) ?? none,
        notPriced: perUnit === null ? whyNotPriced(plan, row) : null,
        perProduct: perProduct[facts.index] ?? {},
        indicators: risk.indicators,
        riskScore: riskOf,
        missingIndicators: risk.missing,
        surviveDays: known(lasts[worst]),
        recoverDays: known(back[worst]),
        surviveCertainty: certaintyOf(braking.surviveCertainty[worst] ?? 0),
        recoverCertainty: certaintyOf(braking.recoverCertainty[worst] ?? 0),
        gapDays: known(short[worst]),
        lossPerEvent: finite(loss[worst]),
        lossIsUpperBound: braking.upperBound[worst] === 1,
        stopProbability: last - first === 1 ? finite(legChance[first]) : last > first ? finite(chanceOf(plan, first, last)) : null,
        notRated: riskOf === null ? (first === last ? say`It has no offer: add a supplier.` : say`Nothing is known of where it comes from: add a country.`) : null,
        workingCapital: finite(tied[row]),
        oneOff: oneOff.money,
        oneOffCertainty: oneOff.isDefault ? 'default' : 'known',
        co2KgPerYear: finite(emission[row]),
      }
    }
    const results: PartResult[] = []
    for (const [row, facts] of parts.entries()) {
      results.push(resultOf(facts, row))
      if (results.length % resultsAtOnce === 0) yield results.length
    }
    return results
  }
  return (plan) => {
    const exponent = plan.world.book.ref('general.weakest-link-exponent').value
    let kept: Plan | null = asNow(plan)
    let made: PartResult[] = []
    const steps = function* (): Generator<number, PartResult[]> {
      if (kept === null) return made
      const results = yield* make(kept, exponent)
      // Whoever asked for all at once in the meantime has them already, and keeps the very same.
      if (kept !== null) made = results
      kept = null
      return made
    }
    return { steps, all: () => (kept === null ? made : atOnce(steps())) }
  }
}

/** The results of all parts: at once, or a few at a time. */
export interface PartsToMake {
  readonly all: () => PartResult[]
  readonly steps: () => Generator<number, PartResult[]>
}

/** Parts put together between two pauses: about a millisecond of work. */
const resultsAtOnce = 500

/** Chance that any source of a part stops in a year: each place once by itself, and each country with its places once. */
function chanceOf({ legs, sheets }: Plan, first: number, last: number): number {
  const [own, shock] = [columnOf(sheets.legs, stopRate), columnOf(sheets.legs, countryStopRate)]
  const rates = new Map<string, number>()
  for (let leg = first; leg < last; leg++) {
    const place = `place ${legs[leg]?.placeKey ?? ''}`
    const country = `country ${legs[leg]?.country?.code ?? ''}`
    rates.set(place, Math.max(rates.get(place) ?? 0, own[leg] ?? Number.NaN))
    rates.set(country, shock[leg] ?? Number.NaN)
  }
  let together = 0
  for (const one of rates.values()) together += one
  return 1 - exp(-together)
}

/** The sources of each part. */
function legResults({ parts, legs, legStart, legCertainty, sheets }: Plan): Leg[][] {
  const cost = columnOf(sheets.legs, landed)
  return parts.map((_, row) => {
    const results: Leg[] = []
    for (let leg = legStart[row] ?? 0; leg < (legStart[row + 1] ?? 0); leg++) {
      const { key, offer, choice, site, supplierName, city, country, share } = legs[leg] as (typeof legs)[number] // a leg of the part
      results.push({
        key, offerId: offer?.id ?? null, choiceId: choice?.id ?? null, siteId: site?.id ?? null, supplierName, city, country: country?.code ?? null, share,
        landedPerUnit: finite(cost[leg]), certainty: certaintyOf(legCertainty[leg] ?? 0),
      })
    }
    return results
  })
}

/** The cost lines of each part, EUR per unit; written out line by line, as objects of one shape are made and read fast. */
const lineResults = (lines: Record<CostLineId | OwnershipLineId, Float64Array>, parts: number): PartResult['lines'][] =>
  Array.from({ length: parts }, (_, row) => ({
    price: finite(lines.price[row]),
    freight: finite(lines.freight[row]),
    insurance: finite(lines.insurance[row]),
    duty: finite(lines.duty[row]),
    brokerage: finite(lines.brokerage[row]),
    'pipeline-stock': finite(lines['pipeline-stock'][row]),
    'cycle-stock': finite(lines['cycle-stock'][row]),
    'safety-stock': finite(lines['safety-stock'][row]),
    'buffer-stock': finite(lines['buffer-stock'][row]),
    quality: finite(lines.quality[row]),
    expedite: finite(lines.expedite[row]),
    oversight: finite(lines.oversight[row]),
    hedging: finite(lines.hedging[row]),
    carbon: finite(lines.carbon[row]),
    obsolescence: finite(lines.obsolescence[row]),
    tooling: finite(lines.tooling[row]),
    'stand-by': finite(lines['stand-by'][row]),
  }))

interface Rating {
  readonly indicators: RiskIndicator[]
  readonly missing: number
}

/** The ratings of all parts. Thousands of parts have the same scores, as most of these are of a country, a category or a lane: they share a rating. */
function rateAll(columns: readonly Float64Array[], parts: number, exponent: number): Rating[] {
  const bits = columns.map((column) => new Int32Array(column.buffer, column.byteOffset, column.length * 2))
  const isSame = (one: number, other: number): boolean => bits.every((of) => of[2 * one] === of[2 * other] && of[2 * one + 1] === of[2 * other + 1])
  /** A row for each rating met, by a hash of its scores. */
  const met = new Map<number, number[]>()
  const rated: Rating[] = []
  for (let row = 0; row < parts; row++) {
    let hash = 0
    for (const of of bits) hash = (Math.imul(hash, 31) + (of[2 * row] ?? 0) + Math.imul(of[2 * row + 1] ?? 0, 17)) | 0
    const alike = met.get(hash)
    const before = alike?.find((other) => isSame(row, other))
    if (before !== undefined) {
      rated.push(rated[before] as Rating) // a row before this one
      continue
    }
    if (alike === undefined) met.set(hash, [row])
    else alike.push(row)
    rated.push(rate(columns, row, exponent))
  }
  return rated
}

const terms = new Float64Array(riskIndicatorIds.length)
/** What each known indicator brings to the score, and how many are missing. */
function rate(columns: readonly Float64Array[], row: number, exponent: number): Rating {
  let sum = 0
  for (let index = 0; index < columns.length; index++) {
    const term = powerTerm(columns[index]?.[row] ?? Number.NaN, exponent)
    terms[index] = term
    sum += term
  }
  let missing = 0
  const indicators = riskIndicatorIds.map((id, index): RiskIndicator => {
    const score = known(columns[index]?.[row])
    if (score === null) missing += 1
    return { id, score, contribution: sum === 0 ? 0 : (terms[index] as number) / sum } // as many terms as indicators
  })
  return { indicators, missing }
}

const perProductCache = new WeakMap<Structure, readonly Readonly<Record<string, number>>[]>()
/** Quantity of each part in one unit of each product that needs it, by index in the structure; the same as long as the BOM is. */
function perProductOf({ structure, contents }: Plan): readonly Readonly<Record<string, number>>[] {
  const found = perProductCache.get(structure)
  if (found !== undefined) return found
  const made = contents.parts.map((_, index) => {
    const perProduct: Record<string, number> = {}
    for (const product of structure.products) {
      if (product.reached[index] === 0) continue
      const quantity = product.quantity[index] ?? Number.NaN
      const id = contents.parts[product.part]?.id
      if (quantity === quantity && id !== undefined) perProduct[id] = quantity
    }
    return perProduct
  })
  perProductCache.set(structure, made)
  return made
}
