/** A quarter of a year, such as 2027-Q1. */
export interface Quarter {
  readonly year: number
  /** 1 to 4. */
  readonly quarter: 1 | 2 | 3 | 4
}

const quarters = [1, 2, 3, 4] as const

/** Reads a quarter such as 2027-Q1 or 2027Q1; null where it is none. */
export function readQuarter(text: string): Quarter | null {
  const found = /^(\d{4})-?[qk]([1-4])$/i.exec(text.trim())
  const quarter = quarters[Number(found?.[2]) - 1]
  return found === null || quarter === undefined ? null : { year: Number(found[1]), quarter }
}

/** The quarter so many later. */
export function quarterAfter({ year, quarter }: Quarter, count: number): Quarter {
  const at = year * 4 + quarter - 1 + count
  return { year: Math.floor(at / 4), quarter: quarters[at % 4] ?? 1 }
}

/** A quarter as it is stored and written: 2027-Q1. */
export const quarterText = ({ year, quarter }: Quarter): string => `${year}-Q${quarter}`

/** The quarter after the one of a date such as 2026-11-22, in which work can begin. */
export function nextQuarter(date: string): Quarter {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return quarterAfter({ year, quarter: quarters[Math.floor((month - 1) / 3)] ?? 1 }, 1)
}

/** A quarter counted from 0, or the last of so many where it lies beyond them. */
export const quarterWithin = (quarter: number, count: number): number => Math.min(quarter, count - 1)
