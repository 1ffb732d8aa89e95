import type { BomImport, ImportChoices, ImportLine, ImportRefusal } from '../../shared/import/bom-import.ts'
import { cellAddress, columnLetter, type SheetCells, type Workbook } from '../../shared/import/workbook.ts'
import type { Issue } from '../../shared/model/issue.ts'
import { replacer, type FindQuery, type FoundCell, type FoundCells } from './find-in-sheet.ts'
import { groupIssues, groupSkipped } from './import-groups.ts'
import { filterIssues, repairOfAll, type IssueFilter, type RepairOfAll } from './import-repairs.ts'
import { rowKinds, type CellReading, type GridRow, type ImportView, type IssueGroup, type SheetView } from './import-view.ts'

/** Turns cells into a BOM under a person's choices; shared/import does it, a test may too. */
export type Interpret = (workbook: Workbook, choices: ImportChoices) => BomImport | ImportRefusal

const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`
/** Rows that tell how wide a column is. */
const rowsMeasured = 200
/** Found cells that the page gets; the count stays true beyond it. */
const mostFound = 200

/** One file between being read and being imported: its cells, and how they were last understood. */
export class ImportSession {
  readonly #workbook: Workbook
  readonly #interpret: Interpret
  #choices: ImportChoices = {}
  #found: BomImport | null = null
  /** Lines by row; a row with several sources holds several. */
  #lines = new Map<string, ImportLine[]>()
  #issues = new Map<string, Issue[]>()

  constructor(workbook: Workbook, interpret: Interpret) {
    this.#workbook = workbook
    this.#interpret = interpret
  }

  /** The BOM as last understood, null when the cells made none. */
  get found(): BomImport | null {
    return this.#found
  }

  /** Understands the cells anew under these choices. */
  interpret(choices: ImportChoices): ImportView {
    const result = this.#interpret(this.#workbook, choices)
    const found = 'refused' in result ? null : result
    this.#choices = choices
    this.#found = found
    this.#lines = byRow(found?.lines ?? [])
    this.#issues = byRow(found?.issues ?? [])
    const { file, sha256, format, encoding, delimiter, partial, sheets } = this.#workbook
    return {
      file, sha256, format, encoding, delimiter, partial,
      sheets: sheets.map((sheet) => this.#viewOf(sheet)),
      columns: found?.columns ?? [],
      issues: groupIssues(found?.issues ?? []),
      skipped: groupSkipped(found?.skipped ?? []),
      totals: found?.totals ?? null,
      project: found?.exact?.project ?? null,
      refused: 'refused' in result ? result.refused : null,
    }
  }

  /** Rows of a sheet for the grid, `from` 1-based. */
  rows(sheetName: string, from: number, count: number): GridRow[] {
    const sheet = this.#sheet(sheetName)
    const rows: GridRow[] = []
    for (let row = from; row < Math.min(from + count, sheet.texts.length + 1); row += 1) {
      const issues = this.#issues.get(rowKey(sheetName, row)) ?? []
      const cells = Array.from({ length: sheet.columnCount }, (_, column) => this.#textOf(sheet, row, column))
      rows.push({
        row,
        hidden: sheet.hiddenRows.has(row - 1),
        cells,
        marks: issues.flatMap(({ column, severity }) => (column === null ? [] : [{ letter: column, severity }])),
        typed: cells.flatMap((_, column) => (this.#typed(sheetName, row, column) === undefined ? [] : [columnLetter(column)])),
      })
    }
    return rows
  }

  /** What is written in a cell, what it is read as, and what is said of it. */
  cell(sheetName: string, row: number, column: number): CellReading {
    const sheet = this.#sheet(sheetName)
    const letter = columnLetter(column)
    const field = this.#found?.columns.find((match) => match.sheet === sheetName && match.letter === letter)?.field ?? null
    const address = cellAddress(row - 1, column)
    const line = this.#lines.get(rowKey(sheetName, row))?.find((candidate) => field !== null && candidate.cells[field]?.cell === address)
    return {
      raw: sheet.texts[row - 1]?.[column] ?? '',
      field,
      read: line === undefined || field === null ? null : line[field],
      issues: (this.#issues.get(rowKey(sheetName, row)) ?? []).filter((issue) => issue.column === null || issue.column === letter),
    }
  }

  /** 1-based rows of a sheet that are hidden in the file and read as lines. */
  hiddenLines(sheetName: string): number[] {
    const { hiddenRows } = this.#sheet(sheetName)
    const rows = this.#found?.lines.filter((line) => line.sheet === sheetName && hiddenRows.has(line.row - 1)).map((line) => line.row) ?? []
    return [...new Set(rows)]
  }

  /** The issues that a filter keeps, by kind. */
  issues(filter: IssueFilter): IssueGroup[] {
    return groupIssues(filterIssues(this.#found?.issues ?? [], filter))
  }

  /** One repair for all issues that a filter keeps, and how many it settles. */
  repair(filter: IssueFilter): RepairOfAll {
    return repairOfAll(filterIssues(this.#found?.issues ?? [], filter))
  }

  /** Cells that hold what is looked for. */
  find(query: FindQuery): FoundCells {
    const first: FoundCell[] = []
    let count = 0
    let changes = 0
    for (const cell of this.#matches(query)) {
      count += 1
      if (cell.after !== cell.before) changes += 1
      if (first.length < mostFound) first.push(cell)
    }
    return { count, changes, first }
  }

  /** Typed values, by "sheet!cell", that replace what is looked for. */
  replaced(query: FindQuery): Record<string, string> {
    const changed = [...this.#matches(query)].filter(({ before, after }) => after !== before)
    return Object.fromEntries(changed.map(({ row, column, after }) => [`${query.sheet}!${cellAddress(row - 1, column)}`, after]))
  }

  *#matches(query: FindQuery): Generator<FoundCell> {
    const sheet = this.#sheet(query.sheet)
    const replace = replacer(query)
    const [from, to] = query.column === null ? [0, sheet.columnCount - 1] : [query.column, query.column]
    for (let row = 1; row <= sheet.texts.length; row += 1) {
      for (let column = from; column <= to; column += 1) {
        const before = this.#textOf(sheet, row, column)
        const after = before === '' ? null : replace(before)
        if (after !== null) yield { row, column, before, after }
      }
    }
  }

  #sheet(name: string): SheetCells {
    const sheet = this.#workbook.sheets.find((candidate) => candidate.name === name)
    if (sheet === undefined) throw new Error(`There is no sheet ${name} in ${this.#workbook.file}.`)
    return sheet
  }

  #typed(sheetName: string, row: number, column: number): string | undefined {
    return this.#choices.values?.[`${sheetName}!${cellAddress(row - 1, column)}`]
  }

  #textOf(sheet: SheetCells, row: number, column: number): string {
    return this.#typed(sheet.name, row, column) ?? sheet.texts[row - 1]?.[column] ?? ''
  }

  #viewOf(sheet: SheetCells): SheetView {
    const reading = this.#found?.sheets.find((candidate) => candidate.name === sheet.name)
    const kinds = new Uint8Array(sheet.texts.length)
    const put = (row: number, kind: (typeof rowKinds)[number]) => {
      if (row >= 1 && row <= kinds.length) kinds[row - 1] = rowKinds.indexOf(kind)
    }
    for (const skipped of this.#found?.skipped ?? []) if (skipped.sheet === sheet.name) put(skipped.row, skipped.reason)
    const lines = this.#found?.lines.filter((line) => line.sheet === sheet.name) ?? []
    // A row can be a line and name further sources besides; it shows as the line.
    for (const line of lines) if (line.alternateOf !== null) put(line.row, 'alternate')
    for (const line of lines) if (line.alternateOf === null) put(line.row, 'line')
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      rowCount: sheet.texts.length,
      columnCount: sheet.columnCount,
      hiddenRowCount: sheet.hiddenRows.size,
      headerRow: reading?.headerRow ?? null,
      used: reading?.used ?? false,
      lines: reading?.lines ?? 0,
      why: reading?.why ?? null,
      kinds,
      widths: widthsOf(sheet),
    }
  }
}

/** Things by the row they belong to; those that belong to none are left out. */
function byRow<Thing extends { readonly sheet: string | null; readonly row: number | null }>(things: readonly Thing[]): Map<string, Thing[]> {
  const rows = new Map<string, Thing[]>()
  for (const thing of things) {
    if (thing.sheet === null || thing.row === null) continue
    const key = rowKey(thing.sheet, thing.row)
    const there = rows.get(key)
    if (there === undefined) rows.set(key, [thing])
    else there.push(thing)
  }
  return rows
}

/** Width in characters that nine tenths of a column's first cells fit in. */
function widthsOf(sheet: SheetCells): number[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => {
    const lengths: number[] = []
    for (const row of sheet.texts.slice(0, rowsMeasured)) {
      const text = row[column]?.trim() ?? ''
      if (text !== '') lengths.push(text.length)
    }
    lengths.sort((left, right) => left - right)
    return lengths[Math.floor(lengths.length * 0.9)] ?? 0
  })
}
