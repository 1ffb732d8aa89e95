import { totalIndexSteps, type TotalIndex } from '../../numeric/total-indices.ts'
import type { EvaluationRequest } from '../evaluate.ts'
import { Futures } from './futures.ts'
import type { OutcomeKind } from './outcome.ts'
import { swingsIn, widestFirst, type Tornado } from './tornado.ts'

/** Scramblings and draws of each for total indices: 512 futures, and as many again for each input asked for. */
export const indexTurns = 16
export const indexDraws = 32

/** What an input brings to the spread of an outcome, its interactions with all others included. */
export interface InputIndex {
  readonly key: string
  /** Share of the variance, 0 to 1; those of all inputs add up to more than 1 where inputs act together. */
  readonly total: TotalIndex
}

/** The total indices of the inputs that move an outcome of a plan most, at most so many; null where it is unknown or does not vary. Tells how many futures are done, of how many. */
export function* interactionSteps(request: EvaluationRequest, kind: OutcomeKind, most: number, seed: number, draws = indexDraws): Generator<{ readonly done: number; readonly all: number }, readonly InputIndex[] | null> {
  const futures = new Futures([request])
  const { swings } = yield* beginning(futures)
  const inputs = widestFirst(swings, kind).map(({ input }) => input)
  const places = new Map(inputs.map(({ key }, place) => [key, place]))
  const which = inputs.slice(0, most).map((_, place) => place)
  if (which.length === 0) return null
  const all = indexTurns * draws * (which.length + 1)
  let done = 0
  const steps = totalIndexSteps({ dimensions: inputs.length, which, seed, turns: indexTurns, draws })
  let step = steps.next()
  while (step.done !== true) {
    const points = step.value
    const values = new Float64Array(points.length)
    for (let first = 0; first < points.length; first += futures.block) {
      const count = Math.min(futures.block, points.length - first)
      futures.run((input, future) => {
        const place = places.get(input.key)
        return place === undefined ? input.middle : input.quantile(points[first + Math.min(future, count - 1)]?.[place] ?? 0.5)
      })
      for (let future = 0; future < count; future++) values[first + future] = futures.outcome(0, future)[kind]
      done += count
      yield { done, all }
    }
    step = steps.next(values)
  }
  return step.value?.map((total, place) => ({ key: inputs[place]?.key ?? '', total })) ?? null
}

/** The swings of the plan, before the futures are counted. */
function* beginning(futures: Futures): Generator<{ readonly done: number; readonly all: number }, Tornado> {
  const steps = swingsIn(futures, 0)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    yield { done: 0, all: 0 }
  }
}
