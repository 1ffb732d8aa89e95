import { say } from '../text/say.ts'
import type { ColumnMatch, ImportChoices, ImportField, ImportIssue as Issue, SheetReading, SkippedRow } from './bom-import.ts'
import { noteColumns } from './column-notes.ts'
import { isFieldTemplate, type FoundHeader } from './find-header.ts'
import { matchColumns, type MatchedColumn } from './match-columns.ts'
import { isNumberField } from './number-fields.ts'
import type { LineDraft } from './read-fields.ts'
import { fillParentsDown, resolveParentKeys } from './parent-keys.ts'
import { noteHidden } from './note-hidden.ts'
import { readAsTotals, totalsInstead } from './price-or-total.ts'
import { indentByOutline } from './read-indents.ts'
import { readRows } from './read-lines.ts'
import { sameHeaders, tablesOf, type Table } from './split-tables.ts'
import { rowText } from './read-totals.ts'
import type { DecimalMark } from './read-number.ts'
import { arrangeColumns, currenciesFor, type TypedValues } from './table-columns.ts'
import { columnLetter, textAt, type SheetCells } from './workbook.ts'
import { withoutRow } from './repairs.ts'
import { append, plainWords } from './words.ts'

/** One sheet as understood, before it is decided whether it is used. */
export interface InterpretedSheet {
  readonly reading: SheetReading
  readonly columns: readonly ColumnMatch[]
  readonly lines: readonly LineDraft[]
  readonly skipped: readonly SkippedRow[]
  readonly issues: readonly Issue[]
  readonly statedTotal: number | null
  /** Is there a part list on this sheet, and if not, what is there instead? */
  readonly verdict: 'parts' | 'template' | 'no-rows' | 'no-columns' | 'no-parts' | 'empty'
  /** How much it looks like a part list, to choose between sheets. */
  readonly weight: number
  readonly hidden: boolean
  /** Headings of its table in plain words. */
  readonly headings: readonly string[]
}

/** Corner labels of a pivot table, which sums up a list that stands elsewhere. */
const pivotLabels = new Set(['row labels', 'rijlabels', 'zeilenbeschriftungen', 'etiquettes de lignes', 'etykiety wierszy', 'etiquetas de fila', 'etichette di riga'])

/** The part of the choices that belongs to one sheet, by column and row numbers. */
function choicesFor(sheet: SheetCells, choices: ImportChoices) {
  const columns = new Map<number, ImportField | null>()
  const decimals = new Map<number, DecimalMark>()
  const rows = new Map<number, 'line' | 'skip'>()
  const typed = new Map<string, string>()
  const prefix = `${sheet.name}!`
  const letters = new Map(Array.from({ length: sheet.columnCount }, (_, column) => [columnLetter(column), column]))
  for (const [key, field] of Object.entries(choices.columns ?? {})) {
    const column = key.startsWith(prefix) ? letters.get(key.slice(prefix.length)) : undefined
    if (column !== undefined) columns.set(column, field)
  }
  for (const [key, mark] of Object.entries(choices.decimals ?? {})) {
    const column = key.startsWith(prefix) ? letters.get(key.slice(prefix.length)) : undefined
    if (column !== undefined) decimals.set(column, mark)
  }
  for (const [key, choice] of Object.entries(choices.rows ?? {})) if (key.startsWith(prefix)) rows.set(Number(key.slice(prefix.length)), choice)
  for (const [key, value] of Object.entries(choices.values ?? {})) if (key.startsWith(prefix)) typed.set(key.slice(prefix.length), value)
  // A sheet may have any name, such as constructor, which only an own property holds.
  const header = Object.hasOwn(choices.headerRows ?? {}, sheet.name) ? choices.headerRows?.[sheet.name] : undefined
  return { columns, decimals, currencies: currenciesFor(sheet, choices), rows, typed: typed as TypedValues, header: header === undefined ? undefined : header === null ? null : header - 1 }
}

/** Columns that a person may add behind the last one, for what the sheet does not say. */
const mostAdded = 20

/** The sheet with the columns that a person added behind its last one; they hold only what is typed into them. */
function withAddedColumns(sheet: SheetCells, choices: ImportChoices): SheetCells {
  if (choices.columns === undefined) return sheet
  let columnCount = sheet.columnCount
  for (let column = sheet.columnCount; column < sheet.columnCount + mostAdded; column += 1) if (Object.hasOwn(choices.columns, `${sheet.name}!${columnLetter(column)}`)) columnCount = column + 1
  return columnCount === sheet.columnCount ? sheet : { ...sheet, columnCount }
}

/** Reads one sheet: header, columns, lines, and what is neither. */
export function interpretSheet(given: SheetCells, choices: ImportChoices, usualDecimal: DecimalMark | null): InterpretedSheet {
  const sheet = withAddedColumns(given, choices)
  const mine = choicesFor(sheet, choices)
  const { found, tables, above, headerRows } = tablesOf(sheet, mine.header)
  const issues: Issue[] = []
  const lines: LineDraft[] = []
  const skipped: SkippedRow[] = []
  for (const row of above) skipped.push({ sheet: sheet.name, row: row + 1, reason: rowText(sheet, row) === '' ? 'blank' : 'title', text: rowText(sheet, row) })
  for (const row of headerRows) skipped.push({ sheet: sheet.name, row: row + 1, reason: 'header', text: rowText(sheet, row) })
  const largest = tables.toSorted((left, right) => right.rows.length - left.rows.length)[0]
  const content = contentRows(sheet, largest?.rows ?? [])
  let mainColumns: readonly MatchedColumn[] = []
  let mainDecimals: ReadonlyMap<number, DecimalMark> = new Map()
  let statedTotal: number | null = null
  if (largest !== undefined) {
    mainColumns = matchColumns(sheet, largest.headers, content, mine.columns)
    for (const table of tables) {
      const columns = table === largest || sameHeaders(table.headers, largest.headers) ? mainColumns : matchColumns(sheet, table.headers, contentRows(sheet, table.rows), new Map())
      const arranged = arrangeColumns(sheet, columns, table.rows, mine, usualDecimal)
      if (table === largest) mainDecimals = arranged.table.decimals
      const aside = table.listsParts || table === largest ? null : setAside(sheet, table, mine.rows)
      if (aside !== null) {
        append(issues, aside.issues)
        append(skipped, aside.left)
      } else {
        append(issues, arranged.issues)
        append(issues, noteColumns(sheet, table.rows, arranged.table))
      }
      const read = readRows(sheet, aside?.rows ?? table.rows, arranged.table, mine, issues)
      append(lines, read.lines)
      append(skipped, read.skipped)
      statedTotal = read.statedTotal ?? statedTotal
    }
  }
  const totals = totalsInstead(mainColumns, lines, statedTotal, mine.columns)
  if (totals !== null) {
    const letter = columnLetter(totals.column)
    const again = interpretSheet(sheet, { ...choices, columns: { ...choices.columns, [`${sheet.name}!${letter}`]: 'lineTotal' } }, usualDecimal)
    return { ...again, columns: again.columns.map((column) => (column.letter === letter ? { ...column, confidence: 0.75 } : column)), issues: [...again.issues, readAsTotals(sheet.name, totals)] }
  }
  resolveAlternates(lines, issues)
  indentByOutline(sheet, lines)
  fillParentsDown(lines)
  resolveParentKeys(sheet, mainColumns, lines, skipped)
  append(issues, noteHidden(sheet, lines, mainColumns))
  const verdict = verdictOn(sheet, found, mainColumns, lines)
  const own = lines.filter((line) => line.alternateOf === null).length
  const fields = mainColumns.filter((column) => column.field !== null).reduce((sum, column) => sum + column.confidence, 0)
  return {
    reading: {
      name: sheet.name, headerRow: found.row === null ? null : found.row + 1, lines: own, used: false, why: say``, rowCount: sheet.texts.length,
      columnCount: sheet.columnCount, hiddenRows: sheet.hiddenRows.size,
    },
    columns: mainColumns.map((column) => columnMatch(sheet, column, content, mainDecimals)),
    lines, skipped: skipped.toSorted((left, right) => left.row - right.row), issues, statedTotal, verdict, hidden: sheet.hidden, headings: mainColumns.flatMap((column) => (column.header.trim() === '' ? [] : plainWords(column.header))),
    weight: verdict === 'parts' ? fields * Math.log2(2 + own) * (sheet.hidden ? 0.3 : 1) : 0,
  }
}

/** A further table that lists no parts is left out, but for rows that a person wants. */
function setAside(sheet: SheetCells, table: Table, choices: ReadonlyMap<number, 'line' | 'skip'>): { issues: Issue[]; left: SkippedRow[]; rows: number[] } {
  const rows = table.rows.filter((row) => choices.get(row + 1) === 'line')
  const left = table.rows.filter((row) => choices.get(row + 1) !== 'line')
  const filled = left.filter((row) => rowText(sheet, row) !== '' && choices.get(row + 1) !== 'skip')
  const [first] = filled
  return {
    rows, left: left.map((row) => ({ sheet: sheet.name, row: row + 1, reason: rowText(sheet, row) === '' ? 'blank' : 'no-part', text: rowText(sheet, row) })),
    issues: first === undefined ? [] : [{
      severity: 'info', code: 'other-table', sheet: sheet.name, row: first + 1, column: null,
      message: say`The table from row ${(table.header ?? first) + 1} on (${rowText(sheet, table.header ?? first).slice(0, 80)}) lists no parts and is left out, ${filled.length} rows.`, fix: say`Read its rows as lines if they are parts.`,
      repair: { label: say`Read its rows as lines`, choices: { rows: Object.fromEntries(filled.slice(0, 5000).map((row) => [`${sheet.name}!${row + 1}`, 'line' as const])) } },
    }],
  }
}

const contentRows = (sheet: SheetCells, rows: readonly number[]) =>
  rows.filter((row) => (sheet.texts[row] ?? []).filter((text) => text.trim() !== '' && !/^(?:true|false)$/iu.test(text.trim())).length > 1 || (sheet.columnCount <= 2 && rowText(sheet, row) !== ''))

function columnMatch(sheet: SheetCells, column: MatchedColumn, rows: readonly number[], decimals: ReadonlyMap<number, DecimalMark>): ColumnMatch {
  const samples: string[] = []
  for (const row of rows) {
    const text = textAt(sheet, row, column.column)
    if (text !== '' && !samples.includes(text)) samples.push(text)
    if (samples.length === 3) break
  }
  const numeric = column.field !== null && isNumberField(column.field)
  return {
    sheet: sheet.name, letter: columnLetter(column.column), header: column.header, field: column.field, confidence: column.confidence, samples,
    decimal: numeric ? (decimals.get(column.column) ?? null) : null, unit: column.unit,
  }
}

/** A column may name the part that a line is an alternative for, by its number. */
function resolveAlternates(lines: readonly LineDraft[], issues: Issue[]): void {
  const rows = new Map<string, string>()
  for (const line of lines) if (line.partNumber !== null && line.alternateOf === null) rows.set(line.partNumber, `${line.sheet}!${line.row}`)
  for (const line of lines) {
    const named = line.cells.alternateOf
    if (named === undefined) continue
    line.alternateOf = rows.get(named.raw) ?? null
    if (line.alternateOf !== null) continue
    issues.push({
      severity: 'warning', code: 'alternate-of-unknown', sheet: line.sheet, row: line.row, column: /^[A-Z]+/u.exec(named.cell)?.[0] ?? null,
      message: say`Row ${line.row} is an alternative for ${named.raw}, which is not in the list.`, fix: say`Read as a line of its own. Correct the number or leave the row out.`, repair: withoutRow(line),
    })
  }
}

function verdictOn(sheet: SheetCells, found: FoundHeader, columns: readonly MatchedColumn[], lines: readonly LineDraft[]): InterpretedSheet['verdict'] {
  if (sheet.texts.length === 0) return 'empty'
  if (isFieldTemplate(found.headers)) return 'template'
  if (sheet.texts.slice(0, 12).some((row) => row.some((text) => pivotLabels.has(plainWords(text))))) return 'no-parts'
  const filledColumns = columns.filter((column) => column.evidence.filled > 0).length
  if (filledColumns <= 1 && found.row === null) return 'no-columns'
  const has = (field: ImportField) => columns.some((column) => column.field === field && column.evidence.filled > 0)
  if (lines.length === 0) return found.row !== null && filledColumns === 0 ? 'no-rows' : 'no-parts'
  const numbered = has('partNumber') || has('manufacturerPartNumber') || has('supplierPartNumber')
  const amount = has('quantity') || has('unitPrice') || has('lineTotal') || has('stock')
  const told = found.row !== null && has('description') && (['supplier', 'manufacturer', 'url', 'material', 'package', 'category'] as const).some(has)
  if (!numbered && !amount && !told && !(has('references') || has('parent') || has('level')) && !(has('material') && has('massKg')) && !(has('description') && columns.some((column) => column.evidence.numeric > 0.5 && column.evidence.running < 0.8))) return 'no-parts'
  return numbered || has('description') || has('value') || has('references') || has('material') ? 'parts' : 'no-parts'
}
