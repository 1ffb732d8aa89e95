import type { ImportField, SkippedRow } from './bom-import.ts'
import { isCurrency } from './coded-values.ts'
import type { MatchedColumn } from './match-columns.ts'
import { isEmptyMark, looksNumeric } from './read-number.ts'
import { isTotal, rowText, startsWithWord } from './read-totals.ts'
import { isHeaderAgain } from './split-tables.ts'
import { noteWords } from './synonyms.ts'
import type { TableColumns } from './table-columns.ts'
import { textAt, type SheetCells } from './workbook.ts'
import { plainWords } from './words.ts'

type Reason = SkippedRow['reason']

/** Fields by any of which a row says what part it is. */
export const identityFields = ['partNumber', 'description', 'manufacturerPartNumber', 'supplierPartNumber', 'value', 'references'] as const satisfies readonly ImportField[]
/** Fields that hold a number of the part. */
export const numberedFields = ['partNumber', 'manufacturerPartNumber', 'supplierPartNumber'] as const satisfies readonly ImportField[]

/** What the rows of a table have in common, which tells lines from remarks. */
export interface TableHabits {
  readonly hasQuantity: boolean
  /** Share of the rows with something in them that state a quantity. */
  readonly quantityShare: number
  /** Number of columns with a field. */
  readonly fields: number
  /** Rows with a quantity and no position. */
  readonly unplaced: number
  /** Does the table have headings? */
  readonly headed: boolean
}

/** Does a row have something in this column, more than a mark for nothing? */
export const has = (sheet: SheetCells, row: number, column: MatchedColumn | undefined): boolean => {
  if (column === undefined) return false
  const text = textAt(sheet, row, column.column)
  return text !== '' && !isEmptyMark(text)
}

/** Reads the habits of a table from all its rows. */
export function habitsOf(sheet: SheetCells, rows: readonly number[], table: TableColumns): TableHabits {
  const quantity = table.main.get('quantity')
  let filled = 0
  let counted = 0
  let unplaced = 0
  const position = table.main.get('position')
  for (const row of rows) {
    const cells = table.columns.filter((column) => column.field !== null && has(sheet, row, column)).length
    if (cells < Math.min(2, table.main.size)) continue
    filled += 1
    if (quantity === undefined || !has(sheet, row, quantity)) continue
    counted += 1
    if (position === undefined || !has(sheet, row, position)) unplaced += 1
  }
  return { hasQuantity: quantity !== undefined, quantityShare: filled === 0 ? 0 : counted / filled, fields: table.main.size, unplaced, headed: table.columns.some((column) => column.header !== '') }
}

/** What a row is: a line, another choice for the line above, or none and why not. */
export function kindOfRow(sheet: SheetCells, row: number, table: TableColumns, habits: TableHabits): Reason | 'line' | 'alternate' {
  const filled: { column: number; text: string }[] = []
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const text = textAt(sheet, row, column)
    if (text !== '' && !/^(?:true|false)$/iu.test(text)) filled.push({ column, text })
  }
  const [first] = filled
  if (first === undefined) return rowText(sheet, row) === '' ? 'blank' : 'no-part'
  if (/^[-=_*#~:]{3,}$/u.test(first.text) && filled.every(({ text }) => /^[-=_*#~:+|\s]+$/u.test(text))) return 'note'
  // ## Frame ## stands in a frame of marks, as no part does.
  if (filled.length === 1 && /^(?:#{2,}|={2,}|\*{2,}|-{2,})\s*\p{L}/u.test(first.text)) return 'section'
  const mapped = (field: ImportField) => has(sheet, row, table.main.get(field))
  const numbered = numberedFields.some(mapped)
  if (isTotal(filled, numbered)) return 'total'
  if (filled.length <= 3 && (/:\s*$/u.test(first.text) || (filled.length === 2 && /:\s*$/u.test(filled[1]?.text ?? '')))) return 'note'
  if (filled.length <= 2 && startsWithWord(plainWords(first.text), noteWords) && !mapped('quantity')) return 'note'
  // Under a header the rows have been looked through for further ones already.
  if (!habits.headed && isHeaderAgain(sheet, row)) return 'header'
  const identified = identityFields.some(mapped) || table.stairs.some((column) => has(sheet, row, column))
  const quantity = mapped('quantity')
  // A name with a size or a code in it, or of several words in a list without headings, heads nothing right beside lines with a quantity.
  const sized = table.columns[first.column]?.field === 'description' && (/(?<![\p{L}\d])(?=\d*\p{L})(?=\p{L}*\d)[\p{L}\d]{2,}/u.test(first.text) || (!habits.headed && /\S \S+ \S/u.test(first.text) && !shouts(first.text))) && first.text.length < 60 && !/[.!?:]$/u.test(first.text)
  const beside = [row - 1, row + 1].filter((other) => has(sheet, other, table.main.get('quantity'))).length
  if (filled.length <= (habits.headed ? 1 : 2) && !quantity && sized && (beside === 2 || (!habits.headed && beside === 1))) return 'line'
  if (filled.length === 1) return kindOfLoneCell(first, table, habits, numbered, identified)
  if (!quantity && habits.hasQuantity && habits.fields > 2 && !mapped('manufacturer') && !mapped('supplier') && isSetting(filled)) return 'note'
  if (!identified) return kindWithoutName(sheet, row, table, quantity, mapped('position'), filled.length)
  if (!quantity && (isFurtherSource(mapped, habits, table) || isOtherChoice(sheet, row, table, habits, numbered))) return 'alternate'
  if (!quantity && habits.hasQuantity && habits.quantityShare > 0.6 && filled.length <= 2 && shouts(first.text) && /^\D+ \D+$/u.test(first.text) && !/^https?:/u.test(filled.at(-1)?.text ?? '') && textAt(sheet, row + 1, first.column) !== '' && !shouts(textAt(sheet, row + 1, first.column))) return 'section'
  // Among lines that all have a quantity, two cells without one are a label and its setting, unless they are a number and its name.
  if (!quantity && !(hasOwnNumber(sheet, row, table) && mapped('description')) && !(identified && isAmongLines(sheet, row, table)) && habits.hasQuantity && habits.quantityShare > 0.85 && filled.length <= 2) {
    return filled.every(({ text }) => !looksNumeric(text)) && first.text.length < 60 ? 'section' : 'note'
  }
  return 'line'
}

/** Is it written in capitals only? */
const shouts = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** Does a number of its own stand in the row: one with a digit, or a word such as "Lifter", but no words of a heading? */
const hasOwnNumber = (sheet: SheetCells, row: number, table: TableColumns): boolean =>
  numberedFields.some((field) => has(sheet, row, table.main.get(field)) && /^\S+$|\d/u.test(textAt(sheet, row, table.main.get(field)?.column ?? -1)))

/** A name with a detail of its own or a place right between two lines with a quantity is a part of which the quantity is not known yet; headings shout, or have room above them. */
function isAmongLines(sheet: SheetCells, row: number, table: TableColumns): boolean {
  const quantity = table.main.get('quantity')
  const name = textAt(sheet, row, table.main.get('description')?.column ?? table.main.get('partNumber')?.column ?? -1)
  const second = table.columns.find((column) => has(sheet, row, column) && textAt(sheet, row, column.column) !== name)
  if (name === '' || shouts(name) || second === undefined || (second.field !== null && second.field !== 'note')) return false
  const detail = textAt(sheet, row, second.column)
  const isOwn = ![row - 1, row + 1].some((other) => textAt(sheet, other, second.column) === detail) || /^(?=.*\d)\S{1,12}$/u.test(detail)
  return isOwn && has(sheet, row - 1, quantity) && has(sheet, row + 1, quantity)
}

/** A label in words with a number, a currency or a date beside it is a setting of the list, such as the number of products. */
const isSetting = (filled: readonly { text: string }[]): boolean =>
  filled.length === 2 && /^\p{L}[\p{L}\s/().-]*:?$/u.test(filled[0]?.text ?? '') && (looksNumeric(filled[1]?.text ?? '') || isCurrency(filled[1]?.text ?? '') || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/u.test(filled[1]?.text ?? ''))

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
export const isNamedByMaterial = (table: TableColumns): boolean => {
  const evidence = table.main.get('material')?.evidence
  return evidence !== undefined && evidence.distinct > 0.7 && evidence.filled > 4
}

const hasUnnamedCell = (sheet: SheetCells, row: number, table: TableColumns): boolean =>
  table.columns.some((column) => column.field === null && column.header !== '' && has(sheet, row, column) && !/^(?:true|false)$/iu.test(textAt(sheet, row, column.column)))

/** Words with which a row offers another choice. */
export const otherWord = /^(?:or|alt(?:ernativ\p{L}*|\.)?|oder|of|ou|lub|oppure|ersatzweise)[\s:.]+(?=\S)/iu

/** A row with a number, but neither the position nor the quantity that all others have, or one that says "or", names another choice for the line above. */
function isOtherChoice(sheet: SheetCells, row: number, table: TableColumns, habits: TableHabits, numbered: boolean): boolean {
  if (!habits.hasQuantity || habits.quantityShare < 0.3) return false
  if (identityFields.some((field) => otherWord.test(textAt(sheet, row, table.main.get(field)?.column ?? -1)))) return true
  const position = table.main.get('position')
  return numbered && position !== undefined && position.evidence.share < 0.98 && !has(sheet, row, position) && habits.unplaced === 0
}

/** A row with a maker's or seller's number but nothing of its own is a further source of the line above. */
function isFurtherSource(mapped: (field: ImportField) => boolean, habits: TableHabits, table: TableColumns): boolean {
  if (!habits.hasQuantity || habits.quantityShare < 0.15) return false
  const own = ['partNumber', 'description', 'references', 'position', 'value'] as const
  const others = ['manufacturer', 'manufacturerPartNumber', 'supplier', 'supplierPartNumber'] as const
  const ownColumns = own.filter((field) => table.main.has(field)).length
  return ownColumns > 0 && !own.some(mapped) && others.some(mapped)
}
