import type { AnyFormula, Quantity } from '../formulas/formula.ts'
import type { Certainty, Provenance } from './evaluation.ts'
import type { FigureRef } from './figure-book.ts'

/** Where one cell came from. */
export interface CellOrigin {
  readonly provenance: Provenance
  /** What the number is of, such as "China"; may be empty. */
  readonly of: string
}

/** One way to know an input, tried in order. */
export interface Candidate<Row> {
  /** NaN: this way does not know it. */
  readonly value: (row: Row) => number
  readonly certainty: (row: Row) => Certainty
  readonly origin: (row: Row) => CellOrigin
}

/** How an input of a kind of row is found: the first candidate that knows it wins. */
export interface Rule<Row> {
  readonly quantity: Quantity
  /** Counts for the certainty of the row's results: something the buyer could state of this very row. */
  readonly own: boolean
  readonly candidates: readonly Candidate<Row>[]
}

/** A number that feeds an aggregate: a cell of any sheet, or a piece worked out on the way. */
export interface Piece {
  readonly sheet: Sheet
  readonly quantity: Quantity
  readonly row: number
}

/** Where a column's numbers come from, for whoever asks why. */
export type ColumnSource =
  | { readonly kind: 'rule'; readonly origin: (row: number) => CellOrigin | null }
  | { readonly kind: 'figure'; readonly ref: FigureRef }
  | { readonly kind: 'gather'; readonly from: Sheet; readonly rowOf: (row: number) => number; readonly quantity: Quantity }
  | { readonly kind: 'formula'; readonly formula: AnyFormula }
  | { readonly kind: 'aggregate'; readonly says: string; readonly pieces: (row: number) => readonly Piece[] }

export interface Column {
  readonly quantity: Quantity
  readonly values: Float64Array
  readonly source: ColumnSource
}

/** Columns of numbers over rows of one kind: sources of parts, parts, sites, countries, products, the plan itself. */
export interface Sheet {
  readonly length: number
  /** What a row is called, such as a part number. */
  readonly nameOf: (row: number) => string
  readonly columns: Map<string, Column>
}

/** An empty sheet. */
export function newSheet(length: number, nameOf: (row: number) => string): Sheet {
  return { length, nameOf, columns: new Map() }
}

/** The numbers of a quantity; it must have been filled. */
export function columnOf(sheet: Sheet, quantity: Quantity): Float64Array {
  const column = sheet.columns.get(quantity.id)
  if (column === undefined) throw new Error(`The engine asked for ${quantity.id} before it was there.`)
  return column.values
}

/** Adds a column of numbers. */
export function setColumn(sheet: Sheet, quantity: Quantity, values: Float64Array, source: ColumnSource): Float64Array {
  sheet.columns.set(quantity.id, { quantity, values, source })
  return values
}

/** Fills a column with one figure for all rows. */
export function fillFigure(sheet: Sheet, quantity: Quantity, ref: FigureRef): void {
  setColumn(sheet, quantity, new Float64Array(sheet.length).fill(ref.value), { kind: 'figure', ref })
}

/** Fills a column from another sheet's column; a row of −1 stays unknown. */
export function gather(sheet: Sheet, quantity: Quantity, from: Sheet, rowOf: Int32Array, fromQuantity: Quantity = quantity): void {
  const source = columnOf(from, fromQuantity)
  const values = new Float64Array(sheet.length)
  for (let row = 0; row < values.length; row++) values[row] = source[rowOf[row] ?? -1] ?? Number.NaN
  setColumn(sheet, quantity, values, { kind: 'gather', from, rowOf: (row) => rowOf[row] ?? -1, quantity: fromQuantity })
}

const levels: readonly Certainty[] = ['known', 'default', 'estimate']

/** The certainty behind the number that `raiseCertainty` and `resolve` keep. */
export const certaintyOf = (level: number): Certainty => levels[level] ?? 'estimate'
/** The number of a certainty: 0 known, 1 default, 2 estimate. */
export const levelOf = (certainty: Certainty): number => levels.indexOf(certainty)

/** Fills a column by its rule; where the rule is the row's own, `certainty` is raised to the worst certainty met. */
export function resolve<Row>(sheet: Sheet, rows: readonly Row[], rule: Rule<Row>, certainty: Uint8Array): void {
  const { candidates, own } = rule
  const values = new Float64Array(sheet.length)
  const which = new Uint8Array(sheet.length)
  for (let index = 0; index < values.length; index++) {
    const row = rows[index] as Row // a sheet has as many rows as its facts
    let value = Number.NaN
    for (let tried = 0; tried < candidates.length; tried++) {
      const candidate = candidates[tried] as Candidate<Row> // tried is below length
      value = candidate.value(row)
      if (value === value) {
        which[index] = tried + 1
        if (own) {
          const level = levelOf(candidate.certainty(row))
          if (level > (certainty[index] ?? 0)) certainty[index] = level
        }
        break
      }
    }
    values[index] = value
  }
  setColumn(sheet, rule.quantity, values, {
    kind: 'rule',
    origin: (row) => candidates[(which[row] ?? 0) - 1]?.origin(rows[row] as Row) ?? null, // rows has an entry for each row
  })
}
