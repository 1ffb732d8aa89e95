import { z } from 'zod'
import { Amount, CountryCode, CurrencyCode, Id } from './identity.ts'

/** Demand from a day on, as a share more than usual: 0.3 from day 10 is 30 % more from then. */
export const DemandStep = z.object({ fromDay: Amount, addedShare: z.number().gt(-1).max(20) })
export type DemandStep = z.infer<typeof DemandStep>

/** Something that happens in the world of a plan. */
export const ShockEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tariff'),
    /** Country of origin; null: every country that pays duty at all. */
    country: CountryCode.nullable(),
    /** First digits of the HS codes that pay it, two for a chapter; null: all goods. */
    hsPrefix: z.string().regex(/^\d{2,10}$/).nullable(),
    /** Added to the duty rate: 0.25 is 25 points. Below 0 takes duty away, at most all of it. */
    addedRate: z.number().min(-1).max(10),
  }),
  z.object({
    kind: z.literal('lane-closed'),
    /** Name of the strait or canal, as the lanes name it. */
    chokepoint: z.string().min(1).max(80),
    /** Days for which it stays closed. */
    days: Amount,
    /** Days that the way round takes longer; null takes the general figure. */
    detourDays: Amount.nullable(),
    /** Freight while it is closed, as a multiple of the usual; null takes the general figure. */
    freightFactor: z.number().positive().max(50).nullable(),
  }),
  z.object({
    kind: z.literal('exchange-rate'),
    currency: CurrencyCode,
    /** How much dearer the currency becomes in euros: 0.1 is 10 % dearer. */
    change: z.number().gt(-1).max(20),
  }),
  z.object({
    kind: z.literal('demand-surge'),
    /** Product (id of its part) that is asked more; null: all. */
    productId: Id.nullable(),
    /** Steps in time, the first one from the day of the surge. */
    steps: z.array(DemandStep).min(1).max(120),
  }),
])
export type ShockEvent = z.infer<typeof ShockEvent>

/** A what-if of a plan under its own name; several count together, each can be switched off. */
export const Shock = z.object({
  id: Id,
  /** The plan in whose world it happens; null: in that of today and of every plan. */
  scenarioId: Id.nullable(),
  name: z.string().min(1).max(200),
  isOn: z.boolean(),
  event: ShockEvent,
})
export type Shock = z.infer<typeof Shock>
