/** The day number by which Excel stores the day of an ISO 8601 instant, such as 2026-01-05T08:00:00Z; null where it is none. */
export function excelDate(instant: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(instant)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  // Days of the civil calendar with March as the first month, so that the leap day is the last one.
  const shifted = month > 2 ? year : year - 1
  const fromMarch = month > 2 ? month - 3 : month + 9
  const days = 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * fromMarch + 2) / 5) + day - 1
  // Day 1 is 1 January 1900, and Excel counts a 29 February 1900 that never was.
  return days - 693_899
}
