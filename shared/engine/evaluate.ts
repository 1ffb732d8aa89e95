import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import { economicsOf, moneySheet } from './economics.ts'
import type { Evaluation } from './evaluation.ts'
import { openFigures } from './figure-book.ts'
import { computePlan, type Plan } from './plan.ts'
import { partResults, productResults, siteResults } from './results.ts'
import type { Sheet } from './sheet.ts'
import { coverageOf, totalsOf } from './totals.ts'
import { openWorld } from './world.ts'

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

type Results = Omit<Evaluation, 'economics' | 'scenarioId'>

function resultsOf(plan: Plan): Results {
  const parts = partResults(plan)
  const sites = siteResults(plan)
  const products = productResults(plan, sites)
  return { parts, sites, products, totals: totalsOf(plan, parts, sites, products), coverage: coverageOf(parts) }
}

/** Computes a plan with everything on the way. A scenario is held against today's sourcing in the scenario's own world of figures. */
export function workOut({ contents, scenarioId, figures, what }: EvaluationRequest): WorkedOut {
  const world = openWorld(openFigures(figures, contents.parameters, scenarioId, what), contents.project.plantCountry)
  const today = computePlan(contents, world, [], null)
  if (scenarioId === null) return { plan: today, evaluation: { scenarioId, ...resultsOf(today), economics: null }, money: null }
  const choices = contents.choices.filter((choice) => choice.scenarioId === scenarioId)
  const plan = computePlan(contents, world, choices, today)
  const results = resultsOf(plan)
  const money = moneySheet(today, plan, results.totals.oneOff)
  return { plan, evaluation: { scenarioId, ...results, economics: economicsOf(money) }, money }
}

/** Everything that follows from facts, figures and choices of one plan; the same bits for the same request. */
export function evaluate(request: EvaluationRequest): Evaluation {
  return workOut(request).evaluation
}
