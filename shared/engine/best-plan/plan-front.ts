import type { SolveMixed } from '../choice/mixed-program.ts'
import type { OptionRequest } from '../option.ts'
import { bestWithin, fromToday, type SearchStart } from './best-plan.ts'
import { keyOf, valued, worthOfPlan, type FoundInTerms, type FoundPlan, type SearchLimits } from './found-plan.ts'
import type { PlanOptions } from './plan-option.ts'
import type { PlanObjective } from './plan-problem.ts'

/** What each sum of money buys, by rising money: between two points the one below is the best known. */
export interface PlanFront {
  readonly points: readonly FoundPlan[]
  /** Money from which on more buys nothing; null while it is not known. */
  readonly flatFrom: number | null
}

/** How far a front is drawn: a share of 1, and what is known of it. */
export interface FrontStep {
  readonly share: number
  readonly front: PlanFront
}

/** How often the budgets are gone through up and down at most: a better plan of one is where its neighbours begin again. */
const mostSweeps = 4

/** Draws the front for the objective at so many budgets from none to the money that buys all that pays. Each plan is looked for from today and from the plans of its neighbours, up and down until no neighbour has a better one to begin with,
 *  so that a search for that budget alone finds nothing better. Yields after each. */
export function* planFrontSteps(request: OptionRequest, options: PlanOptions, limits: SearchLimits, solve: SolveMixed, budgets: number): Generator<FrontStep, PlanFront, undefined> {
  const today = fromToday(options)
  const free = bestWithin(request, options, null, limits, solve, { starts: [today] })
  if (free === null) return { points: [], flatFrom: null }
  const flatFrom = free.plan.once
  // By rising money; of a budget within which no plan was found, null.
  const found: (FoundInTerms | null)[] = [...Array.from({ length: budgets }, () => null), free]
  const tried = found.map(() => new Set<string>())
  const front = (): PlanFront => ({ points: unbeaten(found.flatMap((one) => (one === null ? [] : [one.plan])), limits.objective), flatFrom })
  const steps = budgets * 2 + 1
  let done = 1
  yield { share: done / steps, front: front() }
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let hasLooked = false
    for (let turn = 0; turn < budgets; turn++) {
      // Up from the cheapest first: a plan for less money is a plan for more too.
      const isUp = sweep % 2 === 0
      const at = isUp ? turn : budgets - 1 - turn
      const known = found[at] ?? null
      const starts = [...(sweep === 0 ? [today] : []), ...[found[at - 1] ?? null, sweep === 0 || isSure(known) ? null : found[at + 1] ?? null].flatMap((one) => (one === null ? [] : [startOf(one)]))]
        .filter((start) => !tried[at]?.has(keyOf(start.chosen)))
      done = Math.min(steps - 1, done + 1)
      if (starts.length === 0) continue
      hasLooked = true
      for (const start of starts) tried[at]?.add(keyOf(start.chosen))
      found[at] = bestWithin(request, options, (flatFrom * at) / budgets, limits, solve, { starts, known }) ?? known
      const own = found[at]
      if (own !== null && own !== undefined) tried[at]?.add(keyOf(own.plan.chosen))
      yield { share: done / steps, front: front() }
    }
    if (!hasLooked) break
  }
  return front()
}

const isSure = (known: FoundInTerms | null): boolean => known !== null && known.stays === 1

const startOf = ({ plan, terms }: FoundInTerms): SearchStart => ({ chosen: plan.chosen, terms, plan })

/** The plans that no cheaper one is as good as, by rising money. */
function unbeaten(plans: readonly FoundPlan[], objective: PlanObjective): FoundPlan[] {
  const kept: FoundPlan[] = []
  for (const plan of plans.toSorted((one, other) => one.once - other.once || worthOfPlan(other, objective) - worthOfPlan(one, objective))) {
    const last = kept.at(-1)
    if (last === undefined || worthOfPlan(plan, objective) > worthOfPlan(last, objective)) kept.push(plan)
  }
  return kept
}

/** The best plan known within a budget, or null. */
export const pointWithin = ({ points }: PlanFront, budget: number | null): FoundPlan | null => points.findLast(({ once }) => budget === null || once <= budget) ?? null

/** The best plan within a budget, or a better one that the front knows: that one is looked from then, so that what is said of its proof holds for this budget. */
export function withFront(request: OptionRequest, options: PlanOptions, budget: number | null, limits: SearchLimits, solve: SolveMixed, best: FoundPlan | null, front: PlanFront): FoundPlan | null {
  const drawn = pointWithin(front, budget)
  if (drawn === null || (best !== null && worthOfPlan(drawn, limits.objective) <= worthOfPlan(best, limits.objective))) return best
  const { terms } = valued(request, options, drawn.chosen, budget, drawn, limits.badYears?.years)
  return bestWithin(request, options, budget, limits, solve, { starts: [{ chosen: drawn.chosen, terms, plan: drawn }] })?.plan ?? best
}
