import { say, type Sentence } from '../text/say.ts'
import type { ImportIssue, Repair } from './bom-import.ts'
import type { NumberField } from './number-fields.ts'
import { fieldNames } from './number-fields.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { DecimalMark } from './read-number.ts'
import { columnLetter } from './workbook.ts'

/** A cell of a column of numbers, with all that reading it takes. */
export interface NumberCell {
  readonly sheet: string
  /** From 0. */
  readonly row: number
  readonly address: string
  readonly column: MatchedColumn
  readonly field: NumberField
  /** As written, or as typed over it. */
  readonly text: string
  readonly decimal: DecimalMark
  /** The number itself, where the workbook stores one. */
  readonly stored: number | null
  /** Is it stored as a share and shown in percent? */
  readonly storedPercent: boolean
}

/** The part of a code that names a field: lead-time-days. */
export const kebab = (field: string): string => field.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

/** A text as it is quoted in a message, cut where it is long. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`

/** A number as a person types it into a column with this decimal mark. */
export const typed = (value: number, decimal: DecimalMark): string => String(Math.round(value * 1_000_000_000) / 1_000_000_000).replace('.', decimal)

/** Types a text over a cell. */
export const typeOver = (cell: Pick<NumberCell, 'sheet' | 'address'>, text: string, label: Sentence): Repair => ({ label, choices: { values: { [`${cell.sheet}!${cell.address}`]: text } } })

/** An issue about one cell, under the name of its field. */
export function aboutCell(cell: NumberCell, severity: ImportIssue['severity'], name: string, message: Sentence, fix: Sentence, repair?: Repair): ImportIssue {
  return { severity, code: `${kebab(cell.field)}-${name}`, sheet: cell.sheet, row: cell.row + 1, column: columnLetter(cell.column.column), message, fix, ...(repair === undefined ? {} : { repair }) }
}

/** The field and the cell at the beginning of a message, such as "Price in D4". */
export const where = (cell: NumberCell): Sentence => say`${fieldNames[cell.field]} in ${cell.address}`

/** What a person can do about a cell that holds no single number. */
export interface Unread {
  readonly problem: string
  /** Both ends of a range or the numbers to choose from. */
  readonly numbers: readonly number[]
  /** The number that a date was before a spreadsheet turned it into one. */
  readonly beforeDate: string | null
  /** How a number is typed into the cell, where a currency or a unit belongs to it. */
  readonly write?: (value: number) => string
}

const notCounted = say`Left empty, not counted as 0 or 1.`

/** The issue of a cell that holds no single number, with the likeliest number as its repair. */
export function unreadable(cell: NumberCell, { problem, numbers, beforeDate, write = (value) => typed(value, cell.decimal) }: Unread): ImportIssue {
  const place = where(cell)
  const [only, ...others] = numbers
  const shown = quoted(cell.text)
  const most = numbers.length > 1 ? Math.max(...numbers) : null
  const higher = most === null ? undefined : typeOver(cell, write(most), numbers.length > 2 ? say`Read ${shown} as ${write(most)}, the highest` : say`Read ${shown} as ${write(most)}, the higher`)
  const typeOne = higher === undefined ? say`Type one number.` : say`Type one number, or take the higher one.`
  switch (problem) {
    case 'range': return aboutCell(cell, 'warning', 'range', say`${place} is a range: ${shown}.`, say`${notCounted} ${typeOne}`, higher)
    case 'range-as-date': return aboutCell(cell, 'warning', 'date', say`${place} looks like a date: ${shown}.`, say`A spreadsheet has probably turned ${numbers.join('-')} into a date. ${notCounted} ${typeOne}`, higher)
    case 'choice': return aboutCell(cell, 'warning', 'not-a-number', say`${place} leaves a choice: ${shown}.`, say`${notCounted} ${typeOne}`, higher)
    case 'date': return aboutCell(cell, 'warning', 'date', say`${place} looks like a date: ${shown}.`,
      beforeDate === null ? say`${notCounted} Type the number.` : say`A spreadsheet has probably turned ${beforeDate} into a date. ${notCounted}`,
      beforeDate === null ? undefined : typeOver(cell, beforeDate, say`Read ${cell.text} as ${beforeDate}`))
    case 'on-request': return aboutCell(cell, 'info', 'on-request', say`${place} is to be asked for: ${shown}.`, say`Left empty: the part counts as not priced. Type the price when you have it.`)
    case 'free': return aboutCell(cell, 'warning', 'free', say`${place} says ${shown}.`, say`Left empty: the part counts as not priced.`, typeOver(cell, '0', say`Read ${cell.text} as a price of 0`))
    case 'as-needed': return aboutCell(cell, 'warning', 'as-needed', say`${place} is left to whoever builds it: ${shown}.`, say`${notCounted} Type what one unit uses on average.`)
    case 'formula-error': return aboutCell(cell, 'warning', 'formula-error', say`${place} is the error of a formula: ${shown}.`, say`${notCounted} Mend the formula and save the file again, or type the number.`)
    case 'open': return aboutCell(cell, 'warning', 'open', say`${place} is still open: ${shown}.`, say`${notCounted} Type it when it is known.`)
    default: return aboutCell(cell, 'warning', 'not-a-number', say`${place} is not one number: ${shown}.`, say`${notCounted} Type one number.`, only === undefined || others.length > 0 ? undefined : typeOver(cell, write(only), say`Read ${shown} as ${write(only)}`))
  }
}
