import { type Breach, recheckChoice } from './choice-check.ts'
import { indexChoice } from './choice-index.ts'
import type { ChoiceLock, ChoiceProblem } from './choice-problem.ts'
import { choiceProgram } from './choice-program.ts'
import type { SolveMixed } from './mixed-program.ts'
import { narrowChoice } from './narrow-choice.ts'
import { chosenOf, solveChoice } from './solve-choice.ts'

/** Why no plan keeps every rule. */
export interface Hindrance {
  /** Locks of one part that contradict each other or leave it nothing: by part. */
  readonly lockedParts: readonly string[]
  /** Each of these alone, given more by this much, makes a plan possible: money, hours, people, suppliers. */
  readonly alone: readonly Breach[]
  /** Where none alone does: all of these together. */
  readonly together: readonly Breach[]
  /** Locks without one of which there is a plan. */
  readonly locks: readonly ChoiceLock[]
}

/** Locks are tried one by one as long as there are at most so many. */
const mostLocks = 60

/**
 * Finds which rule stands in the way of every plan and by how much at least: a relaxation with the least breach of one rule, then of several, then without one lock after the other. What the seconds, of
 * the solver in all, do not suffice for, is not named.
 */
export function whyInfeasible(problem: ChoiceProblem, unlimited: SolveMixed, seconds: number): Hindrance {
  const solve = within(unlimited, seconds)
  const index = indexChoice(problem)
  const lockedParts = index.parts.filter(({ mayStay, options }) => !mayStay && options.length === 0).map(({ id }) => id)
  if (lockedParts.length > 0) return { lockedParts, alone: [], together: [], locks: [] }
  const rules = rulesOf(problem)
  // Hours are tried site by site only where all of them together would help.
  const areHours = rules.filter(({ rule }) => rule === 'hours')
  const withoutHours = areHours.reduce((open, rule) => withLimit(open, rule, () => null), problem)
  const hoursDoNotHelp = areHours.length > 2 && !isPossible(withoutHours, solve, seconds)
  const alone = rules.filter(({ rule }) => !hoursDoNotHelp || rule !== 'hours').flatMap((rule) => leastBreach(problem, rule, solve, seconds) ?? [])
  return { lockedParts, alone, together: alone.length > 0 ? [] : jointly(problem, rules, solve, seconds), locks: locksInTheWay(problem, solve, seconds) }
}

type Rule = Pick<Breach, 'rule' | 'of'>

const whole = (rule: Breach['rule'], limit: number | null): Rule[] => (limit === null ? [] : [{ rule, of: '' }])

/** The rules of a problem with their limits, those that money mends last. */
function rulesOf({ limits, sites, periods }: ChoiceProblem): Rule[] {
  return [
    ...whole('benefit', limits.benefit), ...whole('expected-loss', limits.expectedLoss), ...whole('tail-loss', limits.tailLoss), ...whole('heads', limits.heads), ...whole('requalifications', limits.requalifications),
    ...sites.filter(({ hours }) => Number.isFinite(hours)).map(({ id }) => ({ rule: 'hours' as const, of: id })),
    ...periods.flatMap(({ id, budget, heads, requalifications }) => [
      ...(heads === null ? [] : [{ rule: 'period-heads' as const, of: id }]), ...(requalifications === null ? [] : [{ rule: 'period-requalifications' as const, of: id }]), ...(budget === null ? [] : [{ rule: 'period-budget' as const, of: id }]),
    ]),
    ...whole('budget', limits.budget),
  ]
}

/** By how much at least one rule has to be broken while all others are kept; nothing where that is not enough. */
function leastBreach(problem: ChoiceProblem, rule: Rule, solve: SolveMixed, seconds: number): Breach | null {
  const index = indexChoice(problem)
  const { limits, objective } = problem
  const narrowed = narrowChoice(index, rule.rule === 'budget' ? null : limits.budget)
  const written = choiceProgram(index, narrowed, { objective, limits, eased: rule })
  const { columns, status } = solve(written.program, { seconds })
  if (status !== 'optimal') return null
  const rows = index.options.flatMap((_, row) => ((written.columnOf[row] ?? -1) >= 0 && (columns[written.columnOf[row] ?? -1] ?? 0) > 0.5 ? [row] : []))
  const { breaches } = recheckChoice(problem, chosenOf(index, rows))
  // What comes free in a period and is kept, is missing in the later ones too.
  return breaches.length > 0 && breaches.every((breach) => breach.rule === rule.rule) ? { ...rule, by: breaches.reduce((most, { by }) => Math.max(most, by), 0) } : null
}

/** Rules are put back one after the other; one that leaves no plan is widened by the least that does. */
function jointly(problem: ChoiceProblem, rules: readonly Rule[], solve: SolveMixed, seconds: number): Breach[] {
  const widened: Breach[] = []
  let kept = rules.reduce((open, rule) => withLimit(open, rule, () => null), problem)
  for (const rule of rules) {
    const tried = withLimit(kept, rule, () => limitOf(problem, rule))
    const breach = leastBreach(tried, rule, solve, seconds)
    kept = tried
    if (breach === null) continue
    widened.push(breach)
    kept = withLimit(tried, rule, (limit) => (limit === null ? null : rule.rule === 'benefit' ? limit - breach.by : limit + breach.by))
  }
  return widened
}

/** The limit of a rule as the problem states it, null without one. */
export function limitOf({ limits, sites, periods }: ChoiceProblem, { rule, of }: Rule): number | null {
  const period = periods.find(({ id }) => id === of)
  if (rule === 'hours') return sites.find(({ id }) => id === of)?.hours ?? null
  if (rule === 'period-budget') return period?.budget ?? null
  if (rule === 'period-heads') return period?.heads ?? null
  if (rule === 'period-requalifications') return period?.requalifications ?? null
  return limits[limitKeys[rule]]
}

const limitKeys = { 'budget': 'budget', 'heads': 'heads', 'requalifications': 'requalifications', 'expected-loss': 'expectedLoss', 'tail-loss': 'tailLoss', 'benefit': 'benefit', 'lock': 'budget', 'option': 'budget' } as const

function withLimit(problem: ChoiceProblem, { rule, of }: Rule, change: (limit: number | null) => number | null): ChoiceProblem {
  const inPeriod = (key: 'budget' | 'heads' | 'requalifications'): ChoiceProblem => ({ ...problem, periods: problem.periods.map((period) => (period.id === of ? { ...period, [key]: change(period[key]) } : period)) })
  if (rule === 'hours') return { ...problem, sites: problem.sites.map((site) => (site.id === of ? { ...site, hours: change(site.hours) ?? Number.POSITIVE_INFINITY } : site)) }
  if (rule === 'period-budget') return inPeriod('budget')
  if (rule === 'period-heads') return inPeriod('heads')
  if (rule === 'period-requalifications') return inPeriod('requalifications')
  return { ...problem, limits: { ...problem.limits, [limitKeys[rule]]: change(problem.limits[limitKeys[rule]]) } }
}

/** A solver that has so many seconds for all that it is asked. */
function within(solve: SolveMixed, seconds: number): SolveMixed {
  let left = seconds
  return (program, settings) => {
    if (left <= 0) return { status: 'stopped', objective: Number.NaN, bound: Number.NEGATIVE_INFINITY, nodes: 0, seconds: 0, columns: new Float64Array() }
    const found = solve(program, { ...settings, seconds: Math.min(settings.seconds, left) })
    left -= found.seconds
    return found
  }
}

/** Is there any plan? Asked for the cheapest, which needs no losses. */
const isPossible = (problem: ChoiceProblem, solve: SolveMixed, seconds: number): boolean =>
  solveChoice({ ...problem, objective: { benefit: 0, cost: 1, expectedLoss: 0, tailLoss: 0, tailFrom: problem.objective.tailFrom } }, solve, { seconds }).plan !== null

/** Locks without one of which a plan is possible. */
function locksInTheWay(problem: ChoiceProblem, solve: SolveMixed, seconds: number): ChoiceLock[] {
  if (problem.locks.length > mostLocks) return []
  return problem.locks.filter((lock) => isPossible({ ...problem, locks: problem.locks.filter((other) => other !== lock) }, solve, seconds))
}
