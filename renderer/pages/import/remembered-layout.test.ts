import { expect, test } from 'vitest'
import type { ColumnMatch, ImportField } from '../../../shared/import/bom-import.ts'
import { readLayout, rememberedColumns, withChosen, writeLayout } from './remembered-layout.ts'

const column = (letter: string, header: string, field: ImportField | null): ColumnMatch => ({
  sheet: 'Blad1', letter, header, field, confidence: 0.5, samples: [], decimal: null, unit: null,
})

test('a column that a person set is set the same way in the next file with that header', () => {
  const layout = withChosen(new Map(), [column('C', 'Herst.', null), column('D', 'Opm.', 'note')], { columns: { 'Blad1!C': 'recoveryDays', 'Blad1!D': null } })
  const next = readLayout(writeLayout(layout))
  expect(rememberedColumns(next, [column('A', ' herst. ', 'manufacturer'), column('B', 'Opm.', null), column('C', 'Prijs', 'unitPrice')])).toEqual({ 'Blad1!A': 'recoveryDays' })
})

test('what was never chosen, or has no header, is not remembered', () => {
  expect(withChosen(new Map(), [column('A', 'Prijs', 'unitPrice'), column('B', '', 'note')], { columns: { 'Blad1!B': 'note' } }).size).toBe(0)
})

test('a setting that cannot be read counts as nothing remembered', () => {
  for (const stored of [undefined, '', '{', '[["Prijs","price of gold"]]', '{"Prijs":"unitPrice"}']) expect(readLayout(stored).size).toBe(0)
})

test('the setting keeps the newest headers and stays short', () => {
  let layout = readLayout(undefined)
  for (let index = 0; index < 300; index += 1) layout = withChosen(layout, [column('A', `${'x'.repeat(50)} ${index}`, null)], { columns: { 'Blad1!A': 'manufacturerPartNumber' } })
  const stored = writeLayout(layout)
  expect(stored.length).toBeLessThan(10_000)
  expect(readLayout(stored).has(`${'x'.repeat(50)} 299`)).toBe(true)
})
