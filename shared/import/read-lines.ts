import { say } from '../text/say.ts'
import type { ImportField, ImportIssue as Issue, ImportLine, SkippedRow } from './bom-import.ts'
import { readOthers } from './combine-columns.ts'
import { indentAt } from './read-indents.ts'
import { readFields, readStairs, type LineDraft } from './read-fields.ts'
import { grandTotal, rowText, totalOf } from './read-totals.ts'
import { asLine, readAs, withoutRow } from './repairs.ts'
import { habitsOf, has, identityFields, isNamedByMaterial, kindOfRow, numberedFields, otherWord, type TableHabits } from './row-kinds.ts'
import { splitSources } from './split-sources.ts'
import type { TableColumns, TypedValues } from './table-columns.ts'
import { columnLetter, textAt, type SheetCells } from './workbook.ts'

/** Rows of one table as read: its lines, what is no line and why, and the total that the sheet itself states. */
export interface ReadRows {
  readonly lines: LineDraft[]
  readonly skipped: SkippedRow[]
  readonly statedTotal: number | null
}

/** How many rows that were left out are named one by one. */
const mostNamed = 50

const leftOut = (sheet: SheetCells, row: number): Issue => ({
  severity: 'info', code: 'row-left-out', sheet: sheet.name, row: row + 1, column: null, message: say`Row ${row + 1} names no part and is left out: “${rowText(sheet, row).slice(0, 80)}”.`,
  fix: say`Read it as a line if it is one.`, repair: asLine({ sheet: sheet.name, row: row + 1 }),
})

/** Reads the rows of one table; every row ends up as a line or among the skipped. */
export function readRows(
  sheet: SheetCells, rows: readonly number[], table: TableColumns, choices: { rows: ReadonlyMap<number, 'line' | 'skip'>; typed: TypedValues }, issues: Issue[],
): ReadRows {
  const lines: LineDraft[] = []
  const skipped: SkippedRow[] = []
  const totals: number[] = []
  const habits = habitsOf(sheet, rows, table)
  const named = assemblyRows(sheet, rows, table)
  let assembly: string | null = null
  const left: number[] = []
  let previous: LineDraft | null = null
  for (const row of rows) {
    const choice = choices.rows.get(row + 1)
    const found = choice === 'skip' ? 'no-part' : choice === 'line' ? 'line' : named.has(row) && habits.quantityShare > 0.5 && !has(sheet, row, table.main.get('quantity')) ? 'section' : kindOfRow(sheet, row, table, habits)
    const assemblyName = named.get(row)
    if (assemblyName !== undefined) assembly = assemblyName
    if (found === 'line' || (found === 'alternate' && previous === null)) {
      const line = readFields(sheet, row, table.main, table, choices.typed, issues)
      line.indent = indentAt(sheet, row, table)
      readStairs(sheet, row, table, line)
      nameFromStairs(line, table)
      line.extra = readOthers(sheet, row, table)
      if (named.size > 0) line.parent ??= assembly
      if (isNamedByMaterial(table)) line.description ??= line.material
      if (previous !== null) nameFromAbove(line, previous, issues)
      noteMissing(line, table, habits, issues)
      const inOneCell = splitSources(line, table.main.get('manufacturerPartNumber')?.header ?? '')
      lines.push(line)
      previous = line
      lines.push(...inOneCell, ...furtherSources(sheet, row, line, table, choices.typed, issues))
    } else if (found === 'alternate' && previous !== null) {
      const line = readFields(sheet, row, table.main, table, choices.typed, issues)
      line.extra = readOthers(sheet, row, table)
      line.alternateOf = `${previous.sheet}!${previous.row}`
      for (const field of identityFields) line[field] = line[field]?.replace(otherWord, '') ?? null
      lines.push(line)
    } else {
      const reason = found === 'alternate' ? 'no-part' : found
      if (reason === 'total') totals.push(totalOf(sheet, row, table) ?? 0)
      skipped.push({ sheet: sheet.name, row: row + 1, reason, text: rowText(sheet, row) })
      if (found === 'no-part' && choice === undefined) left.push(row)
    }
  }
  for (const row of left.slice(0, mostNamed)) issues.push(leftOut(sheet, row))
  return { lines, skipped, statedTotal: grandTotal(totals.filter((total) => total !== 0)) }
}

/** Rows that only name the assembly whose lines follow, as some systems export them. */
function assemblyRows(sheet: SheetCells, rows: readonly number[], table: TableColumns): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const parent = table.main.get('parent')
  if (parent === undefined) return found
  for (const row of rows) {
    if (has(sheet, row, parent) && !numberedFields.some((field) => has(sheet, row, table.main.get(field))) && table.main.has('partNumber')) found.set(row, textAt(sheet, row, parent.column))
  }
  return found
}

/** Sources in numbered columns beside the main one, left out where they only repeat it. */
function furtherSources(sheet: SheetCells, row: number, line: LineDraft, table: TableColumns, typed: TypedValues, issues: Issue[]): LineDraft[] {
  const found: LineDraft[] = []
  for (const [, fields] of [...table.groups].toSorted(([left], [right]) => left - right)) {
    if (!['manufacturer', 'manufacturerPartNumber', 'supplier', 'supplierPartNumber'].some((field) => has(sheet, row, fields.get(field as ImportField)))) continue // the list above holds fields only
    const source = readFields(sheet, row, fields, table, typed, issues)
    if ([line, ...found].some((other) => sameSource(other, source))) continue
    source.alternateOf = `${line.sheet}!${line.row}`
    source.partNumber ??= line.partNumber
    source.description ??= line.description
    found.push(source)
  }
  return found
}

const sameSource = (left: ImportLine, right: ImportLine): boolean =>
  (right.manufacturer === null || left.manufacturer === right.manufacturer) && (right.manufacturerPartNumber === null || left.manufacturerPartNumber === right.manufacturerPartNumber)
  && (right.supplier === null || left.supplier === right.supplier)

/** What stands on a step is a name where it has words in it or the number stands elsewhere, and a number otherwise. */
function nameFromStairs(line: LineDraft, table: TableColumns): void {
  const step = line.cells.level
  if (table.stairs.length < 2 || step === undefined || line.description !== null || /^(?:[xX*•✓√+-]|\d{1,2})$/u.test(step.raw)) return
  const { partNumber, ...cells } = line.cells
  if (partNumber !== step) {
    line.description = step.raw
    line.cells = { ...line.cells, description: step }
  } else if (!/\d/u.test(step.raw) || /\s/u.test(step.raw)) {
    line.description = step.raw
    line.partNumber = null
    line.cells = { ...cells, description: step }
  }
}

function nameFromAbove(line: LineDraft, above: LineDraft, issues: Issue[]): void {
  if (identityFields.some((field) => line[field] !== null) || line.position !== null || above.description === null || above.partNumber !== null) return
  line.description = above.description
  const cell = above.cells.description
  if (cell !== undefined) line.cells = { ...line.cells, description: cell }
  issues.push({
    severity: 'info', code: 'name-from-above', sheet: line.sheet, row: line.row, column: null, message: say`Row ${line.row} has no name of its own.`,
    fix: say`Read as another “${above.description.slice(0, 60)}”, as in the row above.`, repair: withoutRow(line),
  })
}

function noteMissing(line: LineDraft, table: TableColumns, habits: TableHabits, issues: Issue[]): void {
  const at = { sheet: line.sheet, row: line.row }
  if (identityFields.every((field) => line[field] === null)) {
    issues.push({ severity: 'warning', code: 'part-without-name', ...at, column: null, message: say`Row ${line.row} has a quantity but neither number nor description.`, fix: say`Kept as a line. Type its part number or description, or leave the row out.`, repair: withoutRow(line) })
  }
  const quantity = table.main.get('quantity')
  if (quantity !== undefined && line.quantity === null && line.cells.quantity === undefined && habits.quantityShare > 0.5) {
    issues.push({ severity: 'warning', code: 'quantity-missing', ...at, column: columnLetter(quantity.column), message: say`Row ${line.row} has no quantity in ${columnLetter(quantity.column)}${line.row}.`, fix: say`Left empty, not counted as 0 or 1. Type the quantity.`, repair: readAs(line.sheet, `${columnLetter(quantity.column)}${line.row}`, '1') })
  }
}
