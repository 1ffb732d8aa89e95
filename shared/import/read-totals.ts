import type { TableColumns } from './table-columns.ts'
import { readNumber } from './read-number.ts'
import { vatIn } from './read-price.ts'
import { totalWords } from './synonyms.ts'
import { textAt, type SheetCells } from './workbook.ts'
import { plainWords } from './words.ts'

/** The words of a row, as far as they help to recognise it. */
export function rowText(sheet: SheetCells, row: number): string {
  return (sheet.texts[row] ?? []).map((text) => text.trim()).filter((text) => text !== '').join(' · ').slice(0, 300)
}

/** Is a text in plain words one of these, or does it start with one? */
export const startsWithWord = (plain: string, words: readonly string[]): boolean => words.some((word) => word !== '' && (plain === word || plain.startsWith(`${word} `)))

/** Does a row with these cells add up others? `numbered` says that it has a part number. */
export function isTotal(filled: readonly { text: string }[], numbered: boolean): boolean {
  const labels = filled.filter(({ text }) => /\p{L}{2}/u.test(text) && !/^[^\p{L}]*\d/u.test(text))
  const [label] = labels
  if (label === undefined || labels.length > 2) return false
  if (labels.length === 2 && labels.every(({ text }) => startsWithWord(plainWords(text), totalWords))) return true
  if (numbered && filled.length > 4) return false
  const plain = plainWords(label.text).replaceAll(/[€$£%]/gu, '').trim()
  // Under the sum of an offer stand the tax and the sum with it, also where the first column is that of numbers.
  if (labels.length === 1 && filled.length <= 3 && (isTax(plain) || (startsWithWord(plain, totalWords) && vatIn(label.text).vat !== null))) return true
  if (totalWords.includes(plain)) return !numbered || labels.length === 1
  return !numbered && labels.length === 1 && plain.split(' ').length <= 5 && startsWithWord(plain, totalWords)
}

const isTax = (plain: string): boolean => /^(?:\d+ )?(?:plus |zzgl )?(?:vat|btw|mwst|ust|umsatzsteuer|tva|iva|gst|podatek vat)(?: \d+)*$/u.test(plain)

/** The sum that a row of totals states, null where it holds none, or one of tax or with tax, which the lines do not have. */
export function totalOf(sheet: SheetCells, row: number, table: TableColumns): number | null {
  const column = table.main.get('lineTotal') ?? table.main.get('unitPrice')
  const label = (sheet.texts[row] ?? []).find((text) => /\p{L}{2}/u.test(text)) ?? ''
  if (vatIn(label).vat === 'with' || isTax(plainWords(label).replaceAll(/[€$£%]/gu, '').trim())) return null
  const at = (position: number) => {
    const stored = sheet.values[row]?.[position]
    // "TOTAL: $473.00" says both in one cell.
    const text = textAt(sheet, row, position).replace(/^\p{L}[\p{L} ]*:\s*(?=\P{L})/u, '')
    return typeof stored === 'number' ? stored : readNumber(text, (column === undefined ? undefined : table.decimals.get(column.column)) ?? '.').value
  }
  if (column !== undefined && at(column.column) !== null) return at(column.column)
  // Away from the money columns a number is a total only beside a word that says so.
  if (column === undefined || !/\p{L}{2}/u.test(rowText(sheet, row))) return null
  for (let position = sheet.columnCount - 1; position >= 0; position -= 1) if (at(position) !== null) return at(position)
  return null
}

/** The last total, unless it is one of several parts that do not contain each other. */
export function grandTotal(totals: readonly number[]): number | null {
  const last = totals.at(-1)
  if (last === undefined) return null
  const before = totals.slice(0, -1).reduce((sum, total) => sum + total, 0)
  return totals.length === 1 || last >= before * 0.995 ? last : before + last
}
