/** A cell as stored: text and booleans as they are, numbers as numbers, dates already as the text a person sees. */
export type Cell = string | number | boolean | null

/** One sheet, from row 1 and column A on, without the empty rest at its end. */
export interface SheetCells {
  readonly name: string
  readonly hidden: boolean
  /** Stored value by row and column, both from 0. */
  readonly values: readonly (readonly Cell[])[]
  /** What a person sees in the cell, '' where there is nothing. */
  readonly texts: readonly (readonly string[])[]
  /** Rows from 0 that are hidden, by a filter or by hand. */
  readonly hiddenRows: ReadonlySet<number>
  /** Columns from 0 that are hidden. */
  readonly hiddenColumns: ReadonlySet<number>
  /** By column and row from 0: steps by which the cell's format sets its text in. */
  readonly indents?: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** By row from 0: level of the group that the row is in, where rows are grouped to be folded away. */
  readonly outline?: ReadonlyMap<number, number>
  /** Currency that the number format of most numbers in a column shows. */
  readonly columnCurrencies: ReadonlyMap<number, string>
  readonly columnCount: number
  /** Filled cells so far from all others that they are left out. */
  readonly strays: number
  /** Columns written as percentages. */
  readonly percentColumns: ReadonlySet<number>
  /** By column: whole numbers that the sheet shows as 8.5E+07 and that are read in full; the first of them, its row from 0, and how many. */
  readonly restored: ReadonlyMap<number, { readonly row: number; readonly shown: string; readonly count: number }>
}

/** A file read into cells; interpreting it takes no further look at its bytes. */
export interface Workbook {
  readonly file: string
  readonly sha256: string
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly SheetCells[]
  /** True when only the first rows were read, for a preview. */
  readonly partial: boolean
}

/** Characters that a cell of a spreadsheet holds at most; what a text file has beyond them is not read. */
export const longestCell = 32_767

/** Column letters as Excel shows them, from a column number from 0. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Cell address as Excel shows it, from a row and a column from 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`

/** What a person sees in a cell, trimmed; '' where there is nothing. */
export const textAt = (sheet: SheetCells, row: number, column: number): string => sheet.texts[row]?.[column]?.trim() ?? ''
