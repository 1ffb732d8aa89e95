import { formatNumber } from '../text/format.ts'
import { partsText } from '../text/parts.ts'
import type { BlockingFact } from './blocking-fact.ts'

/** What most numbers wait for, in words: how many parts have no landed cost, and what they lack. */
export const gapInWords = ({ fact, partIds, unknownParts, parts }: BlockingFact): string =>
  `${partsText.gap.landed(formatNumber(unknownParts), formatNumber(parts))} ${partsText.gap.waits[fact](formatNumber(partIds.length))}`
