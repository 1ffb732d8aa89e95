import { tabCell } from '../../../shared/export/formula-guard.ts'
import { factBook, type FactBook } from '../../facts/fact-book.ts'
import { countedInUnits } from '../../facts/fact-fields.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { factInWords } from '../../facts/read-fact.ts'
import { currentLocale } from '../../text/language.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { columnName } from './column-names.ts'
import { valueOf, type ColumnId } from './columns.ts'
import { inPercent } from './conditions.ts'
import { fieldOf, isFactColumn } from './fact-columns.ts'
import type { PartRow } from './part-row.ts'

type CellValue = string | number | null

/** What stands under a heading: one or two columns of a spreadsheet for each of the table. */
interface CopyColumn {
  readonly head: string
  readonly value: (row: PartRow, book: FactBook) => CellValue
}

function copyColumns(column: ColumnId): readonly CopyColumn[] {
  const own: CopyColumn = { head: columnName(column), value: (row, book) => ownValue(row, column, book) }
  if (column === 'part') return [{ head: words.paste.number, value: (row) => row.number }, { head: words.paste.description, value: (row) => row.description }]
  if (column === 'site') return [{ head: words.columns.country, value: (row) => row.country }, { head: words.paste.supplier, value: (row) => row.supplier }]
  if (column === 'braking') return (['survive', 'recover'] as const).map((days) => ({ head: words.columns[days], value: (row: PartRow) => row[days] }))
  return [own]
}

function ownValue(row: PartRow, column: ColumnId, book: FactBook): CellValue {
  const value = valueOf(row, column, book)
  if (typeof value !== 'string' || !isFactColumn(column) || column === 'country') return value
  const field = fieldOf(column)
  return field === null ? value : factInWords(field, value)
}

/** A copied table: plain text with tabs, and the same for spreadsheets, which read numbers from it whatever their language. */
export interface CopiedTable {
  readonly text: string
  readonly html: string
}

/** Rows of some columns as a spreadsheet takes them: numbers bare, with all their digits, the unknown as an empty cell, no text that runs as a formula. */
export function copyTable(rows: readonly PartRow[], columns: readonly ColumnId[], contents: ProjectContents, withHeads: boolean): CopiedTable {
  const book = factBook(contents)
  const of = columns.flatMap((column) => copyColumns(column).map((one) => ({ ...one, isPercent: inPercent.has(column), isCounted: countedInUnits.has(fieldOf(column)?.name ?? '') })))
  const table = rows.map((row) => of.map(({ value, isPercent, isCounted }) => cellOf(value(row, book), isPercent, isCounted)))
  const heads = withHeads ? [of.map(({ head }) => cellOf(head, false, false))] : []
  const lines = [...heads, ...table]
  return {
    text: lines.map((line) => line.map((cell) => cell.text).join('\t')).join('\r\n'),
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${lines.map((line) => `<tr>${line.map((cell) => cell.html).join('')}</tr>`).join('')}</table></body></html>`,
  }
}

const written = new Map<string, Intl.NumberFormat>()
/** A number with all its digits and the decimal mark of the language, as a spreadsheet in that language reads it. */
function bare(value: number, isPercent: boolean): string {
  const key = `${currentLocale()} ${isPercent}`
  let format = written.get(key)
  if (format === undefined) written.set(key, (format = new Intl.NumberFormat(currentLocale(), { useGrouping: false, maximumSignificantDigits: 12, style: isPercent ? 'percent' : 'decimal' })))
  return format.format(value)
}

/** What is counted in whole units gets a fourth decimal where it has three, which would be pasted as thousands. */
const inOneReading = (text: string, isCounted: boolean): string => (isCounted && /[.,]\d{3}$/u.test(text) ? `${text}0` : text)

function cellOf(value: CellValue, isPercent: boolean, isCounted: boolean): { readonly text: string; readonly html: string } {
  if (value === null || value === Infinity) return { text: '', html: '<td></td>' }
  if (typeof value === 'number') {
    const text = inOneReading(bare(value, isPercent).replace(/[\u00A0\u202F]/gu, ''), isCounted)
    const number = Number(value.toPrecision(12))
    const look = isPercent ? ' style="mso-number-format:\'0.0%\'"' : ''
    return { text, html: `<td x:num="${number}" sdval="${number}" sdnum="1033;"${look}>${text}</td>` }
  }
  // Part numbers such as 00123 or 1E5 stay texts.
  return { text: tabCell(value), html: `<td x:str style="mso-number-format:'\\@'">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}</td>` }
}
