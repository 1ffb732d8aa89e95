import type { rangesText as en } from '../en/ranges.ts'
import type { Words } from '../in-languages.ts'

/** Woorden voor een getal dat met een bandbreedte is getypt. */
export const rangesText: Words<typeof en> = {
  add: 'Zeg waartussen het ligt',
  group: (label) => `Waartussen ${label} ligt`,
  low: 'Tussen',
  high: 'en',
  shape: 'Spreiding',
  shapes: { 'beta-PERT': 'klok, meestal dicht bij de waarde', triangular: 'driehoek', lognormal: 'lognormaal: 9 op 10 ertussen' },
  remove: 'Bandbreedte weghalen',
  between: (low, high) => `tussen ${low} en ${high}`,
  step: (label, low, high) => `${label}: tussen ${low} en ${high}`,
  stepAway: (label) => `${label}: zonder bandbreedte`,
}
