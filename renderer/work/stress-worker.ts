import loadHighs from 'highs'
import wasmAddress from 'highs/runtime?url'
import { shippedFigures } from '../../shared/data/figures.ts'
import { HeldStress } from '../../shared/engine/disrupt/held-stress.ts'
import { highsSolver } from '../../shared/engine/disrupt/highs-solver.ts'
import type { StopAnswer } from '../../shared/engine/disrupt/stop-answer.ts'
import { rippleAnswer, stressSteps, type RippleAnswer, type StressProgress } from '../../shared/engine/disrupt/stress.ts'
import { surgeAnswer } from '../../shared/engine/disrupt/surge/surge.ts'
import type { SurgeAnswer, SurgeQuestion } from '../../shared/engine/disrupt/surge/surge-answer.ts'
import type { OptionSettings } from '../../shared/engine/option.ts'
import { remediesFor, type Remedy } from '../../shared/engine/remedies.ts'
import { verifyStops } from '../../shared/engine/disrupt/published-stops.ts'
import type { Verification } from '../../shared/formulas/verify.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { heldAfter } from './held-facts.ts'
import { serveWork } from './serve-work.ts'

/** The plan that is put to the test; figures being tried by key. */
export interface StressQuestion {
  readonly scenarioId: string | null
  readonly what: ReadonlyMap<string, number>
}

/** Answers are handed over at most so often, in milliseconds. */
const handOverEach = 120

let contents: ProjectContents | null = null
let latest = 0
/** The network of the plan looked at stays between questions. */
const held = new HeldStress()
const solver = loadHighs({ locateFile: () => wasmAddress }).then(highsSolver)

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

const work = {
  /** Takes over the lists that changed. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void {
    contents = heldAfter(contents, changed, isMore)
  },
  /** Stops everything in turn, telling `listen` how far it is; null where a newer question or a cancellation has overtaken this one. */
  async sweep({ scenarioId, what }: StressQuestion, listen: (progress: StressProgress) => void): Promise<StressProgress | null> {
    const mine = (latest += 1)
    if (contents === null) throw new Error('No project has been handed over yet.')
    const steps = stressSteps({ contents, scenarioId, figures: shippedFigures, what }, await solver, held)
    let told = performance.now()
    for (;;) {
      await breathe()
      if (latest !== mine) return null
      const step = steps.next()
      if (step.done === true) return step.value
      if (performance.now() - told > handOverEach) {
        listen(step.value)
        told = performance.now()
      }
    }
  },
  /** One stop day by day; null where something it needs is unknown. */
  async ripple({ scenarioId, what }: StressQuestion, stop: Pick<StopAnswer, 'kind' | 'key'>): Promise<RippleAnswer | null> {
    if (contents === null) throw new Error('No project has been handed over yet.')
    return rippleAnswer({ contents, scenarioId, figures: shippedFigures, what }, stop, await solver, held)
  },
  /** What closes the gap of a site of a plan. */
  remedies({ scenarioId, what }: StressQuestion, siteKey: string, settings: OptionSettings, horizonYears: number): Remedy[] {
    if (contents === null) throw new Error('No project has been handed over yet.')
    return remediesFor({ contents, scenarioId, figures: shippedFigures, what }, siteKey, settings, horizonYears)
  },
  /** What the chain of a plan delivers of a demand surge. */
  async surge({ scenarioId, what }: StressQuestion, question: SurgeQuestion): Promise<SurgeAnswer> {
    if (contents === null) throw new Error('No project has been handed over yet.')
    return surgeAnswer({ contents, scenarioId, figures: shippedFigures, what }, question, await solver)
  },
  /** The published stops, recomputed. */
  publishedStops: async (): Promise<Verification[]> => verifyStops(await solver),
  /** Ends the sweep on its way. */
  cancel(): void {
    latest += 1
  },
}

/** What the page may ask of the worker. */
export type StressWork = typeof work

serveWork(work)
