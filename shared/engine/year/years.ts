import type { Figures } from '../../data/figure.ts'
import type { ProjectContents } from '../../model/contents.ts'
import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import type { Solve } from '../disrupt/linear-program.ts'
import { atOnce } from '../in-steps.ts'
import { curvedPlans, placesOf, type CurvedPlan } from './curved-plans.ts'
import { Drawing } from './drawing.ts'
import type { YearsOfPlan } from './year-answer.ts'

/** Scramblings by default, and years of each at first and in all: 4,096 and 16,384. */
export const yearTurns = 16
export const firstYears = 256
export const allYears = 1024

/** Plans (null: today) to be seen in the same years. */
export interface YearsRequest {
  readonly contents: ProjectContents
  readonly plans: readonly (string | null)[]
  readonly figures: Figures
  readonly what?: ReadonlyMap<string, number>
  /** A whole number of 32 bits; the same seed draws the same years. */
  readonly seed: number
  readonly turns: number
  /** Years of each scrambling, a power of two. */
  readonly draws: number
}

/** All plans over the same years. */
export interface Years {
  readonly seed: number
  readonly turns: number
  readonly draws: number
  readonly plans: readonly YearsOfPlan[]
}

/** How far the drawing is: first what every stop costs by its length is worked out, then years are drawn. */
export interface YearsStep {
  readonly at: 'stops' | 'years'
  readonly done: number
  readonly all: number
  readonly soFar: Years | null
}

/** Draws years and works every plan out in each. Rounds double the years of each scrambling, so that every answer so far stands on an even sequence.
 *  `held` is what the stops cost, where it was worked out before for the same plans. */
export function* yearSteps(request: YearsRequest, solve: Solve, held: readonly CurvedPlan[] | null = null): Generator<YearsStep, Years> {
  const { seed, turns, draws } = request
  const curved = held ?? (yield* curving(request, solve))
  const places = placesOf(curved)
  const drawings = curved.map((plan) => new Drawing(plan, turns, draws, solve))
  const upTo = (count: number): Years => ({ seed, turns, draws: count, plans: drawings.map((drawing) => drawing.answer(count)) })
  const point = new Float64Array(2 * places.size)
  const first = Math.min(16, draws)
  let done = 0
  for (let from = 0; from < draws; from = from === 0 ? first : from * 2) {
    const to = from === 0 ? first : Math.min(draws, from * 2)
    for (let turn = 0; turn < turns; turn++) {
      for (let index = from; index < to; index++) {
        scrambledPoint(point, index, seed, turn)
        for (const drawing of drawings) drawing.draw(places, point, turn, index)
        done += 1
        yield { at: 'years', done, all: turns * draws, soFar: null }
      }
    }
    if (to < draws) yield { at: 'years', done, all: turns * draws, soFar: upTo(to) }
  }
  return upTo(draws)
}

function* curving(request: YearsRequest, solve: Solve): Generator<YearsStep, CurvedPlan[]> {
  const steps = curvedPlans(request, solve)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield { at: 'stops', ...step.value, soFar: null }
  }
}

/** Years at one go. */
export function drawYears(request: YearsRequest, solve: Solve): Years {
  return atOnce(yearSteps(request, solve))
}
