import type { futuresText as en } from '../en/futures.ts'
import type { Words } from '../in-languages.ts'

/** Wörter für das, was unsicher ist. */
export const futuresText: Words<typeof en> = {
  sure: 'Wie sicher es ist',
  sureNote: 'Nettowert gegenüber heute in den gezogenen Zukünften',
  interval: (low, high, chance) => `8 von 10: ${low} bis ${high} · lohnt in ${chance} von 100 Zukünften`,
  never: 'keine',
  worst: (amount) => `im schlechtesten Zwanzigstel im Mittel ${amount}`,
  plan: 'Plan',
  words: 'In Worten',
  drawing: (done, all) => `Zukünfte werden gezogen: ${done} von ${all}`,
  stop: 'Anhalten',
  drawn: (futures, inputs, seed) => `${futures} Zukünfte über ${inputs} Eingaben, Startzahl ${seed}; keine Ziffer, die sie nicht tragen`,
  drawAll: (futures) => `${futures} Zukünfte ziehen`,
  old: 'von vor der letzten Änderung; wird neu gezogen',
  unknown: 'Der Nettowert dieser Pläne ist nicht bekannt, daher lassen sich keine Zukünfte ziehen: dafür braucht es Bedarf, Marge und Preise.',
  failed: (reason) => `Es wurden keine Zukünfte gezogen: ${reason}`,
  again: 'Erneut versuchen',
  hangsOn: 'Wovon es abhängt',
  hangsOnNote: (plan) => `Nettowert von Plan ${plan}, jede Eingabe allein an den Enden von 8 von 10`,
  asItStands: (amount) => `wie es steht ${amount}`,
  input: 'Eingabe',
  low: 'Niedriger Wert',
  high: 'Hoher Wert',
  there: 'Nettowert dort',
  rest: (count) => `${count} weitere Eingaben bewegen ihn weniger`,
  workingOut: 'Wird ausgerechnet…',
  prices: 'Preise der heutigen Lieferanten',
  ownRange: (input) => `${input} (Ihre Spanne)`,
  offers: 'Preise neuer Bezugsquellen',
  noTornado: 'Wovon es abhängt, ließ sich nicht ausrechnen.',
}
