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
  /** Duty as a share of customs value with a proof of preferential origin; null while unknown. */
  preferentialDutyRate: z.number().min(0).max(5).nullable().default(null),
  /** Is there a proof of preferential origin in hand? Without one, the full rate counts. */
  originProof: z.enum(['in hand', 'none']).nullable().default(null),
  /** Anti-dumping or countervailing duty as a share of customs value. */
  antiDumpingRate: z.number().min(0).max(5).nullable().default(null),
  /** Anti-dumping or countervailing duty in euros per tonne of the part. */
  antiDumpingPerTonne: Amount.nullable().default(null),
  /** Tools and engineering that the buyer provides outside the EU, per unit, in `currency`; part of the customs value. */
  assistsPerUnit: Amount.nullable().default(null),
  /** Royalties that are a condition of the sale, as a share of the price; part of the customs value. */
  royaltyShare: Share.nullable().default(null),
  /** Tooling and engineering (NRE) still to be written off and not in the price, once, in `currency`. */
  toolingCost: Amount.nullable().default(null),
  /** Units in a pack where only whole packs are sold. */
  packSize: z.number().positive().nullable().default(null),
  /** Days until this site delivers this part again, where it differs from the site's own recovery time. */
  recoveryDays: Amount.nullable(),
  origins: Origins,
})
export type Offer = z.infer<typeof Offer>

/** The finer terms of an offer, all unknown: what an offer begins with. */
export const openTerms = {
  preferentialDutyRate: null, originProof: null, antiDumpingRate: null, antiDumpingPerTonne: null, assistsPerUnit: null, royaltyShare: null, toolingCost: null, packSize: null,
} as const satisfies Partial<Offer>
