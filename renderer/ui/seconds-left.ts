/** Seconds that are left, from what share took so long; null while that says nothing. */
export function secondsLeft(share: number | null, seconds: number): number | null {
  return share === null || share < 0.1 || share >= 1 || seconds < 0.5 ? null : Math.ceil((seconds / share) * (1 - share))
}
