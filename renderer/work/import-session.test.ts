import { expect, test } from 'vitest'
import { interpret } from '../../shared/import/import-bom.ts'
import { readWorkbook } from '../../shared/import/read-sheets.ts'
import { ImportSession } from './import-session.ts'
import { rowKinds } from './import-view.ts'
import { foundProducts, newContents } from './new-contents.ts'

const list = [
  'Stuklijst CD-85;;;;', ';;;;', 'Artikelnr;Omschrijving;Aantal;Prijs;Gewicht (g)', 'MT-1;Rotor;2;11,20;410', 'MT-2;Naaf;3 of 4;8,40;500', 'Totaal;;;30,80;',
].join('\n')

function open(text: string): ImportSession {
  const workbook = readWorkbook({ name: 'cd-85.csv', bytes: new TextEncoder().encode(text), sha256: 'ab' }, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in workbook) throw new Error(workbook.refused.message)
  return new ImportSession(workbook, interpret)
}

test('every row of a sheet is a line or says why it is not', () => {
  const { sheets, skipped, totals } = open(list).interpret({})
  expect([...(sheets[0]?.kinds ?? [])].map((kind) => rowKinds[kind])).toEqual(['title', 'blank', 'header', 'line', 'line', 'total'])
  expect(skipped.map(({ reason, count }) => `${count} ${reason}`)).toEqual(['1 title', '1 blank', '1 header', '1 total'])
  expect(totals?.lines).toBe(2)
})

test('a cell shows what is written beside what it is read as', () => {
  const session = open(list)
  session.interpret({})
  expect(session.cell('Sheet1', 4, 3)).toMatchObject({ raw: '11,20', field: 'unitPrice', read: 11.2 })
  expect(session.cell('Sheet1', 5, 4)).toMatchObject({ raw: '500', field: 'massKg', read: 0.5 })
})

test('a number that cannot be read is marked in its row and settled by typing over it', () => {
  const session = open(list)
  const before = session.interpret({})
  expect(before.issues.flatMap((group) => group.places.map(({ row, column }) => `${column}${row}`))).toContain('C5')
  expect(session.rows('Sheet1', 5, 1)[0]?.marks).toContainEqual({ letter: 'C', severity: 'warning' })
  session.interpret({ values: { 'Sheet1!C5': '3' } })
  expect(session.rows('Sheet1', 5, 1)[0]).toMatchObject({ marks: [], typed: ['C'] })
  expect(session.cell('Sheet1', 5, 2)).toMatchObject({ raw: '3 of 4', read: 3 })
})

test('cells that make no list of parts can still be looked at', () => {
  const session = open('Dear all\nwe meet on Monday\n')
  expect(session.interpret({}).refused).not.toBeNull()
  expect(session.rows('Sheet1', 1, 1)[0]?.cells[0]).toBe('Dear all')
})

test('demand and margin typed for a product are stored as typed, and unknown where nothing was', () => {
  const { found } = (() => {
    const session = open(list)
    session.interpret({})
    return session
  })()
  if (found === null) throw new Error('The list was not understood.')
  expect(foundProducts(found)).toEqual([{ partNumber: '', description: '', demandPerYear: null, marginPerUnit: null }])
  let id = 0
  const make = (demandPerYear: number | null) =>
    newContents(found, { name: 'CD', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', products: [{ demandPerYear, marginPerUnit: null }] }, {
      at: '2026-11-22T10:00:00Z', newId: () => String((id += 1)),
    }).products[0]
  expect(make(4000)).toMatchObject({ demandPerYear: 4000, marginPerUnit: null, origins: { demandPerYear: { kind: 'typed' } } })
  expect(make(null)?.origins).not.toHaveProperty('demandPerYear')
})
