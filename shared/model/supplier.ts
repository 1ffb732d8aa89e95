import { z } from 'zod'
import { FlexibleCapacity } from './capacity.ts'
import { Amount, CountryCode, Id } from './identity.ts'
import { Origins } from './source.ts'

/** A company that sells parts. */
export const Supplier = z.object({ id: Id, name: z.string().min(1).max(300), origins: Origins })
export type Supplier = z.infer<typeof Supplier>

/** A place where a supplier makes parts: the country of origin of the goods. */
export const Site = z.object({
  id: Id,
  supplierId: Id,
  city: z.string().max(200),
  country: CountryCode.nullable(),
  /** Days from a stop until the site delivers again (TTR). */
  recoveryDays: Amount.nullable(),
  /** Units a day over all parts, where known. */
  capacityPerDay: Amount.nullable(),
  /** How the site makes more for a while. */
  flexibleCapacity: z.array(FlexibleCapacity).max(10).default([]),
  /** Sites of its own suppliers (tier 2) without which it stops; their own suppliers sell us nothing. */
  dependsOn: z.array(Id).max(50).default([]),
  /** Financial weakness of the supplier from 0 to 100, 100 worst, where the buyer rated it. */
  financialRisk: z.number().min(0).max(100).nullable(),
  origins: Origins,
})
export type Site = z.infer<typeof Site>

/** A site of which nobody said how it stretches or what it hangs on. */
export const openSite = { flexibleCapacity: [] as Site['flexibleCapacity'], dependsOn: [] as Site['dependsOn'] } // empty lists have no type of their own
