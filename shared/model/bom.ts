import { z } from 'zod'
import { FlexibleCapacity } from './capacity.ts'
import { Amount, Id } from './identity.ts'
import { Origins } from './source.ts'

/** A quantity of one part in one parent. A line without parent hangs under no product yet (a flat list or item master). */
export const BomLine = z.object({
  id: Id,
  parentId: Id.nullable(),
  childId: Id,
  /** Pieces (or the part's unit) per parent; null when the sheet's quantity could not be read. */
  quantity: Amount.nullable(),
  /** Share of the child lost in building the parent, 0 to below 1. */
  scrapShare: z.number().min(0).max(0.99).nullable(),
  position: z.string(),
  references: z.string(),
  note: z.string(),
  /** Set on a further source of another line: that line's id. Alternates add no need. */
  alternateOf: Id.nullable(),
  origins: Origins,
})
export type BomLine = z.infer<typeof BomLine>

/** A top-level assembly that is sold. */
export const Product = z.object({
  partId: Id,
  /** Units a year; null while unknown. */
  demandPerYear: Amount.nullable(),
  /** Contribution margin in the project's currency per unit. */
  marginPerUnit: z.number().nullable(),
  /** Finished units in stock; null while unknown. */
  finishedStock: Amount.nullable(),
  /** Units a day that the own works can make at most; null: not limited, as far as known. */
  capacityPerDay: Amount.nullable().default(null),
  /** How the own works makes more for a while. */
  flexibleCapacity: z.array(FlexibleCapacity).max(10).default([]),
  origins: Origins,
})
export type Product = z.infer<typeof Product>

/** A product of which nobody said what its works can make. */
export const openProduct = { capacityPerDay: null, flexibleCapacity: [] as Product['flexibleCapacity'] } // an empty list has no type of its own
