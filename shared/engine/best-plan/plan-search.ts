import type { ChoiceLock } from '../choice/choice-problem.ts'
import { hindranceWords } from '../choice/hindrance-words.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { whyInfeasible } from '../choice/why-infeasible.ts'
import { say, type Sentence } from '../../text/say.ts'
import type { Solve } from '../disrupt/linear-program.ts'
import type { OptionRequest } from '../option.ts'
import { badYearSteps, type BadYears, type DrawnFor } from './bad-years.ts'
import { fromToday, problemWithin, searchWithin } from './best-plan.ts'
import type { FoundPlan, SearchLimits } from './found-plan.ts'
import { planFrontSteps, withFront, type PlanFront } from './plan-front.ts'
import type { PlanOptions } from './plan-option.ts'
import type { PlanObjective } from './plan-problem.ts'
import type { SearchSettings } from './plan-variants.ts'
import { projectOptionSteps } from './project-options.ts'

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
  /** What the worst year in twenty may cost on average, in the project's currency; null or left out without limit. */
  readonly worstYearAtMost?: number | null
}

/** Whether a wish takes years to be drawn. */
export const asksForYears = ({ objective, worstYearAtMost = null }: PlanWish): boolean => objective === 'bad-years' || worstYearAtMost !== null

/** What years are drawn with: the solver that says what a stop costs, which years, and those drawn before for the same facts and options, which need not be drawn again. */
export interface YearsToDraw {
  readonly solve: Solve
  readonly drawn: DrawnFor
  readonly known?: BadYears | null
}

/** No wish but to know what is best. */
export const openWish: PlanWish = { budget: null, objective: 'net-value', stays: [], moves: [], suppliers: null, heads: null, seconds: 60 }

/** What a search found so far: plain data, to be sent as it is, but for the years. */
export interface PlanSearch {
  readonly options: PlanOptions
  /** The years that its plans were held against; null where nobody asked for them. */
  readonly years: BadYears | null
  /** What each sum of money buys; points come one by one, from the dearest down. */
  readonly front: PlanFront
  /** The best plan within the budget; null while it is not found, and where there is none. */
  readonly best: FoundPlan | null
  /** Why there is no best plan: none keeps every wish, the time was over before one was found, every plan looked at goes over a limit, or what plans are worth is unknown; null where there is one, and while it is not found. */
  readonly lack: 'infeasible' | 'nothing-found' | 'not-kept' | 'unknown' | null
  /** The same in words; empty where there is one. */
  readonly hindrances: readonly Sentence[]
}

/** How far a search is: `share` of 1 of its stage. `search` is there once the options are worked out. */
export interface SearchStep {
  readonly stage: 'options' | 'years' | 'plan' | 'front'
  readonly share: number
  readonly search: PlanSearch | null
}

const nothing: PlanFront = { points: [], flatFrom: null }

const unvalued = say`What a plan is worth is unknown: that takes the demand and the margin of the products, and where their parts come from.`

const timeOver = say`The time was over before a plan was found: allow more of it, or ask for less.`

const overALimit = say`Every plan that was looked at goes over a limit by a little, and whether another keeps to it is not known: ask for less, or allow a little more.`

const tooBad = (least: number, currency: string): Sentence =>
  say`No plan was found that keeps to the limit on the loss in the worst years: the least found is ${{ number: Math.ceil(least), as: 'money', digits: 0, currency }}. That none does is not proved, as what a year costs is no sum over the parts.`

const unknownYears = say`What a bad year costs is unknown: that takes the demand and the margin of the products, the quantities of their parts, and the country of each supplier.`

/** The front looks at few budgets, and at each for so many seconds at most, where years are drawn: each plan takes years of its own. */
const withYears = { budgets: 8, seconds: 20 } as const

/** The limits that a wish sets. */
export const limitsOf = ({ objective, stays, moves, suppliers, heads, seconds, worstYearAtMost = null }: PlanWish, years: BadYears | null = null): SearchLimits => ({
  objective, suppliers, heads, seconds, ...(years === null ? {} : { badYears: { years, atMost: worstYearAtMost } }),
  locks: [...stays.map((part): ChoiceLock => ({ kind: 'stays', part })), ...moves.map((part): ChoiceLock => ({ kind: 'moves', part }))],
})

/**
 * Searches for the best plan: works out the options, finds the plan within the budget, then draws the front at so many budgets. Yields after each bit of work, so that whoever asked can show what is known, stop asking or ask anew;
 * `known` are the options of a search before with the same facts, figures and settings, which need not be worked out again.
 */
export function* planSearchSteps(request: OptionRequest, settings: SearchSettings, wish: PlanWish, solve: SolveMixed, budgets: number, known: PlanOptions | null = null, toDraw: YearsToDraw | null = null): Generator<SearchStep, PlanSearch, undefined> {
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
  const years = yield* yearsFor(request, options, wish, toDraw)
  const limits = limitsOf(wish, years)
  const nothingYet = { options, years, front: nothing, best: null, lack: null, hindrances: [] }
  yield { stage: 'plan', share: 0, search: nothingYet }
  // A loss that is unknown today is none to hold a plan against: it would count as nothing.
  if (years !== null && years.worstOf(new Map()) === null) return { ...nothingYet, lack: 'unknown', hindrances: [unknownYears] }
  const outcome = searchWithin(request, options, wish.budget, limits, solve)
  const { status, found } = outcome
  // A plan that cannot be valued is none: what keeps it from being valued is said instead.
  const isValued = found !== null && found.plan.netValue !== null && (years === null || found.plan.worstYear !== null)
  const best = isValued ? found.plan : null
  const lack: PlanSearch['lack'] = isValued ? null : status === 'found' ? 'unknown' : status
  const hindrances = lack === null ? [] : lack === 'unknown' ? [found?.plan.netValue === null ? unvalued : unknownYears] : lack === 'infeasible' ? reasonsAgainst(request, options, wish, limitsOf(wish), solve)
    : outcome.status !== 'not-kept' ? [timeOver] : [outcome.leastBadYear === null ? overALimit : tooBad(outcome.leastBadYear, request.contents.project.currency)]
  const answered = { ...nothingYet, best, lack, hindrances }
  yield { stage: 'front', share: 0, search: answered }
  if (best === null) return answered
  const sweep = years === null ? planFrontSteps(request, options, limits, solve, budgets) : planFrontSteps(request, options, { ...limits, seconds: Math.min(limits.seconds, withYears.seconds) }, solve, Math.min(budgets, withYears.budgets))
  for (;;) {
    const step = sweep.next()
    if (step.done === true) return { ...answered, front: step.value, best: withFront(request, options, wish.budget, limits, solve, best, step.value) }
    yield { stage: 'front', share: step.value.share, search: { ...answered, front: step.value.front } }
  }
}

/** The years that a wish takes, where it takes any. */
function* yearsFor(request: OptionRequest, options: PlanOptions, wish: PlanWish, toDraw: YearsToDraw | null): Generator<SearchStep, BadYears | null, undefined> {
  if (!asksForYears(wish)) return null
  if (toDraw === null) throw new Error('A bad year was asked about, and nothing to draw years with was given.')
  if (toDraw.known !== undefined && toDraw.known !== null) return toDraw.known
  const steps = badYearSteps(request, options, toDraw.solve, toDraw.drawn)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield { stage: 'years', share: step.value.done / Math.max(1, step.value.of), search: null }
  }
}

/** Which wish stands in the way of every plan, in words and in money. */
function reasonsAgainst({ contents }: OptionRequest, options: PlanOptions, { budget }: PlanWish, limits: SearchLimits, solve: SolveMixed): readonly Sentence[] {
  const problem = problemWithin(options, fromToday(options), budget, limits)
  const parts = new Map(contents.parts.map((part) => [part.id, part.partNumber]))
  const named = (id: string): string => parts.get(id) ?? id
  return hindranceWords(problem, whyInfeasible(problem, solve, Math.min(30, limits.seconds)), { currency: contents.project.currency, part: named, option: (_, option) => option, site: (id) => contents.works.find((works) => works.id === id)?.name ?? id, period: (id) => id })
}
