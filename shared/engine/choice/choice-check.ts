import { exactUnits, mostDecimals, numberOfUnits } from '../../numeric/exact-decimal.ts'
import { byText } from './by-text.ts'
import type { ChoiceLimits, ChoiceObjective, ChoiceOption, ChoicePeriod, ChoicePlan, ChoiceProblem, FutureYear } from './choice-problem.ts'
import { tailMean } from './tail-mean.ts'

/** A rule that a plan breaks and by how much: money, hours, people, suppliers or parts. */
export interface Breach {
  readonly rule: 'budget' | 'heads' | 'requalifications' | 'hours' | 'expected-loss' | 'tail-loss' | 'benefit' | 'lock' | 'option' | 'period-budget' | 'period-heads' | 'period-requalifications'
  /** The site, part or period it is about; empty for the plan as a whole. */
  readonly of: string
  readonly by: number
}

/** A plan as it is recomputed from what is chosen, and the rules that it breaks. */
export interface Recheck {
  readonly plan: ChoicePlan
  readonly breaches: readonly Breach[]
}

/** Losses are estimates out of many factors: they keep a limit within this share of it. Money, hours and people keep theirs to the last decimal. */
const lossTolerance = 1e-9

/** Recomputes a plan from the problem as it was stated, without the program that was solved: money, hours and people in exact decimals. */
export function recheckChoice(problem: ChoiceProblem, chosen: ReadonlyMap<string, string>): Recheck {
  const breaches: Breach[] = []
  const taken: { readonly part: string; readonly option: ChoiceOption }[] = []
  const partOf = new Map(problem.parts.map((part) => [part.id, part]))
  for (const [part, id] of chosen) {
    const option = partOf.get(part)?.options.find((one) => one.id === id)
    if (option === undefined) breaches.push({ rule: 'option', of: part, by: 1 })
    else taken.push({ part, option })
  }
  taken.sort(byText(({ part }) => part))
  breaches.push(...brokenLocks(problem, chosen))

  const firstUse = new Map<string, number>()
  for (const { option } of taken) if (option.site !== null) firstUse.set(option.site, Math.min(option.period, firstUse.get(option.site) ?? option.period))
  const open = problem.sites.filter(({ id }) => firstUse.has(id)).toSorted(byText(({ id }) => id))
  for (const { id } of taken.flatMap(({ option }) => (option.site === null || open.some((site) => site.id === option.site) ? [] : [{ id: option.site }]))) breaches.push({ rule: 'option', of: id, by: 1 })

  const { budget, heads, requalifications } = problem.limits
  const moneyOut = [...taken.map(({ option: { cost, period } }) => ({ amount: cost, period })), ...open.map(({ id, openingCost }) => ({ amount: openingCost, period: firstUse.get(id) ?? 0 }))]
  const cost = new Sum([...moneyOut.map(({ amount }) => amount), ...[budget, ...problem.periods.map((period) => period.budget)].flatMap((limit) => limit ?? [])])
  cost.keep(breaches, 'budget', '', moneyOut.map(({ amount }) => amount), budget)
  breaches.push(...withinPeriods(problem.periods, ({ budget: free }) => free, moneyOut, true, 'period-budget', cost))
  for (const { id, hours } of open) if (Number.isFinite(hours)) keepWithin(breaches, 'hours', id, taken.filter(({ option }) => option.site === id).map(({ option }) => option.hours), hours)
  const training = taken.map(({ option }) => ({ amount: option.heads, period: option.period }))
  keepWithin(breaches, 'heads', '', training.map(({ amount }) => amount), heads)
  breaches.push(...withinPeriods(problem.periods, ({ heads: free }) => free, training, false, 'period-heads'))
  const neededBy = new Map<string, number>()
  for (const { option: { supplier, period } } of taken) if (supplier !== null) neededBy.set(supplier, Math.min(period, neededBy.get(supplier) ?? period))
  const suppliers = [...neededBy.values()].map((period) => ({ amount: 1, period }))
  keepWithin(breaches, 'requalifications', '', suppliers.map(({ amount }) => amount), requalifications)
  breaches.push(...withinPeriods(problem.periods, ({ requalifications: free }) => free, suppliers, true, 'period-requalifications'))

  const gains = [...taken.map(({ option }) => option.benefit), ...open.map(({ costPerYear }) => -costPerYear)]
  const benefit = new Sum([...gains, problem.limits.benefit ?? 0])
  const stopLosses = lossesOf(problem, chosen)
  const expectedLoss = problem.stops.reduce((sum, { id, perYear }) => sum + perYear * (stopLosses.get(id) ?? 0), 0)
  const tailLoss = tailMean(problem.futures.map((year) => ({ chance: year.chance, loss: lossOfYear(year, stopLosses) })), problem.objective.tailFrom)
  if (problem.limits.benefit !== null && benefit.units(gains) < exactUnits(problem.limits.benefit, benefit.decimals)) breaches.push({ rule: 'benefit', of: '', by: problem.limits.benefit - benefit.of(gains) })
  breaches.push(...lossBreaches(problem.limits, expectedLoss, tailLoss))

  const totals = { cost: cost.of(moneyOut.map(({ amount }) => amount)), benefit: benefit.of(gains), expectedLoss, tailLoss }
  return {
    plan: {
      chosen: taken.map(({ part, option }) => ({ part, option: option.id })), openSites: open.map(({ id }) => id),
      totals: { ...totals, objective: objectiveOf(problem.objective, totals) }, stopLosses,
    },
    breaches,
  }
}

/** Money that is lost in a year that may come, by what each stop costs or the rung that its worst part is on. */
export function lossOfYear({ events, lasting = [], more = 0 }: FutureYear, stopLosses: ReadonlyMap<string, number>): number {
  let loss = more
  for (const { stop, times } of events) loss += times * (stopLosses.get(stop) ?? 0)
  for (const { times, ladders } of lasting) loss += times * ladders.reduce((worst, { stop, money }) => Math.max(worst, money[(stopLosses.get(stop) ?? 0) - 1] ?? 0), 0)
  return Math.max(0, loss)
}

/** What an objective makes of totals, in money. */
export const objectiveOf = (weights: ChoiceObjective, { cost, benefit, expectedLoss, tailLoss }: Record<'cost' | 'benefit' | 'expectedLoss' | 'tailLoss', number>): number =>
  weights.benefit * benefit - weights.cost * cost - weights.expectedLoss * expectedLoss - weights.tailLoss * tailLoss

/** Exact sums of numbers that are all written with at most so many decimals. */
class Sum {
  readonly decimals: number

  constructor(all: Iterable<number>) {
    this.decimals = mostDecimals(all)
  }

  units(values: readonly number[]): bigint {
    return values.reduce((sum, value) => sum + exactUnits(value, this.decimals), 0n)
  }

  of(values: readonly number[]): number {
    return numberOfUnits(this.units(values), this.decimals)
  }

  /** Notes by how much values exceed a limit, if they do. */
  keep(breaches: Breach[], rule: Breach['rule'], of: string, values: readonly number[], limit: number | null): void {
    const over = limit === null ? 0n : this.units(values) - exactUnits(limit, this.decimals)
    if (over > 0n) breaches.push({ rule, of, by: numberOfUnits(over, this.decimals) })
  }
}

const keepWithin = (breaches: Breach[], rule: Breach['rule'], of: string, values: readonly number[], limit: number | null): void => new Sum([...values, limit ?? 0]).keep(breaches, rule, of, values, limit)

/** Amounts by period against what comes free in it, and in the ones before where it can be kept. */
function withinPeriods(
  periods: readonly ChoicePeriod[], freeOf: (period: ChoicePeriod) => number | null, amounts: readonly { readonly amount: number; readonly period: number }[], isKept: boolean, rule: Breach['rule'],
  sum = new Sum([...amounts.map(({ amount }) => amount), ...periods.flatMap((period) => freeOf(period) ?? [])]),
): Breach[] {
  const breaches: Breach[] = []
  const free: number[] = []
  for (const [at, period] of periods.entries()) {
    const limit = freeOf(period)
    if (limit === null && isKept) return breaches
    if (!isKept) free.length = 0
    free.push(limit ?? 0)
    const used = amounts.filter((one) => (isKept ? one.period <= at : one.period === at)).map(({ amount }) => amount)
    if (limit !== null) sum.keep(breaches, rule, period.id, [...used, ...free.map((one) => -one)], 0)
  }
  return breaches
}

function brokenLocks({ locks }: ChoiceProblem, chosen: ReadonlyMap<string, string>): Breach[] {
  return locks.flatMap((lock) => {
    const option = chosen.get(lock.part)
    const holds = lock.kind === 'stays' ? option === undefined : lock.kind === 'moves' ? option !== undefined : lock.kind === 'takes' ? option === lock.option : option !== lock.option
    return holds ? [] : [{ rule: 'lock' as const, of: lock.part, by: 1 }]
  })
}

/** Money that one stop costs: through the worst of the parts still hanging on it. */
function lossesOf({ stops }: ChoiceProblem, chosen: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  return new Map(stops.map(({ id, leastLoss, losses }) => [id, losses.reduce((worst, { part, option, loss }) => ((chosen.get(part) ?? null) === option ? Math.max(worst, loss) : worst), Math.max(0, leastLoss))]))
}

function lossBreaches(limits: ChoiceLimits, expectedLoss: number, tailLoss: number): Breach[] {
  const over = (rule: Breach['rule'], value: number, limit: number | null): Breach[] => (limit !== null && value - limit > lossTolerance * Math.max(1, limit) ? [{ rule, of: '', by: value - limit }] : [])
  return [...over('expected-loss', expectedLoss, limits.expectedLoss), ...over('tail-loss', tailLoss, limits.tailLoss)]
}
