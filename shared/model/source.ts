import { z } from 'zod'

/** How sure we are of a figure: A measured or contracted, B published or quoted, C default or estimate. */
export const Confidence = z.enum(['A', 'B', 'C'])
export type Confidence = z.infer<typeof Confidence>

/** Where a published number or equation comes from. */
export const Source = z.object({
  title: z.string(),
  publisher: z.string(),
  locator: z.string().optional(),
  year: z.string(),
  licence: z.string(),
})
export type Source = z.infer<typeof Source>

/** Where a stored fact came from: a cell of the buyer's sheet, a person's keyboard, or the invented sample. */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), file: z.string(), sheet: z.string(), cell: z.string(), raw: z.string() }),
  z.object({ kind: z.literal('typed'), at: z.string(), note: z.string().optional() }),
  z.object({ kind: z.literal('sample') }),
])
export type Origin = z.infer<typeof Origin>

/** Origin of each field of a noun, by field name; a field that nobody filled has none. */
export const Origins = z.record(z.string(), Origin)
export type Origins = z.infer<typeof Origins>
