/**
 * The choice of a plan as a mixed-integer program: a multiple-choice knapsack (at most one option a part) with facility location
 * (sites to open, with hours), and the worst part of each stop as what it costs. Money in one currency, best in whole cents: it is added up exactly, to
 * the last decimal that any of it is written with. Everything by id.
 */
export interface ChoiceProblem {
  readonly parts: readonly ChoicePart[]
  readonly sites: readonly ChoiceSite[]
  readonly stops: readonly ChoiceStop[]
  /** Years that may come, for the tail of the loss; empty where nobody asks for it. */
  readonly futures: readonly FutureYear[]
  /** Stretches of time the plan is carried out in, one after the other; none is the same as one without limits. */
  readonly periods: readonly ChoicePeriod[]
  readonly locks: readonly ChoiceLock[]
  readonly limits: ChoiceLimits
  readonly objective: ChoiceObjective
}

/** A part and what can be done about it. To keep it as it is, is no option of its own: it is to choose none, for nothing. */
export interface ChoicePart {
  readonly id: string
  readonly options: readonly ChoiceOption[]
}

/** One thing that can be done about a part. At most one of them is. */
export interface ChoiceOption {
  /** Unique within its part. */
  readonly id: string
  /** Money once; less than nothing where it frees money. */
  readonly cost: number
  /** Money a year, without what it does to losses at stops; less than nothing where it costs. */
  readonly benefit: number
  /** The site whose hours it needs, which has to be opened for it. */
  readonly site: string | null
  /** Hours of that site a year. */
  readonly hours: number
  /** People to train for it. */
  readonly heads: number
  /** The supplier that must be requalified before; once is enough for all its parts. */
  readonly supplier: string | null
  /** The period it is done in, from 0. The same move in another period is another option. */
  readonly period: number
}

/** A site that can be opened: a factory whose hours the parts share. */
export interface ChoiceSite {
  readonly id: string
  /** Money once, paid in the first period that a part needs it in. */
  readonly openingCost: number
  /** Money a year once it is open. */
  readonly costPerYear: number
  /** Hours a year; Infinity where nothing limits them. */
  readonly hours: number
}

/** A site, country or strait that may stop. Its loss is that of the worst part still hanging on it, not the sum: a product misses all of its parts at once. */
export interface ChoiceStop {
  readonly id: string
  /** Times a year that it stops on average. */
  readonly perYear: number
  /** Money lost in one stop whatever is chosen, such as by parts that are not open to choice. */
  readonly leastLoss: number
  /** What one stop costs through each part under each option; what is not listed costs nothing. */
  readonly losses: readonly StopLoss[]
}

/** Money that one stop costs through a part while this option is chosen. */
export interface StopLoss {
  readonly part: string
  /** null while the part is kept as it is. */
  readonly option: string | null
  readonly loss: number
}

/** A year that may come, as drawn: which stops it has. */
export interface FutureYear {
  /** Of all years; they add up to 1. */
  readonly chance: number
  /** `times` is how often, or for which share of the stop's loss. */
  readonly events: readonly { readonly stop: string; readonly times: number }[]
  /** Stops that last so long in this year, where what a stop costs by its length is no multiple of one loss. */
  readonly lasting?: readonly LastingStop[]
  /** Money lost in it whatever is chosen; less than nothing where its stops together cost less than one by one. */
  readonly more?: number
}

/** One stop of a drawn year: it costs what its worst ladder says. Times of a ladder are those of all of them. */
export interface LastingStop {
  readonly times: number
  readonly ladders: readonly Ladder[]
}

/** What a stop of one length costs by rung: the losses of the `stop` are rungs, 1 and up to as many as there is money for, that its worst part is on. Money never falls from one rung to the next. */
export interface Ladder {
  readonly stop: string
  readonly money: readonly number[]
}

/** A stretch of time the plan is carried out in. A limit of null is no limit. */
export interface ChoicePeriod {
  readonly id: string
  /** Money that comes free in this period; what is left stays for the next ones. */
  readonly budget: number | null
  /** People who can be trained in this period; what is left is lost. */
  readonly heads: number | null
  /** Suppliers that can be requalified in this period; they may be requalified earlier than needed. */
  readonly requalifications: number | null
}

/** What a person has decided already. */
export type ChoiceLock =
  | { readonly kind: 'stays'; readonly part: string }
  | { readonly kind: 'moves'; readonly part: string }
  | { readonly kind: 'takes'; readonly part: string; readonly option: string }
  | { readonly kind: 'never'; readonly part: string; readonly option: string }

/** What the plan as a whole has to keep. A limit of null is no limit. */
export interface ChoiceLimits {
  /** Money once, at most, with the opening of sites. */
  readonly budget: number | null
  /** People trained, at most. */
  readonly heads: number | null
  /** Suppliers requalified, at most. */
  readonly requalifications: number | null
  /** Money a year expected to be lost by stops, at most. */
  readonly expectedLoss: number | null
  /** Money lost on average in the worst years, at most. */
  readonly tailLoss: number | null
  /** Money a year, at least. */
  readonly benefit: number | null
}

/** What is best: the greatest benefit × its weight − cost × its weight − losses × theirs. Weights are 0 or more. */
export interface ChoiceObjective {
  readonly benefit: number
  readonly cost: number
  readonly expectedLoss: number
  /** The conditional value at risk: the mean loss of the worst years. */
  readonly tailLoss: number
  /** The share of years that are not the worst: 0.9 for the mean of the worst tenth. From 0 up to but not 1. */
  readonly tailFrom: number
}

/** No limit at all. */
export const noLimits: ChoiceLimits = { budget: null, heads: null, requalifications: null, expectedLoss: null, tailLoss: null, benefit: null }

/** The greatest benefit alone, as in a knapsack. */
export const mostBenefit: ChoiceObjective = { benefit: 1, cost: 0, expectedLoss: 0, tailLoss: 0, tailFrom: 0.9 }

/** What a plan is worth, in the money of the problem. */
export interface ChoiceTotals {
  /** Once, with the opening of sites. */
  readonly cost: number
  /** A year, less what open sites cost a year. */
  readonly benefit: number
  /** A year, by the worst part of each stop and how often it stops. */
  readonly expectedLoss: number
  /** The mean loss of the worst years; 0 without futures. */
  readonly tailLoss: number
  /** What the objective makes of them. */
  readonly objective: number
}

/** A plan: what is chosen and what that comes to. Parts that are not named are kept. */
export interface ChoicePlan {
  /** In the order of part ids. */
  readonly chosen: readonly { readonly part: string; readonly option: string }[]
  readonly openSites: readonly string[]
  readonly totals: ChoiceTotals
  /** Money that one stop costs, by its id. */
  readonly stopLosses: ReadonlyMap<string, number>
}

/** How sure an answer is: proved best; best found when the time was over; proved impossible; nothing found in time. */
export type ChoiceStatus = 'optimal' | 'best-found' | 'infeasible' | 'nothing-found'

/** What comes of a choice problem. */
export interface ChoiceAnswer {
  readonly status: ChoiceStatus
  /** null while infeasible or nothing was found. */
  readonly plan: ChoicePlan | null
  /** No plan can have a greater objective than this; NaN while infeasible. */
  readonly bound: number
  /** (bound − objective) ÷ |objective|, or ÷ the greatest term of the objective where that is more: 0 where it is proved best. */
  readonly gap: number
  /** What proved it: branch and cut by HiGHS, or a dynamic program over every sum of money. */
  readonly method: 'branch-and-cut' | 'dynamic-program'
  /** Nodes of the branching. */
  readonly nodes: number
}
