import type { Sentence } from '../text/say.ts'
import { allFormulas } from './all.ts'
import { moneyExamples } from './money-examples.ts'
import { numericExamples } from './numeric-examples.ts'
import { stockExamples } from './stock-examples.ts'
import { workedExamples } from './worked-examples.ts'

/** One worked example, recomputed. */
export interface Verification {
  readonly id: string
  readonly label: Sentence
  readonly expected: number
  readonly got: number
  readonly tolerance: number
  readonly source: string
  readonly ok: boolean
}

/** An example held against what was computed; right within the tolerance. */
export const verification = (id: string, label: Sentence, expected: number, got: number, tolerance: number, source: string): Verification => ({
  id, label, expected, got, tolerance, source, ok: Math.abs(got - expected) <= tolerance,
})

/** Recomputes the example of every formula and every published example, here and now. */
export function verifyAll(): Verification[] {
  return [
    ...allFormulas.map(({ id, label, compute, example }) =>
      // An example has as many numbers as its formula has inputs; the list has forgotten the types.
      verification(id, label, example.gives, compute(...(example.given as never[])), example.tolerance, example.source),
    ),
    ...[...workedExamples, ...stockExamples, ...moneyExamples, ...numericExamples].map(({ id, label, expected, tolerance, source, compute }) => verification(id, label, expected, compute(), tolerance, source)),
  ]
}
