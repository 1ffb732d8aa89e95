import type { Evaluation } from './evaluation.ts'
import { partResultPass } from './part-results.ts'
import { partIdsOf, productResults, siteResults } from './place-results.ts'
import type { Layout } from './layout.ts'
import type { Plan } from './plan.ts'
import { coverageOf, totalsOf } from './totals.ts'

/** What an evaluation says of one plan by itself. */
export type Results = Omit<Evaluation, 'economics' | 'scenarioId'>

/** The pass that puts the numbers of a plan together as results. */
export function resultPass(layout: Layout): (plan: Plan) => Results {
  const partResults = partResultPass(layout)
  const partIds = partIdsOf(layout)
  return (plan) => {
    const parts = partResults(plan)
    const sites = siteResults(plan, partIds)
    const products = productResults(plan, sites)
    return { parts, sites, products, totals: totalsOf(plan, parts, sites, products), coverage: coverageOf(parts) }
  }
}
