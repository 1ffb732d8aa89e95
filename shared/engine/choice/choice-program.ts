import { ProgramBuilder } from '../disrupt/linear-program.ts'
import type { ChoiceIndex } from './choice-index.ts'
import type { ChoiceLimits, ChoiceObjective, ChoicePeriod } from './choice-problem.ts'
import { evenRow } from './even-row.ts'
import type { MixedProgram } from './mixed-program.ts'
import type { NarrowedChoice } from './narrow-choice.ts'
import { type StopTerms, stopTerms } from './stop-terms.ts'
import { tailTerms } from './tail-terms.ts'
import { nothing, summed, type Terms } from './terms.ts'

/** What is asked of a program: what is best, within which limits; another objective that has to be reached; a rule that may be broken, with as little as possible of it instead of the best. */
export interface ChoiceGoal {
  readonly objective: ChoiceObjective
  readonly limits: ChoiceLimits
  readonly atLeast?: { readonly objective: ChoiceObjective; readonly value: number }
  readonly eased?: { readonly rule: string; readonly of: string }
}

/** A choice problem as a mixed program, and what its columns mean. The least objective is the greatest of the goal, with the sign turned, less the constant. */
export interface ChoiceProgram {
  readonly program: MixedProgram
  readonly constant: number
  /** Column of each option, −1 where it is out. */
  readonly columnOf: Int32Array
}

/** Sets of options that must not be chosen together with none of the others: plans that broke a rule outside the solver. */
export type Barred = readonly ReadonlySet<number>[]

/**
 * Writes the program: a multiple-choice knapsack with facility location. Linking rows are a part and a site each (x ≤ y), the tightest there are;
 * losses of stops are cut into sorted steps (`stop-terms.ts`); the tail is the linear form of Rockafellar and Uryasev (2000).
 */
export function choiceProgram(index: ChoiceIndex, narrowed: NarrowedChoice, goal: ChoiceGoal, barred: Barred = []): ChoiceProgram {
  const { parts, options, sites, problem: { periods, futures } } = index
  const builder = new ProgramBuilder()
  const whole: number[] = []
  const column = (upper: number, isWhole = true): number => {
    whole.push(isWhole ? 1 : 0)
    return builder.column(upper)
  }
  const slack = goal.eased === undefined ? -1 : column(Number.POSITIVE_INFINITY, false)
  // Money and work that come free in a period and are kept, help in the later ones too.
  const easedIn = new Set(goal.eased === undefined ? [] : [goal.eased.of, ...(goal.eased.rule === 'period-heads' ? [] : periods.slice(periods.findIndex(({ id }) => id === goal.eased?.of)).map(({ id }) => id))])
  const limit = (rule: string, of: string, { entries, constant }: Terms, upper: number | null): void => {
    if (upper === null || upper === Number.POSITIVE_INFINITY) return
    const eased = goal.eased?.rule === rule && easedIn.has(of)
    const row = evenRow(entries, constant === 0 ? upper : upper - constant, !eased && entries.every(([at]) => whole[at] === 1))
    builder.row(Number.NEGATIVE_INFINITY, row.limit, eased ? [...row.entries, [slack, -row.scale]] : row.entries)
  }

  const columnOf = Int32Array.from(options, (_, row) => (narrowed.isOut[row] === 1 ? -1 : column(1)))
  for (const { options: own, mayStay } of parts) {
    const entries = own.flatMap((row) => ((columnOf[row] ?? -1) < 0 ? [] : [[columnOf[row] ?? -1, 1] as const]))
    if (entries.length > 1 || !mayStay) builder.row(mayStay ? Number.NEGATIVE_INFINITY : 1, 1, entries)
  }
  const live = options.flatMap(({ option, site, part }, row) => ((columnOf[row] ?? -1) < 0 ? [] : [{ option, site, part, column: columnOf[row] ?? -1 }]))
  const ofSite = groups(live, ({ site }) => site)
  const ofSupplier = groups(live.filter(({ option }) => option.supplier !== null), ({ option }) => option.supplier ?? '')

  // The first use of a site or supplier counts in the period it falls in; y by t means in use by then.
  const isStaged = periods.some(({ budget }) => budget !== null)
  const last = live.reduce((latest, { option }) => Math.max(latest, option.period), periods.length - 1)
  const opened: { readonly site: number; readonly stages: readonly Stage[] }[] = []
  for (const [site, users] of ofSite) {
    if (site < 0) continue
    const stages = usedBy(users, isStaged, last, column, builder)
    opened.push({ site, stages })
    const hours = sites[site]?.hours ?? Number.POSITIVE_INFINITY
    const used = users.filter(({ option }) => option.hours > 0).map(({ column: at, option }) => [at, option.hours] as const)
    const open = stages.at(-1)?.column ?? -1
    if (!Number.isFinite(hours)) continue
    if (goal.eased?.rule === 'hours' && goal.eased.of === sites[site]?.id) limit('hours', sites[site]?.id ?? '', { entries: used, constant: 0 }, hours)
    else if (used.length > 0) limit('hours', sites[site]?.id ?? '', { entries: [...used, [open, -hours]], constant: 0 }, 0)
  }
  const areSuppliersStaged = periods.some(({ requalifications }) => requalifications !== null)
  const isLimited = areSuppliersStaged || goal.limits.requalifications !== null
  const requalified = isLimited ? [...ofSupplier.values()].map((users) => usedBy(users, areSuppliersStaged, last, column, builder)) : []

  const spentBy = (until: number): Terms => ({
    entries: [
      ...live.filter(({ option }) => option.period <= until && option.cost !== 0).map(({ column: at, option }) => [at, option.cost] as const),
      ...opened.flatMap(({ site, stages }) => {
        const stage = stages.findLast(({ period }) => period <= until)
        return stage === undefined || (sites[site]?.openingCost ?? 0) === 0 ? [] : [[stage.column, sites[site]?.openingCost ?? 0] as const]
      }),
    ],
    constant: 0,
  })
  const cost = spentBy(Number.POSITIVE_INFINITY)
  const training = (inPeriod: number | null): Terms => ({ entries: live.filter(({ option }) => option.heads > 0 && (inPeriod === null || option.period === inPeriod)).map(({ column: at, option }) => [at, option.heads] as const), constant: 0 })
  const benefit: Terms = {
    entries: [...live.map(({ column: at, option }) => [at, option.benefit] as const), ...opened.map(({ site, stages }) => [stages.at(-1)?.column ?? -1, -(sites[site]?.costPerYear ?? 0)] as const)], constant: 0,
  }
  const losses = isLossAsked(goal) ? stopTerms(index, narrowed, columnOf, builder, column, futures.length > 0 && isTailAsked(goal)) : noLosses
  const tail = futures.length > 0 && isTailAsked(goal) ? tailTerms(index, losses, goal.objective.tailFrom, builder, column) : nothing

  limit('budget', '', cost, goal.limits.budget)
  limit('heads', '', training(null), goal.limits.heads)
  limit('requalifications', '', { entries: requalified.map((stages) => [stages.at(-1)?.column ?? -1, 1] as const), constant: 0 }, goal.limits.requalifications)
  limit('expected-loss', '', losses.expected, goal.limits.expectedLoss)
  limit('tail-loss', '', tail, goal.limits.tailLoss)
  if (goal.limits.benefit !== null) limit('benefit', '', summed([benefit, -1]), -goal.limits.benefit)
  cumulated(periods, ({ budget }) => budget, (free, at, id) => { limit('period-budget', id, spentBy(at), free) })
  for (const [at, { id, heads }] of periods.entries()) limit('period-heads', id, training(at), heads)
  cumulated(periods, ({ requalifications }) => requalifications, (free, at, id) => {
    limit('period-requalifications', id, { entries: requalified.flatMap((stages) => stages.findLast(({ period }) => period <= at)?.column ?? []).map((stage) => [stage, 1] as const), constant: 0 }, free)
  })

  const termsOf = ({ benefit: ofBenefit, cost: ofCost, expectedLoss, tailLoss }: ChoiceObjective): Terms => summed([benefit, -ofBenefit], [cost, ofCost], [losses.expected, expectedLoss], [tail, tailLoss])
  if (goal.atLeast !== undefined) limit('at-least', '', termsOf(goal.atLeast.objective), -goal.atLeast.value)
  for (const set of barred) {
    const inside = [...set].map((row) => columnOf[row] ?? -1)
    builder.row(Number.NEGATIVE_INFINITY, set.size - 1, [...inside.map((at) => [at, 1] as const), ...live.filter(({ column: at }) => !inside.includes(at)).map(({ column: at }) => [at, -1] as const)])
  }
  const aim = goal.eased === undefined ? termsOf(goal.objective) : { entries: [[slack, 1] as const], constant: 0 }
  const program = builder.build()
  for (const [at, value] of aim.entries) program.cost[at] = (program.cost[at] ?? 0) + value
  return { program: { ...program, isWhole: Uint8Array.from(whole) }, constant: aim.constant, columnOf }
}

const noLosses: StopTerms = { expected: nothing, byStop: new Map(), steps: new Map() }

const isTailAsked = ({ objective, limits, atLeast }: ChoiceGoal): boolean => objective.tailLoss > 0 || limits.tailLoss !== null || (atLeast?.objective.tailLoss ?? 0) > 0
const isLossAsked = (goal: ChoiceGoal): boolean => isTailAsked(goal) || goal.objective.expectedLoss > 0 || goal.limits.expectedLoss !== null || (goal.atLeast?.objective.expectedLoss ?? 0) > 0

interface Stage {
  readonly period: number
  readonly column: number
}
interface User {
  readonly part: number
  readonly column: number
  readonly option: { readonly period: number }
}
type NewColumn = (upper: number, isWhole?: boolean) => number

function groups<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const found = new Map<Key, Item[]>()
  for (const item of items) {
    const group = found.get(keyOf(item))
    if (group === undefined) found.set(keyOf(item), [item])
    else group.push(item)
  }
  return found
}

/** Columns that say whether something shared is in use by each period in which someone may begin to use it, and the rows that link each part to them. */
function usedBy(users: readonly User[], isStaged: boolean, last: number, column: NewColumn, builder: ProgramBuilder): readonly Stage[] {
  const periods = isStaged ? [...new Set(users.map(({ option }) => option.period))].toSorted((one, other) => one - other) : [last]
  const stages = periods.map((period) => ({ period, column: column(1) }))
  const ofPart = groups(users, ({ part }) => part)
  for (const [at, stage] of stages.entries()) {
    const next = stages[at + 1]
    if (next !== undefined) builder.row(Number.NEGATIVE_INFINITY, 0, [[stage.column, 1], [next.column, -1]])
    for (const own of ofPart.values()) {
      const until = own.filter(({ option }) => option.period <= stage.period)
      if (until.some(({ option }) => !isStaged || option.period === stage.period)) builder.row(Number.NEGATIVE_INFINITY, 0, [...until.map(({ column: x }) => [x, 1] as const), [stage.column, -1]])
    }
  }
  return stages
}

/** Goes through the periods with what came free until then, as long as there is a limit. */
function cumulated(periods: readonly ChoicePeriod[], freeOf: (period: ChoicePeriod) => number | null, each: (free: number, at: number, id: string) => void): void {
  let free = 0
  for (const [at, period] of periods.entries()) {
    const more = freeOf(period)
    if (more === null) return
    free += more
    each(free, at, period.id)
  }
}
