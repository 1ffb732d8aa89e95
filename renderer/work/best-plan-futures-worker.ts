import loadHighs from 'highs'
import wasmAddress from 'highs/runtime?url'
import { shippedFigures } from '../../shared/data/figures.ts'
import { limitsOf, type PlanWish } from '../../shared/engine/best-plan/plan-search.ts'
import type { SearchSettings } from '../../shared/engine/best-plan/plan-variants.ts'
import { projectOptionSteps } from '../../shared/engine/best-plan/project-options.ts'
import { robustnessSteps, type Robustness, type RobustStep } from '../../shared/engine/best-plan/robust-plan.ts'
import { highsMixedSolver } from '../../shared/engine/choice/highs-mixed-solver.ts'
import type { OptionRequest } from '../../shared/engine/option.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { heldAfter } from './held-facts.ts'
import { serveWork } from './serve-work.ts'

/** Which plan is held against futures, and in what it was looked for. */
export interface FuturesQuestion {
  /** The plan whose what-ifs and figures hold; null is today. */
  readonly scenarioId: string | null
  readonly what: ReadonlyMap<string, number>
  readonly settings: SearchSettings
  readonly wish: PlanWish
  /** Option id by part id of the plan. */
  readonly chosen: ReadonlyMap<string, string>
  readonly futures: number
}

/** Answers are handed over at most so often, in milliseconds. */
const handOverEach = 250

let contents: ProjectContents | null = null
let latest = 0
const solver = loadHighs({ locateFile: () => wasmAddress }).then((loaded) => highsMixedSolver(loaded))

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

const work = {
  /** Takes over the lists that changed. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void {
    contents = heldAfter(contents, changed, isMore)
  },
  /** Holds a plan against futures, telling `listen` how far it is and what is known so far; 'overtaken' where a newer question or a cancellation came between, null where a plan has no net value in some future. */
  async draw({ scenarioId, what, settings, wish, chosen, futures }: FuturesQuestion, listen: (step: RobustStep) => void): Promise<Robustness | null | 'overtaken'> {
    const mine = (latest += 1)
    if (contents === null) throw new Error('No project has been handed over yet.')
    const request: OptionRequest = { contents, scenarioId, figures: shippedFigures, what }
    const solve = await solver
    const seed = seedOf(contents)
    const opening = projectOptionSteps(request, settings)
    let opened = opening.next()
    for (; opened.done !== true; opened = opening.next()) {
      await breathe()
      if (latest !== mine) return 'overtaken'
    }
    const steps = robustnessSteps(request, settings, wish.budget, limitsOf(wish), solve, { options: opened.value, plan: { chosen } }, seed, futures)
    let told = 0
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (performance.now() - told >= handOverEach) {
        listen(step.value)
        told = performance.now()
      }
      await breathe()
      if (latest !== mine) return 'overtaken'
    }
  },
  /** Ends the work on its way. */
  cancel(): void {
    latest += 1
  },
}

/** What the page may ask of the worker. */
export type BestPlanFuturesWork = typeof work

serveWork(work)
