import type { BomImport, ImportChoices, ImportLine, ImportRefusal } from '../../shared/import/bom-import.ts'
import { cellAddress, columnLetter, type SheetCells, type Workbook } from '../../shared/import/workbook.ts'
import type { Issue } from '../../shared/model/issue.ts'
import { groupIssues, groupSkipped } from './import-groups.ts'
import { rowKinds, type CellReading, type GridRow, type ImportView, type SheetView } from './import-view.ts'

/** Turns cells into a BOM under a person's choices; shared/import does it, a test may too. */
export type Interpret = (workbook: Workbook, choices: ImportChoices) => BomImport | ImportRefusal

const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`
/** Rows that tell how wide a column is. */
const rowsMeasured = 200

/** One file between being read and being imported: its cells, and how they were last understood. */
export class ImportSession {
  readonly #workbook: Workbook
  readonly #interpret: Interpret
  #choices: ImportChoices = {}
  #found: BomImport | null = null
  #lines = new Map<string, ImportLine>()
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
    this.#lines = new Map(found?.lines.map((line) => [rowKey(line.sheet, line.row), line]))
    this.#issues = new Map()
    for (const issue of found?.issues ?? []) {
      if (issue.sheet === null || issue.row === null) continue
      const key = rowKey(issue.sheet, issue.row)
      const there = this.#issues.get(key)
      if (there === undefined) this.#issues.set(key, [issue])
      else there.push(issue)
    }
    const { file, sha256, format, encoding, delimiter, partial, sheets } = this.#workbook
    return {
      file, sha256, format, encoding, delimiter, partial,
      sheets: sheets.map((sheet) => this.#viewOf(sheet)),
      columns: found?.columns ?? [],
      issues: groupIssues(found?.issues ?? []),
      skipped: groupSkipped(found?.skipped ?? []),
      totals: found?.totals ?? null,
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
    const line = this.#lines.get(rowKey(sheetName, row))
    const used = line !== undefined && field !== null && line.cells[field]?.cell === cellAddress(row - 1, column)
    return {
      raw: sheet.texts[row - 1]?.[column] ?? '',
      field,
      read: used ? line[field] : null,
      issues: (this.#issues.get(rowKey(sheetName, row)) ?? []).filter((issue) => issue.column === null || issue.column === letter),
    }
  }

  /** 1-based rows of a sheet that are hidden in the file and read as lines. */
  hiddenLines(sheetName: string): number[] {
    const { hiddenRows } = this.#sheet(sheetName)
    const rows = this.#found?.lines.filter((line) => line.sheet === sheetName && hiddenRows.has(line.row - 1)).map((line) => line.row) ?? []
    return [...new Set(rows)]
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
    for (const line of this.#found?.lines ?? []) if (line.sheet === sheet.name) put(line.row, line.alternateOf === null ? 'line' : 'alternate')
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      rowCount: sheet.texts.length,
      columnCount: sheet.columnCount,
      hiddenRowCount: sheet.hiddenRows.size,
      headerRow: reading?.headerRow ?? null,
      used: reading?.used ?? false,
      lines: reading?.lines ?? 0,
      why: reading?.why ?? '',
      kinds,
      widths: widthsOf(sheet),
    }
  }
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
