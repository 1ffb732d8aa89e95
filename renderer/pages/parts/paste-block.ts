import { unguarded } from '../../../shared/export/formula-guard.ts'
import { readHeader } from '../../../shared/import/read-header.ts'
import type { ImportField } from '../../../shared/import/bom-import.ts'
import type { CellEdit, Given, RefusedCell } from '../../facts/plan-cells.ts'
import type { FactField } from '../../facts/fact-fields.ts'
import { readTypedNumber } from '../../text/format.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { plainWords } from '../../text/plain-words.ts'
import { columnName } from './column-names.ts'
import type { ColumnId } from './columns.ts'
import { editableColumns, fieldOf, targetOfRow } from './fact-columns.ts'
import type { PartRow } from './part-row.ts'

/** What a pasted column is taken for: the part number, which says the row; a column of the table; or nothing. */
export type PasteColumn = ColumnId | 'number' | null

/** The cells of tab-separated text, with quotes around those that hold tabs or line ends. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const end = (): void => { row.push(cell); cell = '' }
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (isQuoted) {
      if (mark !== '"') cell += mark
      else if (text[at + 1] === '"') { cell += '"'; at += 1 }
      else isQuoted = false
    } else if (mark === '"' && cell === '') isQuoted = true
    else if (mark === '\t') end()
    else if (mark === '\n' || mark === '\r') {
      if (mark === '\r' && text[at + 1] === '\n') at += 1
      end()
      rows.push(row)
      row = []
    } else cell += mark
  }
  if (cell !== '' || row.length > 0) { end(); rows.push(row) }
  // A spreadsheet ends each row, the last one too; only its own empty rows in between count.
  while (rows.length > 1 && rows.at(-1)?.every((one) => one === '') === true) rows.pop()
  // What copying put before a text so that it does not run as a formula goes again.
  return rows.map((cells) => cells.map((one) => unguarded(one).trim()))
}

/** Fields of the importer that a column of the table states. */
const ofImport: Readonly<Partial<Record<ImportField, PasteColumn>>> = {
  partNumber: 'number', description: 'part', supplier: 'site', country: 'country', quantity: 'quantity', unitPrice: 'price', currency: 'currency', incoterm: 'incoterm', minimumOrder: 'minimum-order',
  orderQuantity: 'order-quantity', leadTimeDays: 'lead-time', massKg: 'mass', hsCode: 'hs-code', category: 'category', stock: 'stock', makeOrBuy: 'make-or-buy', scrapShare: 'scrap',
  recoveryDays: 'recovery', transportMode: 'transport', dutyRate: 'duty', volumeM3: 'volume', rejectShare: 'rejects', requalificationWeeks: 'requalification',
}

/** What a unit in a heading is worth in the unit of the column: a sheet's weights may be in grams. */
const unitWorth: Readonly<Partial<Record<ColumnId, readonly (readonly [units: RegExp, worth: number])[]>>> = {
  mass: [[/^(?:g|gr|gram|gramm|grams)$/u, 0.001], [/^mg$/u, 0.000001], [/^(?:t|ton|tonne)$/u, 1000], [/^(?:lb|lbs)$/u, 0.45359237], [/^oz$/u, 0.028349523125]],
  'lead-time': [[/^(?:w|wk|wks|wkn|weeks?|weken|wochen?|wo)$/u, 7]],
  recovery: [[/^(?:w|wk|wks|wkn|weeks?|weken|wochen?|wo)$/u, 7]],
}

/** By what the numbers under a heading are multiplied to be in the unit of their column. */
function worthOf(column: PasteColumn, heading: string): number {
  if (column === null || column === 'number') return 1
  const unit = readHeader(heading).unit?.toLowerCase() ?? ''
  return unitWorth[column]?.find(([units]) => units.test(unit))?.[1] ?? 1
}

/** What a heading says a column is: as this table calls it, or as a sheet would. */
export function columnOfHeading(heading: string): PasteColumn | undefined {
  const plain = plainWords(heading)
  if (plain === '') return undefined
  const own: readonly (readonly [string, PasteColumn])[] = [[words.paste.number, 'number'], [words.paste.description, 'part'], [words.paste.supplier, 'site'], ...editableColumns.map((column) => [columnName(column), column] as const)]
  const found = own.find(([name]) => plainWords(name) === plain || plainWords(name.split(',')[0] ?? '') === plain)
  if (found !== undefined) return found[1]
  const [best] = [...readHeader(heading).meanings].toSorted((one, other) => other[1] - one[1])
  return best === undefined || best[1] < 0.8 || best[0] === 'none' ? undefined : ofImport[best[0]]
}

/** How a pasted block is taken. */
export interface PasteReading {
  readonly hasHeads: boolean
  readonly columns: readonly PasteColumn[]
}

/** What each column of a block is: by its headings where the first row holds them, else by place from a column of the table on. */
export function readBlock(cells: readonly (readonly string[])[], shown: readonly ColumnId[], from: ColumnId): PasteReading {
  const width = Math.max(0, ...cells.slice(0, 2000).map((row) => row.length))
  const heads = Array.from({ length: width }, (_, index) => columnOfHeading(cells[0]?.[index] ?? ''))
  const named = heads.filter((one) => one !== undefined).length
  if (cells.length > 1 && (named >= 2 || (named === 1 && width === 1)) && new Set(heads.filter((one) => one !== undefined)).size === named) return { hasHeads: true, columns: heads.map((one) => one ?? null) }
  // Copied from this table a part is two columns, number and description, and a site is two as well.
  const places = shown.slice(Math.max(0, shown.indexOf(from))).flatMap((column): PasteColumn[] => (column === 'part' && width > 1 ? ['number', 'part'] : column === 'site' && width > 1 ? ['country', 'site'] : column === 'braking' ? [null, null] : [column]))
  return { hasHeads: false, columns: Array.from({ length: width }, (_, index) => places[index] ?? null) }
}

/** Cells to fill in, and pasted cells that have no cell to go to. */
export interface PasteEdits {
  readonly edits: readonly CellEdit[]
  readonly refused: readonly RefusedCell[]
}

/** Where each pasted cell goes: to the part of its number where a column says it, else row by row from a row down. */
export function placeBlock(cells: readonly (readonly string[])[], { hasHeads, columns }: PasteReading, rows: readonly PartRow[], fromRow: number): PasteEdits {
  const byNumber = columns.includes('number') ? rowsByNumber(rows) : null
  const numberAt = columns.indexOf('number')
  const worth = columns.map((column, place) => (hasHeads ? worthOf(column, cells[0]?.[place] ?? '') : 1))
  const edits: CellEdit[] = []
  const refused: RefusedCell[] = []
  const seen = new Map<string, readonly string[]>()
  for (const [index, line] of cells.slice(hasHeads ? 1 : 0).entries()) {
    const number = byNumber === null ? '' : (line[numberAt] ?? '')
    if (byNumber !== null && line.every((cell) => cell === '')) continue
    const row = byNumber === null ? rows[fromRow + index] : byNumber.get(number.toLowerCase())
    const at = index + (hasHeads ? 2 : 1)
    const name = row === undefined ? number : row.number || row.description
    const before = seen.get(number.toLowerCase())
    for (const [place, column] of columns.entries()) {
      const given = line[place] ?? ''
      if (column === null || column === 'number') continue
      const field = fieldOf(column, row?.kind === 'site')
      const refuse = (why: string): void => { if (given !== '') refused.push({ row: at, name, field: field ?? named(column), given, why }) }
      if (row === undefined) refuse(byNumber === null ? words.fault.below : words.fault.noPart(number))
      else if (field === null) refuse(words.fault.computed(columnName(column)))
      else if (before !== undefined) { if (before[place] !== line[place]) refuse(words.fault.twice(number)) }
      // An empty cell of a block matched by number says nothing; row by row it empties its cell, as in a spreadsheet.
      else if (given !== '' || (byNumber === null && field.optional)) edits.push({ row: at, target: targetOfRow(row), field, given: inUnit(given, worth[place] ?? 1) })
    }
    if (byNumber !== null && before === undefined) seen.set(number.toLowerCase(), line)
  }
  return { edits, refused }
}

function inUnit(given: string, worth: number): Given {
  const number = worth === 1 ? null : readTypedNumber(given)
  return number === null ? given : { value: Number((number * worth).toPrecision(12)) }
}

/** A stand-in to name a column that is worked out. */
const named = (column: ColumnId): FactField => ({ noun: 'part', name: column, kind: 'text', optional: true })

function rowsByNumber(rows: readonly PartRow[]): ReadonlyMap<string, PartRow> {
  const found = new Map<string, PartRow>()
  for (const row of rows) if (row.number !== '' && !found.has(row.number.toLowerCase())) found.set(row.number.toLowerCase(), row)
  return found
}
