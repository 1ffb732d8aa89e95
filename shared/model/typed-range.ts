import { say, type Sentence } from '../text/say.ts'
import type { Origin, TypedRange } from './source.ts'

/** The range that a number was typed with; null where it has none, or came from elsewhere. */
export const rangeOf = (origin: Origin | undefined): TypedRange | null => (origin?.kind === 'typed' ? (origin.range ?? null) : null)

/** Why a number cannot have this range, with what to do; null where it can. */
export function faultOfRange(value: number, { low, high, shape }: TypedRange): Sentence | null {
  if (low > high) return say`The low end is above the high end: swap them.`
  if (value < low) return say`The value is below the low end: lower that end.`
  if (value > high) return say`The value is above the high end: raise that end.`
  if (low === high) return say`Both ends are the same: widen the range, or take it away.`
  if (shape === 'lognormal' && !(low > 0)) return say`A lognormal range lies above zero: raise the low end, or choose another shape.`
  return null
}

/** The origin of a number typed in the place of another: the range of that one goes along while it can be the new one's. */
export function typedOver(before: Origin | undefined, value: unknown, at: string): Origin {
  const range = rangeOf(before)
  return range === null || typeof value !== 'number' || faultOfRange(value, range) !== null ? { kind: 'typed', at } : { kind: 'typed', at, range }
}
