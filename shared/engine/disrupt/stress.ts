import { workOut, type EvaluationRequest } from '../evaluate.ts'
import type { Solve } from './linear-program.ts'
import { planNetwork } from './plan-network.ts'
import { planStops } from './plan-stops.ts'
import { rippleOf } from './ripple.ts'
import type { StopAnswer } from './stop-answer.ts'
import { stopResult } from './stop-result.ts'

/** A sweep on its way: the answers so far, of how many. */
export interface StressProgress {
  readonly answers: readonly StopAnswer[]
  readonly total: number
}

/** Stops every site, country and strait of a plan in turn; a step a stop, so that whoever takes them can breathe between. */
export function* stressSteps(request: EvaluationRequest, solve: Solve): Generator<StressProgress, StressProgress, undefined> {
  const worked = workOut(request)
  const made = planNetwork(worked)
  const stops = planStops(worked.plan, made)
  const answers: StopAnswer[] = []
  for (const { stop, ...named } of stops) {
    const { loss, survive, recover, lost } = stopResult(made.network, stop, solve)
    answers.push({
      ...named, loss, surviveDays: survive, recoverDays: recover,
      lost: [...lost].map(([item, units]) => ({ partId: made.network.items[item]?.id ?? '', units })),
    })
    yield { answers, total: stops.length }
  }
  return { answers, total: stops.length }
}

/** A stop day by day with the ids of the parts it is of; days from the stop. */
export interface RippleAnswer {
  readonly endDay: number
  /** Products with the days on which they stand still; null where they never do. */
  readonly products: readonly { readonly partId: string; readonly from: number | null; readonly until: number | null; readonly units: number }[]
  /** Stocks that run dry, the first first. */
  readonly dry: readonly { readonly partId: string; readonly day: number }[]
  /** Contribution lost in each week from the stop on. */
  readonly weeks: readonly { readonly from: number; readonly to: number; readonly loss: number }[]
}

/** Works one stop of a plan out day by day; null where it is not among the plan's stops or something it needs is unknown. */
export function rippleAnswer(request: EvaluationRequest, { kind, key }: Pick<StopAnswer, 'kind' | 'key'>, solve: Solve): RippleAnswer | null {
  const worked = workOut(request)
  const made = planNetwork(worked)
  const found = planStops(worked.plan, made).find((one) => one.kind === kind && one.key === key)
  const ripple = found === undefined ? null : rippleOf(made.network, found.stop, solve)
  if (ripple === null) return null
  const idOf = (item: number): string => made.network.items[item]?.id ?? ''
  const endDay = ripple.steps.at(-1)?.to ?? 0
  const weeks = Array.from({ length: Math.ceil(endDay / 7) }, (_, week) => {
    const [from, to] = [week * 7, Math.min(endDay, week * 7 + 7)]
    // A step that two weeks share gives each its days of it.
    const loss = ripple.steps.reduce((sum, step, index) => sum + ((ripple.loss[index] ?? 0) * Math.max(0, Math.min(to, step.to) - Math.max(from, step.from))) / (step.to - step.from), 0)
    return { from, to, loss }
  })
  return {
    endDay, weeks,
    products: ripple.products.map(({ item, from, until, lost }) => ({ partId: idOf(item), from, until, units: lost.reduce((sum, units) => sum + units, 0) })),
    dry: ripple.stocks.flatMap(({ item, dry }) => (dry === null ? [] : [{ partId: idOf(item), day: dry }])).toSorted((left, right) => left.day - right.day),
  }
}
