import { describe, expect, it } from 'vitest'
import { findDelimiter, splitText } from '../import/read-text.ts'
import { shippedFigures } from './figures.ts'
import { previewUpdate } from './table-update.ts'
import { figureTables } from './tables.ts'

const pasted = (text: string): string[][] => splitText(text, findDelimiter(text))
const preview = (id: string, text: string, inUse: ReadonlyMap<string, number> = new Map()) => {
  const table = figureTables.find((one) => one.id === id)
  if (table === undefined) throw new Error(`There is no table ${id}.`)
  return previewUpdate(table, pasted(text), shippedFigures, inUse)
}

describe('A newer table', () => {
  it('is read by names in any language or by codes, with the year beside, and says what each row changes', () => {
    const { rows, unread, columns } = preview('labour-cost', 'Land\tJahr\tEUR je Stunde\nDeutschland\t2025\t47,5\nPolen\t2025\t18,2\nCN\t2025\t8,4\n')
    expect(columns).toEqual({ name: 0, value: 2, year: 1 })
    expect(rows.map(({ key, value, year }) => [key, value, year])).toEqual([['country.DE.labour-cost', 47.5, '2025'], ['country.PL.labour-cost', 18.2, '2025'], ['country.CN.labour-cost', 8.4, '2025']])
    expect(rows[0]).toMatchObject({ name: 'Germany', before: 46, isOutlier: false })
    expect(unread).toEqual([])
  })
  it('with a column a year gives the last year', () => {
    const { rows, columns } = preview('labour-cost', 'country;2022;2023;2024\nGermany;39.5;41.3;43.4\nFrance;40.8;42.2;43.7\n')
    expect(columns).toEqual({ name: 0, value: 3, year: null })
    expect(rows.map(({ value, year }) => [value, year])).toEqual([[43.4, '2024'], [43.7, '2024']])
  })
  it('in another unit is seen: cents for euros, percent for a share', () => {
    expect(preview('electricity-price', 'DE,14.27\nFR,9.42\nHU,16.18\n').rows.every((row) => row.isOutlier)).toBe(true)
    const duty = preview('duty', 'HS 85\t2.4 %\nHS 62\t11.5 %\n')
    expect(duty.rows.map((row) => row.value)).toEqual([0.024, 0.115])
    expect(duty.rows.some((row) => row.isOutlier)).toBe(false)
    expect(preview('duty', '85\t2.4\n62\t11.5\n').rows.every((row) => row.isOutlier)).toBe(true)
  })
  it('leaves out, and lists, who is unknown, what is no number, what cannot be, and what comes twice', () => {
    const { rows, unread } = preview('logistics', 'Germany,4.1\nAtlantis,3.0\nFrance,n/a\nSpain,39\nItaly,3.7\nItaly,3.8\n')
    expect(rows.map((row) => row.key)).toEqual(['country.DE.logistics', 'country.IT.logistics'])
    expect(unread.map(({ line, why }) => [line, why])).toEqual([[2, 'unknown-name'], [3, 'no-number'], [4, 'out-of-range'], [6, 'twice']])
  })
  it('is held against what the project uses now, and takes rates by currency, new ones too', () => {
    const { rows } = preview('exchange-rate', 'USD 1.15\nVND 30500\n'.replaceAll(' ', '\t'), new Map([['exchange-rate.USD', 1.2]]))
    expect(rows).toMatchObject([{ key: 'exchange-rate.USD', before: 1.2, value: 1.15 }, { key: 'exchange-rate.VND', before: null, factor: null, isOutlier: false }])
  })
  it('that names nobody changes nothing', () => {
    expect(preview('labour-cost', 'one two three\nfour\n')).toEqual({ rows: [], unread: [], columns: null })
    expect(preview('labour-cost', '')).toEqual({ rows: [], unread: [], columns: null })
  })
})
