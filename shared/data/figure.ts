import { z } from 'zod'
import { Confidence, Source } from '../model/source.ts'
import { isSentence, type Sentence } from '../text/say.ts'

/** A shipped number: addressable by key, shown with its source, replaceable by the user. */
export const Figure = z.object({
  /** Dotted, most general first: general.cost-of-capital, country.CN.labour-cost, category.fasteners.recovery-days,
   *  lane.east-asia.sea-fcl.eur-per-kg, duty.chapter.85, exchange-rate.USD, what-if.demand-surge. */
  key: z.string(),
  label: z.custom<Sentence>(isSentence),
  unit: z.string(),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** published: from a named source; assumption: ours or the trade's common knowledge, to be replaced. */
  tag: z.enum(['published', 'assumption']),
  confidence: Confidence,
  source: Source,
})
export type Figure = z.infer<typeof Figure>

/** Figures by key. */
export type Figures = ReadonlyMap<string, Figure>
