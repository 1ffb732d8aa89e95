import { expect, test } from 'vitest'
import { nextQuarter, quarterAfter, quarterText, quarterWithin, readQuarter } from './quarter.ts'

test('A quarter is read as it is written, and counted on over the years', () => {
  for (const text of ['2027-Q1', '1999-Q4']) expect(quarterText(readQuarter(text) ?? { year: 0, quarter: 1 })).toBe(text)
  expect(readQuarter('2027q3')).toEqual({ year: 2027, quarter: 3 })
  for (const text of ['', '2027', '2027-Q5', '27-Q1', '2027-Q0', 'Q1-2027']) expect(readQuarter(text)).toBeNull()
  expect(quarterText(quarterAfter({ year: 2026, quarter: 4 }, 5))).toBe('2028-Q1')
  expect(quarterText(quarterAfter({ year: 2026, quarter: 2 }, 0))).toBe('2026-Q2')
})

test('Work can begin in the quarter after that of a date', () => {
  expect(quarterText(nextQuarter('2026-11-22'))).toBe('2027-Q1')
  expect(quarterText(nextQuarter('2026-01-01T09:00:00Z'))).toBe('2026-Q2')
})

test('What was to begin in a quarter that is no longer among so many begins in the last of them', () => {
  expect([0, 3, 6].map((quarter) => quarterWithin(quarter, 4))).toEqual([0, 3, 3])
  expect(quarterWithin(6, 8)).toBe(6)
})
