import { read, SSF, type CellObject, type WorkSheet } from 'xlsx'
import type { ImportRefusal } from './bom-import.ts'
import { findDelimiter, findEncoding, splitText } from './read-text.ts'
import { damagedRefusal, passwordRefusal, refuse, sniff } from './sniff.ts'
import type { Cell, SheetCells, Workbook } from './workbook.ts'

/** What the importer needs of its host: bytes to text, and the two ways to talk while it works. */
export interface ImportTools {
  /** Text of bytes in an encoding as TextDecoder names it. */
  decode(bytes: Uint8Array, encoding: string): string
  progress?(done: number, total: number, what: string): void
  cancelled?(): boolean
}

/** A file as dropped, with its SHA-256 in hexadecimal digits. */
export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The cells of every sheet of a file, or why it cannot be read; with `firstRows` only so many rows a sheet, for a preview. */
export function readWorkbook(file: ImportFile, tools: ImportTools, firstRows?: number): Workbook | ImportRefusal {
  const found = sniff(file.name, file.bytes)
  if ('refused' in found) return found
  const common = { file: file.name, sha256: file.sha256, partial: firstRows !== undefined }
  tools.progress?.(0, 2, 'Reading the file')
  if (found.kind === 'text') {
    const encoding = findEncoding(file.bytes)
    const text = tools.decode(file.bytes, encoding).replace(/^\uFEFF/u, '')
    const delimiter = findDelimiter(text)
    const rows = splitText(text, delimiter, firstRows)
    tools.progress?.(1, 2, 'Reading the file')
    return { ...common, format: delimiter === '\t' ? 'tsv' : 'csv', encoding, delimiter, sheets: [textSheet(rows)] }
  }
  try {
    const book = read(file.bytes, {
      // raw keeps the texts of web pages as they are, so that 0012 stays 0012.
      type: 'array', raw: true, dense: true, cellNF: true, cellText: true, cellFormula: false, cellHTML: false, cellStyles: true,
      ...(firstRows === undefined ? {} : { sheetRows: firstRows }),
    })
    tools.progress?.(1, 2, 'Reading the sheets')
    if (tools.cancelled?.() === true) return refuse('cancelled', 'Reading was stopped; nothing was imported.')
    const sheets = book.SheetNames.map((name, index) => {
      const visibility = book.Workbook?.Sheets?.[index]?.Hidden ?? 0
      return cellsOf(name, book.Sheets[name], visibility !== 0)
    })
    return { ...common, format: found.kind, encoding: null, delimiter: null, sheets }
  } catch (error) {
    return /password|encrypt/iu.test(String(error)) ? passwordRefusal(file.name) : damagedRefusal(file.name)
  }
}

const noSheetParts = { hidden: false, hiddenRows: new Set<number>(), columnCurrencies: new Map<number, string>(), percentColumns: new Set<number>(), restored: new Map<number, never>() }

function textSheet(rows: readonly (readonly string[])[]): SheetCells {
  let last = rows.length
  while (last > 0 && (rows[last - 1] ?? []).every((cell) => cell.trim() === '')) last -= 1
  const texts = rows.slice(0, last)
  const columnCount = texts.reduce((most, row) => Math.max(most, row.length), 0)
  return { name: 'Sheet1', ...noSheetParts, values: texts, texts, columnCount }
}

/** SheetJS's dense sheets keep their rows here; its types leave the shape open. */
const denseRows = (sheet: WorkSheet): readonly (readonly (CellObject | undefined)[] | undefined)[] =>
  (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[] // dense: true makes this the shape

function cellsOf(name: string, sheet: WorkSheet | undefined, hidden: boolean): SheetCells {
  const source = sheet === undefined ? [] : denseRows(sheet)
  const values: Cell[][] = []
  const texts: string[][] = []
  const currencies = new Map<number, Map<string, number>>()
  const percents = new Map<number, number>()
  const restored = new Map<number, { row: number; shown: string; count: number }>()
  let columnCount = 0
  let lastRow = -1
  for (let row = 0; row < source.length; row += 1) {
    const valueRow: Cell[] = []
    const textRow: string[] = []
    for (const [column, cell] of (source[row] ?? []).entries()) {
      const [value, text] = readCell(cell)
      valueRow[column] = value
      textRow[column] = text
      if (text.trim() === '') continue
      lastRow = row
      columnCount = Math.max(columnCount, column + 1)
      if (typeof value === 'number') {
        const shown = cell?.w?.trim() ?? text
        if (shown !== text && shortened.test(shown)) restored.set(column, { row, shown, ...restored.get(column), count: (restored.get(column)?.count ?? 0) + 1 })
        const format = typeof cell?.z === 'string' ? cell.z : ''
        if (format.includes('%')) percents.set(column, (percents.get(column) ?? 0) + 1)
        const currency = currencyOf(format)
        if (currency !== null) countIn(currencies, column, currency)
      }
    }
    values.push(valueRow)
    texts.push(textRow)
  }
  values.length = lastRow + 1
  texts.length = lastRow + 1
  fillMerged(sheet, values, texts)
  const hiddenRows = new Set<number>()
  for (const [row, properties] of (sheet?.['!rows'] ?? []).entries()) if (properties?.hidden === true && row <= lastRow) hiddenRows.add(row)
  const columnCurrencies = new Map<number, string>()
  for (const [column, counts] of currencies) {
    const [most] = [...counts].toSorted((left, right) => right[1] - left[1])
    if (most !== undefined) columnCurrencies.set(column, most[0])
  }
  return { name, hidden, values, texts, hiddenRows, columnCurrencies, percentColumns: new Set(percents.keys()), restored, columnCount }
}

function countIn(counts: Map<number, Map<string, number>>, column: number, word: string): void {
  const inner = counts.get(column) ?? new Map<string, number>()
  inner.set(word, (inner.get(word) ?? 0) + 1)
  counts.set(column, inner)
}

function currencyOf(format: string): string | null {
  if (/€|EUR/u.test(format)) return 'EUR'
  if (/\$-?(?:409)?|USD/u.test(format) && /\[\$\$|"\$"|^\$|USD|\\\$|_\(\$/u.test(format)) return 'USD'
  if (/£|GBP/u.test(format)) return 'GBP'
  return /\b(CHF|PLN|CNY|JPY|SEK|DKK|NOK|CZK|HUF|RON|TRY|INR)\b/u.exec(format)?.[1] ?? (format.includes('zł') ? 'PLN' : null)
}

/** A number as a narrow column shows it, with digits left out. */
const shortened = /^-?\d(?:[.,]\d+)?E\+\d+$/iu

/** Stored value and shown text of a cell. A date counts as the text a person sees, an error value as empty. */
function readCell(cell: CellObject | undefined): readonly [Cell, string] {
  if (cell === undefined || cell.t === 'z') return [null, '']
  if (cell.t === 'e') return [null, cell.w ?? '']
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const shown = cell.w?.trim() ?? String(cell.v)
    if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return [shown, shown]
    return [cell.v, shown === '' || /^#+$/u.test(shown) || (shortened.test(shown) && Number.isSafeInteger(cell.v)) ? String(cell.v) : shown]
  }
  if (cell.t === 'b') return [cell.v === true, cell.v === true ? 'TRUE' : 'FALSE']
  const text = String(cell.v ?? '')
  return [text, text]
}

/** A value in cells merged downwards holds for each of its rows. */
function fillMerged(sheet: WorkSheet | undefined, values: Cell[][], texts: string[][]): void {
  for (const { s: start, e: end } of sheet?.['!merges'] ?? []) {
    const text = texts[start.r]?.[start.c] ?? ''
    if (text === '' || end.r === start.r || end.r - start.r > 5000) continue
    for (let row = start.r + 1; row <= Math.min(end.r, values.length - 1); row += 1) {
      const valueRow = values[row]
      const textRow = texts[row]
      if (valueRow === undefined || textRow === undefined) continue
      valueRow[start.c] = values[start.r]?.[start.c] ?? null
      textRow[start.c] = text
    }
  }
}
