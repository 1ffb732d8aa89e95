import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import type { Solve } from '../disrupt/linear-program.ts'
import { atOnce } from '../in-steps.ts'
import { curvedPlans, placesOf, type CurvedPlan, type CurvesRequest } from './curved-plans.ts'
import { drawnStops } from './drawn-year.ts'
import { readCurve } from './loss-curve.ts'
import type { YearsRequest } from './years.ts'

/** A year with what stops in it, all years weighing one together: what an objective with the mean of the worst years is made of (Rockafellar and Uryasev 2000). */
export interface WeightedYear {
  readonly weight: number
  readonly stops: readonly {
    /** Kind and key of what stops, as in `YearCause`. */
    readonly id: string
    /** Days from the start of the year. */
    readonly from: number
    /** How long it lasts as a multiple of its usual recovery, and in days. */
    readonly factor: number
    readonly days: number
  }[]
}

/** The years that `yearSteps` draws with the same request, as lists of what stops and how long; years in which nothing stops are put together in one of their whole weight.
 *  They are the years of the first plan of the request, whose chances count. */
export function weightedYears(request: YearsRequest, plans: readonly CurvedPlan[]): WeightedYear[] {
  const { seed, turns, draws } = request
  const [plan] = plans
  if (plan === undefined) return []
  const places = placesOf(plans)
  const point = new Float64Array(2 * places.size)
  const weight = 1 / (turns * draws)
  const years: WeightedYear[] = []
  let calm = 0
  for (let turn = 0; turn < turns; turn++) {
    for (let index = 0; index < draws; index++) {
      scrambledPoint(point, index, seed, turn)
      const stops = drawnStops(plan.open.causes, places, point)
      if (stops.length === 0) calm += 1
      else {
        years.push({
          weight,
          stops: stops.map(({ cause, from, factor }) => ({ id: plan.open.causes[cause]?.id ?? '', from, factor, days: (plan.open.causes[cause]?.usualDays ?? 0) * factor })),
        })
      }
    }
  }
  return calm === 0 ? years : [...years, { weight: calm * weight, stops: [] }]
}

/** What a stop of a plan costs by itself when it lasts so many times as long as usual, in the project's currency; null where the plan has no such stop or its cost is unknown. */
export function lossOfStop({ open, curves }: CurvedPlan, id: string, factor: number): number | null {
  const curve = curves[open.causes.findIndex((cause) => cause.id === id)] ?? null
  return curve === null ? null : readCurve(curve, factor).loss
}

/** The plans of a request at one go, for `weightedYears` and `lossOfStop`. */
export function curvedAtOnce(request: CurvesRequest, solve: Solve): CurvedPlan[] {
  return atOnce(curvedPlans(request, solve))
}
