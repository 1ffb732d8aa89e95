import { z } from 'zod'
import { Amount, CountryCode, CurrencyCode, Id, Share } from './identity.ts'

/** A plan: what differs from the baseline. Holds choices, never results. */
export const Scenario = z.object({
  id: Id,
  /** A, B, C, … in order of making; shown in the badge. */
  letter: z.string().min(1).max(2),
  name: z.string().min(1).max(200),
  description: z.string().max(4000),
  /** The scenario this one was branched from; null for the baseline. */
  parentId: Id.nullable(),
  createdAt: z.string(),
})
export type Scenario = z.infer<typeof Scenario>

/** Where a second source or the new home of a part is, and what it asks. Null means: estimate it. */
const destination = {
  country: CountryCode,
  city: z.string().max(200),
  supplierName: z.string().max(300),
  /** Share of the part's need that goes there. */
  share: Share,
  /** Quoted unit price, ex works; null re-bases today's price (should-cost). */
  quote: Amount.nullable(),
  quoteCurrency: CurrencyCode,
  /** Tooling, qualification and the like, once, in the project's currency; null takes the default qualification cost. */
  oneOffCost: Amount.nullable(),
  /** Recovery time of the new site in days; null takes the category's. */
  recoveryDays: Amount.nullable(),
}
const common = { id: Id, scenarioId: Id, partId: Id, note: z.string().max(2000) }

/** What a scenario does with one part. A part without a choice keeps today's sourcing. */
export const Choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('buffer'), ...common, /** Extra stock in days of use. */ days: Amount }),
  z.object({ kind: z.literal('second-source'), ...common, ...destination }),
  z.object({ kind: z.literal('move'), ...common, ...destination }),
])
export type Choice = z.infer<typeof Choice>
