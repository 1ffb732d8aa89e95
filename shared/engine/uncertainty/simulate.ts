import type { Figures } from '../../data/figure.ts'
import type { ProjectContents } from '../../model/contents.ts'
import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import type { EvaluationRequest } from '../evaluate.ts'
import { atOnce } from '../in-steps.ts'
import { Futures } from './futures.ts'
import { moreIsBetter, outcomeKinds, type OutcomeKind } from './outcome.ts'
import { spreadOf, type Spread } from './spread.ts'
import { swingsIn, widthOf } from './tornado.ts'

/** Scramblings and draws of each by default: 16,384 futures. */
export const usualTurns = 16
export const usualDraws = 1024
/** Draws of each scrambling after which a first answer is given. */
const firstDraws = 16

/** Plans (null: today) to be seen in the same uncertain futures. */
export interface SimulationRequest {
  readonly contents: ProjectContents
  readonly plans: readonly (string | null)[]
  readonly figures: Figures
  readonly what?: ReadonlyMap<string, number>
  /** A whole number of 32 bits; the same seed draws the same futures. */
  readonly seed: number
  readonly turns: number
  /** Draws of each scrambling, a power of two. */
  readonly draws: number
}

/** One plan over the futures drawn so far. */
export interface SimulatedPlan {
  readonly scenarioId: string | null
  readonly spreads: Readonly<Record<OutcomeKind, Spread | null>>
  /** The outcomes themselves, scrambling after scrambling. */
  readonly futures: Readonly<Record<OutcomeKind, readonly Float64Array[]>>
}

/** All plans over the same futures. */
export interface Simulation {
  readonly seed: number
  readonly turns: number
  /** Draws of each scrambling that are done. */
  readonly draws: number
  readonly inputs: number
  /** Plans whose futures were evaluated one by one: their columns cannot be worked out side by side. */
  readonly oneByOne: number
  readonly plans: readonly SimulatedPlan[]
}

/** How far a simulation is; now and then with the answer so far. */
export interface SimulationStep {
  readonly done: number
  readonly all: number
  readonly soFar: Simulation | null
}

/** The inputs of all plans by key, those that move an outcome most first: they get the evenest coordinates of the sequence. */
function* orderOf(futures: Futures, plans: number): Generator<SimulationStep, readonly string[]> {
  const weights = new Map<string, number>()
  for (let plan = 0; plan < plans; plan++) {
    const steps = swingsIn(futures, plan)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done !== true) {
        yield { done: 0, all: 0, soFar: null }
        continue
      }
      const { central, swings } = step.value
      for (const swing of swings) {
        const weight = outcomeKinds.reduce((most, kind) => Math.max(most, widthOf(swing, kind) / Math.max(1, Math.abs(Number.isFinite(central[kind]) ? central[kind] : 1))), 0)
        weights.set(swing.input.key, Math.max(weights.get(swing.input.key) ?? 0, weight))
      }
      break
    }
  }
  return [...weights.keys()].toSorted((left, right) => (weights.get(right) ?? 0) - (weights.get(left) ?? 0) || (left < right ? -1 : 1))
}

/** Draws futures and evaluates every plan in each, many side by side. Rounds double the draws of each scrambling, so that every answer so far stands on an even sequence. */
export function* simulationSteps({ contents, plans, figures, what, seed, turns, draws }: SimulationRequest): Generator<SimulationStep, Simulation> {
  const open = new Futures(plans.map((scenarioId): EvaluationRequest => ({ contents, scenarioId, figures, ...(what === undefined ? {} : { what }) })))
  const all = turns * draws
  const ordering = orderOf(open, plans.length)
  let ordered = ordering.next()
  for (; ordered.done !== true; ordered = ordering.next()) yield { ...ordered.value, all }
  const order = ordered.value
  const dimensionOf = new Map(order.map((key, dimension) => [key, dimension]))
  const points = Array.from({ length: open.block }, () => new Float64Array(order.length))
  const futures = plans.map(() => new Map(outcomeKinds.map((kind) => [kind, Array.from({ length: turns }, () => new Float64Array(draws))])))
  const upTo = (count: number): Simulation => ({
    seed, turns, draws: count, inputs: order.length, oneByOne: open.oneByOne,
    plans: plans.map((scenarioId, plan) => {
      const seen = (kind: OutcomeKind): Float64Array[] => (futures[plan]?.get(kind) ?? []).map((turn) => turn.slice(0, count))
      const futuresOf = Object.fromEntries(outcomeKinds.map((kind) => [kind, seen(kind)])) as Record<OutcomeKind, Float64Array[]> // one entry a kind
      const spreads = Object.fromEntries(outcomeKinds.map((kind) => [kind, spreadOf(futuresOf[kind], moreIsBetter(kind))])) as Record<OutcomeKind, Spread | null> // one entry a kind
      return { scenarioId, spreads, futures: futuresOf }
    }),
  })
  let done = 0
  for (let from = 0; from < draws; from = from === 0 ? Math.min(firstDraws, draws) : from * 2) {
    const to = from === 0 ? Math.min(firstDraws, draws) : Math.min(draws, from * 2)
    const ofRound = turns * (to - from)
    for (let first = 0; first < ofRound; first += open.block) {
      const count = Math.min(open.block, ofRound - first)
      for (let future = 0; future < count; future++) {
        const { turn, index } = placeOf(first + future, from, to)
        scrambledPoint(points[future] as Float64Array, index, seed, turn) // one a future of the block
      }
      // What is left of a last block repeats its last future, which nobody reads.
      open.run((input, future) => {
        const dimension = dimensionOf.get(input.key)
        return dimension === undefined ? input.middle : input.quantile(points[Math.min(future, count - 1)]?.[dimension] ?? 0.5)
      })
      for (let future = 0; future < count; future++) {
        const { turn, index } = placeOf(first + future, from, to)
        for (const [plan, ofPlan] of futures.entries()) {
          const outcome = open.outcome(plan, future)
          for (const kind of outcomeKinds) ofPlan.get(kind)?.[turn]?.fill(outcome[kind], index, index + 1)
        }
      }
      done += count
      yield { done, all, soFar: null }
    }
    if (to < draws) yield { done, all, soFar: upTo(to) }
  }
  return upTo(draws)
}

/** The scrambling and the draw of a future of a round: draw after draw of one scrambling, then of the next. */
const placeOf = (place: number, from: number, to: number): { readonly turn: number; readonly index: number } => ({ turn: Math.floor(place / (to - from)), index: from + (place % (to - from)) })

/** A simulation at one go. */
export function simulate(request: SimulationRequest): Simulation {
  return atOnce(simulationSteps(request))
}
