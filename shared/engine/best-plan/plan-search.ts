import type { ChoiceLock } from '../choice/choice-problem.ts'
import { hindranceWords } from '../choice/hindrance-words.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { whyInfeasible } from '../choice/why-infeasible.ts'
import { say, type Sentence } from '../../text/say.ts'
import type { OptionRequest } from '../option.ts'
import { fromToday, problemWithin, searchWithin, type FoundPlan, type SearchLimits } from './best-plan.ts'
import { planFrontSteps, type PlanFront } from './plan-front.ts'
import type { PlanOptions } from './plan-option.ts'
import type { PlanObjective } from './plan-problem.ts'
import { projectOptionSteps, type SearchSettings } from './project-options.ts'

/** What the buyer wishes of the best plan; a limit of null is none. */
export interface PlanWish {
  /** One-off money and money in extra stock at most, in the project's currency. */
  readonly budget: number | null
  readonly objective: PlanObjective
  /** Ids of parts that must stay as they are, and of parts with which something must be done. */
  readonly stays: readonly string[]
  readonly moves: readonly string[]
  /** Suppliers that may be qualified, people who may be trained. */
  readonly suppliers: number | null
  readonly heads: number | null
  /** Seconds for each plan at most. */
  readonly seconds: number
}

/** No wish but to know what is best. */
export const openWish: PlanWish = { budget: null, objective: 'net-value', stays: [], moves: [], suppliers: null, heads: null, seconds: 60 }

/** What a search found so far: plain data, to be sent as it is. */
export interface PlanSearch {
  readonly options: PlanOptions
  /** What each sum of money buys; points come one by one, from the dearest down. */
  readonly front: PlanFront
  /** The best plan within the budget; null while it is not found, and where there is none. */
  readonly best: FoundPlan | null
  /** Why there is no best plan: none keeps every wish, the time was over before one was found, or what plans are worth is unknown; null where there is one, and while it is not found. */
  readonly lack: 'infeasible' | 'nothing-found' | 'unknown' | null
  /** The same in words; empty where there is one. */
  readonly hindrances: readonly Sentence[]
}

/** How far a search is: `share` of 1 of its stage. `search` is there once the options are worked out. */
export interface SearchStep {
  readonly stage: 'options' | 'plan' | 'front'
  readonly share: number
  readonly search: PlanSearch | null
}

const nothing: PlanFront = { points: [], flatFrom: null }

const unvalued = say`What a plan is worth is unknown: that takes the demand and the margin of the products, and where their parts come from.`

const timeOver = say`The time was over before a plan was found: allow more of it, or ask for less.`

/** The limits that a wish sets. */
export const limitsOf = ({ objective, stays, moves, suppliers, heads, seconds }: PlanWish): SearchLimits => ({
  objective, suppliers, heads, seconds,
  locks: [...stays.map((part): ChoiceLock => ({ kind: 'stays', part })), ...moves.map((part): ChoiceLock => ({ kind: 'moves', part }))],
})

/**
 * Searches for the best plan: works out the options, finds the plan within the budget, then draws the front at so many budgets. Yields after each bit of work, so that whoever asked can show what is known, stop asking or ask anew;
 * `known` are the options of a search before with the same facts, figures and settings, which need not be worked out again.
 */
export function* planSearchSteps(request: OptionRequest, settings: SearchSettings, wish: PlanWish, solve: SolveMixed, budgets: number, known: PlanOptions | null = null): Generator<SearchStep, PlanSearch, undefined> {
  let options = known
  if (options === null) {
    const steps = projectOptionSteps(request, settings)
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        options = step.value
        break
      }
      yield { stage: 'options', share: step.value.done / Math.max(1, step.value.of), search: null }
    }
  }
  const limits = limitsOf(wish)
  yield { stage: 'plan', share: 0, search: { options, front: nothing, best: null, lack: null, hindrances: [] } }
  const { status, found } = searchWithin(request, options, wish.budget, limits, solve)
  // A plan that cannot be valued is none: what keeps it from being valued is said instead.
  const isValued = found !== null && found.plan.netValue !== null
  const best = isValued ? found.plan : null
  const lack = isValued ? null : status === 'found' ? 'unknown' : status
  const hindrances = lack === 'infeasible' ? reasonsAgainst(request, options, wish, limits, solve) : lack === null ? [] : [lack === 'unknown' ? unvalued : timeOver]
  yield { stage: 'front', share: 0, search: { options, front: nothing, best, lack, hindrances } }
  if (best === null) return { options, front: nothing, best, lack, hindrances }
  const sweep = planFrontSteps(request, options, limits, solve, budgets)
  for (;;) {
    const step = sweep.next()
    if (step.done === true) return { options, front: step.value, best, lack, hindrances }
    yield { stage: 'front', share: step.value.share, search: { options, front: step.value.front, best, lack, hindrances } }
  }
}

/** Which wish stands in the way of every plan, in words and in money. */
function reasonsAgainst({ contents }: OptionRequest, options: PlanOptions, { budget }: PlanWish, limits: SearchLimits, solve: SolveMixed): readonly Sentence[] {
  const problem = problemWithin(options, fromToday(options), budget, limits)
  const parts = new Map(contents.parts.map((part) => [part.id, part.partNumber]))
  const named = (id: string): string => parts.get(id) ?? id
  return hindranceWords(problem, whyInfeasible(problem, solve, Math.min(30, limits.seconds)), { currency: contents.project.currency, part: named, option: (_, option) => option, site: (id) => contents.works.find((works) => works.id === id)?.name ?? id, period: (id) => id })
}
