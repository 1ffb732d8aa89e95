import { describe, expect, it } from 'vitest'
import { utils, write, type WorkSheet } from 'xlsx'
import { english, worded } from '../text/english.ts'
import { withRepair, type BomImport, type ImportChoices } from './bom-import.ts'
import { importBom } from './import-bom.ts'

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

function readBytes(name: string, bytes: Uint8Array, choices: ImportChoices): BomImport {
  const result = importBom({ name, bytes, sha256: 'f00d' }, choices, { decode })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}

/** What is read of a list, and what is read after the one click on the issue of this code. */
function mended(name: string, bytes: Uint8Array, code: string): { before: BomImport; after: BomImport; label: string } {
  const before = readBytes(name, bytes, {})
  const repair = before.issues.find((issue) => issue.code === code)?.repair
  if (repair === undefined) throw new Error(`${code} has no one click`)
  return { before, after: readBytes(name, bytes, withRepair({}, repair)), label: english(repair.label) }
}
const mendedText = (words: string, code: string) => mended('list.csv', new TextEncoder().encode(words), code)

function workbook(change: (sheet: WorkSheet) => void): Uint8Array {
  const sheet = utils.aoa_to_sheet([['Part number', 'Description', 'Qty', 'Supplier'], ['A-1', 'Plate', 2, 'Alpha'], ['A-2', 'Bolt', 8, 'Beta'], ['A-3', 'Nut', 8, 'Beta']])
  change(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Parts')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
}

describe('one click', () => {
  it('closes a gap between levels, which is named with its path', () => {
    const { before, after, label } = mendedText('Level;Part number;Description;Qty\n0;P-1;Pump;1\n1;M-1;Motor;1\n3;S-1;Shaft;2\n', 'level-jump')
    expect(worded(before.issues[0]?.message)).toBe('Level goes from 1 to 3 in row 4; level 2 is missing. Path: P-1 → M-1 → S-1.')
    expect(label).toBe('Read level 3 as 2')
    expect(after.issues).toEqual([])
    expect(after.lines[2]).toMatchObject({ level: 2, parent: 'M-1' })
  })

  it('takes a row out that would put a part inside itself', () => {
    const { after } = mendedText('Parent;Part number;Description;Qty\nA;B;Motor;1\nB;C;Shaft;1\nC;A;Pump;1\n', 'cycle')
    expect(after.issues).toEqual([])
    expect(after.lines.map((line) => line.partNumber)).toEqual(['B', 'C'])
  })

  it('reads a row as a line that was left out', () => {
    const { before, after } = mendedText('Part number;Description;Qty;Supplier;Remark\nA-1;Plate;2;Alpha;\nA-2;Bolt;8;Beta;\nA-3;Nut;8;Beta;\n;;;Gamma;by phone\n', 'row-left-out')
    expect(before.lines).toHaveLength(3)
    expect(after.lines.at(-1)).toMatchObject({ row: 5, supplier: 'Gamma' })
  })

  it('counts one where the quantity is missing', () => {
    expect(mendedText('Part number;Description;Qty\nA-1;Plate;2\nA-2;Bolt;\nA-3;Nut;8\n', 'quantity-missing').after.lines[1]?.quantity).toBe(1)
  })

  it('leaves hidden rows out', () => {
    const { before, after } = mended('list.xlsx', workbook((sheet) => { sheet['!rows'] = [{}, {}, { hidden: true }] }), 'hidden-rows')
    expect(before.lines).toHaveLength(3)
    expect(after.lines.map((line) => line.partNumber)).toEqual(['A-1', 'A-3'])
  })

  it('leaves hidden columns out', () => {
    const { before, after } = mended('list.xlsx', workbook((sheet) => { sheet['!cols'] = [{}, {}, {}, { hidden: true }] }), 'hidden-columns')
    expect(worded(before.issues.find((issue) => issue.code === 'hidden-columns')?.message)).toBe('Column D (Supplier) of sheet Parts is hidden and is read too.')
    expect([before.lines[0]?.supplier, after.lines[0]?.supplier]).toEqual(['Alpha', null])
  })
})

it('a sheet may have the name of something that every object has', () => {
  const sheet = utils.aoa_to_sheet([['Part number', 'Description', 'Qty', 'Price'], ['A-1', 'Plate', 2, 5], ['A-2', 'Bolt', 8, 1]])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'constructor')
  const settled = withRepair({}, { choices: { rows: { 'constructor!3': 'skip' } } })
  const { lines, sheets } = readBytes('list.xlsx', new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })), settled)
  expect(sheets.map(({ name, headerRow }) => [name, headerRow])).toEqual([['constructor', 1]])
  expect(lines.map(({ partNumber, currency }) => [partNumber, currency])).toEqual([['A-1', null]])
})
