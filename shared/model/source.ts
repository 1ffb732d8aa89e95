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

/** How what lies between two ends is spread: a triangle or a bell with its peak at the number typed, or lognormal, the number typed in the middle and nine of ten futures between the ends. */
export const RangeShape = z.enum(['beta-PERT', 'triangular', 'lognormal'])
export type RangeShape = z.infer<typeof RangeShape>

/** Between what a number typed lies, as whoever typed it says; it goes with the number, and a new number keeps it while it lies between the ends. */
export const TypedRange = z.strictObject({ low: z.number(), high: z.number(), shape: RangeShape })
export type TypedRange = z.infer<typeof TypedRange>

/** Where a stored fact came from: a cell of the buyer's sheet, a person's keyboard, or the invented sample. */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), file: z.string(), sheet: z.string(), cell: z.string(), raw: z.string() }),
  z.object({ kind: z.literal('typed'), at: z.string(), note: z.string().optional(), range: TypedRange.optional() }),
  z.object({ kind: z.literal('sample') }),
])
export type Origin = z.infer<typeof Origin>

const isText = (value: unknown): boolean => typeof value === 'string'

/** Says of a value what the schema Origin says, some fifty times faster: a project holds a hundred thousand of them. */
function isOrigin(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const fields = Object.keys(value).length
  if (value.kind === 'sample') return fields === 1
  if (value.kind === 'typed') {
    const extra = ('note' in value ? 1 : 0) + ('range' in value ? 1 : 0)
    return 'at' in value && isText(value.at) && fields === 2 + extra && (!('note' in value) || value.note === undefined || isText(value.note)) && (!('range' in value) || value.range === undefined || TypedRange.safeParse(value.range).success)
  }
  if (value.kind !== 'sheet' || fields !== 5) return false
  return 'file' in value && isText(value.file) && 'sheet' in value && isText(value.sheet) && 'cell' in value && isText(value.cell) && 'raw' in value && isText(value.raw)
}

/** Origin of each field of a noun, by field name; a field that nobody filled has none. */
export const Origins = z.custom<Record<string, Origin>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isOrigin),
  'each origin is a cell of a sheet, a moment of typing, or the sample',
)
export type Origins = z.infer<typeof Origins>
