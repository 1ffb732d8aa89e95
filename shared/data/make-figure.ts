import type { Source } from '../model/source.ts'
import type { Sentence } from '../text/say.ts'
import type { Figure } from './figure.ts'

/** A published figure; A where it is recent and of just this, B where it is older or an average over more. */
export function published(
  key: string,
  label: Sentence,
  unit: string,
  value: number,
  source: Source,
  confidence: 'A' | 'B' = 'A',
  low: number | null = null,
  high: number | null = null,
): Figure {
  return { key, label, unit, value, low, high, tag: 'published', confidence, source }
}

/** An assumption, to be replaced by whoever knows better, with its range where there is one. */
export function assumption(key: string, label: Sentence, unit: string, value: number, source: Source, low: number | null = null, high: number | null = null): Figure {
  return { key, label, unit, value, low, high, tag: 'assumption', confidence: 'C', source }
}
