import { shippedFigures } from '../../shared/data/figures.ts'
import { planNetwork } from '../../shared/engine/disrupt/plan-network.ts'
import { planStops } from '../../shared/engine/disrupt/plan-stops.ts'
import { stopResult } from '../../shared/engine/disrupt/stop-result.ts'
import type { StopResult } from '../../shared/engine/disrupt/supply-network.ts'
import { workOut } from '../../shared/engine/evaluate.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { loadSolver } from '../solver.ts'

const solve = await loadSolver()

/** A product of two parts, each of one Chinese site, with a stock of 10 and of 20 days. */
export const twoSites = (given: Partial<ProjectContents> = {}): ProjectContents => aProject({
  products: [aProduct('P', 3650, { marginPerUnit: 10, finishedStock: 0 })],
  parts: [aPart('P'), aPart('X', { stock: 100 }), aPart('Y', { stock: 200 })],
  lines: [aLine('P', 'X', 1), aLine('P', 'Y', 1)],
  sites: [aSite('S', 'CN', { recoveryDays: 30 }), aSite('T', 'CN', { recoveryDays: 60 })],
  offers: [anOffer('X', 'S'), anOffer('Y', 'T')], ...given,
})
/** What a stop of the site or country by this key does to today's plan, worked out by linear programming; with weeks of ramp in days. */
export const resultOf = (contents: ProjectContents, key: string, ramp = 0): StopResult => {
  const worked = workOut({ contents, scenarioId: null, figures: shippedFigures })
  const made = planNetwork(worked, ramp)
  const stop = planStops(worked.plan, made).find((one) => one.key === key)?.stop
  if (stop === undefined) throw new Error(key)
  return stopResult(made.network, stop, solve)
}
