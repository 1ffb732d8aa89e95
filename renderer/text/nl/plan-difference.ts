import type { planDifferenceText as en } from '../en/plan-difference.ts'
import type { Words } from '../in-languages.ts'

/** Woorden voor waarin twee plannen verschillen, cel voor cel. */
export const planDifferenceText: Words<typeof en> = {
  title: 'Wat er verschilt',
  note: (one, other) => `${one} tegenover ${other}, cel voor cel`,
  none: 'Deze twee verschillen niet: dezelfde keuzes, dezelfde aannames, dezelfde uitkomsten.',
  choices: (count) => `Keuzes: ${count}`,
  assumptions: (count) => `Aannames: ${count}`,
  results: (count) => `Uitkomsten van onderdelen: ${count}`,
  part: 'Onderdeel',
  assumption: 'Aanname',
  keep: 'zoals vandaag',
  shipped: 'zoals meegeleverd',
  noWhatIf: 'zonder',
  off: 'uitgezet',
  landed: 'Landed cost per stuk',
  short: 'Dagen tekort',
  loss: 'Verlies bij uitval',
  unknown: 'onbekend',
  covered: 'gedekt',
  more: (count) => `Toon nog ${count}`,
  change: (one, other) => `${one} → ${other}`,
}
