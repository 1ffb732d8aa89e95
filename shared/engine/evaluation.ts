import type { Quantity } from '../formulas/formula.ts'
import type { StopAnswer } from './disrupt/stop-answer.ts'
import type { Confidence, Origin, Source } from '../model/source.ts'

/** The cost lines of one part, EUR (project currency) per unit of the part, hard to soft as buyers argue them. */
export const costLineIds = [
  'price', 'freight', 'insurance', 'duty', 'brokerage', 'pipeline-stock', 'cycle-stock', 'safety-stock', 'buffer-stock',
] as const
/** Lines that landed cost adds up. */
export type CostLineId = (typeof costLineIds)[number]

/** Softer lines that ownership cost adds to landed cost. */
export const ownershipLineIds = ['quality', 'expedite', 'oversight', 'hedging', 'carbon', 'obsolescence', 'tooling'] as const
export type OwnershipLineId = (typeof ownershipLineIds)[number]

export const riskIndicatorIds = [
  'governance', 'logistics', 'hazard', 'trade-barrier', 'concentration', 'lead-time', 'requalification', 'reject-share', 'finance',
] as const
export type RiskIndicatorId = (typeof riskIndicatorIds)[number]

/** How well a result is founded: known from the buyer, leaning on shipped defaults, or estimated. */
export type Certainty = 'known' | 'default' | 'estimate'

/** One indicator of a risk score; a missing one is left out of the score and counted. */
export interface RiskIndicator {
  readonly id: RiskIndicatorId
  /** 0 to 100, 100 worst; null when there is no figure. */
  readonly score: number | null
  /** Share of the power mean's sum that this indicator brings, 0 to 1. */
  readonly contribution: number
}

/** One way a part reaches the plant under a plan: an offer of today, or a destination of a choice. */
export interface Leg {
  readonly key: string
  readonly offerId: string | null
  readonly choiceId: string | null
  /** Null where a choice names no existing site. */
  readonly siteId: string | null
  readonly supplierName: string
  readonly city: string
  readonly country: string | null
  readonly share: number
  readonly landedPerUnit: number | null
  readonly certainty: Certainty
}

/** Something that the buyer should know of how a part was priced; the words are made where it is shown. */
export type PartNotice =
  /** The order is smaller than the first price break: the first break's price is taken. */
  | { readonly kind: 'below-first-break'; readonly offerId: string; readonly orderQuantity: number; readonly firstBreak: number }
  /** The smallest order lasts longer than a year. */
  | { readonly kind: 'order-above-need'; readonly offerId: string; readonly orderQuantity: number; readonly needPerYear: number }
  /** A proof of preferential origin is in hand, but nobody typed the rate: the full rate counts. */
  | { readonly kind: 'proof-without-rate'; readonly offerId: string }
  /** A preferential rate is stated, but there is no proof of origin: the full rate counts. */
  | { readonly kind: 'rate-without-proof'; readonly offerId: string; readonly rate: number }

/** One bought part under one plan. Money is in the project's currency; null means unknown, never zero. */
export interface PartResult {
  readonly partId: string
  readonly legs: readonly Leg[]
  /** Units a year over all products, scrap included. */
  readonly needPerYear: number | null
  /** Need a year × price. */
  readonly spendPerYear: number | null
  /** Landed cost per unit of the part, weighted by share. */
  readonly landedPerUnit: number | null
  readonly ownershipPerUnit: number | null
  readonly lines: Readonly<Record<CostLineId | OwnershipLineId, number | null>>
  readonly certainty: Certainty
  /** What to know of how it was priced; mostly nothing. */
  readonly notices: readonly PartNotice[]
  /** Why there is no landed cost, in words, or null. */
  readonly notPriced: string | null
  /** Quantity of the part in one unit of each product, by product part id. */
  readonly perProduct: Readonly<Record<string, number>>
  readonly indicators: readonly RiskIndicator[]
  readonly riskScore: number | null
  readonly missingIndicators: number
  /** Days the line keeps running after this part stops coming (TTS); Infinity when it never stops. */
  readonly surviveDays: number | null
  /** Days until it comes again (TTR). */
  readonly recoverDays: number | null
  readonly surviveCertainty: Certainty
  readonly recoverCertainty: Certainty
  /** recover − survive; positive is a crash. */
  readonly gapDays: number | null
  /** Contribution lost if this part alone stops coming once. */
  readonly lossPerEvent: number | null
  /** True where several products share the part, so that the loss shown is an upper bound until the network answer is run. */
  readonly lossIsUpperBound: boolean
  /** Chance of at least one stop in a year. */
  readonly stopProbability: number | null
  readonly notRated: string | null
  /** Value of stock that this plan ties up, extra buffer included. */
  readonly workingCapital: number | null
  /** One-off money of this part's choice. */
  readonly oneOff: number
  readonly oneOffCertainty: Certainty
  readonly co2KgPerYear: number | null
}

/** One supplier site under one plan: as weak as its worst part. Destinations of choices are sites too. */
export interface SiteResult {
  /** Site id, or "choice:" + choice id for a place that a plan adds. */
  readonly key: string
  readonly siteId: string | null
  readonly supplierName: string
  readonly city: string
  readonly country: string | null
  readonly partIds: readonly string[]
  /** The part that sets the pace. */
  readonly worstPartId: string | null
  readonly surviveDays: number | null
  readonly recoverDays: number | null
  readonly gapDays: number | null
  readonly lossPerEvent: number | null
  readonly lossIsUpperBound: boolean
  readonly riskScore: number | null
  readonly stopProbability: number | null
  readonly expectedLossPerYear: number | null
  readonly spendPerYear: number | null
}

/** One product under one plan. */
export interface ProductResult {
  readonly partId: string
  readonly demandPerYear: number | null
  readonly marginPerUnit: number | null
  readonly landedPerUnit: number | null
  /** The site that stops it first and longest, by gap. */
  readonly weakestSiteKey: string | null
}

/** Sums over the plan; each is over what is known, and coverage says how much that is. */
export interface Totals {
  readonly landedCostPerYear: number | null
  readonly ownershipCostPerYear: number | null
  /** Landed cost per product unit, over all products by demand. */
  readonly costPerUnit: number | null
  readonly spendPerYear: number | null
  readonly linesPerYear: Readonly<Record<CostLineId | OwnershipLineId, number>>
  /** Landed-cost part of the carrying lines that is interest on capital; left out of cash flows. */
  readonly capitalChargePerYear: number
  readonly oneOff: number
  readonly extraStock: number
  readonly workingCapital: number | null
  readonly expectedLossPerYear: number | null
  readonly riskScore: number | null
  readonly shortestSurviveDays: number | null
  /** The largest gap over all sites, and whose it is. */
  readonly longestGapDays: number | null
  readonly weakestSiteKey: string | null
  readonly sitesShort: number
  readonly shareFromEurope: number | null
  readonly co2KgPerYear: number | null
}

/** The lowest point of a curve of cash: how deep a plan goes before it comes back. */
export interface DeepestPoint {
  /** Months from the decision. */
  readonly month: number
  /** Cumulative cash then; 0 where it never goes below nothing. */
  readonly money: number
}

/** Money against another plan. */
export interface Economics {
  /** Yearly change of cash, saving positive, avoided expected loss included; by year from 0 (not discounted). */
  readonly cashFlows: readonly number[]
  readonly npv: number | null
  /** Null when it never pays back, or there is nothing to pay back. */
  readonly paybackYears: number | null
  /** Payback of the flows discounted at the cost of capital; null as above. */
  readonly discountedPaybackYears: number | null
  /** Internal rate of return a year; null where no single rate makes the value zero. */
  readonly internalReturn: number | null
  /** Cash saved a year once every new source runs at full rate, negative where the plan costs more. */
  readonly savingPerYear: number | null
  /** Products to be sold before the outlay at the start is back; 'never' where a product saves nothing. */
  readonly breakEvenVolume: number | 'never' | null
  /** Cumulative cash at the end of each month from 0, new sources and the money in their stock starting when they deliver; empty while unknown. */
  readonly monthlyCash: readonly number[]
  readonly deepest: DeepestPoint | null
}

export interface Coverage {
  /** Share of spend with a landed cost: unpriced parts are counted by need-weighted parts, as their spend is unknown. */
  readonly priced: number
  readonly pricedParts: number
  readonly rated: number
  readonly ratedParts: number
  readonly parts: number
}

/** Everything computed for one plan. Same facts, figures and choices give the same evaluation, bit for bit. */
export interface Evaluation {
  readonly scenarioId: string | null
  readonly parts: readonly PartResult[]
  readonly sites: readonly SiteResult[]
  readonly products: readonly ProductResult[]
  readonly totals: Totals
  readonly coverage: Coverage
  /** Against today's plan; null for today itself. */
  readonly economics: Economics | null
}

/** A stored fact of the buyer's, so that it can be changed where it is shown. */
export interface FactRef {
  readonly noun: 'part' | 'line' | 'product' | 'offer' | 'site'
  /** Key of the noun; a product has the id of its part. */
  readonly id: string
  readonly field: string
}

/** Where a number on the screen came from. */
export type Provenance =
  | { readonly kind: 'fact'; readonly origin: Origin; readonly fact: FactRef | null }
  /** Nobody knows it yet; `fact` is what would make it known, where one fact would. */
  | { readonly kind: 'missing'; readonly fact: FactRef | null }
  | {
      readonly kind: 'figure'
      readonly key: string
      /** Unit of the figure itself. */
      readonly unit: string
      readonly value: number
      readonly tag: 'published' | 'assumption'
      readonly confidence: Confidence
      readonly source: Source
      readonly overridden: boolean
    }
  | { readonly kind: 'estimate'; readonly method: string }
  | { readonly kind: 'choice'; readonly choiceId: string }
  | { readonly kind: 'computed' }

/** One number taken apart: its equation, its inputs with where they came from, down to facts and figures. */
export interface Explanation {
  readonly quantity: Quantity
  readonly value: number | null
  /** The equation in words; null for an input. */
  readonly says: string | null
  /** The equation in symbols, where it can be written in one line. */
  readonly symbols?: string | null
  readonly source: Source | null
  readonly provenance: Provenance
  /** What the fact or figure is of, such as "China" or "sea FCL from East Asia"; may be empty. */
  readonly of: string
  readonly inputs: readonly Explanation[]
}

/** What can be explained: a line or result of a part, a site or the whole plan. */
export type ExplainTarget =
  | { readonly on: 'part'; readonly partId: string; readonly quantity: CostLineId | OwnershipLineId | 'landed' | 'ownership' | 'need' | 'spend' | 'risk' | 'survive' | 'recover' | 'gap' | 'loss' | 'spend-share' }
  /** An assembly by the bought parts below it; `units` is how many of it the number counts, such as one product's need of it. */
  | { readonly on: 'assembly'; readonly partId: string; readonly quantity: 'landed' | 'risk'; readonly units: number }
  | { readonly on: 'site'; readonly key: string; readonly quantity: 'survive' | 'recover' | 'gap' | 'loss' | 'risk' | 'stop-probability' | 'expected-loss' }
  /** A stop whose exact answer was worked out before. */
  | { readonly on: 'stop'; readonly answer: StopAnswer; readonly quantity: 'loss' | 'survive' | 'recover' }
  | { readonly on: 'plan'; readonly quantity: 'landed' | 'ownership' | 'cost-per-unit' | 'one-off' | 'npv' | 'payback' | 'expected-loss' | 'risk' | 'survive' | 'gap' | 'working-capital' | 'co2' | 'internal-return' | 'discounted-payback' | 'break-even-volume' | 'break-even-duty' | 'break-even-price-gap' | 'deepest-cash' | 'saving' | 'extra-stock' | 'share-from-europe' | 'sites-short' | 'priced' }
