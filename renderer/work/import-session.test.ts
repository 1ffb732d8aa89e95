import { expect, test } from 'vitest'
import { interpret } from '../../shared/import/import-bom.ts'
import { readWorkbook } from '../../shared/import/read-sheets.ts'
import { english } from '../../shared/text/english.ts'
import { everyIssue, type IssueFilter } from './import-repairs.ts'
import { ImportSession } from './import-session.ts'
import { rowKinds } from './import-view.ts'
import { foundProducts, newContents } from './new-contents.ts'

const list = [
  'Stuklijst CD-85;;;;', ';;;;', 'Artikelnr;Omschrijving;Aantal;Prijs;Gewicht (g)', 'MT-1;Rotor;2;11,20;410', 'MT-2;Naaf;zie tek.;8,40;500', 'Totaal;;;30,80;',
].join('\n')

function open(text: string): ImportSession {
  const workbook = readWorkbook({ name: 'cd-85.csv', bytes: new TextEncoder().encode(text), sha256: 'ab' }, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in workbook) throw new Error(english(workbook.refused.message))
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
  expect(session.cell('Sheet1', 5, 2)).toMatchObject({ raw: 'zie tek.', read: 3 })
})

const misspelt = ['Part number;Qty;Price;Origin', 'A-1;1;2,50;Germny', 'A-2;1;3,50;Netherlnds', 'A-3;zie tek.;4,50;Germany', 'A-4;2 or 3;1,20;Germny'].join('\n')

test('all issues of one kind are settled by one repair, and none of another kind', () => {
  const session = open(misspelt)
  const countries = session.interpret({}).issues.find((group) => group.code === 'country-unknown')
  expect(countries).toMatchObject({ count: 2, repairable: 2, columns: [{ letter: 'D', count: 2, repairable: 2 }] })
  const { repair, count } = session.repair({ severities: [], column: null, text: '', code: 'country-unknown' })
  expect(count).toBe(2)
  const after = session.interpret(repair.choices)
  expect(after.issues.map((group) => group.code)).not.toContain('country-unknown')
  expect(session.cell('Sheet1', 2, 3)).toMatchObject({ raw: 'Germny', read: 'Germany' })
})

test('issues are narrowed by column, by words and by weight, and counted anew', () => {
  const session = open(misspelt)
  session.interpret({})
  const counts = (filter: Partial<IssueFilter>) => session.issues({ ...everyIssue, ...filter }).map(({ code, count }) => `${count} ${code}`)
  expect(counts({ column: 'Sheet1!B' })).toEqual(['2 quantity-not-a-number'])
  expect(counts({ text: 'germny' })).toEqual(['1 country-unknown'])
  expect(counts({ text: 'b4' })).toEqual(['1 quantity-not-a-number'])
  expect(counts({ severities: ['error'] })).toEqual([])
})

test('cells are found as they read after what was typed, in one column or all', () => {
  const session = open(misspelt)
  session.interpret({ values: { 'Sheet1!D4': 'Germny' } })
  const query = { sheet: 'Sheet1', column: null, find: 'germny', replace: 'DE', matchCase: false, wholeCell: true }
  expect(session.find(query)).toMatchObject({ count: 3, first: [{ row: 2, column: 3, before: 'Germny', after: 'DE' }, { row: 4 }, { row: 5 }] })
  expect(session.replaced({ ...query, column: 1 })).toEqual({})
  expect(session.replaced(query)).toEqual({ 'Sheet1!D2': 'DE', 'Sheet1!D4': 'DE', 'Sheet1!D5': 'DE' })
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
