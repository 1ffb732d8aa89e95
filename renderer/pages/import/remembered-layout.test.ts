import { expect, test } from 'vitest'
import type { ColumnMatch, ImportField } from '../../../shared/import/bom-import.ts'
import { fingerprintOf } from './layout-fingerprint.ts'
import { slotFor } from './layout-memory.ts'
import { choicesOf, layoutOf, readLayout, writeLayout } from './remembered-layout.ts'

const column = (letter: string, header: string, field: ImportField | null, confidence = 0.9): ColumnMatch => ({
  sheet: 'Blad1', letter, header, field, confidence, samples: ['x'], decimal: null, unit: null,
})
const october = [column('A', 'Artikel', 'partNumber'), column('B', 'Herst.', 'recoveryDays'), column('C', 'Prijs 2-10-2026', 'unitPrice'), column('D', 'Opm.', null)]
const november = [column('A', 'Prijs 3-11-2026', 'unitPrice'), column('B', 'Opm.', 'note'), column('C', ' herst. ', 'manufacturer'), column('D', 'ARTIKEL', 'partNumber')]
const about = { fingerprint: 'f', file: 'stuklijst.xlsx', at: '2026-11-03T08:00:00Z', sheet: 'Blad1', used: true }

test('a layout is known again with its columns in another order and another date in a heading', () => {
  expect(fingerprintOf(november)).toBe(fingerprintOf(october))
  expect(fingerprintOf([...november, column('E', 'Valuta', 'currency')])).not.toBe(fingerprintOf(october))
})

test('sheets without headings are told apart by what their columns hold', () => {
  const bare = (field: ImportField) => [column('A', '', 'partNumber'), column('B', '', field)]
  expect(fingerprintOf(bare('quantity'))).not.toBe(fingerprintOf(bare('unitPrice')))
  expect(fingerprintOf([column('A', '', null)])).toBeNull()
})

test('a column is read as last time wherever it stands, and left to the reader where that finds the same', () => {
  const layout = layoutOf(about, october, { decimals: { 'Blad1!C': ',' }, currencies: { Blad1: 'USD' }, suppliers: { KAIDE: 'Kaide' } }, ['country'])
  const next = readLayout(writeLayout(layout))
  expect(next).toEqual(layout)
  expect(choicesOf(layout, 'Blad1', november)).toEqual({
    columns: { 'Blad1!B': null, 'Blad1!C': 'recoveryDays' }, decimals: { 'Blad1!A': ',' }, currencies: { Blad1: 'USD' }, suppliers: { KAIDE: 'Kaide' },
  })
})

test('a column that was doubtful is not asked about again', () => {
  const layout = layoutOf(about, october, {}, [])
  expect(choicesOf(layout, 'Blad1', [column('A', 'Herst.', 'recoveryDays', 0.4)]).columns).toEqual({ 'Blad1!A': 'recoveryDays' })
})

test('two columns of one heading keep what each was', () => {
  const layout = layoutOf(about, [column('A', 'Nr', 'position'), column('B', 'Nr', 'partNumber')], {}, [])
  expect(choicesOf(layout, 'Blad1', [column('C', 'Nr', 'note'), column('D', 'Nr', 'note')]).columns).toEqual({ 'Blad1!C': 'position', 'Blad1!D': 'partNumber' })
})

test('a setting that cannot be read counts as nothing remembered', () => {
  for (const stored of ['', '{', '[]', '{"fingerprint":"f"}']) expect(readLayout(stored)).toBeNull()
})

test('a setting stays short however much was settled', () => {
  const suppliers = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`Supplier number ${index}`, `Supplier ${index}`]))
  const columns = Array.from({ length: 400 }, (_, index) => column(`A${index}`, `Heading of column ${index}`, 'note'))
  expect(writeLayout(layoutOf(about, columns, { suppliers }, [])).length).toBeLessThan(10_000)
})

test('a layout keeps its own setting, takes a free one, or that of the layout used longest ago', () => {
  const stored = new Map<string, { fingerprint: string; at: string }>()
  for (let index = 0; index < 24; index += 1) stored.set(slotFor(stored, `print ${index}`), { fingerprint: `print ${index}`, at: `2026-11-${String(28 - index).padStart(2, '0')}` })
  expect(stored.size).toBe(24)
  expect(stored.get(slotFor(stored, 'print 5'))?.fingerprint).toBe('print 5')
  expect(stored.get(slotFor(stored, 'another'))?.fingerprint).toBe('print 23')
})
