import loadHighs from 'highs'
import wasmAddress from 'highs/runtime?url'
import { shippedFigures } from '../../shared/data/figures.ts'
import { highsMixedSolver } from '../../shared/engine/choice/highs-mixed-solver.ts'
import { stagesSteps, type StagesAnswer, type StagesStep, type StagesWish } from '../../shared/engine/stages/stage-search.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Choice } from '../../shared/model/scenario.ts'
import { heldAfter } from './held-facts.ts'
import { serveWork } from './serve-work.ts'

/** A plan to be put in order, and the world that it is carried out in. */
export interface StagesQuestion {
  readonly choices: readonly Choice[]
  /** The plan whose what-ifs and figures hold; null is today. */
  readonly scenarioId: string | null
  readonly what: ReadonlyMap<string, number>
  readonly wish: StagesWish
}

const solver = loadHighs({ locateFile: () => wasmAddress }).then(highsMixedSolver)

let contents: ProjectContents | null = null

const work = {
  /** Takes over the lists that changed. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void {
    contents = heldAfter(contents, changed, isMore)
  },
  /** Puts a plan in order, telling `listen` how far it is and what is known already. */
  async find({ choices, scenarioId, what, wish }: StagesQuestion, listen: (step: StagesStep) => void): Promise<StagesAnswer> {
    if (contents === null) throw new Error('No project has been handed over yet.')
    const steps = stagesSteps({ contents, scenarioId, figures: shippedFigures, what }, choices, wish, await solver)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      listen(step.value)
      // What was said goes out before the solver has the thread.
      await new Promise((done) => setTimeout(done, 0))
    }
  },
}

/** What the page may ask of the worker. */
export type StagesWork = typeof work

serveWork(work)
