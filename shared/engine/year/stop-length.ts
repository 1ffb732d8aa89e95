import { lognormal } from '../../numeric/distributions.ts'

/** How long a stop lasts as a multiple of its usual recovery, by the share of all stops that are shorter; the mean over all of them is 1. */
export interface StopLength {
  readonly deviation: number
  of(share: number): number
}

/** Shares nearer to 1 are taken as this one: a stop longer than all but one in a million is not told apart. */
const last = 1 - 1e-6

/** Lengths spread as a lognormal number with this deviation as a share of the mean; always 1 where it is 0. */
export function stopLength(deviation: number): StopLength {
  if (!(deviation > 0)) return { deviation: 0, of: () => 1 }
  const { quantile } = lognormal(1, deviation)
  return { deviation, of: (share) => quantile(Math.min(last, share)) }
}
