import { expect, test } from 'vitest'
import { withDecimal, withField, withHeaderRow, withRows, withValue } from './choice-edits.ts'

test('another header row forgets what was said of the columns and rows of that sheet, not of others', () => {
  const before = withRows(withField(withField({}, 'A', 'C', 'quantity'), 'B', 'C', 'unitPrice'), 'A', [70], 'line')
  expect(withHeaderRow(before, 'A', 7)).toEqual({ headerRows: { A: 7 }, columns: { 'B!C': 'unitPrice' }, rows: {} })
})

test('a typed value replaces a cell until it is taken back', () => {
  const typed = withValue({}, 'Stuklijst', 'D', 18, '3,45')
  expect(typed.values).toEqual({ 'Stuklijst!D18': '3,45' })
  expect(withValue(typed, 'Stuklijst', 'D', 18, null).values).toEqual({})
})

test('the decimal mark of all columns is said column by column', () => {
  expect(withDecimal({ decimals: { 'A!B': '.' } }, 'A', ['B', 'D'], ',').decimals).toEqual({ 'A!B': ',', 'A!D': ',' })
})

test('a field that is chosen for another column leaves the one it was chosen for before, on that sheet alone', () => {
  const before = withField(withField({}, 'A', 'C', 'quantity'), 'B', 'C', 'quantity')
  expect(withField(before, 'A', 'D', 'quantity').columns).toEqual({ 'B!C': 'quantity', 'A!D': 'quantity' })
  expect(withField(withField(before, 'A', 'D', null), 'A', 'E', null).columns).toMatchObject({ 'A!D': null, 'A!E': null })
})
