import type { Sentence } from '../text/say.ts'
/** The cost lines of one part, EUR (project currency) per unit of the part, hard to soft as buyers argue them. */
export const costLineIds = [
  'price', 'freight', 'insurance', 'duty', 'brokerage', 'pipeline-stock', 'cycle-stock', 'safety-stock', 'buffer-stock',
] as const
/** Lines that landed cost adds up. */
export type CostLineId = (typeof costLineIds)[number]

/** Softer lines that ownership cost adds to landed cost. */
export const ownershipLineIds = ['quality', 'expedite', 'oversight', 'hedging', 'carbon', 'obsolescence', 'tooling', 'stand-by'] as const
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
  readonly notPriced: Sentence | null
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
  /** True where the loss shown is an upper bound until the network answer is run: several products share the part, or a stand-by helps a source that comes back slowly. */
  readonly lossIsUpperBound: boolean
  /** Chance of at least one stop in a year. */
  readonly stopProbability: number | null
  readonly notRated: Sentence | null
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

/** One site of tier 2 under one plan: it sells us nothing, but suppliers of ours stop with it. Days and loss in the closed form. */
export interface TierTwoResult extends Pick<SiteResult, 'key' | 'supplierName' | 'city' | 'country' | 'partIds' | 'worstPartId' | 'surviveDays' | 'recoverDays' | 'gapDays' | 'lossPerEvent' | 'lossIsUpperBound'> {
  /** Keys of the places that hang on it, near or far. */
  readonly placeKeys: readonly string[]
  /** False where nobody stated how long it takes to come back. */
  readonly isRecoveryKnown: boolean
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

/** A works of one's own that a plan makes parts in. Money in the project's currency; hours a year. */
export interface WorksResult {
  readonly worksId: string
  /** Once, however many parts are made there. */
  readonly openingCost: number
  readonly costPerYear: number
  /** What it has; null where nobody stated it. */
  readonly hoursPerYear: number | null
  readonly parts: readonly { readonly partId: string; readonly choiceId: string; readonly hoursPerPiece: number | null; readonly hoursPerYear: number | null; readonly certainty: Certainty }[]
  /** What its parts take; null while that of one is unknown. */
  readonly hoursAsked: number | null
  /** What the parts take of which it is known: at least so much is asked for. */
  readonly hoursKnown: number
  /** Share of its hours that its parts take. */
  readonly use: number | null
  /** True where its parts are known to take more hours than it has: the plan cannot be carried out so. */
  readonly isOverAsked: boolean
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
  /** Sites of tier 2, as far as they are known; in no total. */
  readonly tierTwo: readonly TierTwoResult[]
  readonly products: readonly ProductResult[]
  /** Works of one's own that the plan makes parts in; what they cost is in the one-off money and in the money against today, in no part. */
  readonly works: readonly WorksResult[]
  readonly totals: Totals
  readonly coverage: Coverage
  /** Against today's plan; null for today itself. */
  readonly economics: Economics | null
}

