import { recheckChoice } from '../choice/choice-check.ts'
import type { OptionRequest } from '../option.ts'
import { aCent, isBetter, isTooBad, keyOf, unproved, valued, type FoundInTerms, type SearchLimits } from './found-plan.ts'
import { nearbyPlans } from './nearby-plans.ts'
import type { PlanOptions } from './plan-option.ts'
import { planProblem } from './plan-problem.ts'

/** Plans near the one found that are valued one by one, times the parts that each has. */
const mostTries = 1500

/** The best plan that is reached from one by having one part otherwise, or two, as long as that helps: each is valued by the engine and held against the years. One that is too bad may be left for one that is less so. */
export function climb(request: OptionRequest, options: PlanOptions, budget: number | null, limits: SearchLimits, from: FoundInTerms): FoundInTerms {
  const { objective, suppliers, heads, locks, badYears } = limits
  const tried = new Set([keyOf(from.plan.chosen)])
  let at = from
  let tries = Math.floor(mostTries / Math.max(1, options.parts.length))
  const better = (): FoundInTerms | null => {
    const rules = planProblem(options, at.terms, at.plan.chosen, objective, { requalifications: suppliers, heads, budget: null }, locks)
    for (const chosen of nearbyPlans(options, at.plan.chosen)) {
      const key = keyOf(chosen)
      if (tried.has(key) || recheckChoice(rules, chosen).breaches.length > 0) continue
      if (tries === 0) return null
      tries -= 1
      tried.add(key)
      const { plan: bare, terms } = valued(request, options, chosen, budget, unproved)
      if ((budget !== null && bare.once - budget > aCent) || (objective !== 'bad-years' && !isBetter(bare, at.plan, objective))) continue
      // Years are drawn only for what is better without them.
      const plan = { ...bare, worstYear: badYears?.years.worstOf(chosen) ?? null }
      if (isBetter(plan, at.plan, objective) && (!isTooBad(plan, limits) || isTooBad(at.plan, limits))) return { plan, terms, stays: from.stays }
    }
    return null
  }
  for (let next = better(); next !== null; next = better()) at = next
  return at
}
