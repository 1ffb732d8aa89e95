import type { pileUpText as en } from '../en/pile-up.ts'
import type { Words } from '../in-languages.ts'

/** Words of what piles up behind a stop, and of cash meanwhile. Numbers come in as formatted text. */
export const pileUpText: Words<typeof en> = {
  title: (name) => `Anhäufung und Kasse: ${name} fällt aus`,
  days: 'Tage',
  piles: (money, parts, day) => `Teile für ${money} häufen sich bis Tag ${day} an, ${parts}`,
  mostOf: (part, money) => `vor allem ${part} (${money})`,
  largestOf: (part, money) => `die größte Summe bei ${part} (${money})`,
  onlyOf: (part) => `alles ${part}`,
  nothingPiles: 'Nichts häuft sich an',
  cash: (piles, lower, week, loss) => `${piles}; die Kasse steht höchstens ${lower} tiefer, in Woche ${week}, und dauerhaft ${loss} tiefer.`,
  usedUp: (day) => `Die Anhäufung ist an Tag ${day} verbraucht.`,
  refilled: (day) => `Angegriffene Bestände sind an Tag ${day} wieder wie zuvor.`,
  neverRefilled: 'Angegriffene Bestände werden nicht wieder aufgefüllt: Der Standort hat keine freie Kapazität.',
  refilledUnknown: 'Wann Bestände wieder wie zuvor sind, ist nicht bekannt: Es fehlt eine Lieferzeit.',
  notCounted: (parts) => `Nicht in der Anhäufung: ${parts}, deren Verbrauch, Lieferzeit oder Einstandskosten nicht bekannt sind.`,
  assumed: 'Angenommen: Bestellungen enden an dem Tag, an dem ein Produkt steht; was bis dahin bestellt ist, trifft während der Lieferzeit jedes Teils ein und wird verbraucht, bevor neu bestellt wird; entgangener Deckungsbeitrag fehlt sofort, da keine Zahlungsziele bekannt sind, und Geld, das für ausgefallene Teile nicht ausgegeben wird, bleibt außen vor.',
  pileUp: (money) => `Anhäufung ${money}`,
  deepest: (money, week) => `Kasse ${money}, Woche ${week}`,
  back: 'zurück',
  heads: { week: 'Woche', lost: (product) => `${product}: nicht verkauft`, loss: 'Entgangener Deckungsbeitrag', piled: 'Angehäuft an ihrem Ende', cash: 'Kasse an ihrem Ende, gegenüber ohne Ausfall' },
  weekByWeek: 'Woche für Woche',
  lostUnits: (units, money) => `${units} Stück, ${money}`,
}
