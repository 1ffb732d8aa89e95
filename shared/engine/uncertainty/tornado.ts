import { evaluate, type EvaluationRequest } from '../evaluate.ts'
import { outcomeKinds, outcomeOf, type Outcome, type OutcomeKind } from './outcome.ts'
import { uncertainInputs, type UncertainInput } from './uncertain-input.ts'

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

/** Moves each uncertain input of a plan alone to its tenth and ninetieth percentile; tells after each how many are done, of how many. */
export function* tornadoSteps(request: EvaluationRequest): Generator<{ readonly done: number; readonly all: number }, Tornado> {
  const inputs = uncertainInputs(request)
  const under = (key: string, value: number): Outcome => outcomeOf(evaluate({ ...request, what: new Map([...(request.what ?? []), [key, value]]) }))
  const central = outcomeOf(evaluate(request))
  const swings: Swing[] = []
  for (const [done, input] of inputs.entries()) {
    yield { done, all: inputs.length }
    const [low, high] = [input.quantile(0.1), input.quantile(0.9)]
    const swing: Swing = { input, low, high, atLow: under(input.key, low), atHigh: under(input.key, high) }
    if (outcomeKinds.some((kind) => widthOf(swing, kind) > 0)) swings.push(swing)
  }
  return { central, inputs, swings }
}

/** A tornado at one go. */
export function tornadoOf(request: EvaluationRequest): Tornado {
  const steps = tornadoSteps(request)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
