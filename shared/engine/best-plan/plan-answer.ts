import { say, type Sentence, type WrittenNumber } from '../../text/say.ts'
import type { Evaluation } from '../evaluation.ts'
import type { OptionRequest } from '../option.ts'
import { evaluateToday } from '../today-in-world.ts'
import type { FoundPlan } from './found-plan.ts'
import type { PlanOption, PlanOptions, RefusedOption } from './plan-option.ts'
import { evaluatePlan } from './plan-trial.ts'
import { expectedLossOfChosen, sumOf, waysOf, type Chosen, type PlanSum } from './plan-sum.ts'
import { hoursLeftIn, worksInPlan, type WorksInPlan } from './plan-works.ts'
import { chancesOfPlan } from './project-options.ts'

/** What a plan comes to by the engine, money in the project's currency; null while unknown. */
export interface PlanTotals {
  readonly oneOff: number
  readonly extraStock: number
  /** One-off money and money in extra stock. */
  readonly once: number
  readonly netValue: number | null
  readonly expectedLoss: number | null
  readonly expectedLossToday: number | null
  /** Landed cost per product sold, more than today. */
  readonly costPerUnitChange: number | null
  readonly paybackYears: number | null
  readonly longestGapDays: number | null
}

/** A part of the plan: what is done, what it asks and what the plan would be worth less without it. */
export interface InPlan {
  readonly partId: string
  readonly option: PlanOption
  readonly once: number
  readonly worth: number
  /** Loss to expect a year that the plan would have more of without it; it may be less than nothing where its new place stops more often. */
  readonly avoided: number
}

/** What a place of today hands over in the plan, dearest first. */
export interface SiteInPlan {
  readonly siteKey: string
  readonly supplierName: string
  readonly country: string | null
  readonly gapDays: number | null
  readonly parts: readonly InPlan[]
  readonly counts: readonly { readonly kind: PlanOption['kind']; readonly count: number }[]
  readonly once: number
  /** What the plan would be worth less if all of these stayed as they are. */
  readonly worth: number
}

/** An option that is not in the plan: what taking it instead would ask and change. */
export interface LeftOut {
  readonly partId: string
  readonly option: PlanOption
  readonly extraOnce: number
  readonly change: number
  /** It would be worth it, but the money is not there. */
  readonly isOverBudget: boolean
  readonly why: Sentence
}

/** A plan as the drawer shows it. */
export interface PlanAnswer {
  readonly plan: FoundPlan
  readonly totals: PlanTotals
  readonly sites: readonly SiteInPlan[]
  /** The works of one's own that it opens, dearest first. */
  readonly works: readonly WorksInPlan[]
  /** The best option left out of each part, those first that the money alone keeps out. */
  readonly leftOut: readonly LeftOut[]
  /** Options that could not be looked at, with the reason: what it costs is unknown, or parts of its kind do not move. */
  readonly refused: readonly (RefusedOption & { readonly partId: string })[]
}

/** A plan with what it comes to, by place, and what is left out. */
export function planAnswer(request: OptionRequest, options: PlanOptions, plan: FoundPlan): PlanAnswer {
  const today = evaluateToday(request)
  const evaluation = evaluatePlan(request, options, plan.chosen)
  const chances = new Map([...options.chances, ...chancesOfPlan(evaluation)])
  const sum = (chosen: Chosen): PlanSum => sumOf(options, chosen, chances)
  const worthOf = (chosen: Chosen): number => sum(chosen).netValue
  const full = worthOf(plan.chosen)
  const lessBy = (partIds: readonly string[]): number => {
    const without = new Map(plan.chosen)
    for (const partId of partIds) without.delete(partId)
    return full - worthOf(without)
  }
  const lossOf = (chosen: Chosen): number => expectedLossOfChosen(options, chosen, chances)
  const loss = lossOf(plan.chosen)
  const inPlan = waysOf(options, plan.chosen).flatMap(({ partId, option }): InPlan[] =>
    (option === null ? [] : [{ partId, option, once: option.oneOff + option.extraStock, worth: lessBy([partId]), avoided: lossOf(new Map([...plan.chosen].filter(([id]) => id !== partId))) - loss }]))
  const currency = request.contents.project.currency
  return { plan, totals: totalsOf(today, evaluation), sites: sitesIn(today, inPlan, lessBy), works: worksInPlan(options, plan.chosen, worthOf, currency), leftOut: leftOutOf(options, plan, sum, currency), refused: options.parts.flatMap(({ partId, refused }) => refused.map((one) => ({ partId, ...one }))) }
}

const lessOf = (after: number | null, before: number | null): number | null => (after === null || before === null ? null : after - before)

function totalsOf(today: Evaluation, { totals, economics }: Evaluation): PlanTotals {
  return {
    oneOff: totals.oneOff, extraStock: totals.extraStock, once: totals.oneOff + totals.extraStock, netValue: economics?.npv ?? null,
    expectedLoss: totals.expectedLossPerYear, expectedLossToday: today.totals.expectedLossPerYear, costPerUnitChange: lessOf(totals.costPerUnit, today.totals.costPerUnit),
    paybackYears: economics?.paybackYears ?? null, longestGapDays: totals.longestGapDays,
  }
}

/** The changed parts by the place that sends most of them today. */
function sitesIn(today: Evaluation, inPlan: readonly InPlan[], lessBy: (partIds: readonly string[]) => number): SiteInPlan[] {
  const largest = new Map(today.parts.map(({ partId, legs }) => [partId, legs.toSorted((one, other) => other.share - one.share)[0]]))
  const sites = new Map(today.sites.map((site) => [site.key, site]))
  const bySite = new Map<string, InPlan[]>()
  for (const one of inPlan) {
    const key = largest.get(one.partId)?.siteId ?? ''
    bySite.set(key, [...(bySite.get(key) ?? []), one])
  }
  return [...bySite].map(([siteKey, parts]): SiteInPlan => {
    const site = sites.get(siteKey)
    const kinds = new Map<PlanOption['kind'], number>()
    for (const { option } of parts) kinds.set(option.kind, (kinds.get(option.kind) ?? 0) + 1)
    return {
      siteKey, supplierName: site?.supplierName ?? '', country: site?.country ?? null, gapDays: site?.gapDays ?? null, parts: parts.toSorted((one, other) => other.worth - one.worth),
      counts: [...kinds].map(([kind, count]) => ({ kind, count })), once: parts.reduce((sum, { once }) => sum + once, 0), worth: lessBy(parts.map(({ partId }) => partId)),
    }
  }).toSorted((one, other) => other.worth - one.worth)
}

/** Money as a sentence has it: to the whole unit. */
export const inMoney = (value: number, currency: string): WrittenNumber => ({ number: Math.round(value), as: 'money', digits: 0, currency })

/** Money below this is not seen in a sentence. */
const unseen = 0.5

/** Of each part the option that would be best instead of what is in the plan. */
function leftOutOf(options: PlanOptions, { chosen, budget, once }: FoundPlan, sum: (chosen: Chosen) => PlanSum, currency: string): LeftOut[] {
  const full = sum(chosen)
  const left = waysOf(options, chosen).flatMap(({ partId, option: taken }): LeftOut[] => {
    const others = options.parts.find((part) => part.partId === partId)?.options ?? []
    let best: LeftOut | null = null
    for (const option of others) {
      if (option === taken) continue
      const instead = new Map([...chosen, [partId, option.id]])
      const other = sum(instead)
      const extraOnce = other.oneOff + other.extraStock - full.oneOff - full.extraStock
      const change = other.netValue - full.netValue
      // One that does the very same is no alternative.
      const isSame = Math.abs(change) < unseen && Math.abs(extraOnce) < unseen
      if (isSame || (best !== null && change <= best.change)) continue
      const over = budget === null ? 0 : once + extraOnce - budget
      const isOverBudget = change > 0 && over > 0
      const why = hoursLeftIn(options, chosen, partId, option) ?? reasonOf(change, extraOnce, over, currency)
      best = { partId, option, extraOnce, change, isOverBudget, why }
    }
    return best === null ? [] : [best]
  })
  return left.toSorted((one, other) => Number(other.isOverBudget) - Number(one.isOverBudget) || other.change - one.change)
}

function reasonOf(change: number, extraOnce: number, over: number, currency: string): Sentence {
  const money = (value: number): WrittenNumber => inMoney(Math.abs(value), currency)
  if (change > 0 && over > 0) return say`It would be worth ${money(change)} more, but is ${money(over)} over the budget.`
  if (change > 0) return say`Alone it would be worth ${money(change)} more; a rule of the plan keeps it out.`
  if (extraOnce > 0) return say`It costs ${money(extraOnce)} more once and is worth ${money(change)} less.`
  return say`It is worth ${money(change)} less.`
}
