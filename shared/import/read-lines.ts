import type { ImportField, ImportIssue as Issue, ImportLine, SkippedRow } from './bom-import.ts'
import { readOthers } from './combine-columns.ts'
import { scoreHeader } from './find-header.ts'
import type { MatchedColumn } from './match-columns.ts'
import { indentAt } from './read-indents.ts'
import { readFields, readStairs, type LineDraft } from './read-fields.ts'
import { isEmptyMark, looksNumeric } from './read-number.ts'
import { grandTotal, isTotal, rowText, startsWithWord, totalOf } from './read-totals.ts'
import { asLine, readAs, withoutRow } from './repairs.ts'
import { splitSources } from './split-sources.ts'
import type { TableColumns, TypedValues } from './table-columns.ts'
import { noteWords } from './synonyms.ts'
import { columnLetter, textAt, type SheetCells } from './workbook.ts'
import { plainWords } from './words.ts'

/** Rows of one table as read: its lines, what is no line and why, and the total that the sheet itself states. */
export interface ReadRows {
  readonly lines: LineDraft[]
  readonly skipped: SkippedRow[]
  readonly statedTotal: number | null
}

type Reason = SkippedRow['reason']

const identityFields = ['partNumber', 'description', 'manufacturerPartNumber', 'supplierPartNumber', 'value', 'references'] as const satisfies readonly ImportField[]
const numberedFields = ['partNumber', 'manufacturerPartNumber', 'supplierPartNumber'] as const satisfies readonly ImportField[]

/** What the rows of a table have in common, which tells lines from remarks. */
interface TableHabits {
  readonly hasQuantity: boolean
  /** Share of the rows with something in them that state a quantity. */
  readonly quantityShare: number
  /** Number of columns with a field. */
  readonly fields: number
}

/** How many rows that were left out are named one by one. */
const mostNamed = 50

const leftOut = (sheet: SheetCells, row: number): Issue => ({
  severity: 'info', code: 'row-left-out', sheet: sheet.name, row: row + 1, column: null, message: `Row ${row + 1} names no part and is left out: “${rowText(sheet, row).slice(0, 80)}”.`,
  fix: 'Read it as a line if it is one.', repair: asLine({ sheet: sheet.name, row: row + 1 }),
})

/** Is this row a header within the table, the same again or that of a further table? */
export function isHeaderAgain(sheet: SheetCells, row: number): boolean {
  const cells = Array.from({ length: sheet.columnCount }, (_, column) => textAt(sheet, row, column))
  // A header holds words only; looking for numbers first spares reading every line as a header.
  if (cells.some((cell) => /^[\d.,]+$/u.test(cell) || cell.length > 80)) return false
  const { fields, known, filled, score, sure } = scoreHeader(cells)
  return filled >= 2 && fields >= 2 && sure >= 2 && known >= filled * 0.6 && score >= 1.2
}

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
    const found = choice === 'skip' ? 'no-part' : choice === 'line' ? 'line' : kindOfRow(sheet, row, table, habits)
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

const has = (sheet: SheetCells, row: number, column: MatchedColumn | undefined): boolean => {
  if (column === undefined) return false
  const text = textAt(sheet, row, column.column)
  return text !== '' && !isEmptyMark(text)
}

function habitsOf(sheet: SheetCells, rows: readonly number[], table: TableColumns): TableHabits {
  const quantity = table.main.get('quantity')
  let filled = 0
  let counted = 0
  for (const row of rows) {
    const cells = table.columns.filter((column) => column.field !== null && has(sheet, row, column)).length
    if (cells < Math.min(2, table.main.size)) continue
    filled += 1
    if (quantity !== undefined && has(sheet, row, quantity)) counted += 1
  }
  return { hasQuantity: quantity !== undefined, quantityShare: filled === 0 ? 0 : counted / filled, fields: table.main.size }
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

function kindOfRow(sheet: SheetCells, row: number, table: TableColumns, habits: TableHabits): Reason | 'line' | 'alternate' {
  const filled: { column: number; text: string }[] = []
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const text = textAt(sheet, row, column)
    if (text !== '' && !/^(?:true|false)$/iu.test(text)) filled.push({ column, text })
  }
  const [first] = filled
  if (first === undefined) return rowText(sheet, row) === '' ? 'blank' : 'no-part'
  if (/^[-=_*#~:]{3,}$/u.test(first.text) && filled.every(({ text }) => /^[-=_*#~:+|\s]+$/u.test(text))) return 'note'
  const mapped = (field: ImportField) => has(sheet, row, table.main.get(field))
  const numbered = numberedFields.some(mapped)
  if (isTotal(filled, numbered)) return 'total'
  if (filled.length <= 3 && (/:\s*$/u.test(first.text) || (filled.length === 2 && /:\s*$/u.test(filled[1]?.text ?? '')))) return 'note'
  if (filled.length <= 2 && startsWithWord(plainWords(first.text), noteWords) && !mapped('quantity')) return 'note'
  if (isHeaderAgain(sheet, row)) return 'header'
  const identified = identityFields.some(mapped) || table.stairs.some((column) => has(sheet, row, column))
  const quantity = mapped('quantity')
  if (filled.length === 1) return kindOfLoneCell(first, table, habits, numbered, identified)
  if (!identified) return kindWithoutName(sheet, row, table, quantity, mapped('position'), filled.length)
  if (!quantity && isFurtherSource(mapped, habits, table)) return 'alternate'
  // Among lines that all have a quantity, two cells without one are a label and its setting, unless they are a number and its name.
  if (!quantity && !(numbered && mapped('description')) && habits.hasQuantity && habits.quantityShare > 0.85 && filled.length <= 2) {
    return filled.every(({ text }) => !looksNumeric(text)) && first.text.length < 60 ? 'section' : 'note'
  }
  return 'line'
}

function kindOfLoneCell(cell: { column: number; text: string }, table: TableColumns, habits: TableHabits, numbered: boolean, identified: boolean): Reason | 'line' {
  if (looksNumeric(cell.text) && !numbered) return 'total'
  if (numbered && /^(?=.*\d)\S+$/u.test(cell.text)) return 'line'
  const listOfNames = habits.fields <= 1 || !habits.hasQuantity || habits.quantityShare < 0.6
  const field = table.columns[cell.column]?.field ?? null
  if (identified && listOfNames && (field === 'description' || field === 'partNumber' || field === 'manufacturerPartNumber')) return 'line'
  return cell.text.length > 90 || /[.!?]$/u.test(cell.text) ? 'note' : 'section'
}

function kindWithoutName(sheet: SheetCells, row: number, table: TableColumns, quantity: boolean, position: boolean, filled: number): Reason | 'line' {
  if (quantity && (position || has(sheet, row, table.main.get('package')) || has(sheet, row, table.main.get('material')))) return 'line'
  // A quantity with sizes or the like beside it goes by the name of the row above.
  if (quantity && filled >= 2 && hasUnnamedCell(sheet, row, table)) return 'line'
  if (isNamedByMaterial(table) && filled >= 2 && has(sheet, row, table.main.get('material'))) return 'line'
  const named = has(sheet, row, table.main.get('parent')) || has(sheet, row, table.main.get('category'))
  const onlyNumbers = (sheet.texts[row] ?? []).every((text) => text.trim() === '' || looksNumeric(text))
  return onlyNumbers ? 'total' : named ? 'section' : 'no-part'
}

/** Where each row has a material of its own, the material is what the part is called. */
const isNamedByMaterial = (table: TableColumns): boolean => {
  const evidence = table.main.get('material')?.evidence
  return evidence !== undefined && evidence.distinct > 0.7 && evidence.filled > 4
}

const hasUnnamedCell = (sheet: SheetCells, row: number, table: TableColumns): boolean =>
  table.columns.some((column) => column.field === null && column.header !== '' && has(sheet, row, column) && !/^(?:true|false)$/iu.test(textAt(sheet, row, column.column)))

/** A row with a maker's or seller's number but nothing of its own is a further source of the line above. */
function isFurtherSource(mapped: (field: ImportField) => boolean, habits: TableHabits, table: TableColumns): boolean {
  if (!habits.hasQuantity || habits.quantityShare < 0.15) return false
  const own = ['partNumber', 'description', 'references', 'position', 'value'] as const
  const others = ['manufacturer', 'manufacturerPartNumber', 'supplier', 'supplierPartNumber'] as const
  const ownColumns = own.filter((field) => table.main.has(field)).length
  return ownColumns > 0 && !own.some(mapped) && others.some(mapped)
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
    severity: 'info', code: 'name-from-above', sheet: line.sheet, row: line.row, column: null, message: `Row ${line.row} has no name of its own.`,
    fix: `Read as another “${above.description.slice(0, 60)}”, as in the row above.`, repair: withoutRow(line),
  })
}

function noteMissing(line: LineDraft, table: TableColumns, habits: TableHabits, issues: Issue[]): void {
  const at = { sheet: line.sheet, row: line.row }
  if (identityFields.every((field) => line[field] === null)) {
    issues.push({ severity: 'warning', code: 'part-without-name', ...at, column: null, message: `Row ${line.row} has a quantity but neither number nor description.`, fix: 'Kept as a line. Type its part number or description, or leave the row out.', repair: withoutRow(line) })
  }
  const quantity = table.main.get('quantity')
  if (quantity !== undefined && line.quantity === null && line.cells.quantity === undefined && habits.quantityShare > 0.5) {
    issues.push({ severity: 'warning', code: 'quantity-missing', ...at, column: columnLetter(quantity.column), message: `Row ${line.row} has no quantity in ${columnLetter(quantity.column)}${line.row}.`, fix: 'Left empty, not counted as 0 or 1. Type the quantity.', repair: readAs(line.sheet, `${columnLetter(quantity.column)}${line.row}`, '1') })
  }
}
