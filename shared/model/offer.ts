import { z } from 'zod'
import { Amount, CurrencyCode, Id, Share } from './identity.ts'
import { Origins } from './source.ts'

export const incoterms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CPT', 'CIF', 'CIP', 'DAP', 'DPU', 'DDP'] as const
/** Delivery term of Incoterms 2020. */
export const Incoterm = z.enum(incoterms)
export type Incoterm = z.infer<typeof Incoterm>

export const transportModes = ['sea FCL', 'sea LCL', 'rail', 'air', 'road', 'road and ferry'] as const
/** How the goods travel; the names are those of the lane assumptions. */
export const TransportMode = z.enum(transportModes)
export type TransportMode = z.infer<typeof TransportMode>

/** What one site asks for one part, and how it delivers it. */
export const Offer = z.object({
  id: Id,
  partId: Id,
  siteId: Id,
  /** Price per unit in `currency`; null while unknown. */
  unitPrice: Amount.nullable(),
  currency: CurrencyCode,
  priceBreaks: z.array(z.object({ fromQuantity: Amount, unitPrice: Amount })),
  incoterm: Incoterm.nullable(),
  minimumOrder: Amount.nullable(),
  /** Units per order. */
  orderQuantity: Amount.nullable(),
  leadTimeDays: Amount.nullable(),
  leadTimeDeviationDays: Amount.nullable(),
  transportMode: TransportMode.nullable(),
  /** Share of the part's need bought here today; the shares of a part's offers add up to 1. */
  share: Share,
  rejectShare: z.number().min(0).max(0.99).nullable(),
  /** Duty as a share of customs value, as the buyer reads it in TARIC for this HS code and origin. */
  dutyRate: z.number().min(0).max(5).nullable(),
  /** Days until this site delivers this part again, where it differs from the site's own recovery time. */
  recoveryDays: Amount.nullable(),
  origins: Origins,
})
export type Offer = z.infer<typeof Offer>
