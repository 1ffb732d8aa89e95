import type { Words } from '../in-languages.ts'
import type { numberWords as en } from '../en/number-words.ts'

/** Words that stand where a number or a date would, and the short forms of large sums. */
export const numberWords: Words<typeof en> = {
  unknown: 'unbekannt',
  never: 'nie',
  today: (time) => `heute, ${time}`,
  thousands: (number, symbol) => `${number}\u00A0T${symbol}`,
  millions: (number, symbol) => `${number}\u00A0Mio.\u00A0${symbol}`,
  percent: (number) => `${number}\u202F%`,
  more: (names, count) => `${names} und ${count} weitere`,
  shortDays: (number) => `${number} T`,
  range: (low, high) => `${low} bis ${high}`,
  aYear: (share) => `${share} pro Jahr`,
  per: (one, other) => `${one} je ${other}`,
  units: { unit: 'Stück', units: 'Stück', days: 'Tage', day: 'Tag', year: 'Jahr', years: 'Jahre', months: 'Monate', pcs: 'Stück', share: 'Anteil', money: 'Geld' },
}
