import { z } from 'zod'
import type { Sentence, SentenceValue } from './say.ts'

const Value: z.ZodType<SentenceValue> = z.lazy(() =>
  z.union([
    z.string(), z.number(), SentenceShape,
    z.object({ number: z.number(), as: z.enum(['grouped', 'percent', 'money']), digits: z.number().int().min(0).max(20), currency: z.string().nullable() }),
    z.object({ country: z.string(), name: z.string() }),
    z.object({ list: z.array(Value), mark: z.enum([',', ';']), word: z.enum(['and', 'or']).nullable() }),
  ]),
)

/** A sentence that comes from outside: what a template and its values may be. */
export const SentenceShape: z.ZodType<Sentence> = z.object({ template: z.string(), values: z.array(Value) })
