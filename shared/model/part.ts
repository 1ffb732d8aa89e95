import { z } from 'zod'
import { Amount, Id } from './identity.ts'
import { Origins } from './source.ts'

/** Texts by any name at all: a heading may be "__proto__", which a schema that copies its record would lose. */
const Texts = z.custom<Record<string, string>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string'),
  'each further column is a text',
)

/** Something bought or made that occurs in a BOM, once per part number however many parents it has. */
export const Part = z.object({
  id: Id,
  partNumber: z.string().max(200),
  description: z.string().max(2000),
  unit: z.string().max(40),
  /** kg per unit. */
  massKg: Amount.nullable(),
  /** m³ per unit. */
  volumeM3: Amount.nullable(),
  hsCode: z.string().max(20).nullable(),
  /** Key of a commodity category in shared/data/categories.ts. */
  category: z.string().max(80).nullable(),
  makeOrBuy: z.enum(['make', 'buy']).nullable(),
  /** Units on hand at the plant; null while unknown. */
  stock: Amount.nullable(),
  /** Weeks to requalify a second source. */
  requalificationWeeks: Amount.nullable(),
  /** EU critical or strategic raw material inside, by its name in Reg. (EU) 2024/1252. */
  rawMaterial: z.string().max(80).nullable(),
  /** Further columns of the buyer's sheet, kept as written. */
  extra: Texts,
  origins: Origins,
})
export type Part = z.infer<typeof Part>
