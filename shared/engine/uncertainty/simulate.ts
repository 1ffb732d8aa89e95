import type { Figures } from '../../data/figure.ts'
import type { ProjectContents } from '../../model/contents.ts'
import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import { evaluate, type EvaluationRequest } from '../evaluate.ts'
import { moreIsBetter, outcomeKinds, outcomeOf, type OutcomeKind } from './outcome.ts'
import { spreadOf, type Spread } from './spread.ts'
import { tornadoOf, widthOf } from './tornado.ts'
import type { UncertainInput } from './uncertain-input.ts'

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
  readonly plans: readonly SimulatedPlan[]
}

/** How far a simulation is; now and then with the answer so far. */
export interface SimulationStep {
  readonly done: number
  readonly all: number
  readonly soFar: Simulation | null
}

/** The inputs of all plans, those that move an outcome most first: they get the evenest coordinates of the sequence. */
function inputsOf(requests: readonly EvaluationRequest[]): { readonly order: readonly string[]; readonly of: readonly ReadonlyMap<string, UncertainInput>[] } {
  const weights = new Map<string, number>()
  const of = requests.map((request) => {
    const { central, inputs, swings } = tornadoOf(request)
    for (const swing of swings) {
      const weight = outcomeKinds.reduce((most, kind) => Math.max(most, widthOf(swing, kind) / Math.max(1, Math.abs(Number.isFinite(central[kind]) ? central[kind] : 1))), 0)
      weights.set(swing.input.key, Math.max(weights.get(swing.input.key) ?? 0, weight))
    }
    return new Map(inputs.map((input) => [input.key, input]))
  })
  const order = [...weights.keys()].toSorted((left, right) => (weights.get(right) ?? 0) - (weights.get(left) ?? 0) || (left < right ? -1 : 1))
  return { order, of }
}

/** Draws futures and evaluates every plan in each. Rounds double the draws of each scrambling, so that every answer so far stands on an even sequence. */
export function* simulationSteps({ contents, plans, figures, what, seed, turns, draws }: SimulationRequest): Generator<SimulationStep, Simulation> {
  const requests = plans.map((scenarioId): EvaluationRequest => ({ contents, scenarioId, figures, ...(what === undefined ? {} : { what }) }))
  const { order, of } = inputsOf(requests)
  const point = new Float64Array(order.length)
  const futures = plans.map(() => new Map(outcomeKinds.map((kind) => [kind, Array.from({ length: turns }, () => new Float64Array(draws))])))
  const upTo = (count: number): Simulation => ({
    seed, turns, draws: count, inputs: order.length,
    plans: plans.map((scenarioId, plan) => {
      const seen = (kind: OutcomeKind): Float64Array[] => (futures[plan]?.get(kind) ?? []).map((turn) => turn.slice(0, count))
      const futuresOf = Object.fromEntries(outcomeKinds.map((kind) => [kind, seen(kind)])) as Record<OutcomeKind, Float64Array[]> // one entry a kind
      const spreads = Object.fromEntries(outcomeKinds.map((kind) => [kind, spreadOf(futuresOf[kind], moreIsBetter(kind))])) as Record<OutcomeKind, Spread | null> // one entry a kind
      return { scenarioId, spreads, futures: futuresOf }
    }),
  })
  const all = turns * draws
  let done = 0
  for (let from = 0; from < draws; from = from === 0 ? Math.min(firstDraws, draws) : from * 2) {
    const to = from === 0 ? Math.min(firstDraws, draws) : Math.min(draws, from * 2)
    for (let turn = 0; turn < turns; turn++) {
      for (let index = from; index < to; index++) {
        scrambledPoint(point, index, seed, turn)
        for (const [plan, request] of requests.entries()) {
          const laid = new Map(what ?? [])
          for (const [dimension, key] of order.entries()) {
            const input = of[plan]?.get(key)
            if (input !== undefined) laid.set(key, input.quantile(point[dimension] ?? 0.5))
          }
          const outcome = outcomeOf(evaluate({ ...request, what: laid }))
          for (const kind of outcomeKinds) futures[plan]?.get(kind)?.[turn]?.fill(outcome[kind], index, index + 1)
        }
        done += 1
        yield { done, all, soFar: null }
      }
    }
    if (to < draws) yield { done, all, soFar: upTo(to) }
  }
  return upTo(draws)
}

/** A simulation at one go. */
export function simulate(request: SimulationRequest): Simulation {
  const steps = simulationSteps(request)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
