import { findHeader, headersOf, scoreHeader, type FoundHeader } from './find-header.ts'
import { readHeader } from './read-header.ts'
import type { Meaning } from './synonyms.ts'
import { textAt, type SheetCells } from './workbook.ts'

/** Rows under one header; `header` is null where there is none. */
export interface Table {
  readonly header: number | null
  readonly headers: readonly string[]
  readonly rows: readonly number[]
  /** Does it list parts, rather than tools, suppliers or versions? */
  readonly listsParts: boolean
}

/** The tables of a sheet, the rows above them, and the rows of headings. */
export interface Tables { readonly tables: readonly Table[]; readonly above: readonly number[]; readonly headerRows: readonly number[] }

/** Is this row a header within the table, the same again or that of a further table? */
export function isHeaderAgain(sheet: SheetCells, row: number): boolean {
  // A header holds words only; looking for numbers first spares reading every line as a header.
  const texts = sheet.texts[row] ?? []
  for (const text of texts) if (text !== undefined && text !== '' && (text.length > 80 || /^[\s\d.,]+$/u.test(text)) && text.trim() !== '') return false
  const cells = Array.from({ length: sheet.columnCount }, (_, column) => textAt(sheet, row, column))
  const { fields, known, filled, score, sure } = scoreHeader(cells)
  return filled >= 2 && fields >= 2 && sure >= 2 && known >= filled * 0.6 && score >= 1.2
}

const naming: readonly Meaning[] = ['partNumber', 'description', 'manufacturerPartNumber', 'supplierPartNumber', 'references', 'value']
const counting: readonly Meaning[] = ['quantity', 'unitPrice', 'lineTotal', 'stock', 'level', 'parent']

function meant(headers: readonly string[], meanings: readonly Meaning[]): boolean {
  return headers.some((header) => header !== '' && meanings.some((meaning) => (readHeader(header).meanings.get(meaning) ?? 0) >= 0.6))
}

const unitWord = /^[([<]?\s*(?:text|string|number|integer|int|float|decimal|date|pcs?\.?|pieces?|st(?:k|ck|uks?)?\.?|stück|szt\.?|pz|ea|each|units?|eur|euro|usd|gbp|chf|pln|cny|€|\$|£|zł|kg|g|gr|mg|t|lbs?|oz|mm|cm|m|m2|m3|m²|m³|l|d|days?|dagen|tage?|jours?|dni|días?|giorni|wk|weeks?|weken|wochen?|semaines?|tyg\p{L}*|semanas?|settimane?|months?|maanden|monate?|mois|%|[-–]|n\/a)\s*[)\]>]?$/iu

/** Does this row say the units of the columns whose headings stand above it? */
function isUnitsRow(sheet: SheetCells, row: number): boolean {
  const cells = (sheet.texts[row] ?? []).map((text) => text.trim()).filter((text) => text !== '')
  return cells.length > 0 && cells.every((text) => unitWord.test(text)) && cells.some((text) => /[\p{L}%€$£]/u.test(text))
}

/** Words that say of what kind the values are, and nothing of their unit. */
const kindOfValue = /^(?:text|string|number|integer|int|float|decimal|date|units?|n\/a|[-–])$/iu

function withUnits(sheet: SheetCells, headers: readonly string[], row: number): string[] {
  return headers.map((header, column) => {
    const unit = textAt(sheet, row, column).replaceAll(/[()[\]<>]/gu, '').trim()
    return header === '' || unit === '' || kindOfValue.test(unit) ? header : `${header} (${unit})`
  })
}

/** Splits a sheet into tables at its header rows; rows above the first header belong to none. `chosen` says that a person named the header. */
function splitTables(sheet: SheetCells, found: FoundHeader, chosen: boolean): Tables {
  const above: number[] = []
  const headerRows: number[] = []
  const tables: { header: number | null; headers: readonly string[]; rows: number[]; listsParts: boolean }[] = []
  if (found.row === null) tables.push({ header: null, headers: [], rows: [], listsParts: true })
  const from = found.row ?? -1
  const start = (row: number, headers: readonly string[]) => {
    headerRows.push(row)
    const units = isUnitsRow(sheet, row + 1)
    if (units) headerRows.push(row + 1)
    tables.push({ header: row, headers: units ? withUnits(sheet, headers, row + 1) : headers, rows: [], listsParts: row === from || meant(headers, naming) || meant(headers, ['quantity']) })
    return units ? row + 1 : row
  }
  for (let row = 0; row < sheet.texts.length; row += 1) {
    if (found.grouped && row === from - 1) headerRows.push(row)
    else if (row === from) row = start(row, found.headers)
    else if (row > from ? found.row !== null && isHeaderAgain(sheet, row) : !chosen && isHeaderAgain(sheet, row) && startsList(sheet, row, from)) row = start(row, headersOf(sheet, row).headers)
    else if (tables.length === 0) above.push(row)
    else tables.at(-1)?.rows.push(row)
  }
  return { tables, above, headerRows }
}

/** Is this header, above the one that fits best, that of a first list of parts? */
function startsList(sheet: SheetCells, row: number, until: number): boolean {
  const { headers } = headersOf(sheet, row)
  if (!meant(headers, naming) || !meant(headers, counting)) return false
  for (let below = row + 1; below < until; below += 1) if ((sheet.texts[below] ?? []).filter((text) => text.trim() !== '').length >= 2) return true
  return false
}

/** Are these the same headings in the same columns? */
export const sameHeaders = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((text, index) => text.toLowerCase() === right[index]?.toLowerCase())

/** The tables of a sheet under the header that fits best, or under the one that a person chose. */
export function tablesOf(sheet: SheetCells, chosen?: number | null): Tables & { readonly found: FoundHeader } {
  const found = findHeader(sheet, chosen)
  return { found, ...splitTables(sheet, found, chosen !== undefined) }
}
