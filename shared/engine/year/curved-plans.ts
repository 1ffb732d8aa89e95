import type { Figures } from '../../data/figure.ts'
import type { ProjectContents } from '../../model/contents.ts'
import type { Solve } from '../disrupt/linear-program.ts'
import { rememberedPrograms } from '../disrupt/remembered-programs.ts'
import { lossCurve, readCurve, type LossCurve } from './loss-curve.ts'
import type { YearsOfPlan } from './year-answer.ts'
import { openYear, type OpenYear } from './year-causes.ts'

/** A plan with what each of its stops costs by its length; null for one of unknown cost. */
export interface CurvedPlan {
  readonly scenarioId: string | null
  readonly open: OpenYear
  readonly curves: readonly (LossCurve | null)[]
}

/** Plans (null: today) whose stops are to be worked out. */
export interface CurvesRequest {
  readonly contents: ProjectContents
  readonly plans: readonly (string | null)[]
  readonly figures: Figures
  readonly what?: ReadonlyMap<string, number>
}

/** Works out what every stop of every plan costs by its length, a step a stop. */
export function* curvedPlans({ contents, plans, figures, what }: CurvesRequest, solve: Solve): Generator<{ readonly done: number; readonly all: number }, CurvedPlan[]> {
  const opened = plans.map((scenarioId) => ({ scenarioId, open: openYear({ contents, scenarioId, figures, ...(what === undefined ? {} : { what }) }) }))
  const all = opened.reduce((count, { open }) => count + open.causes.length, 0)
  // Most stops of a plan are those of today.
  const once = plans.length > 1 ? rememberedPrograms(solve) : solve
  let done = 0
  const found: CurvedPlan[] = []
  for (const { scenarioId, open } of opened) {
    const curves: (LossCurve | null)[] = []
    for (const cause of open.causes) {
      curves.push(lossCurve(cause, open.products, once))
      done += 1
      yield { done, all }
    }
    found.push({ scenarioId, open, curves })
  }
  return found
}

/** What a stop of usual length costs. */
export const usualLoss = (curve: LossCurve | null): number => (curve === null ? Number.NaN : readCurve(curve, 1).loss)

/** Coordinate of each thing that stops in any of the plans, what costs most a year first: it gets the evenest one. */
export function placesOf(plans: readonly CurvedPlan[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { open, curves } of plans) {
    for (const [row, { id, chance }] of open.causes.entries()) {
      const weight = chance * usualLoss(curves[row] ?? null)
      weights.set(id, Math.max(weights.get(id) ?? 0, weight > 0 ? weight : 0))
    }
  }
  const order = [...weights.keys()].toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || (one < other ? -1 : 1))
  return new Map(order.map((id, place) => [id, place]))
}

/** What a plan's years are not known for want of: a chance, or the loss of what may happen. */
export function unknownOf({ open, curves }: CurvedPlan): YearsOfPlan['unknown'] {
  return open.causes.flatMap(({ name, chance }, row): YearsOfPlan['unknown'] => {
    const curve = curves[row] ?? null
    if (curve === null) return chance === 0 ? [] : [{ name, lacks: 'loss' }]
    return Number.isNaN(chance) && curve.points.some(({ loss }) => loss > 0) ? [{ name, lacks: 'chance' }] : []
  })
}
