import type { EvaluationRequest } from '../evaluate.ts'
import { atOnce } from '../in-steps.ts'
import { Futures } from './futures.ts'
import { outcomeKinds, type Outcome, type OutcomeKind } from './outcome.ts'
import type { UncertainInput } from './uncertain-input.ts'

/** What one input alone does: the outcome where it turns out low, and where it turns out high. */
export interface Swing {
  readonly input: UncertainInput
  /** The input's tenth and ninetieth percentile: in eight of ten futures it lies between them. */
  readonly low: number
  readonly high: number
  readonly atLow: Outcome
  readonly atHigh: Outcome
}

/** The outcome as things stand, and what each input alone would make of it. */
export interface Tornado {
  readonly central: Outcome
  /** All that is uncertain, whether or not it moves an outcome. */
  readonly inputs: readonly UncertainInput[]
  readonly swings: readonly Swing[]
}

/** How far apart an input's two ends take one outcome; 0 while it is unknown. */
export function widthOf({ atLow, atHigh }: Swing, kind: OutcomeKind): number {
  const width = Math.abs(atHigh[kind] - atLow[kind])
  return Number.isFinite(width) ? width : 0
}

/** The swings of an outcome, the widest first; those that do nothing to it are left out. */
export const widestFirst = (swings: readonly Swing[], kind: OutcomeKind): Swing[] =>
  swings.filter((swing) => widthOf(swing, kind) > 0).toSorted((left, right) => widthOf(right, kind) - widthOf(left, kind) || (left.input.key < right.input.key ? -1 : 1))

/** Moves each uncertain input of an open plan alone to its tenth and ninetieth percentile; tells after each block of futures how many inputs are done, of how many. */
export function* swingsIn(futures: Futures, plan: number): Generator<{ readonly done: number; readonly all: number }, Tornado> {
  const inputs = futures.inputsOf(plan)
  const ends = inputs.map((input) => [input.quantile(0.1), input.quantile(0.9)] as const)
  // Nothing moves in the first future; then each input goes down and up in turn.
  const all = 1 + inputs.length * 2
  const outcomes: Outcome[] = []
  const places = new Map(inputs.map((input, place) => [input.key, place]))
  while (outcomes.length < all) {
    const from = outcomes.length
    yield { done: Math.floor(from / 2), all: inputs.length }
    futures.run((input, future) => {
      const place = places.get(input.key)
      const which = from + future - 1 - (place ?? 0) * 2
      return place === undefined || which < 0 || which > 1 ? input.middle : (ends[place]?.[which] ?? input.middle)
    })
    for (let future = 0; future < futures.block && outcomes.length < all; future++) outcomes.push(futures.outcome(plan, future))
  }
  const [central] = outcomes as [Outcome] // all is at least one
  const swings = inputs.flatMap((input, place): Swing[] => {
    const [low, high] = ends[place] as readonly [number, number] // one an input
    const swing: Swing = { input, low, high, atLow: outcomes[1 + place * 2] as Outcome, atHigh: outcomes[2 + place * 2] as Outcome } // two an input
    return outcomeKinds.some((kind) => widthOf(swing, kind) > 0) ? [swing] : []
  })
  return { central, inputs, swings }
}

/** Moves each uncertain input of a plan alone to its tenth and ninetieth percentile; tells now and then how many are done, of how many. */
export function* tornadoSteps(request: EvaluationRequest): Generator<{ readonly done: number; readonly all: number }, Tornado> {
  return yield* swingsIn(new Futures([request]), 0)
}

/** A tornado at one go. */
export function tornadoOf(request: EvaluationRequest): Tornado {
  return atOnce(tornadoSteps(request))
}
