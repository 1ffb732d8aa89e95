import { z } from 'zod'
import { Id } from './identity.ts'

/** What a person wrote in place of the verdict that Remweg writes, and the numbers it was written on. */
export const OwnVerdict = z.object({
  /** The plan it is on; null is today. */
  scenarioId: Id.nullable(),
  words: z.string().min(1).max(1200),
  /** Each number of the generated verdict as it was shown then; null where it was unknown. */
  numbers: z.record(z.string().max(40), z.number().nullable()),
  at: z.string(),
})
export type OwnVerdict = z.infer<typeof OwnVerdict>

/** What a project's printed report says beside its numbers, and how it is laid out. */
export const Report = z.object({
  /** Null: the title that Remweg gives. */
  title: z.string().max(200).nullable(),
  preparedFor: z.string().max(200),
  preparedBy: z.string().max(200),
  paper: z.enum(['A4', 'Letter']),
  /** Two pages, or everything with its annex. */
  length: z.enum(['summary', 'full']),
  /** True: plans are left out though there are some. */
  todayAlone: z.boolean(),
  /** Keys of the parts of the report that are not printed. */
  leftOut: z.array(z.string().max(40)).max(60),
  verdicts: z.array(OwnVerdict).max(200),
})
export type Report = z.infer<typeof Report>
