import { workOut, type EvaluationRequest } from '../evaluate.ts'
import type { Solve } from './linear-program.ts'
import { planNetwork } from './plan-network.ts'
import { planStops } from './plan-stops.ts'
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
