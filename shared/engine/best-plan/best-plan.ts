import { recheckChoice } from '../choice/choice-check.ts'
import type { ChoiceLock, ChoiceProblem } from '../choice/choice-problem.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { type ChoiceSettings, solveChoice, type TimedAnswer } from '../choice/solve-choice.ts'
import { solveWithYears } from '../choice/solve-with-years.ts'
import type { OptionRequest } from '../option.ts'
import { climb } from './climb.ts'
import { aCent, isBetter, isTooBad, keyOf, unproved, valued, type FoundInTerms, type FoundPlan, type SearchLimits } from './found-plan.ts'
import type { PlanOptions, Way } from './plan-option.ts'
import { planProblem, termsOf, type Terms } from './plan-problem.ts'
import type { Chosen } from './plan-sum.ts'

/** What came of a search: whether a plan was found, none can be, the time was over before one was, or every plan that was looked at goes over a limit, with the least that a bad year costs in one. */
export type SearchOutcome =
  | { readonly status: 'found'; readonly found: FoundInTerms } | { readonly status: 'infeasible' | 'nothing-found'; readonly found: null } | { readonly status: 'not-kept'; readonly found: null; readonly leastBadYear: number | null }

/** How often the terms are taken from the plan just found before the best of the plans seen counts, unless asked otherwise. */
const mostRounds = 8
/** A gap below this share is that of binary numbers, not of plans. */
const noGap = 1e-9
/** Seconds that are left for the proof however long the search took. */
const leastForProof = 1

/** The choice within a budget as a problem for the solver, in the terms of a plan. */
export function problemWithin(options: PlanOptions, { chosen, terms }: SearchStart, budget: number | null, { objective, locks, suppliers, heads, badYears }: SearchLimits): ChoiceProblem {
  const problem = planProblem(options, terms, chosen, objective, { requalifications: suppliers, heads, budget }, locks)
  return badYears === undefined ? problem : badYears.years.inTermsOf(problem, chosen, badYears.atMost)
}

/** Solves a problem in the terms of a plan, with as few of the years drawn as it takes. */
const solveNear = (problem: ChoiceProblem, chosen: Chosen, solve: SolveMixed, settings: ChoiceSettings): TimedAnswer =>
  (problem.futures.length === 0 ? solveChoice(problem, solve, settings) : solveWithYears(problem, [chosen, new Map(), ...(settings.start === undefined ? [] : [settings.start])], solve, settings))

/** A plan in whose terms a search begins. */
export interface SearchStart {
  readonly chosen: Chosen
  readonly terms: Terms
  /** The same as it was found before, so that it need not be valued again. */
  readonly plan?: FoundPlan
}

/** What a search begins with: plans in whose terms it looks, one after the other, and a plan found before within the same limits that it has to beat. Of the starts, those that keep the limits themselves count as found. */
export interface SearchFrom {
  readonly starts: readonly SearchStart[]
  readonly known?: FoundInTerms | null
  /** How often the terms are taken from the plan just found. */
  readonly rounds?: number
}

/** Today as the terms to begin with. */
export const fromToday = (options: PlanOptions): SearchStart => ({ chosen: new Map(), terms: termsOf(options, new Map(), options.chances) })

/** The best plan within a budget, or null where none was found. */
export const bestWithin = (...asked: Parameters<typeof searchWithin>): FoundInTerms | null => searchWithin(...asked).found

/** Searches for the best plan within a budget. What of a plan's value is no sum over its parts (how likely its places stop, how late its saving begins, the shipments it shares) is
 *  taken as it stands in one plan: first of each start, today unless told otherwise, then of each plan found, until the plan stays; the best of those counts. Its value is the engine's. It is proved where no plan within the budget
 *  is better in its own terms, but for such as are like a plan that is proved so and that the engine values lower. */
export function searchWithin(request: OptionRequest, options: PlanOptions, budget: number | null, limits: SearchLimits, solve: SolveMixed, from: SearchFrom = { starts: [fromToday(options)] }): SearchOutcome {
  const outcome = limits.objective === 'standstill' ? shortestWithin(request, options, budget, limits, solve, from) : searchInTerms(request, options, budget, limits, solve, from)
  if (outcome.status !== 'found' || limits.badYears === undefined || limits.badYears.atMost === null) return outcome
  // What a year costs is no sum over the parts: the terms of one plan let some over the limit and bar others, so that plans near it are tried as they are, and none is proved.
  const found = limits.objective === 'standstill' ? outcome.found : climb(request, options, budget, limits, outcome.found)
  return { status: 'found', found: { ...found, plan: { ...found.plan, budget, ...unproved } } }
}

/** The same in the terms of plans, one after the other. */
function searchInTerms(request: OptionRequest, options: PlanOptions, budget: number | null, limits: SearchLimits, solve: SolveMixed, from: SearchFrom): SearchOutcome {
  const { starts, known = null, rounds = mostRounds } = from
  let best: Pick<FoundInTerms, 'plan' | 'terms'> | null = known
  let left = limits.seconds
  let lack: 'infeasible' | 'nothing-found' = 'nothing-found'
  let hasFound = false
  const gaps = new Map<string, number>(known === null ? [] : [[keyOf(known.plan.chosen), known.plan.gap]])
  const seen = new Map<string, Chosen>(known === null ? [] : [[keyOf(known.plan.chosen), known.plan.chosen]])
  /** Solves in the terms of a plan; within the whole budget that also says how far this plan is from the best in its own terms. A plan costs the solver no more than it does, so that the bound holds. */
  const solved = (of: SearchStart, within: number | null, most: number): TimedAnswer => {
    const problem = problemWithin(options, of, within, limits)
    const answer = solveNear(problem, of.chosen, solve, { seconds: most, ...(best === null ? {} : { start: best.plan.chosen }) })
    left -= answer.seconds
    if (within === budget) gaps.set(keyOf(of.chosen), gapTo(answer.bound, recheckChoice(problem, of.chosen).plan.totals.objective))
    return answer
  }
  const count = (found: NonNullable<typeof best>): void => {
    if (best === null || isBetter(found.plan, best.plan, limits.objective)) best = found
  }
  for (const start of starts) {
    if (start.chosen.size === 0 || recheckChoice(problemWithin(options, start, budget, limits), start.chosen).breaches.length > 0) continue
    const { plan, terms } = start.plan === undefined ? valued(request, options, start.chosen, budget, unproved, limits.badYears?.years) : { plan: { ...start.plan, budget, ...unproved }, terms: start.terms }
    if ((budget === null || plan.once - budget <= aCent) && !isTooBad(plan, limits)) count({ plan, terms })
  }
  const stays = new Set<string>(seen.keys())
  for (const [turn, start] of starts.entries()) {
    let at = start
    let free = budget
    for (let round = 0; round < rounds; round++) {
      if ((round > 0 || turn > 0) && left <= 0) break
      const answer = solved(at, free, left)
      if (answer.plan === null) {
        if (round === 0 && answer.status === 'infeasible') lack = 'infeasible'
        break
      }
      hasFound = true
      const found = valued(request, options, new Map(answer.plan.chosen.map(({ part, option }) => [part, option])), budget, { isProved: false, gap: answer.gap }, limits.badYears?.years)
      at = { chosen: found.plan.chosen, terms: found.terms }
      // Stock holds a share of the freight: with fewer parts in a shipment it costs a little more than each part alone says.
      const over = budget === null ? 0 : found.plan.once - budget
      if (over > aCent) {
        free = (free ?? 0) - over
        continue
      }
      // In its own terms it is too bad as well, so that the next round leaves it out.
      if (isTooBad(found.plan, limits)) continue
      count(found)
      const key = keyOf(at.chosen)
      if (seen.has(key)) break
      seen.set(key, at.chosen)
    }
    stays.add(keyOf(at.chosen))
    // Whether a plan is possible does not hang on the terms.
    if (lack === 'infeasible') break
  }
  if (best === null) {
    if (limits.badYears === undefined || limits.badYears.atMost === null) return lack === 'nothing-found' && left > 0 && hasFound ? { status: 'not-kept', found: null, leastBadYear: null } : { status: lack, found: null }
    // That none keeps to what a bad year may cost is so in the terms of one plan only: the plan with the least such loss tells, and is where the search begins again.
    const outcome = searchInTerms(request, options, budget, { ...limits, seconds: Math.max(leastForProof, left), objective: 'bad-years', badYears: { ...limits.badYears, atMost: null } }, solve, { starts: [fromToday(options)] })
    if (outcome.status !== 'found') return outcome
    const least = isTooBad(outcome.found.plan, limits) ? climb(request, options, budget, { ...limits, objective: 'bad-years' }, outcome.found) : outcome.found
    if (isTooBad(least.plan, limits)) return { status: 'not-kept', found: null, leastBadYear: least.plan.worstYear?.plan.value ?? null }
    if (limits.objective === 'bad-years') return { status: 'found', found: least }
    const { chosen } = least.plan
    return searchInTerms(request, options, budget, { ...limits, seconds: Math.max(leastForProof, left) }, solve, { ...from, starts: [{ chosen, terms: least.terms, plan: least.plan }], known: { ...least, plan: { ...least.plan, ...unproved } } })
  }
  const { plan, terms } = best
  const key = keyOf(plan.chosen)
  const own = { chosen: plan.chosen, terms }
  if (!gaps.has(key)) solved(own, budget, Math.max(leastForProof, left))
  const isUnproved = (): boolean => !((gaps.get(key) ?? Number.NaN) <= noGap)
  for (const [other, chosen] of seen) {
    if (!isUnproved()) break
    const apart = other !== key && (gaps.get(other) ?? Number.NaN) <= noGap ? lockApart(plan.chosen, chosen) : null
    if (apart === null) continue
    // A plan at which the search stayed is the best in its own terms, of those like it too, and the engine values it lower: what is left to prove is that this one is the best of those unlike it.
    const problem = problemWithin(options, own, budget, { ...limits, locks: [...limits.locks, apart] })
    const found = solveNear(problem, plan.chosen, solve, { seconds: Math.max(leastForProof, left), start: plan.chosen })
    if (gapTo(found.bound, recheckChoice(problem, plan.chosen).plan.totals.objective) <= noGap) gaps.set(key, 0)
    break
  }
  const gap = gaps.get(key) ?? Number.NaN
  return { status: 'found', found: { terms, stays: stays.size, plan: { ...plan, budget, isProved: gap <= noGap, gap: gap <= noGap ? 0 : Number.isFinite(gap) ? gap : plan.gap } } }
}

/** A rule that one plan keeps and another breaks, by a part that they treat differently; null where there is none. */
function lockApart(one: Chosen, other: Chosen): ChoiceLock | null {
  for (const [part, option] of other) if (one.get(part) !== option) return { kind: 'never', part, option }
  for (const part of one.keys()) if (!other.has(part)) return { kind: 'moves', part }
  return null
}

const gapTo = (bound: number, value: number): number => Math.max(0, bound - value) / Math.max(Math.abs(value), noGap)

const daysOf = ({ daysShort }: Way): number => daysShort ?? Number.POSITIVE_INFINITY

/** The plan with the shortest worst standstill within a budget, found by halving the days that are let; of plans with that the one of the highest net value. Unknown days are over every limit, but for a part of which
 *  nothing else is known. */
function shortestWithin(request: OptionRequest, options: PlanOptions, budget: number | null, limits: SearchLimits, solve: SolveMixed, from: SearchFrom): SearchOutcome {
  const measured = options.parts.filter(({ keep, options: own }) => [keep, ...own].some(({ daysShort }) => daysShort !== null))
  const days = [...new Set([0, ...measured.flatMap(({ keep, options: own }) => [keep, ...own].map(daysOf))])].toSorted((one, other) => one - other)
  const within = (most: number): SearchOutcome => {
    const locks = measured.flatMap(({ partId, keep, options: own }): ChoiceLock[] => [
      ...(daysOf(keep) > most ? [{ kind: 'moves', part: partId } as const] : []), ...own.flatMap((way) => (daysOf(way) > most ? [{ kind: 'never', part: partId, option: way.id } as const] : [])),
    ])
    return searchWithin(request, options, budget, { ...limits, objective: 'net-value', locks: [...limits.locks, ...locks] }, solve, { ...from, known: null })
  }
  let [low, high] = [0, days.length - 1]
  let best = within(days[high] ?? 0)
  let isCertain = true
  if (best.status !== 'found') return best
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const outcome = within(days[middle] ?? 0)
    if (outcome.status === 'found') [high, best] = [middle, outcome]
    else if (outcome.status !== 'nothing-found') [low, isCertain] = [middle + 1, isCertain && outcome.status === 'infeasible']
    // Whether a shorter one is possible is not known: what is found is not proved.
    else return { status: 'found', found: { ...best.found, plan: { ...best.found.plan, isProved: false } } }
  }
  const { known = null } = from
  return known !== null && !isBetter(best.found.plan, known.plan, 'standstill') ? { status: 'found', found: known } : isCertain ? best : { status: 'found', found: { ...best.found, plan: { ...best.found.plan, isProved: false } } }
}
