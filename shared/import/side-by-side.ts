import { findHeader, scoreHeader } from './find-header.ts'
import { readHeader } from './read-header.ts'
import type { Meaning } from './synonyms.ts'
import { columnLetter, type SheetCells } from './workbook.ts'
import { plainWords } from './words.ts'

/** Columns from `first` to `last`, both included, with nothing in the columns around them. */
interface Strip { readonly first: number; readonly last: number }

/** How many rows are looked at to find the headers of tables beside each other. */
const headRows = 150

/** Each of the tables that stand beside each other on a sheet as a sheet of its own; every cell keeps its address. */
export function tablesApart(sheets: readonly SheetCells[]): SheetCells[] {
  return sheets.flatMap((sheet) => {
    if (sheet.columnCount < 4 || sheet.texts.length < 3) return [sheet]
    const { row, headers } = findHeader(sheet)
    if (row === null) return [sheet]
    const strips = repeatedStrips(headers) ?? separateStrips(sheet, row)
    return strips.length < 2 ? [sheet] : strips.map((strip, index) => cropped(sheet, strip, index === 0 ? sheet.name : `${sheet.name} (${columnLetter(strip.first)}–${columnLetter(strip.last)})`))
  })
}

function cropped(sheet: SheetCells, { first, last }: Strip, name: string): SheetCells {
  const keep = <Content>(row: readonly Content[], nothing: Content): Content[] => Array.from({ length: Math.min(row.length, last + 1) }, (_, column) => (column < first ? nothing : (row[column] ?? nothing)))
  return { ...sheet, name, columnCount: last + 1, values: sheet.values.map((row) => keep(row, null)), texts: sheet.texts.map((row) => keep(row, '')) }
}

/** The same headings twice or more in the same order are as many tables. */
function repeatedStrips(headers: readonly string[]): Strip[] | null {
  const filled = headers.flatMap((text, column) => (text === '' ? [] : [{ column, words: plainWords(text) }]))
  for (let period = 2; period <= filled.length / 2; period += 1) {
    if (filled.length % period !== 0 || filled.some(({ words }, index) => words !== filled[index % period]?.words)) continue
    if (new Set(filled.slice(0, period).map(({ words }) => words)).size < period) return null
    return Array.from({ length: filled.length / period }, (_, part) => ({ first: part === 0 ? 0 : (filled[part * period]?.column ?? 0), last: (filled[(part + 1) * period]?.column ?? headers.length) - 1 }))
  }
  return null
}

/** Tables with an empty column between them, where the one beside is a list of parts too, or plainly goes its own way down. */
function separateStrips(sheet: SheetCells, header: number): Strip[] {
  const used = new Set<number>()
  // Where no column is empty, the first rows show it.
  for (let row = header; row < sheet.texts.length && used.size < sheet.columnCount; row += 1) {
    const texts = sheet.texts[row] ?? []
    for (let column = 0; column < texts.length; column += 1) if ((texts[column] ?? '') !== '') used.add(column)
  }
  const strips: { first: number; last: number }[] = []
  for (let column = 0; column < sheet.columnCount; column += 1) {
    if (!used.has(column)) continue
    const open = strips.at(-1)
    if (open !== undefined && open.last === column - 1) open.last = column
    else strips.push({ first: column, last: column })
  }
  if (strips.length < 2) return strips
  const found = strips.map((strip) => headOf(sheet, strip))
  const [main] = found.toSorted((left, right) => right.score * right.rows.length - left.score * left.rows.length)
  const apart: { first: number; last: number; own: boolean }[] = []
  for (const head of found) {
    const before = apart.at(-1)
    const own = main !== undefined && isTableOfItsOwn(head, main)
    if (before === undefined || own || (head === main && before.own)) apart.push({ ...head.strip, own })
    else before.last = head.strip.last
  }
  return apart
}

interface Head { readonly strip: Strip; readonly row: number | null; readonly fields: number; readonly score: number; readonly meanings: ReadonlySet<Meaning>; readonly rows: readonly number[] }

function headOf(sheet: SheetCells, strip: Strip): Head {
  const part = cropped({ ...sheet, values: sheet.values.slice(0, headRows), texts: sheet.texts.slice(0, headRows) }, strip, sheet.name)
  const { row, headers } = findHeader(part)
  const { fields, score } = scoreHeader(headers)
  const meanings = new Set(headers.flatMap((text) => [...readHeader(text).meanings].filter(([, weight]) => weight >= 0.6).map(([meaning]) => meaning)))
  const rows = row === null ? [] : part.texts.flatMap((cells, index) => (index > row && cells.some((text) => text.trim() !== '') ? [index] : []))
  return { strip, row, fields, score, meanings, rows }
}

const naming = ['partNumber', 'description', 'manufacturerPartNumber', 'references', 'value'] as const satisfies readonly Meaning[]
const counting = ['quantity', 'unitPrice', 'lineTotal', 'stock'] as const satisfies readonly Meaning[]

function isTableOfItsOwn(head: Head, main: Head): boolean {
  if (head === main || head.row === null || main.row === null || head.fields < 2 || head.strip.last === head.strip.first) return false
  if (head.row !== main.row) return head.score >= 1.2
  const both = [...head.meanings].filter((meaning) => meaning !== 'none' && main.meanings.has(meaning))
  if (both.length >= 2 && naming.some((field) => both.includes(field)) && counting.some((field) => head.meanings.has(field))) return true
  // A table that shares no rows with its neighbour fills its own from the header on, and ends elsewhere.
  const [shorter, longer] = head.rows.length < main.rows.length ? [head, main] : [main, head]
  return shorter === head && head.rows.length >= 2 && longer.rows.length > head.rows.length * 1.3 && (head.rows.at(-1) ?? 0) - (head.rows[0] ?? 0) === head.rows.length - 1
    && (head.rows[0] ?? 0) === (main.rows[0] ?? 0) && head.meanings.size >= 2
}
