import type { Words } from '../in-languages.ts'
import type { numberWords as en } from '../en/number-words.ts'

/** Words that stand where a number or a date would, and the short forms of large sums. */
export const numberWords: Words<typeof en> = {
  unknown: 'onbekend',
  never: 'nooit',
  today: (time) => `vandaag, ${time}`,
  thousands: (number, symbol) => `${symbol}\u00A0${number}\u00A0k`,
  millions: (number, symbol) => `${symbol}\u00A0${number}\u00A0mln`,
  percent: (number) => `${number}%`,
  more: (names, count) => `${names} en nog ${count}`,
  shortDays: (number) => `${number} d`,
  range: (low, high) => `${low} tot ${high}`,
  aYear: (share) => `${share} per jaar`,
  per: (one, other) => `${one} per ${other}`,
  units: { unit: 'stuk', units: 'stuks', days: 'dagen', day: 'dag', year: 'jaar', years: 'jaar', months: 'maanden', pcs: 'stuks', share: 'aandeel', money: 'geld' },
}
