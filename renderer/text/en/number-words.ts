/** Words that stand where a number or a date would, and the short forms of large sums. */
export const numberWords = {
  unknown: 'unknown',
  never: 'never',
  today: (time: string) => `today, ${time}`,
  thousands: (number: string, symbol: string) => `${symbol}${number}k`,
  millions: (number: string, symbol: string) => `${symbol}${number}M`,
  percent: (number: string) => `${number}\u202F%`,
  more: (names: string, count: string) => `${names} and ${count} more`,
}
