import { say } from '../text/say.ts'
import type { ImportField, ImportIssue } from './bom-import.ts'
import { dateIn, type ShownDate } from './months.ts'
import type { DecimalMark } from './read-number.ts'
import { cellAddress, columnLetter, textAt, type SheetCells } from './workbook.ts'

const mayBeDate = /^\d{1,4}[-/. ]\s?(?:\d{1,2}[-/.]|\p{L}{3})|^\p{L}{3,10}\.?[-. /]\d/u

/** The date in a cell that should hold something else; the month comes first only as workbooks show 6/5/26. Null where there is none. */
export const mistakenDate = (text: string, decimal: DecimalMark): ShownDate | null => (mayBeDate.test(text) ? dateIn(text, decimal === ',' || !/\/\d{2}(?:\s|$)/u.test(text)) : null)

/** The number that a date was before a spreadsheet turned it into one: 5 June was 5.6, Mar-05 was 3.05. */
export function numberBefore(date: ShownDate, decimal: DecimalMark): string {
  return date.day === null ? `${date.month}${decimal}${String((date.year ?? 0) % 100).padStart(2, '0')}` : `${date.day}${decimal}${date.month}`
}

/** Three numbers are more often a code, such as 3.6.10 or 22-05-7028, than a date; a year of our time settles it. */
const isCodeOfThree = (text: string): boolean => /^\d{1,2}[-./]\d{1,2}[-./]\d+$/u.test(text) && !/[-./]20[0-3]\d$/u.test(text)

const named = ['partNumber', 'position', 'level', 'parent', 'manufacturerPartNumber', 'supplierPartNumber', 'value', 'package'] as const satisfies readonly ImportField[]

/** What codes of two numbers look like in a column: the mark that most of them have between the numbers, and how many begin with each number. */
export interface CodeHabit {
  readonly mark: string
  readonly beginnings: ReadonlyMap<number, number>
}

/** How many rows tell what the codes of a column look like. */
const rowsOfHabit = 500

/** Columns of codes in which a date is a mishap, with what their codes look like: those of which less than half of the cells are dates. */
export function columnsOfCodes(sheet: SheetCells, rows: readonly number[], columns: readonly { readonly column: number; readonly field: ImportField | null }[]): ReadonlyMap<number, CodeHabit> {
  const found = new Map<number, CodeHabit>()
  for (const { column, field } of columns) {
    if (field === null || !(named as readonly string[]).includes(field)) continue // widened to search
    let dates = 0
    let filled = 0
    for (const row of rows) {
      const text = textAt(sheet, row, column)
      if (text === '') continue
      filled += 1
      if (mayBeDate.test(text) && !isCodeOfThree(text) && dateIn(text, true) !== null) dates += 1
    }
    if (dates > 0 && dates * 2 < filled) found.set(column, habitOf(sheet, rows.slice(0, rowsOfHabit), column))
  }
  return found
}

function habitOf(sheet: SheetCells, rows: readonly number[], column: number): CodeHabit {
  const marks = new Map<string, number>()
  const beginnings = new Map<number, number>()
  for (const row of rows) {
    const [, first, mark] = /^(\d{1,2})([-./])\d{1,2}$/u.exec(textAt(sheet, row, column)) ?? []
    if (first === undefined || mark === undefined) continue
    marks.set(mark, (marks.get(mark) ?? 0) + 1)
    beginnings.set(Number(first), (beginnings.get(Number(first)) ?? 0) + 1)
  }
  const [most] = [...marks].toSorted((left, right) => right[1] - left[1])
  return { mark: most?.[0] ?? '-', beginnings }
}

/** The issue of a code such as 3-5 that a spreadsheet turned into 3 May, with the code as its repair: of the two that it may have been, the one that begins as more codes of the column do. */
export function codeAsDate(sheet: string, row: number, column: number, text: string, { mark, beginnings }: CodeHabit): ImportIssue | null {
  const date = isCodeOfThree(text) ? null : mistakenDate(text, ',')
  if (date === null) return null
  const { day, month, year } = date
  const monthFirst = day === null || (beginnings.get(month) ?? 0) > (beginnings.get(day) ?? 0)
  const code = day === null ? `${month}${mark}${(year ?? 0) % 100}` : monthFirst ? `${month}${mark}${day}` : `${day}${mark}${month}`
  const address = cellAddress(row, column)
  return {
    severity: 'warning', code: 'code-turned-into-date', sheet, row: row + 1, column: columnLetter(column),
    message: say`${address} shows a date, ${text}, in a column of codes: a spreadsheet has probably turned ${code} into it.`, fix: say`Kept as it stands. Type the code as it should be, and format the column as text in the sheet.`,
    repair: { label: say`Read ${text} as ${code}`, choices: { values: { [`${sheet}!${address}`]: code } } },
  }
}

/** Days from 1 January 2000 to the end of 2039 as a spreadsheet counts them. */
const firstSerial = 36_526
const lastSerial = 51_135

/** Day and month of a date that a spreadsheet stores as a number of days; null for a number of another time. */
export function dateOfSerial(serial: number): ShownDate | null {
  if (!Number.isInteger(serial) || serial < firstSerial || serial > lastSerial) return null
  let days = serial - firstSerial
  let year = 2000
  const isLeap = () => year % 4 === 0
  while (days >= (isLeap() ? 366 : 365)) {
    days -= isLeap() ? 366 : 365
    year += 1
  }
  const lengths = [31, isLeap() ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  let month = 0
  while (days >= (lengths[month] ?? 31)) {
    days -= lengths[month] ?? 31
    month += 1
  }
  return { day: days + 1, month: month + 1, year }
}
