import { shippedFigures } from '../../shared/data/figures.ts'
import { rangedFacts } from '../../shared/engine/uncertainty/ranged-facts.ts'
import { interactionSteps, type InputIndex } from '../../shared/engine/uncertainty/interactions.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'
import { simulationSteps, type Simulation } from '../../shared/engine/uncertainty/simulate.ts'
import { densityOf, type Spread } from '../../shared/engine/uncertainty/spread.ts'
import { tornadoSteps, widestFirst } from '../../shared/engine/uncertainty/tornado.ts'
import type { OutcomeKind } from '../../shared/engine/uncertainty/outcome.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { heldAfter } from './held-facts.ts'
import { serveWork } from './serve-work.ts'

/** The plans to look at, figures being tried by key, and how many futures to draw. */
export interface SimulationQuestion {
  readonly plans: readonly (string | null)[]
  readonly what: ReadonlyMap<string, number>
  readonly seed: number
  readonly turns: number
  readonly draws: number
}

/** A plan over the futures drawn, as a chart shows it. */
export interface DrawnPlan {
  readonly scenarioId: string | null
  readonly npv: Spread | null
  readonly expectedLoss: Spread | null
  /** Share of the futures in each slice of the axis that all plans share. */
  readonly density: readonly number[]
}

/** All plans over the same futures. */
export interface DrawnFutures {
  readonly futures: number
  readonly inputs: number
  /** Plans whose futures are evaluated one by one, which takes longer. */
  readonly oneByOne: number
  readonly seed: number
  /** The axis that the densities share, in the project's currency. */
  readonly low: number
  readonly high: number
  readonly plans: readonly DrawnPlan[]
}

/** How far the drawing is, with the answer so far where there is a new one. */
export interface DrawingProgress {
  readonly done: number
  readonly all: number
  readonly soFar: DrawnFutures | null
}

/** One bar of a tornado. */
export interface TornadoBar {
  readonly key: string
  /** The fact that it is, as noun and field, and what it is of; null for figures. */
  readonly fact: { readonly name: string; readonly of: string } | null
  /** True where somebody typed between what it lies. */
  readonly isOwnRange: boolean
  readonly low: number
  readonly high: number
  readonly atLow: number
  readonly atHigh: number
}

/** What one outcome of a plan hangs on, the widest first. */
export interface TornadoBars {
  readonly central: number
  readonly bars: readonly TornadoBar[]
  /** Inputs that move it, shown or not. */
  readonly inputs: number
}

const slices = 48
/** Answers are handed over, and room is made for other questions, at most so often, in milliseconds. */
const handOverEach = 120

let contents: ProjectContents | null = null
let latest = 0

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

function drawn({ turns, draws, inputs, oneByOne, seed, plans }: Simulation): DrawnFutures {
  const ends = plans.flatMap(({ spreads: { npv } }) => (npv === null ? [] : [npv.p10.value, npv.p90.value]))
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const [low, high] = [least - (most - least) * 0.25, most + (most - least) * 0.25]
  return {
    futures: turns * draws, inputs, oneByOne, seed, low, high,
    plans: plans.map(({ scenarioId, spreads, futures }) => ({
      scenarioId, npv: spreads.npv, expectedLoss: spreads.expectedLossPerYear, density: spreads.npv === null ? [] : [...densityOf(futures.npv, low, high, slices)],
    })),
  }
}

const work = {
  /** Takes over the lists that changed. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void {
    contents = heldAfter(contents, changed, isMore)
  },
  /** Draws futures, telling `listen` how far it is; null where a newer question or a cancellation has overtaken this one. */
  async draw({ plans, what, seed, turns, draws }: SimulationQuestion, listen: (progress: DrawingProgress) => void): Promise<DrawnFutures | null> {
    const mine = (latest += 1)
    if (contents === null) throw new Error('No project has been handed over yet.')
    const steps = simulationSteps({ contents, plans, figures: shippedFigures, what, seed, turns, draws })
    let told = performance.now()
    for (;;) {
      const step = steps.next()
      if (step.done === true) return drawn(step.value)
      const { done, all, soFar } = step.value
      if (soFar === null && performance.now() - told < handOverEach) continue
      listen({ done, all, soFar: soFar === null ? null : drawn(soFar) })
      await breathe()
      told = performance.now()
      if (latest !== mine) return null
    }
  },
  /** What an outcome of a plan hangs on; at most so many bars. */
  async tornado(scenarioId: string | null, what: ReadonlyMap<string, number>, kind: OutcomeKind, most: number): Promise<TornadoBars> {
    if (contents === null) throw new Error('No project has been handed over yet.')
    // Another project may come while this is worked out.
    const asked = contents
    const steps = tornadoSteps({ contents: asked, scenarioId, figures: shippedFigures, what })
    let told = performance.now()
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        const { central, swings } = step.value
        const widest = widestFirst(swings, kind)
        const facts = new Map(rangedFacts(asked).map(({ key, noun, field, of }) => [key, { name: `${noun}.${field}`, of }]))
        return {
          central: central[kind], inputs: widest.length,
          bars: widest.slice(0, most).map((swing) => ({ key: swing.input.key, fact: facts.get(swing.input.key) ?? null, isOwnRange: swing.input.basis === 'typed', low: swing.low, high: swing.high, atLow: swing.atLow[kind], atHigh: swing.atHigh[kind] })).filter((bar) => Number.isFinite(bar.atLow - bar.atHigh)),
        }
      }
      if (performance.now() - told < handOverEach) continue
      await breathe()
      told = performance.now()
    }
  },
  /** What each of the inputs that move an outcome most brings to its spread, with all interactions; null where that is unknown. */
  async interactions(scenarioId: string | null, what: ReadonlyMap<string, number>, kind: OutcomeKind, most: number, listen: (progress: { readonly done: number; readonly all: number }) => void): Promise<readonly InputIndex[] | null> {
    if (contents === null) throw new Error('No project has been handed over yet.')
    const steps = interactionSteps({ contents, scenarioId, figures: shippedFigures, what }, kind, most, seedOf(contents))
    let told = performance.now()
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (performance.now() - told < handOverEach) continue
      listen(step.value)
      await breathe()
      told = performance.now()
    }
  },
  /** Ends the drawing on its way. */
  cancel(): void {
    latest += 1
  },
}

/** What the page may ask of the worker. */
export type SimulationWork = typeof work

serveWork(work)
