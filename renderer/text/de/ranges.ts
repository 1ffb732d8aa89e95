import type { rangesText as en } from '../en/ranges.ts'
import type { Words } from '../in-languages.ts'

/** Wörter für eine Zahl, die mit einer Spanne eingegeben ist. */
export const rangesText: Words<typeof en> = {
  add: 'Sagen, zwischen welchen Werten es liegt',
  group: (label) => `Zwischen welchen Werten ${label} liegt`,
  low: 'Zwischen',
  high: 'und',
  shape: 'Verteilung',
  shapes: { 'beta-PERT': 'Glocke, meist nahe am Wert', triangular: 'Dreieck', lognormal: 'lognormal: 9 von 10 dazwischen' },
  remove: 'Spanne entfernen',
  between: (low, high) => `zwischen ${low} und ${high}`,
  step: (label, low, high) => `${label}: zwischen ${low} und ${high}`,
  stepAway: (label) => `${label}: ohne Spanne`,
}
