import type { Choice, Scenario } from '../../model/scenario.ts'
import { evaluate, type EvaluationRequest } from '../evaluate.ts'
import type { Evaluation } from '../evaluation.ts'
import type { OptionRequest } from '../option.ts'
import { inWorldOf } from '../today-in-world.ts'
import type { PlanOptions } from './plan-option.ts'
import { waysOf, type Chosen } from './plan-sum.ts'

const trial = 'best plan'
const scenario: Scenario = { id: trial, letter: '–', name: trial, description: '', parentId: null, createdAt: '', lockedAt: null }

/** The choices of a plan, with ids that tell part and place apart, of the scenario that is named. */
export const choicesOfPlan = (options: PlanOptions, chosen: Chosen, scenarioId: string, idOf: (partId: string, place: number) => string): Choice[] =>
  waysOf(options, chosen).flatMap(({ partId, option }) => (option?.choices ?? []).map((choice, place) => ({ ...choice, id: idOf(partId, place), scenarioId })))

/** A plan as a scenario in the world of the request's scenario, by its choices. */
export const trialOf = (request: OptionRequest, choices: readonly Choice[]): EvaluationRequest =>
  ({ ...request, contents: { ...inWorldOf(request.contents, request.scenarioId), scenarios: [scenario], choices: [...choices] }, scenarioId: trial })

/** The choices of a plan, as its trial holds them. */
export const trialChoices = (options: PlanOptions, chosen: Chosen): Choice[] => choicesOfPlan(options, chosen, trial, (partId, place) => `${trial} ${partId} ${place}`)

/** Evaluates a plan as the engine does any scenario, in the world of the request's scenario. */
export const evaluatePlan = (request: OptionRequest, options: PlanOptions, chosen: Chosen): Evaluation => evaluate(trialOf(request, trialChoices(options, chosen)))
