import loadHighs from 'highs'
import wasmAddress from 'highs/runtime?url'
import { shippedFigures } from '../../shared/data/figures.ts'
import type { FoundPlan } from '../../shared/engine/best-plan/found-plan.ts'
import type { BadYears, WorstYear } from '../../shared/engine/best-plan/bad-years.ts'
import { planAnswer, type PlanAnswer } from '../../shared/engine/best-plan/plan-answer.ts'
import { withFront } from '../../shared/engine/best-plan/plan-front.ts'
import type { PlanOptions } from '../../shared/engine/best-plan/plan-option.ts'
import { moreMoney, whyIn, whyOut } from '../../shared/engine/best-plan/plan-reasons.ts'
import { limitsOf, planSearchSteps, type PlanSearch, type PlanWish, type YearsToDraw } from '../../shared/engine/best-plan/plan-search.ts'
import { trialChoices } from '../../shared/engine/best-plan/plan-trial.ts'
import type { SearchSettings } from '../../shared/engine/best-plan/plan-variants.ts'
import { highsMixedSolver } from '../../shared/engine/choice/highs-mixed-solver.ts'
import { highsSolver } from '../../shared/engine/disrupt/highs-solver.ts'
import type { OptionRequest } from '../../shared/engine/option.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'
import { firstYears, yearTurns } from '../../shared/engine/year/years.ts'
import type { Choice } from '../../shared/model/scenario.ts'
import type { Sentence } from '../../shared/text/say.ts'
import { heldAfter } from './held-facts.ts'
import { serveWork } from './serve-work.ts'

/** The world in which the best plan is looked for, and what it has to keep to. */
export interface BestPlanQuestion {
  /** The plan whose what-ifs and figures hold; null is today. */
  readonly scenarioId: string | null
  readonly what: ReadonlyMap<string, number>
  readonly settings: SearchSettings
  readonly wish: PlanWish
  /** How many budgets the front is drawn at. */
  readonly budgets: number
}

/** A point of the front as the page shows it. */
export type ShownPoint = Pick<FoundPlan, 'once' | 'netValue' | 'expectedLoss' | 'longestGapDays' | 'worstYear' | 'isProved'>

/** What each sum of money buys. */
export interface ShownFront {
  readonly points: readonly ShownPoint[]
  /** Money from which on more buys nothing; null while it is not known. */
  readonly flatFrom: number | null
  /** Bought parts that were looked at, and options that they have. */
  readonly parts: number
  readonly options: number
  /** Years drawn that the plans were held against; 0 where nobody asked for them. */
  readonly years: number
  /** What the worst year in twenty costs under each plan of the project, in the same years; empty until they are held against them. */
  readonly worstYears: ReadonlyMap<string, WorstYear>
}

/** How far the search is. */
export interface BestPlanProgress {
  readonly stage: 'options' | 'years' | 'plan' | 'front'
  /** A share of 1 of the stage. */
  readonly done: number
  readonly front: ShownFront | null
}

/** The best plan within a budget in lists and reasons, or why there is none. */
export interface AnsweredPlan {
  readonly answer: PlanAnswer | null
  /** What a scenario of the plan holds, of no scenario yet. */
  readonly choices: readonly Choice[]
  /** Why a part is in the plan, by part id. */
  readonly whyIn: ReadonlyMap<string, readonly Sentence[]>
  /** Why the best other option of a part is not, by part id. */
  readonly whyOut: ReadonlyMap<string, readonly Sentence[]>
  /** What more money would buy. */
  readonly more: Sentence | null
  /** Which wish is in the way of every plan. */
  readonly hindrances: readonly Sentence[]
}

/** Answers are handed over at most so often, in milliseconds. */
const handOverEach = 120

/** Of how much more money it is said what it would buy: a round share of what pays. */
const shareMore = 0.1

interface Found {
  readonly request: OptionRequest
  readonly question: BestPlanQuestion
  readonly search: PlanSearch
}

let contents: ProjectContents | null = null
let latest = 0
let found: Found | null = null
/** Options of the search before, and what they are of. */
let known: { readonly of: string; readonly contents: ProjectContents; readonly options: PlanOptions; readonly years: BadYears | null } | null = null
const highs = loadHighs({ locateFile: () => wasmAddress })
const solver = highs.then((loaded) => highsMixedSolver(loaded))

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

/** What years are drawn with; those of the search before, where its facts and options are the same. */
const toDraw = async ({ contents: of }: OptionRequest, before: BadYears | null): Promise<YearsToDraw> =>
  ({ solve: highsSolver(await highs), drawn: { seed: seedOf(of), turns: yearTurns, draws: firstYears }, known: before })

/** The plans of the project in the years of the search. */
const worstOfPlans = ({ years }: PlanSearch, { contents: { scenarios } }: OptionRequest): ReadonlyMap<string, WorstYear> =>
  new Map(years === null ? [] : scenarios.flatMap(({ id }) => { const worst = years.worstOfPlan(id); return worst === null ? [] : [[id, worst] as const] }))

function shown({ front: { points, flatFrom }, options, years }: PlanSearch, worstYears: ReadonlyMap<string, WorstYear> = new Map()): ShownFront {
  return {
    points: points.map(({ once, netValue, expectedLoss, longestGapDays, worstYear, isProved }) => ({ once, netValue, expectedLoss, longestGapDays, worstYear, isProved })), flatFrom,
    parts: options.parts.length, options: options.parts.reduce((sum, part) => sum + part.options.length, 0), years: years === null ? 0 : years.drawn.turns * years.drawn.draws, worstYears,
  }
}

const held = (): ProjectContents => {
  if (contents === null) throw new Error('No project has been handed over yet.')
  return contents
}

const work = {
  /** Takes over the lists that changed. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void {
    contents = heldAfter(contents, changed, isMore)
  },
  /** Draws what each sum of money buys, telling `listen` how far it is; null where a newer question or a cancellation has overtaken this one. */
  async draw(question: BestPlanQuestion, listen: (progress: BestPlanProgress) => void): Promise<ShownFront | null> {
    const mine = (latest += 1)
    found = null
    const { scenarioId, what, settings, wish, budgets } = question
    const request: OptionRequest = { contents: held(), scenarioId, figures: shippedFigures, what }
    const of = JSON.stringify([scenarioId, settings, [...what]])
    const same = known !== null && known.of === of && known.contents === request.contents ? known : null
    const steps = planSearchSteps(request, settings, wish, await solver, budgets, same?.options ?? null, await toDraw(request, same?.years ?? null))
    let told = 0
    for (;;) {
      const step = steps.next()
      const search = step.done === true ? step.value : step.value.search
      if (search !== null) {
        known = { of, contents: request.contents, options: search.options, years: search.years ?? same?.years ?? null }
        found = { request, question, search }
      }
      if (step.done === true) return shown(step.value, worstOfPlans(step.value, request))
      if (performance.now() - told >= handOverEach) {
        listen({ stage: step.value.stage, done: step.value.share, front: search === null || search.front.points.length === 0 ? null : shown(search) })
        told = performance.now()
      }
      await breathe()
      if (latest !== mine) return null
    }
  },
  /** The best plan within a budget, in lists and reasons; null while nothing is searched. It is looked for anew, as the front knows only some budgets. */
  async within(budget: number | null): Promise<AnsweredPlan | null> {
    if (found === null) return null
    const { request, question: { settings, wish }, search: { options, front, years } } = found
    const steps = planSearchSteps(request, settings, { ...wish, budget }, await solver, 0, options, await toDraw(request, years))
    let [best, hindrances]: [FoundPlan | null, readonly Sentence[]] = [null, []]
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      if (step.value.stage !== 'front' || step.value.search === null) continue
      best = step.value.search.best
      hindrances = step.value.search.hindrances
      break
    }
    const better = withFront(request, options, budget, limitsOf(wish, years), await solver, best, front)
    if (better === null) return { answer: null, choices: [], whyIn: new Map(), whyOut: new Map(), more: null, hindrances }
    const plan = { ...better, budget }
    const answer = planAnswer(request, options, plan)
    const { currency } = request.contents.project
    const numbers = new Map(request.contents.parts.map((part) => [part.id, part.partNumber]))
    return {
      answer, choices: trialChoices(options, plan.chosen), whyIn: new Map(answer.sites.flatMap(({ parts }) => parts.map((one) => [one.partId, whyIn(one, front, currency, { plan, nameOf: (id) => numbers.get(id) ?? id })] as const))), whyOut: new Map(answer.leftOut.map((one) => [one.partId, whyOut(one, front, plan, currency)] as const)),
      more: moreMoney(front, plan, roundMore(front.flatFrom), currency), hindrances: [],
    }
  },
  /** Ends the search on its way. */
  cancel(): void {
    latest += 1
  },
}

/** About a tenth of what pays, as people say it: 1, 2 or 5 with noughts. */
function roundMore(flatFrom: number | null): number {
  const wanted = Math.max(1, (flatFrom ?? 0) * shareMore)
  const power = Number(`1e${Math.floor(Math.log10(wanted))}`)
  return power * ([5, 2, 1].find((step) => step * power <= wanted) ?? 1)
}

/** What the page may ask of the worker. */
export type BestPlanWork = typeof work

serveWork(work)
