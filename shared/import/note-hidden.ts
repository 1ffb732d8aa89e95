import { say } from '../text/say.ts'
import type { ImportIssue } from './bom-import.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { LineDraft } from './read-fields.ts'
import { cellAddress, columnLetter, longestCell, type SheetCells } from './workbook.ts'

/** How many rows one click leaves out at most. */
const mostRows = 5000

/** Cells that hold as much as a cell can: how many, and the first. */
function fullCells({ texts }: SheetCells): { count: number; first: { row: number; column: number } | null } {
  let count = 0
  let first: { row: number; column: number } | null = null
  // Not entries(): a wide sheet has places that were never filled.
  texts.forEach((cells, row) => cells.forEach((text, column) => {
    if (text.length < longestCell) return
    count += 1
    first ??= { row, column }
  }))
  return { count, first }
}

/** Says which lines and columns are read although the sheet hides them, each with one click to leave them out. */
export function noteHidden(sheet: SheetCells, lines: readonly LineDraft[], columns: readonly MatchedColumn[]): ImportIssue[] {
  const found: ImportIssue[] = []
  if (sheet.strays > 0) {
    found.push({
      severity: 'warning', code: 'stray-cells', sheet: sheet.name, row: null, column: null,
      message: sheet.strays === 1
        ? say`One cell of sheet ${sheet.name} stands far from everything else and is not read.`
        : say`${sheet.strays} cells of sheet ${sheet.name} stand far from everything else and are not read.`,
      fix: say`Move them next to the list if they belong to it.`,
    })
  }
  const full = fullCells(sheet)
  if (full.first !== null) {
    found.push({
      severity: 'warning', code: 'cell-shortened', sheet: sheet.name, row: full.first.row + 1, column: columnLetter(full.first.column),
      message: full.count === 1
        ? say`Cell ${cellAddress(full.first.row, full.first.column)} of sheet ${sheet.name} holds 32,767 characters, the most that a spreadsheet's cell can; what stood behind them is not read.`
        : say`${full.count} cells, the first ${cellAddress(full.first.row, full.first.column)}, of sheet ${sheet.name} hold 32,767 characters, the most that a spreadsheet's cell can; what stood behind them is not read.`,
      fix: say`Shorten the text in the file, or look for a quotation mark that is not closed.`,
    })
  }
  const hidden = sheet.hiddenRows.size === 0 ? [] : lines.filter((line) => sheet.hiddenRows.has(line.row - 1))
  if (hidden.length > 0) {
    found.push({
      severity: 'info', code: 'hidden-rows', sheet: sheet.name, row: null, column: null,
      message: hidden.length === 1
        ? say`One line of sheet ${sheet.name} stands on a hidden row, for example because of a filter.`
        : say`${hidden.length} lines of sheet ${sheet.name} stand on hidden rows, for example because of a filter.`,
      fix: say`Read like the others. Leave out what was hidden on purpose.`,
      ...(hidden.length > mostRows ? {} : { repair: { label: say`Leave hidden rows out`, choices: { rows: Object.fromEntries(hidden.map((line) => [`${sheet.name}!${line.row}`, 'skip' as const])) } } }),
    })
  }
  const read = columns.filter((column) => column.field !== null && sheet.hiddenColumns.has(column.column))
  const [first] = read
  const names = read.map((column) => `${columnLetter(column.column)} (${column.header})`).join(', ')
  if (first !== undefined) {
    found.push({
      severity: 'info', code: 'hidden-columns', sheet: sheet.name, row: null, column: columnLetter(first.column),
      message: read.length === 1 ? say`Column ${names} of sheet ${sheet.name} is hidden and is read too.` : say`Columns ${names} of sheet ${sheet.name} are hidden and are read too.`,
      fix: say`Choose no field for a column that was hidden on purpose.`,
      repair: { label: say`Leave hidden columns out`, choices: { columns: Object.fromEntries(read.map((column) => [`${sheet.name}!${columnLetter(column.column)}`, null])) } },
    })
  }
  return found
}
