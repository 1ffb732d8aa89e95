/** The lowest value that a figure can sensibly have, in its unit; null where anything goes. A what-if may always take something away. */
export function lowestValue({ key, unit }: { readonly key: string; readonly unit: string }): number | null {
  if (key.startsWith('what-if.')) return null
  // The indicators are said to run from −2.5 to 2.5, but the worst lie somewhat beyond.
  if (unit === '−2.5 to 2.5') return -3.5
  // A rate of nothing would make every price endless.
  return key.startsWith('exchange-rate.') ? 0.000_001 : 0
}
