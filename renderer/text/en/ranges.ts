/** Words for a number that is typed with a range. Numbers come in as formatted text. */
export const rangesText = {
  add: 'Say between what it lies',
  group: (label: string) => `Between what ${label} lies`,
  low: 'Between',
  high: 'and',
  shape: 'Spread',
  shapes: { 'beta-PERT': 'bell, mostly near the value', triangular: 'triangle', lognormal: 'lognormal: 9 in 10 between' },
  remove: 'Take the range away',
  between: (low: string, high: string) => `between ${low} and ${high}`,
  step: (label: string, low: string, high: string) => `${label}: between ${low} and ${high}`,
  stepAway: (label: string) => `${label}: without a range`,
}
