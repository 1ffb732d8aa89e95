import { say } from '../text/say.ts'
import type { ImportRefusal } from './bom-import.ts'
import { checkXlsb, plainXls } from './check-records.ts'
import { readBook } from './read-book.ts'
import { readHtml } from './read-html.ts'
import { readOds, readOdsText } from './read-ods.ts'
import { readSpreadsheetXml } from './read-spreadsheet-xml.ts'
import { documentText, findDelimiter, findEncoding, splitText } from './read-text.ts'
import { readXlsx, type ReadTools } from './read-xlsx.ts'
import { tablesApart } from './side-by-side.ts'
import { extentOf, mostPlaces, TooMuch } from './sheet-builder.ts'
import { bombRefusal, damagedRefusal, passwordRefusal, refuse, sniff, type FileKind } from './sniff.ts'
import type { SheetCells, Workbook } from './workbook.ts'
import { BurstZip } from './zip.ts'

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

/** Said inside reading when the person stopped it. */
class Stopped extends Error {}

/** The cells of every sheet of a file, or why it cannot be read; with `firstRows` only so many rows a sheet, for a preview. */
export function readWorkbook(file: ImportFile, tools: ImportTools, firstRows?: number): Workbook | ImportRefusal {
  const found = sniff(file.name, file.bytes)
  if ('refused' in found) return found
  const common = { file: file.name, sha256: file.sha256, partial: firstRows !== undefined }
  const progress = (done: number, total: number): void => {
    tools.progress?.(done, total, 'Reading the file')
    if (tools.cancelled?.() === true) throw new Stopped()
  }
  try {
    progress(0, 1)
    if (found.kind === 'text') {
      const encoding = findEncoding(file.bytes)
      const text = tools.decode(file.bytes, encoding).replace(/^\uFEFF/u, '')
      const delimiter = findDelimiter(text)
      return { ...common, format: delimiter === '\t' ? 'tsv' : 'csv', encoding, delimiter, sheets: tablesApart([textSheet(splitText(text, delimiter, firstRows))]) }
    }
    const sheets = sheetsOf(found.kind, file.bytes, { decode: tools.decode, progress }, firstRows)
    progress(1, 1)
    return { ...common, format: found.kind, encoding: null, delimiter: null, sheets: tablesApart(namedApart(sheets)) }
  } catch (error) {
    if (error instanceof Stopped) return refuse('cancelled', say`Reading was stopped; nothing was imported.`)
    if (error instanceof TooMuch) return refuse('too-large', say`${file.name} ${error.says}`)
    if (error instanceof BurstZip) return bombRefusal(file.name)
    return /password|encrypt/iu.test(String(error)) ? passwordRefusal(file.name) : damagedRefusal(file.name)
  }
}

function sheetsOf(kind: Exclude<FileKind, 'text'>, bytes: Uint8Array, tools: ReadTools, firstRows: number | undefined): SheetCells[] {
  switch (kind) {
    case 'xlsx': return readXlsx(bytes, tools, firstRows)
    case 'ods': return readOds(bytes, tools, firstRows)
    case 'fods': return readOdsText([documentText(bytes, tools.decode)], firstRows)
    case 'html': return readHtml(documentText(bytes, tools.decode), firstRows)
    case 'xml': return readSpreadsheetXml(documentText(bytes, tools.decode), firstRows)
    case 'xlsb':
      checkXlsb(bytes)
      return readBook(bytes, firstRows)
    case 'xls': {
      const { bytes: cellsOnly, encoding } = plainXls(bytes)
      return readBook(cellsOnly, firstRows, encoding === null ? undefined : (texts) => tools.decode(texts, encoding))
    }
    default: throw new Error(`No reader for ${String(kind satisfies never)}.`)
  }
}

const noSheetParts = {
  hidden: false, hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), columnCurrencies: new Map<number, string>(), percentColumns: new Set<number>(), restored: new Map<number, never>(),
}

function textSheet(rows: readonly (readonly string[])[]): SheetCells {
  let last = rows.length
  while (last > 0 && (rows[last - 1] ?? []).every((cell) => cell.trim() === '')) last -= 1
  // Delimiters alone make no column.
  let columnCount = 0
  for (const row of rows) for (let column = row.length - 1; column >= columnCount; column -= 1) if (row[column]?.trim() !== '') columnCount = column + 1
  const extent = extentOf(rows, last, columnCount)
  const texts = rows.slice(0, extent.rows).map((row) => (row.length > extent.columns ? row.slice(0, extent.columns) : row))
  if (texts.reduce((sum, row) => sum + row.length, 0) > mostPlaces) throw new TooMuch(say`has cells far apart in too many rows. Take out what stands far to the right of the list.`)
  return { name: 'Sheet1', ...noSheetParts, values: texts, texts, columnCount: extent.columns, strays: extent.strays }
}

/** Choices name sheets, so that two of one name must not be. */
function namedApart(sheets: readonly SheetCells[]): SheetCells[] {
  const names = new Set<string>()
  const numbers = new Map<string, number>()
  return sheets.map((sheet) => {
    let name = sheet.name
    for (let number = (numbers.get(sheet.name) ?? 1) + 1; names.has(name); number += 1) {
      name = `${sheet.name} (${number})`
      numbers.set(sheet.name, number)
    }
    names.add(name)
    return name === sheet.name ? sheet : { ...sheet, name }
  })
}
