/** Words that stand where a number or a date would, and the short forms of large sums. */
export const numberWords = {
  unknown: 'unknown',
  never: 'never',
  today: (time: string) => `today, ${time}`,
  thousands: (number: string, symbol: string) => `${symbol}${number}k`,
  millions: (number: string, symbol: string) => `${symbol}${number}M`,
  percent: (number: string) => `${number}\u202F%`,
  more: (names: string, count: string) => `${names} and ${count} more`,
  shortDays: (number: string) => `${number} d`,
  range: (low: string, high: string) => `${low} to ${high}`,
  aYear: (share: string) => `${share} a year`,
  per: (one: string, other: string) => `${one} per ${other}`,
  units: { unit: 'unit', units: 'units', days: 'days', day: 'day', year: 'year', years: 'years', months: 'months', pcs: 'pcs', share: 'share', money: 'money' } as Readonly<Record<string, string>>, // looked up by unit
}
