import { costLineIds, ownershipLineIds, type CostLineId, type Evaluation, type OwnershipLineId, type Totals } from './evaluation.ts'

/** A number of the whole plan that the comparison shows. */
export type CompareId =
  | 'cost-per-unit' | 'landed-per-year' | 'ownership-per-year' | 'one-off' | 'extra-stock' | 'working-capital' | 'npv' | 'internal-return' | 'payback' | 'discounted-payback' | 'deepest-cash'
  | 'expected-loss' | 'longest-gap' | 'shortest-survive' | 'sites-short' | 'risk' | 'share-from-europe' | 'co2' | 'priced'

/** Whether more of it is good, bad, or neither. */
export type Better = 'less' | 'more' | 'neither'

/** One row of the comparison: a value for each plan, and the difference of each with the first. */
export interface CompareRow {
  readonly id: CompareId
  readonly unit: 'money' | 'money/unit' | 'money/year' | 'years' | 'days' | 'score' | 'share' | 'kg/year' | 'count'
  readonly better: Better
  readonly values: readonly (number | null)[]
  /** Value less that of the first plan; null where either is unknown. */
  readonly differences: readonly (number | null)[]
  /** Places of the best known values, empty where all are equal or `better` is neither. */
  readonly best: readonly number[]
}

const rowsShown: readonly (readonly [CompareId, CompareRow['unit'], Better, (evaluation: Evaluation) => number | null])[] = [
  ['cost-per-unit', 'money/unit', 'less', ({ totals }) => totals.costPerUnit],
  ['landed-per-year', 'money/year', 'less', ({ totals }) => totals.landedCostPerYear],
  ['ownership-per-year', 'money/year', 'less', ({ totals }) => totals.ownershipCostPerYear],
  ['one-off', 'money', 'less', ({ totals }) => totals.oneOff],
  ['extra-stock', 'money', 'less', ({ totals }) => totals.extraStock],
  ['working-capital', 'money', 'less', ({ totals }) => totals.workingCapital],
  ['npv', 'money', 'more', ({ economics }) => (economics === null ? null : economics.npv)],
  ['internal-return', 'share', 'more', ({ economics }) => economics?.internalReturn ?? null],
  ['payback', 'years', 'less', ({ economics }) => (economics === null ? null : economics.paybackYears)],
  ['discounted-payback', 'years', 'less', ({ economics }) => economics?.discountedPaybackYears ?? null],
  ['deepest-cash', 'money', 'more', ({ economics }) => economics?.deepest?.money ?? null],
  ['expected-loss', 'money/year', 'less', ({ totals }) => totals.expectedLossPerYear],
  ['longest-gap', 'days', 'less', ({ totals }) => totals.longestGapDays],
  ['shortest-survive', 'days', 'more', ({ totals }) => totals.shortestSurviveDays],
  ['sites-short', 'count', 'less', ({ totals }) => totals.sitesShort],
  ['risk', 'score', 'less', ({ totals }) => totals.riskScore],
  ['share-from-europe', 'share', 'neither', ({ totals }) => totals.shareFromEurope],
  ['co2', 'kg/year', 'less', ({ totals }) => totals.co2KgPerYear],
  ['priced', 'share', 'more', ({ coverage }) => coverage.priced],
]

const minus = (value: number | null, from: number | null): number | null => (value === null || from === null ? null : value === from ? 0 : value - from)

function bestOf(values: readonly (number | null)[], better: Better): number[] {
  const numbers = values.filter((value) => value !== null)
  if (better === 'neither' || numbers.length < 2) return []
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  if (least === most) return []
  const wanted = better === 'less' ? least : most
  return values.flatMap((value, plan) => (value === wanted ? [plan] : []))
}

/** The comparison of plans, the first of which is the one to compare with. */
export function compareRows(evaluations: readonly Evaluation[]): CompareRow[] {
  return rowsShown.map(([id, unit, better, valueOf]) => {
    const values = evaluations.map(valueOf)
    return { id, unit, better, values, differences: values.map((value) => minus(value, values[0] ?? null)), best: bestOf(values, better) }
  })
}

/** A step of the waterfall from one plan's cost to another's, money per product unit sold. */
export interface WaterfallStep {
  readonly id: CostLineId | OwnershipLineId | 'expected-loss'
  readonly from: number
  readonly to: number
}

/** Cost of ownership and expected loss per product unit sold, line by line; the steps lead from `start` to `end` exactly. */
export interface Waterfall {
  readonly start: number
  readonly steps: readonly WaterfallStep[]
  readonly end: number
  /** False where the plans know the cost of different parts, or the expected loss of only one: then steps and ends are not to be shown. */
  readonly comparable: boolean
}

const unitsOf = (evaluation: Evaluation): number => evaluation.products.reduce((sum, product) => sum + (product.demandPerYear ?? 0), 0)

type LineId = WaterfallStep['id']
const stepIds: readonly LineId[] = [...costLineIds, ...ownershipLineIds, 'expected-loss']
const perYear = (totals: Totals, id: LineId): number => (id === 'expected-loss' ? (totals.expectedLossPerYear ?? 0) : totals.linesPerYear[id])

/** The waterfall from `base` to `plan`; null while no product has a demand. A bar's end is the next bar's start, to the bit. */
export function waterfall(base: Evaluation, plan: Evaluation): Waterfall | null {
  const [unitsBase, unitsPlan] = [unitsOf(base), unitsOf(plan)]
  if (unitsBase === 0 || unitsPlan === 0) return null
  let start = 0
  for (const id of stepIds) start += perYear(base.totals, id) / unitsBase
  let at = start
  const steps = stepIds.map((id): WaterfallStep => {
    const from = at
    at = from + (perYear(plan.totals, id) / unitsPlan - perYear(base.totals, id) / unitsBase)
    return { id, from, to: at }
  })
  const comparable =
    base.parts.length === plan.parts.length &&
    base.parts.every((part, row) => (part.ownershipPerUnit === null) === (plan.parts[row]?.ownershipPerUnit === null)) &&
    (base.totals.expectedLossPerYear === null) === (plan.totals.expectedLossPerYear === null)
  return { start, steps, end: at, comparable }
}

/** The numbers that the verdict is written from. */
export interface VerdictFacts {
  readonly movedParts: number
  readonly secondSourcedParts: number
  readonly bufferedParts: number
  /** Countries that the plan buys from and the base does not, in order of first use. */
  readonly newCountries: readonly string[]
  readonly costPerUnit: { readonly base: number | null; readonly plan: number | null; readonly difference: number | null }
  readonly landedDifferencePerYear: number | null
  readonly oneOff: number
  readonly extraStock: number
  readonly npv: number | null
  readonly paybackYears: number | null
  readonly expectedLoss: { readonly base: number | null; readonly plan: number | null; readonly difference: number | null }
  readonly longestGap: { readonly base: number | null; readonly plan: number | null; readonly difference: number | null }
  readonly sitesShort: { readonly base: number; readonly plan: number }
  /** What still stops first under the plan, or null. */
  readonly weakestSiteKey: string | null
  /** Share of spend priced, and share of the plan's landed cost that rests on an estimated price. */
  readonly priced: number
  readonly estimatedShare: number | null
  /** Figures that decide and are not known: what to add before the board asks. */
  readonly unknown: readonly ('demand' | 'margin' | 'landed' | 'expected-loss')[]
}

/** The facts for the verdict of `plan` against `base`. */
export function verdictFacts(base: Evaluation, plan: Evaluation): VerdictFacts {
  const pair = (valueOf: (evaluation: Evaluation) => number | null) => {
    const [before, after] = [valueOf(base), valueOf(plan)]
    return { base: before, plan: after, difference: minus(after, before) }
  }
  const baseParts = new Map(base.parts.map((part) => [part.partId, part]))
  const before = new Set(base.parts.flatMap((part) => part.legs.flatMap((leg) => leg.country ?? [])))
  const newCountries = new Set<string>()
  let movedParts = 0
  let secondSourcedParts = 0
  let bufferedParts = 0
  let estimated = 0
  for (const part of plan.parts) {
    const today = baseParts.get(part.partId)
    if (part.certainty === 'estimate' && part.needPerYear !== null && part.landedPerUnit !== null) estimated += part.needPerYear * part.landedPerUnit
    for (const leg of part.legs) if (leg.country !== null && !before.has(leg.country)) newCountries.add(leg.country)
    const isNew = part.legs.some((leg) => leg.choiceId !== null)
    const isOld = part.legs.some((leg) => leg.choiceId === null)
    if (isNew && isOld) secondSourcedParts += 1
    else if (isNew) movedParts += 1
    if ((part.lines['buffer-stock'] ?? 0) > (today?.lines['buffer-stock'] ?? 0)) bufferedParts += 1
  }
  const landed = plan.totals.landedCostPerYear
  const unknown: VerdictFacts['unknown'][number][] = []
  if (plan.products.length === 0 || plan.products.some((product) => product.demandPerYear === null)) unknown.push('demand')
  if (plan.products.some((product) => product.marginPerUnit === null)) unknown.push('margin')
  if (plan.coverage.priced < 1) unknown.push('landed')
  if (plan.totals.expectedLossPerYear === null) unknown.push('expected-loss')
  return {
    movedParts, secondSourcedParts, bufferedParts,
    newCountries: [...newCountries],
    costPerUnit: pair(({ totals }) => totals.costPerUnit),
    landedDifferencePerYear: minus(landed, base.totals.landedCostPerYear),
    oneOff: plan.totals.oneOff,
    extraStock: plan.totals.extraStock,
    npv: plan.economics?.npv ?? null,
    paybackYears: plan.economics?.paybackYears ?? null,
    expectedLoss: pair(({ totals }) => totals.expectedLossPerYear),
    longestGap: pair(({ totals }) => totals.longestGapDays),
    sitesShort: { base: base.totals.sitesShort, plan: plan.totals.sitesShort },
    weakestSiteKey: plan.totals.weakestSiteKey,
    priced: plan.coverage.priced,
    estimatedShare: landed === null || landed === 0 ? null : estimated / landed,
    unknown,
  }
}
