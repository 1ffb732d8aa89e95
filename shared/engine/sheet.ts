import type { AnyFormula, Quantity } from '../formulas/formula.ts'
import type { Sentence, SentenceValue } from '../text/say.ts'
import type { Certainty } from './evaluation.ts'
import type { FactRef, Provenance } from './explanation.ts'
import { stillRead, type FigureBook, type FigureRef, type Reading } from './figure-book.ts'
import { sameOrNew, sameThings } from './remember.ts'

/** Where one cell came from. */
export interface CellOrigin {
  readonly provenance: Provenance
  /** What the number is of, such as "China"; may be empty. */
  readonly of: SentenceValue
}

/** One way to know an input, tried in order. */
export interface Candidate<Row> {
  /** NaN: this way does not know it. The index is the row's in the sheet. */
  readonly value: (row: Row, index: number) => number
  readonly certainty: (row: Row) => Certainty
  readonly origin: (row: Row) => CellOrigin
  /** The fact that would make it known, where there is such a one. */
  readonly missing?: (row: Row) => FactRef | null
}

/** How an input of a kind of row is found: the first candidate that knows it wins. */
export interface Rule<Row> {
  readonly quantity: Quantity
  /** Counts for the certainty of the row's results: something the buyer could state of this very row. */
  readonly own: boolean
  readonly candidates: readonly Candidate<Row>[]
  /** What candidates read besides the facts of their own row and figures: columns, and lists of other facts. */
  readonly uses?: readonly unknown[]
}

/** A number that feeds an aggregate: a cell of any sheet, or a piece worked out on the way. */
export interface Piece {
  readonly sheet: Sheet
  readonly quantity: Quantity
  readonly row: number
}

/** The facts that a column was looked up for, and which candidate knew each: 1 for the first, 0 for none. */
export interface Found {
  readonly rows: readonly unknown[]
  readonly which: Uint8Array
}

/** Where a column's numbers come from, for whoever asks why. */
export type ColumnSource =
  | { readonly kind: 'rule'; readonly origin: (row: number) => CellOrigin; readonly readings: readonly Reading[]; readonly levels: Uint8Array; readonly found?: Found }
  | { readonly kind: 'figure'; readonly ref: FigureRef }
  | { readonly kind: 'gather'; readonly from: Sheet; readonly rowOf: (row: number) => number; readonly quantity: Quantity }
  | { readonly kind: 'formula'; readonly formula: AnyFormula }
  | { readonly kind: 'aggregate'; readonly says: Sentence; readonly pieces: (row: number) => readonly Piece[] }

export interface Column {
  readonly quantity: Quantity
  readonly values: Float64Array
  readonly source: ColumnSource
  /** What the numbers were worked out from; while these are the very same things, so are the numbers. */
  readonly inputs: readonly unknown[]
}

/** Columns of numbers over rows of one kind: sources of parts, parts, sites, countries, products, the plan itself.
 *  A sheet outlives an evaluation: as in a spreadsheet, only columns with a changed input are worked out again. */
export interface Sheet {
  readonly length: number
  /** What a row is called, such as a part number. */
  readonly nameOf: (row: number) => SentenceValue
  readonly columns: Map<string, Column>
  /** Columns of a sheet before this one with other rows: what was looked up for rows of the same facts need not be looked up again. */
  readonly carried: Map<string, Column>
}

/** An empty sheet. */
export function newSheet(length: number, nameOf: (row: number) => SentenceValue): Sheet {
  return { length, nameOf, columns: new Map(), carried: new Map() }
}

/** A sheet for changed facts that begins with the columns of the sheet before: each is worked out again as far as what it follows from is another thing.
 *  A column that does not say what it follows from is worked out again whatever happens. The sheet before stays as it is. */
export function sheetAfter(before: Sheet | null, length: number, nameOf: (row: number) => SentenceValue): Sheet {
  const sheet = newSheet(length, nameOf)
  if (before === null) return sheet
  for (const [id, column] of before.columns) {
    const isLookedUp = column.source.kind === 'rule' && column.source.found !== undefined
    if (before.length === length) sheet.columns.set(id, column.inputs.length > 0 || isLookedUp ? column : { ...column, inputs: [{}] })
    else if (isLookedUp) sheet.carried.set(id, column)
  }
  return sheet
}

/** The numbers of a quantity; it must have been filled. */
export function columnOf(sheet: Sheet, quantity: Quantity): Float64Array {
  const column = sheet.columns.get(quantity.id)
  if (column === undefined) throw new Error(`The engine asked for ${quantity.id} before it was there.`)
  return column.values
}

/** Bits of the numbers, in halves: unknown equals unknown here, and 0 is not −0. */
const bitsOf = (values: Float64Array): Int32Array => new Int32Array(values.buffer, values.byteOffset, values.length * 2)

function sameBits(left: Float64Array, right: Float64Array): boolean {
  if (left.length !== right.length) return false
  const [before, after] = [bitsOf(left), bitsOf(right)]
  for (let row = 0; row < before.length; row++) if (before[row] !== after[row]) return false
  return true
}

/** Adds a column of numbers. The array of a column that comes out as before is kept, so that nothing after it is worked out again. */
export function setColumn(sheet: Sheet, quantity: Quantity, values: Float64Array, source: ColumnSource, inputs: readonly unknown[] = []): Float64Array {
  const before = sheet.columns.get(quantity.id)?.values
  const kept = before !== undefined && sameBits(before, values) ? before : values
  sheet.columns.set(quantity.id, { quantity, values: kept, source, inputs })
  return kept
}

/** True where a column is there and was worked out from these very inputs. */
export function isFresh(sheet: Sheet, quantity: Quantity, inputs: readonly unknown[]): boolean {
  const column = sheet.columns.get(quantity.id)
  return column !== undefined && sameThings(column.inputs, inputs)
}

/** Adds a column that follows from `inputs` alone: it is worked out only when one of them is another thing than last time. */
export function derive(sheet: Sheet, quantity: Quantity, inputs: readonly unknown[], values: () => Float64Array, source: ColumnSource): void {
  const before = sheet.columns.get(quantity.id)
  if (before === undefined || !sameThings(before.inputs, inputs)) setColumn(sheet, quantity, values(), source, inputs)
  // The reasons are those of the facts as they are now, even where the numbers stay.
  else sheet.columns.set(quantity.id, { ...before, source })
}

/** Fills a column with one figure for all rows. */
export function fillFigure(sheet: Sheet, quantity: Quantity, ref: FigureRef): void {
  derive(sheet, quantity, [ref.state], () => new Float64Array(sheet.length).fill(ref.value), { kind: 'figure', ref })
}

/** Fills a column from another sheet's column; a row of −1 stays unknown. */
export function gather(sheet: Sheet, quantity: Quantity, from: Sheet, rowOf: Int32Array, fromQuantity: Quantity = quantity): void {
  const source = columnOf(from, fromQuantity)
  const last = sheet.columns.get(quantity.id)?.inputs[1]
  const rows = last instanceof Int32Array ? sameOrNew(last, rowOf) : rowOf
  const pick = (): Float64Array => {
    const values = new Float64Array(sheet.length)
    for (let row = 0; row < values.length; row++) values[row] = source[rowOf[row] ?? -1] ?? Number.NaN
    return values
  }
  derive(sheet, quantity, [source, rows], pick, { kind: 'gather', from, rowOf: (row) => rowOf[row] ?? -1, quantity: fromQuantity })
}

const levels: readonly Certainty[] = ['known', 'default', 'estimate']

/** The certainty behind the number that `resolve` keeps. */
export const certaintyOf = (level: number): Certainty => levels[level] ?? 'estimate'
/** The number of a certainty: 0 known, 1 default, 2 estimate. */
export const levelOf = (certainty: Certainty): number => (certainty === 'known' ? 0 : certainty === 'default' ? 1 : 2)

/** The places of a list that hold other things than a list before, and where the things of the others were in it: null where they were at the same place. */
interface Moved {
  readonly changed: readonly number[]
  readonly from: Int32Array | null
}

function movedFrom(before: readonly unknown[], now: readonly unknown[]): Moved {
  if (before === now) return unmoved
  const known = moves.get(now)
  if (known !== undefined && known.before === before) return known.moved
  const wasAt = before.length === now.length ? null : new Map(before.map((thing, place) => [thing, place]))
  const from = wasAt === null ? null : Int32Array.from(now, (thing) => wasAt.get(thing) ?? -1)
  const changed: number[] = []
  for (let place = 0; place < now.length; place++) if (from === null ? before[place] !== now[place] : from[place] === -1) changed.push(place)
  const moved = { changed, from }
  moves.set(now, { before, moved })
  return moved
}
const unmoved: Moved = { changed: [], from: null }
/** All rules of a sheet ask for the same two lists. */
const moves = new WeakMap<readonly unknown[], { readonly before: readonly unknown[]; readonly moved: Moved }>()

/** Numbers of a column before, at the places where the same things are now. */
function carriedOver<Numbers extends Float64Array | Uint8Array>(before: Numbers, into: Numbers, from: Int32Array | null): Numbers {
  if (from === null) into.set(before)
  else for (let row = 0; row < from.length; row++) into[row] = before[from[row] as number] ?? 0 // one place a row; a new thing is looked up
  return into
}

const joined = (before: readonly Reading[], more: readonly Reading[]): readonly Reading[] => {
  const refs = new Set(before.map(({ ref }) => ref))
  return [...before, ...more.filter(({ ref }) => !refs.has(ref))]
}

/** Says where each number of a column was found. Made apart, so that it keeps nothing of the column before. */
const originOf = <Row>(rows: readonly Row[], candidates: readonly Candidate<Row>[], which: Uint8Array) => (index: number): CellOrigin => {
  const row = rows[index] as Row // rows has an entry for each row
  const found = candidates[(which[index] ?? 0) - 1]
  if (found !== undefined) return found.origin(row)
  for (const { missing } of candidates) {
    const asked = missing?.(row) ?? null
    if (asked !== null) return { provenance: { kind: 'missing', fact: asked }, of: '' }
  }
  return { provenance: { kind: 'missing', fact: null }, of: '' }
}

/** Fills a column by its rule, and returns the certainty of each cell as a number.
 *  While the figures that it read and what it uses stay as they are, it is looked for only in rows whose facts are other ones than before. */
export function resolve<Row>(sheet: Sheet, rows: readonly Row[], rule: Rule<Row>, book: FigureBook): Uint8Array {
  const { candidates, own, uses = [] } = rule
  const before = sheet.columns.get(rule.quantity.id) ?? sheet.carried.get(rule.quantity.id)
  const source = before?.source.kind === 'rule' && sameThings(before.inputs, uses) && stillRead(before.source.readings) ? before.source : null
  const last = before === undefined || source === null || source.found === undefined ? null : { values: before.values, source, ...source.found }
  const moved = last === null ? null : movedFrom(last.rows, rows)
  if (last !== null && moved !== null && moved.changed.length === 0 && moved.from === null) return last.source.levels
  const values = new Float64Array(sheet.length)
  const which = new Uint8Array(sheet.length)
  const certainty = new Uint8Array(own ? sheet.length : 0)
  if (last !== null && moved !== null) {
    carriedOver(last.values, values, moved.from)
    carriedOver(last.which, which, moved.from)
    if (own) carriedOver(last.source.levels, certainty, moved.from)
  }
  const wanted = moved === null ? values.length : moved.changed.length
  const readings = book.reading(() => {
    for (let count = 0; count < wanted; count++) {
      const index = moved === null ? count : (moved.changed[count] as number) // below length
      const row = rows[index] as Row // a sheet has as many rows as its facts
      let value = Number.NaN
      which[index] = 0
      if (own) certainty[index] = 0
      for (let tried = 0; tried < candidates.length; tried++) {
        const candidate = candidates[tried] as Candidate<Row> // tried is below length
        value = candidate.value(row, index)
        if (value === value) {
          which[index] = tried + 1
          if (own) certainty[index] = levelOf(candidate.certainty(row))
          break
        }
      }
      values[index] = value
    }
  })
  const made = { kind: 'rule', origin: originOf(rows, candidates, which), readings: last === null ? readings : joined(last.source.readings, readings), levels: certainty, found: { rows, which } } as const
  setColumn(sheet, rule.quantity, values, made, uses)
  sheet.carried.delete(rule.quantity.id)
  return certainty
}
