import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import { economicsOf, moneyOf } from './economics.ts'
import type { Evaluation } from './evaluation.ts'
import { atOnce, type InSteps } from './in-steps.ts'
import type { Plan } from './plan.ts'
import { evaluationOf, partsInSteps } from './results.ts'
import type { Sheet } from './sheet.ts'
import { endPauseOn, openWorkbookInSteps, pauseOn, scenarioPageInSteps } from './workbook.ts'

/** A plan to evaluate: a scenario of a project, or today's sourcing (null), with values being tried by figure key. */
export interface EvaluationRequest {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly figures: Figures
  readonly what?: ReadonlyMap<string, number>
}

/** An evaluation with everything worked out on the way. */
export interface WorkedOut {
  readonly plan: Plan
  readonly evaluation: Evaluation
  /** One row of money against today; null for today itself. */
  readonly money: Sheet | null
}

/** Computes a plan with everything on the way. A scenario is held against today's sourcing in the scenario's own world of figures.
 *  The plan's sheets are those of the project's workbook: they hold these numbers until the next request of the same facts. */
export const workOut = (request: EvaluationRequest): WorkedOut => atOnce(workOutInSteps(request))

function* workOutInSteps({ contents, scenarioId, figures, what }: EvaluationRequest): InSteps<WorkedOut> {
  const workbook = yield* openWorkbookInSteps(contents, scenarioId, figures, what)
  const today = yield* workbook.today.plan.steps()
  yield 0.95
  if (scenarioId === null) return { plan: today, evaluation: evaluationOf(scenarioId, workbook.today.resultsOf(today), null), money: null }
  const page = yield* scenarioPageInSteps(workbook, scenarioId, contents.choices.filter((choice) => choice.scenarioId === scenarioId))
  const plan = yield* page.plan.steps()
  const results = page.resultsOf(plan)
  const money = moneyOf(today, plan, results.totals.oneOff)
  return { plan, evaluation: evaluationOf(scenarioId, results, economicsOf(money)), money: money.sheet }
}

/** Everything that follows from facts, figures and choices of one plan; the same bits for the same request. */
export function evaluate(request: EvaluationRequest): Evaluation {
  return workOut(request).evaluation
}

/** The same with pauses, its parts put together too. Whoever asks something else of these facts meanwhile has it brought to its end first. */
export function* evaluateInSteps(request: EvaluationRequest): InSteps<Evaluation> {
  const { contents } = request
  const work = workOutInSteps(request)
  const found: { share: number; worked: WorkedOut | null } = { share: 0, worked: null }
  const goOn = (): void => {
    const step = work.next()
    if (step.done !== true) {
      found.share = step.value
      return
    }
    found.worked = step.value
    endPauseOn(contents, bringToEnd)
  }
  const bringToEnd = (): void => { while (found.worked === null) goOn() }
  goOn()
  pauseOn(contents, bringToEnd)
  for (;;) {
    // It may have been brought to its end in a pause.
    if (found.worked !== null) break
    yield found.share
    if (found.worked === null) goOn()
  }
  endPauseOn(contents, bringToEnd)
  const { evaluation } = found.worked
  for (const parts = partsInSteps(evaluation); parts.next().done !== true;) yield 0.98
  return evaluation
}
