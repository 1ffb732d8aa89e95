import type { Evaluation } from './evaluation.ts'
import { partResultPass, type PartsToMake } from './part-results.ts'
import { partIdsOf, productResults, siteResults } from './place-results.ts'
import type { Layout } from './layout.ts'
import type { Plan } from './plan.ts'
import { tierTwoResults } from './tier-two.ts'
import { coverageOf, totalsOf } from './totals.ts'
import { worksResults } from './works-pass.ts'

/** What an evaluation says of one plan by itself. */
export type Results = Omit<Evaluation, 'economics' | 'scenarioId'>

/** The pass that puts the numbers of a plan together as results; the parts are made when they are first read. */
export function resultPass(layout: Layout): (plan: Plan) => Results {
  const partResults = partResultPass(layout)
  const partIds = partIdsOf(layout)
  return (plan) => {
    const parts = partResults(plan)
    const sites = siteResults(plan, partIds)
    const products = productResults(plan, sites)
    const results: Results = {
      get parts() {
        return parts.all()
      },
      sites, tierTwo: tierTwoResults(plan), products, works: worksResults(plan), totals: totalsOf(plan, sites, products), coverage: coverageOf(plan),
    }
    partSteps.set(results, parts.steps)
    return results
  }
}

const partSteps = new WeakMap<object, PartsToMake['steps']>()

/** The parts of an evaluation, put together a few at a time where nobody has read them yet: yields how many are there, and ends with all. */
export function* partsInSteps(evaluation: Evaluation): Generator<number, Evaluation['parts']> {
  const steps = partSteps.get(evaluation)
  return steps === undefined ? evaluation.parts : yield* steps()
}

/** An evaluation of results; its parts, too, are made when they are first read. */
export function evaluationOf(scenarioId: string | null, results: Results, economics: Evaluation['economics']): Evaluation {
  const evaluation: Evaluation = {
    scenarioId,
    get parts() {
      return results.parts
    },
    sites: results.sites, tierTwo: results.tierTwo, products: results.products, works: results.works, totals: results.totals, coverage: results.coverage, economics,
  }
  const steps = partSteps.get(results)
  if (steps !== undefined) partSteps.set(evaluation, steps)
  return evaluation
}
