import type { planDifferenceText as en } from '../en/plan-difference.ts'
import type { Words } from '../in-languages.ts'

/** Wörter dafür, worin sich zwei Pläne unterscheiden, Zelle für Zelle. */
export const planDifferenceText: Words<typeof en> = {
  title: 'Was sich unterscheidet',
  note: (one, other) => `${one} gegenüber ${other}, Zelle für Zelle`,
  none: 'Diese beiden unterscheiden sich nicht: dieselben Entscheidungen, dieselben Annahmen, dieselben Ergebnisse.',
  choices: (count) => `Entscheidungen: ${count}`,
  assumptions: (count) => `Annahmen: ${count}`,
  results: (count) => `Ergebnisse von Teilen: ${count}`,
  part: 'Teil',
  assumption: 'Annahme',
  keep: 'wie heute',
  shipped: 'wie mitgeliefert',
  noWhatIf: 'ohne',
  off: 'ausgeschaltet',
  landed: 'Einstandskosten je Stück',
  short: 'Tage zu wenig',
  loss: 'Verlust bei Ausfall',
  unknown: 'unbekannt',
  covered: 'gedeckt',
  more: (count) => `${count} weitere zeigen`,
  change: (one, other) => `${one} → ${other}`,
}
