import { english } from '../text/english.ts'
import { say, type Sentence } from '../text/say.ts'
import type { NumberStyle } from './number-style.ts'
import type { Cell, SheetCells } from './workbook.ts'

/** Said when a workbook holds more than any list of parts; what it says goes on after the file's name. */
export class TooMuch extends Error {
  readonly says: Sentence

  constructor(says: Sentence) {
    super(english(says))
    this.says = says
  }
}

/** Sheets that one workbook may have. */
export const mostSheets = 2000

/** Cells merged into one, rows and columns from 0, the last ones included. */
export interface Merge { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

const mostCells = 5_000_000
const mostCharacters = 300_000_000
/** Places in rows, empty ones before a far column too. */
export const mostPlaces = 20_000_000
const mostMergedCells = 200_000
/** Rows and columns of a sheet as Excel has them; what stands further out is no cell. */
export const lastRow = 1_048_575
export const lastColumn = 16_383

/** How much a workbook has brought in so far, over all its sheets. */
export interface Load { cells: number; characters: number; places: number }

/** The load of a workbook of which nothing has been read yet. */
export const noLoad = (): Load => ({ cells: 0, characters: 0, places: 0 })

/** A number as a narrow column shows it, with digits left out. */
const shortened = /^-?\d(?:[.,]\d+)?E\+\d+$/iu

const noCells: readonly Cell[] = []
const noTexts: readonly string[] = []

/** A sheet while its cells come in, in any order. */
export class SheetBuilder {
  readonly #values: Cell[][] = []
  readonly #texts: string[][] = []
  readonly #currencies = new Map<number, Map<string, number>>()
  readonly #percents = new Set<number>()
  readonly #restored = new Map<number, { row: number; shown: string; count: number }>()
  readonly #load: Load
  #columnCount = 0
  #last = -1

  constructor(load: Load) {
    this.#load = load
  }

  /** A cell with text in it. */
  text(row: number, column: number, text: string): void {
    this.#put(row, column, text, text)
  }

  /** A cell with a number; a date counts as the text that a person sees. */
  number(row: number, column: number, value: number, shown: string, style: NumberStyle): void {
    if (!Number.isFinite(value)) return this.text(row, column, shown)
    if (style.date) return this.text(row, column, shown)
    const digitsLost = shown === '' || shown.startsWith('#') && /^#+$/u.test(shown)
    const short = !digitsLost && shown.includes('E') && shortened.test(shown)
    const text = digitsLost || (short && Number.isSafeInteger(value)) ? String(value) : shown
    this.#put(row, column, value, text)
    if (short && text !== shown) {
      const before = this.#restored.get(column)
      this.#restored.set(column, { row: before?.row ?? row, shown: before?.shown ?? shown, count: (before?.count ?? 0) + 1 })
    }
    if (style.percent) this.#percents.add(column)
    if (style.currency !== null) {
      const counts = this.#currencies.get(column) ?? new Map<string, number>()
      counts.set(style.currency, (counts.get(style.currency) ?? 0) + 1)
      this.#currencies.set(column, counts)
    }
  }

  /** A cell that says yes or no. */
  flag(row: number, column: number, value: boolean): void {
    this.#put(row, column, value, value ? 'TRUE' : 'FALSE')
  }

  /** A cell whose formula went wrong: it holds nothing, and shows what a person sees. */
  error(row: number, column: number, shown: string): void {
    this.#put(row, column, null, shown)
  }

  #put(row: number, column: number, value: Cell, text: string): void {
    if (text === '' || row < 0 || row > lastRow || column < 0 || column > lastColumn) return
    this.#load.cells += 1
    this.#load.characters += text.length
    if (this.#load.cells > mostCells) throw new TooMuch(say`holds more than 5 million filled cells; Remweg reads lists up to that. Take out other sheets and columns, or split the list.`)
    if (this.#load.characters > mostCharacters) throw new TooMuch(say`holds more than 300 million characters; Remweg reads lists up to that. Take out other sheets and columns, or split the list.`)
    const values = (this.#values[row] ??= [])
    const texts = (this.#texts[row] ??= [])
    if (column >= values.length) {
      this.#load.places += column + 1 - values.length
      if (this.#load.places > mostPlaces) throw new TooMuch(say`has cells far apart in too many rows. Take out what stands far to the right of the list.`)
      for (let gap = values.length; gap < column; gap += 1) {
        values[gap] = null
        texts[gap] = ''
      }
    }
    values[column] = value
    texts[column] = text
    if (row <= this.#last && column < this.#columnCount) return
    if (text.trim() === '') return
    if (row > this.#last) this.#last = row
    if (column >= this.#columnCount) this.#columnCount = column + 1
  }

  /** The sheet as the importer takes it; hidden rows and columns from 0. */
  finish(about: { readonly name: string; readonly hidden: boolean; readonly hiddenRows: Iterable<number>; readonly hiddenColumns: Iterable<number>; readonly merges: readonly Merge[] } & Pick<SheetCells, 'indents' | 'outline'>): SheetCells {
    const extent = extentOf(this.#texts, this.#last + 1, this.#columnCount)
    const values: (readonly Cell[])[] = []
    const texts: (readonly string[])[] = []
    for (let row = 0; row < extent.rows; row += 1) {
      values.push(upTo(this.#values[row] ?? noCells, extent.columns))
      texts.push(upTo(this.#texts[row] ?? noTexts, extent.columns))
    }
    fillMerged(about.merges, values, texts)
    const columnCurrencies = new Map<number, string>()
    for (const [column, counts] of this.#currencies) {
      const [most] = [...counts].toSorted((left, right) => right[1] - left[1])
      if (most !== undefined) columnCurrencies.set(column, most[0])
    }
    const hiddenRows = new Set<number>()
    for (const row of about.hiddenRows) if (row < extent.rows) hiddenRows.add(row)
    const hiddenColumns = new Set<number>()
    for (const column of about.hiddenColumns) if (column < extent.columns) hiddenColumns.add(column)
    return {
      name: about.name, hidden: about.hidden, values, texts, hiddenRows, hiddenColumns, columnCurrencies, percentColumns: this.#percents, restored: this.#restored,
      columnCount: extent.columns, strays: extent.strays, ...((about.indents?.size ?? 0) === 0 ? {} : { indents: about.indents }), ...((about.outline?.size ?? 0) === 0 ? {} : { outline: about.outline }),
    }
  }
}

const mostArea = 12_000_000

const upTo = <Content>(row: readonly Content[], columns: number): readonly Content[] => (row.length > columns + 64 ? row.slice(0, columns) : row)

/**
 * How far a sheet goes. Where a few cells far from all others would make it thousands of times larger than what stands in it, they count
 * as strays: `strays` says how many, the sheet ends before them.
 */
export function extentOf(texts: readonly (readonly string[] | undefined)[], rows: number, columns: number): { rows: number; columns: number; strays: number } {
  const byRow = new Map<number, number>()
  const byColumn: number[] = []
  const wide = rows * columns > mostArea
  if (!wide && rows < 100_000) return { rows, columns, strays: 0 }
  let cells = 0
  texts.forEach((row, index) => {
    let filled = 0
    row?.forEach((text, column) => {
      if (text.trim() === '') return
      filled += 1
      byColumn[column] = (byColumn[column] ?? 0) + 1
    })
    if (filled > 0) byRow.set(index, filled)
    cells += filled
  })
  if (!wide && byRow.size > rows / 10) return { rows, columns, strays: 0 }
  const most = Math.min(Math.max(20, cells / 1000), cells / 4)
  let lastColumns = columns
  for (let beyond = 0; lastColumns > 0; lastColumns -= 1) {
    beyond += byColumn[lastColumns - 1] ?? 0
    if (beyond > most) break
  }
  let lastRows = rows
  for (let beyond = 0; lastRows > 0; lastRows -= 1) {
    beyond += byRow.get(lastRows - 1) ?? 0
    if (beyond > most) break
  }
  if (lastRows * lastColumns > mostArea) throw new TooMuch(say`has cells far apart in too many rows and columns. Take out what stands far from the list.`)
  let strays = 0
  texts.forEach((row, index) => row?.forEach((text, column) => { if ((index >= lastRows || column >= lastColumns) && text.trim() !== '') strays += 1 }))
  return { rows: lastRows, columns: lastColumns, strays }
}

/** A value in cells merged downwards holds for each of its rows. */
function fillMerged(merges: readonly Merge[], values: (readonly Cell[])[], texts: (readonly string[])[]): void {
  let filled = 0
  for (const { top, left, bottom } of merges) {
    const text = texts[top]?.[left] ?? ''
    if (text === '' || bottom <= top || bottom - top > 5000) continue
    const value = values[top]?.[left] ?? null
    for (let row = top + 1; row <= Math.min(bottom, values.length - 1); row += 1) {
      filled += 1
      // No list has so many; merges that overlap a thousandfold would take for ever.
      if (filled > mostMergedCells) return
      values[row] = withCell(values[row] ?? noCells, left, value, null)
      texts[row] = withCell(texts[row] ?? noTexts, left, text, '')
    }
  }
}

function withCell<Content>(row: readonly Content[], column: number, content: Content, nothing: Content): Content[] {
  const copy = row.slice()
  for (let gap = copy.length; gap < column; gap += 1) copy[gap] = nothing
  copy[column] = content
  return copy
}
