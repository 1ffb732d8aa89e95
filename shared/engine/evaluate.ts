import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import { economicsOf, moneyOf } from './economics.ts'
import type { Evaluation } from './evaluation.ts'
import type { Plan } from './plan.ts'
import { evaluationOf } from './results.ts'
import type { Sheet } from './sheet.ts'
import { openWorkbook, scenarioPage } from './workbook.ts'

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
export function workOut({ contents, scenarioId, figures, what }: EvaluationRequest): WorkedOut {
  const workbook = openWorkbook(contents, scenarioId, figures, what)
  const today = workbook.today.plan.compute()
  if (scenarioId === null) return { plan: today, evaluation: evaluationOf(scenarioId, workbook.today.resultsOf(today), null), money: null }
  const page = scenarioPage(workbook, scenarioId, contents.choices.filter((choice) => choice.scenarioId === scenarioId))
  const plan = page.plan.compute()
  const results = page.resultsOf(plan)
  const money = moneyOf(today, plan, results.totals.oneOff)
  return { plan, evaluation: evaluationOf(scenarioId, results, economicsOf(money)), money: money.sheet }
}

/** Everything that follows from facts, figures and choices of one plan; the same bits for the same request. */
export function evaluate(request: EvaluationRequest): Evaluation {
  return workOut(request).evaluation
}
