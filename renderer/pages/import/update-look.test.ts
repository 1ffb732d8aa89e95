import { expect, test } from 'vitest'
import { interpret } from '../../../shared/import/import-bom.ts'
import { factSheetsOf } from '../../../shared/import/join-sheet.ts'
import { readWorkbook } from '../../../shared/import/read-sheets.ts'
import { english } from '../../../shared/text/english.ts'
import { ImportSession } from '../../work/import-session.ts'
import { glanceAt, incomingContents } from '../../work/update-work.ts'
import { besideOpen } from './update-look.ts'

let made = 0
function open(text: string, name: string) {
  const workbook = readWorkbook({ name, bytes: new TextEncoder().encode(text), sha256: name }, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in workbook) throw new Error(english(workbook.refused.message))
  const session = new ImportSession(workbook, interpret)
  return { view: session.interpret({}), found: session.found, sheets: factSheetsOf(workbook, {}) }
}

const list = 'Parent;Part number;Description;Qty;Supplier;Price\n;P;Pump;1;;\nP;M-1;Motor;2;Hengtai;10\nP;H-3;Housing;1;Kaide;4\nP;S-4;Shaft;1;Wislok;3\n'
const { found } = open(list, 'pump 2026-10.csv')
if (found === null) throw new Error('The list was not understood.')
const project = {
  id: 'p', name: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', isSample: false, createdAt: '', sourceFile: null,
}
const contents = incomingContents(found, project, '2026-10-22T10:00:00Z', () => `id-${(made += 1)}`)

function proposed(text: string, name: string, headings = ''): string {
  const file = open(text, name)
  const proposal = besideOpen(file.view, contents, glanceAt(file.found, file.sheets, contents), headings)
  return proposal === null ? 'a project of its own' : `${proposal.target.mode}: ${proposal.why}`
}

test('the list of another month is the same list again, by its name, its headings or its part numbers', () => {
  expect(proposed(list.replace(';10', ';11'), 'Pump 2026-11 (2).csv')).toBe('update: Pump came from a file of this name.')
  expect(proposed(list, 'export.csv', 'p')).toBe('update: Pump came from a file with these headings.')
  expect(proposed(list, 'export.csv')).toBe('update: 4 part numbers of this file are in Pump already.')
})

test('a list that Remweg wrote of the project is the same list again, though it also holds demand and stock on sheets of their own', () => {
  const glance = { equalNumbers: 4, numbersInFile: 4, numbersInProject: 4, sheets: [{ name: 'Products', holds: 'demand', about: 'product', isStructured: false, rows: 1, matched: 1, told: 1, subjects: 1, news: 0 }] } as const
  const own = { name: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '' }
  const view = { file: 'Pump BOM.xlsx', refused: null, project: own, sheets: [{ ...open(list, 'x.csv').view.sheets[0]!, name: 'Products', used: true }] }
  expect(besideOpen(view, contents, glance, '')).toEqual({ target: { mode: 'update', projectId: 'p', name: 'Pump' }, why: 'Remweg wrote this file from Pump.' })
  expect(besideOpen({ ...view, project: null }, contents, glance, '')?.target.mode).toBe('join')
})

test('a list without structure that speaks of the project adds to it', () => {
  expect(proposed('Part number;Stock\nM-1;4\nH-3;5\nZ-9;1\n', 'stock.csv')).toBe('join: It holds stock and no structure, so it adds to Pump.')
  expect(proposed('Supplier;Recovery time (weeks)\nHengtai;12\nKaide;9\n', 'suppliers.csv')).toBe('join: It holds facts of suppliers and no structure, so it adds to Pump.')
})

test('questions that Remweg wrote add their answers, on whichever sheet those stand', () => {
  const sheet = { holds: 'nothing', about: 'part', isStructured: true, rows: 1, matched: 1, told: 1, subjects: 4, news: 0 } as const
  const glance = { equalNumbers: 4, numbersInFile: 4, numbersInProject: 4, sheets: [{ ...sheet, name: 'Questions about suppliers' }, { ...sheet, name: 'Questions about parts' }] }
  expect(besideOpen(open(list, 'answers.csv').view, contents, glance, '')).toEqual({ target: { mode: 'join', projectId: 'p', name: 'Pump' }, why: 'Remweg wrote these questions: the answers add to Pump.' })
})

test('another list makes a project of its own', () => {
  expect(proposed('Parent;Part number;Description;Qty\n;Q;Fan;1\nQ;X-1;Blade;2\nQ;X-2;Hub;1\n', 'fan.csv')).toBe('a project of its own')
  expect(proposed('Part number;Stock\nX-1;4\nX-2;5\n', 'stock.csv')).toBe('a project of its own')
})
