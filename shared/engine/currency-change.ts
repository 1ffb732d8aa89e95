import type { FlexibleCapacity } from '../model/capacity.ts'
import type { Patch } from '../model/change.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import type { Wishes } from '../model/wishes.ts'
import type { Works } from '../model/works.ts'

/** What happens to the amounts that stand in the project's currency: they are exchanged, or they keep their digits under another name. */
export type CurrencyMode = 'convert' | 'relabel'

/** A choice with its amounts in another currency; `rate` is units of the new one for one of the old. A quote stays in the currency in which it was made. */
export function choiceExchanged(old: Choice, rate: number): Choice {
  const exchanged = <Amount extends number | null>(amount: Amount): Amount => (amount === null ? amount : ((amount * rate) as Amount)) // a number stays one
  if (old.kind === 'buffer') return old
  if (old.kind === 'stand-by') return { ...old, costPerYear: exchanged(old.costPerYear), costPerDay: exchanged(old.costPerDay), oneOffCost: exchanged(old.oneOffCost) }
  const { production } = old
  return {
    ...old, oneOffCost: exchanged(old.oneOffCost), exitCost: exchanged(old.exitCost),
    production: production === null ? null : {
      ...production, materialPerUnit: exchanged(production.materialPerUnit), wagePerHour: exchanged(production.wagePerHour), capex: exchanged(production.capex),
      toolingCost: exchanged(production.toolingCost), coursePerHead: exchanged(production.coursePerHead),
    },
  }
}

/** A works with its amounts in another currency; `rate` is units of the new one for one of the old. */
export const worksExchanged = (works: Works, rate: number): Works => ({ ...works, openingCost: works.openingCost * rate, costPerYear: works.costPerYear * rate })

/** What is wished of the best plan, with its sums in another currency. */
function wishesExchanged({ budget, worstYearAtMost, stages, ...others }: Wishes, rate: number): Wishes {
  const exchanged = (amount: number | null): number | null => (amount === null ? null : amount * rate)
  return { ...others, budget: exchanged(budget), worstYearAtMost: exchanged(worstYearAtMost), stages: stages === null ? null : { ...stages, budgetPerQuarter: exchanged(stages.budgetPerQuarter) } }
}

const wishedSums = ({ budget, worstYearAtMost, stages }: Wishes): (number | null)[] => [budget, worstYearAtMost, stages?.budgetPerQuarter ?? null]

const capacityExchanged = (ways: readonly FlexibleCapacity[], rate: number): FlexibleCapacity[] =>
  ways.map((way) => ({ ...way, costPerDay: way.costPerDay * rate, oneOffCost: way.oneOffCost * rate }))

/** The patches that give a project another currency. `rate` is units of the new currency for one of the old, and counts where the amounts are converted.
 *  Prices of offers and quotes stay in the currency in which they were made. */
export function currencyPatches({ project, products, sites, choices, works, wishes }: Pick<ProjectContents, 'project' | 'products' | 'sites' | 'choices' | 'works' | 'wishes'>, currency: string, mode: CurrencyMode, rate: number): Patch[] {
  const renamed: Patch = { noun: 'project', id: project.id, value: { ...project, currency } }
  if (mode === 'relabel') return [renamed]
  return [
    renamed,
    ...products.flatMap((product): Patch[] => (
      product.marginPerUnit === null && product.flexibleCapacity.length === 0 ? []
        : [{ noun: 'product', id: product.partId, value: { ...product, marginPerUnit: product.marginPerUnit === null ? null : product.marginPerUnit * rate, flexibleCapacity: capacityExchanged(product.flexibleCapacity, rate) } }])),
    ...sites.flatMap((site): Patch[] => (site.flexibleCapacity.length === 0 ? [] : [{ noun: 'site', id: site.id, value: { ...site, flexibleCapacity: capacityExchanged(site.flexibleCapacity, rate) } }])),
    ...choices.flatMap((old): Patch[] => (old.kind === 'buffer' ? [] : [{ noun: 'choice', id: old.id, value: choiceExchanged(old, rate) }])),
    ...works.map((one): Patch => ({ noun: 'works', id: one.id, value: worksExchanged(one, rate) })),
    ...wishes.flatMap((one): Patch[] => (known(wishedSums(one)) === 0 ? [] : [{ noun: 'wishes', id: one.id, value: wishesExchanged(one, rate) }])),
  ]
}

const known = (amounts: readonly (number | null)[]): number => amounts.filter((amount) => amount !== null && amount !== 0).length

/** How many amounts `convert` would exchange. */
export const amountsIn = ({ products, sites, choices, works, wishes }: Pick<ProjectContents, 'products' | 'sites' | 'choices' | 'works' | 'wishes'>): number =>
  known(products.map((product) => product.marginPerUnit)) +
  known([...products, ...sites].flatMap(({ flexibleCapacity }) => flexibleCapacity.flatMap((way) => [way.costPerDay, way.oneOffCost]))) +
  known(wishes.flatMap(wishedSums)) +
  known(works.flatMap(({ openingCost, costPerYear }) => [openingCost, costPerYear])) +
  choices.reduce((sum, choice) => {
    if (choice.kind === 'buffer') return sum
    if (choice.kind === 'stand-by') return sum + known([choice.costPerYear, choice.costPerDay, choice.oneOffCost])
    const { production } = choice
    const inWorks = production === null ? [] : [production.materialPerUnit, production.wagePerHour, production.capex, production.toolingCost, production.coursePerHead]
    return sum + known([choice.oneOffCost, choice.exitCost, ...inWorks])
  }, 0)
