import { z } from 'zod'
import { SentenceShape } from '../text/sentence-shape.ts'

/** Something in a sheet that a person should look at: error stops the line, warning changes a number, info is said once. */
export const Issue = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  /** Stable kebab-case name, such as quantity-not-a-number. */
  code: z.string(),
  sheet: z.string().nullable(),
  /** 1-based as Excel shows it. */
  row: z.number().int().positive().nullable(),
  /** Column letter. */
  column: z.string().nullable(),
  message: SentenceShape,
  /** What to do, or what was done. */
  fix: SentenceShape,
})
export type Issue = z.infer<typeof Issue>
