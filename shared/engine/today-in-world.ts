import type { ProjectContents } from '../model/contents.ts'
import { evaluate, evaluateInSteps, type EvaluationRequest } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import type { InSteps } from './in-steps.ts'
import type { OptionRequest } from './option.ts'
import { shocksInWorldOf } from './world-shocks.ts'

// Contents are never changed in place. Those made of them here are kept beside them, since the engine works again on contents it has seen.
const worlds = new WeakMap<ProjectContents, Map<string, ProjectContents>>()

/** The contents with the overrides and what-ifs of a scenario as those of the whole project. */
export function inWorldOf(contents: ProjectContents, scenarioId: string | null): ProjectContents {
  const own = contents.parameters.filter((one) => scenarioId !== null && one.scenarioId === scenarioId)
  const happens = contents.shocks.some((shock) => shock.scenarioId !== null)
  if (scenarioId === null || (own.length === 0 && !happens)) return contents
  let made = worlds.get(contents)
  if (made === undefined) worlds.set(contents, (made = new Map()))
  let world = made.get(scenarioId)
  if (world === undefined) {
    const keys = new Set(own.map((one) => one.key))
    const others = contents.parameters.filter((one) => one.scenarioId === null && !keys.has(one.key))
    world = { ...contents, parameters: [...others, ...own.map((one) => Object.assign({}, one, { scenarioId: null }))], shocks: shocksInWorldOf(contents.shocks, scenarioId, false) }
    made.set(scenarioId, world)
  }
  return world
}

const todayIn = (request: OptionRequest): EvaluationRequest => ({ ...request, contents: inWorldOf(request.contents, request.scenarioId), scenarioId: null })

/** Today's sourcing in the world of the request's scenario: its overrides and what-ifs hold, its choices do not. */
export const evaluateToday = (request: OptionRequest): Evaluation => evaluate(todayIn(request))

/** The same with pauses. */
export const evaluateTodayInSteps = (request: OptionRequest): InSteps<Evaluation> => evaluateInSteps(todayIn(request))
