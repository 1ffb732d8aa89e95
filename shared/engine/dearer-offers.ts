import { ownProduction } from '../formulas/own-production.ts'
import { shouldCost } from '../formulas/should-cost.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import { workOut, type EvaluationRequest } from './evaluate.ts'
import { columnOf } from './sheet.ts'

/** The contents with the prices of a plan's destinations `factor` times what they are: an estimate becomes a price of its own, own production takes
 *  dearer material, so that machines and their annuities stay as they are. */
export function withDearerOffers(request: EvaluationRequest, factor: number): ProjectContents {
  const { rebased, productions, sheets } = workOut(request).plan
  const [costs, made] = [columnOf(sheets.rebase, shouldCost), columnOf(sheets.productions, ownProduction)]
  const estimates = new Map(rebased.map(({ leg }, row) => [leg.choice?.id ?? '', costs[row]]))
  const produced = new Map(productions.map(({ choice }, row) => [choice.id, made[row]]))
  const dearer = (choice: Choice): Choice => {
    if (choice.scenarioId !== request.scenarioId || choice.kind === 'buffer' || choice.kind === 'stand-by') return choice
    if (choice.production !== null) {
      const cost = produced.get(choice.id) ?? Number.NaN
      const { materialPerUnit, scrapShare } = choice.production
      return Number.isFinite(cost) ? { ...choice, production: { ...choice.production, materialPerUnit: materialPerUnit + cost * (factor - 1) * (1 - scrapShare) } } : choice
    }
    if (choice.quote !== null) return { ...choice, quote: choice.quote * factor }
    const estimate = estimates.get(choice.id) ?? Number.NaN
    return Number.isFinite(estimate) ? { ...choice, quote: estimate * factor, quoteCurrency: request.contents.project.currency } : choice
  }
  return { ...request.contents, choices: request.contents.choices.map(dearer) }
}
