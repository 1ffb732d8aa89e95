import { z } from 'zod'
import { Amount, CountryCode, Id } from './identity.ts'

/** What the best plan is to be best at: net value, the loss to expect, the longest standstill, or the loss of the worst twentieth of years. */
export const WishedObjective = z.enum(['net-value', 'expected-loss', 'standstill', 'bad-years'])
export type WishedObjective = z.infer<typeof WishedObjective>

/** A quarter of a year, such as 2027-Q1. */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/)
export type Quarter = z.infer<typeof Quarter>

/** In which quarters a plan is carried out, and what each of them can bear; null is no limit. */
export const StageWishes = z.object({
  from: Quarter,
  quarters: z.int().min(1).max(40),
  /** One-off money and money in extra stock a quarter, in the project's currency. */
  budgetPerQuarter: Amount.nullable(),
  /** People who can be trained a quarter. */
  headsPerQuarter: Amount.nullable(),
  /** Suppliers that can be qualified a quarter. */
  suppliersPerQuarter: z.int().nonnegative().nullable(),
})
export type StageWishes = z.infer<typeof StageWishes>

/** The key of the one set of wishes that a project has. */
export const wishesId = 'wishes'

/** What the buyer wishes of the best plan, one set a project; no result depends on it. A limit of null is none. */
export const Wishes = z.object({
  id: z.literal(wishesId),
  objective: WishedObjective,
  /** One-off money and money in extra stock at most, in the project's currency. */
  budget: Amount.nullable(),
  /** New suppliers that may be qualified. */
  suppliers: z.int().nonnegative().nullable(),
  /** People who may be trained. */
  heads: Amount.nullable(),
  /** Seconds that the search for one plan may take; null takes the usual ones. */
  seconds: z.number().positive().nullable(),
  /** Where parts may go; null takes the usual countries. */
  countries: z.array(CountryCode).max(80).nullable(),
  /** What the worst twentieth of years may cost on average, in the project's currency, whatever the plan is best at. */
  worstYearAtMost: Amount.nullable(),
  /** How the plan is carried out by quarters; null: all at once. */
  stages: StageWishes.nullable(),
})
export type Wishes = z.infer<typeof Wishes>

/** A part with which the best plan does nothing ("stays"), or must do something ("moves"). */
export const PartWish = z.object({ partId: Id, rule: z.enum(['stays', 'moves']) })
export type PartWish = z.infer<typeof PartWish>

/** The wishes of a project of which nobody wished anything. */
export const openWishes: Wishes = { id: wishesId, objective: 'net-value', budget: null, suppliers: null, heads: null, seconds: null, countries: null, worstYearAtMost: null, stages: null }
