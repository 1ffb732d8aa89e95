import type { AnyFormula, Quantity } from '../../formulas/formula.ts'
import type { FigureRef } from '../figure-book.ts'
import { loops } from '../generated/loops.ts'
import type { Layout } from '../layout.ts'
import type { Column, Sheet } from '../sheet.ts'
import { factKey } from './ranged-facts.ts'
import { drawn, fixed, NotSideBySide, uniform, type Cells, type Step } from './cells.ts'

/** The figures that are drawn: for each key one number a future of the block, filled in before the steps run. */
export type DrawnFigures = ReadonlyMap<string, Float64Array>

/** The columns of a sheet as they are where nothing is drawn. */
interface Kept {
  readonly name: string
  readonly length: number
  readonly columns: ReadonlyMap<string, Column>
}

/** A cell that is so many times a drawn number. */
export interface Patch {
  readonly row: number
  readonly from: Float64Array
  readonly times: number
}

/** How a column that no formula and no figure fills is worked out over many futures. */
export type Kernel = (sheets: DrawSheets, column: Column, base: Float64Array) => Cells

/** The sheets of a computed plan over a block of futures: each column that follows from a drawn figure is worked out for all futures of the block at once, by the
 *  same formulas; everything else stays as it is. */
export class DrawSheets {
  readonly figures: DrawnFigures
  /** What the facts that are drawn are as they stand, by key. */
  readonly facts: ReadonlyMap<string, number>
  /** Futures in a block. */
  readonly block: number
  readonly steps: Step[] = []
  private readonly kept: ReadonlyMap<Sheet, Kept>
  private readonly cells = new Map<Column, Cells>()
  private readonly spreads = new Map<Cells, Map<number, Float64Array>>()
  private readonly kernels: ReadonlyMap<string, Kernel>

  /** Those of today's sourcing, from which prices are re-based; its steps come first. */
  private readonly today: DrawSheets | null

  constructor(sheets: Layout['sheets'], figures: DrawnFigures, facts: ReadonlyMap<string, number>, block: number, kernels: ReadonlyMap<string, Kernel>, today: DrawSheets | null) {
    this.figures = figures
    this.facts = facts
    this.block = block
    this.kernels = kernels
    this.today = today
    this.kept = new Map(Object.entries(sheets).map(([name, sheet]) => [sheet, { name, length: sheet.length, columns: new Map(sheet.columns) }]))
  }

  /** A column of a sheet as it is where nothing is drawn. */
  column(sheet: Sheet, quantity: Quantity): Column {
    const column = this.kept.get(sheet)?.columns.get(quantity.id)
    if (column === undefined) throw new NotSideBySide(quantity.id)
    return column
  }

  /** The numbers of a quantity over the block; its steps come before those of whoever asks. */
  of(sheet: Sheet, quantity: Quantity): Cells {
    if (this.today !== null && !this.kept.has(sheet)) return this.today.of(sheet, quantity)
    const column = this.column(sheet, quantity)
    const found = this.cells.get(column)
    if (found !== undefined) return found
    const made = this.make(sheet, column)
    this.cells.set(column, made)
    return made
  }

  /** All columns that were asked for and vary, with what they are. */
  varying(): { readonly sheet: Sheet; readonly column: Column; readonly cells: Cells }[] {
    const found: { sheet: Sheet; column: Column; cells: Cells }[] = []
    for (const [sheet, { columns }] of this.kept) {
      for (const column of columns.values()) {
        const cells = this.cells.get(column)
        if (cells !== undefined && cells.kind !== 'fixed') found.push({ sheet, column, cells })
      }
    }
    return found
  }

  /** A drawn figure over the block; null where it is not drawn. */
  figure(key: string): Float64Array | null {
    return this.figures.get(key) ?? null
  }

  /** A number a row and future, whatever it varies by. */
  spread(cells: Cells, rows: number): Float64Array {
    if (cells.kind === 'drawn' || (cells.kind === 'fixed' && this.block === 1)) return cells.values
    let ofRows = this.spreads.get(cells)
    if (ofRows === undefined) this.spreads.set(cells, (ofRows = new Map()))
    const found = ofRows.get(rows)
    if (found !== undefined) return found
    const made = new Float64Array(rows * this.block)
    ofRows.set(rows, made)
    const { values } = cells
    if (cells.kind === 'fixed') for (let future = 0; future < this.block; future++) made.set(values, future * rows)
    else {
      this.steps.push(() => {
        for (let future = 0; future < values.length; future++) made.fill(values[future] as number, future * rows, (future + 1) * rows) // below length
      })
    }
    return made
  }

  /** Room for a number a row and future. */
  room = (rows: number): Float64Array => new Float64Array(rows * this.block)

  /** A formula over the block. */
  run(formula: AnyFormula, given: readonly Cells[], rows: number, base: Float64Array): Cells {
    if (rows === 0 || given.every(({ kind }) => kind === 'fixed')) return fixed(base)
    const loop = loops.get(formula.id)
    if (loop === undefined) throw new NotSideBySide(formula.id)
    const isUniform = given.every((cells) => cells.kind === 'uniform' || (cells.kind === 'fixed' && isOneNumber(cells.values)))
    const out = isUniform ? new Float64Array(this.block) : this.room(rows)
    const columns = given.map((cells) => (isUniform ? (cells.kind === 'uniform' ? cells.values : new Float64Array(this.block).fill(cells.values[0] ?? Number.NaN)) : this.spread(cells, rows)))
    this.steps.push(() => loop(columns, out))
    return isUniform ? uniform(out) : drawn(out)
  }

  /** Picks rows of another sheet; a row of −1 is unknown, or what is `missing` there. */
  pick(from: Cells, fromRows: number, rowOf: Int32Array, base: Float64Array, missing = Number.NaN): Cells {
    if (from.kind === 'fixed') return fixed(base)
    if (from.kind === 'uniform' && rowOf.every((row) => row >= 0)) return from
    const rows = rowOf.length
    const out = this.room(rows)
    const [{ values, kind }, block] = [from, this.block]
    this.steps.push(() => {
      for (let future = 0; future < block; future++) {
        const [to, at] = [future * rows, future * fromRows]
        for (let row = 0; row < rows; row++) {
          const source = rowOf[row] as number // below length
          out[to + row] = source < 0 ? missing : ((kind === 'uniform' ? values[future] : values[at + source]) as number) // a row of the sheet
        }
      }
    })
    return drawn(out)
  }

  private make(sheet: Sheet, column: Column): Cells {
    const { source, quantity, values } = column
    if (values.length === 0) return fixed(values)
    const kernel = this.kernels.get(`${this.kept.get(sheet)?.name ?? ''}/${quantity.id}`)
    if (kernel !== undefined) return kernel(this, column, values)
    if (source.kind === 'figure') return this.ofFigure(source.ref, values)
    if (source.kind === 'gather') {
      const from = this.of(source.from, source.quantity)
      return this.pick(from, source.from.length, Int32Array.from(values, (_, row) => source.rowOf(row)), values)
    }
    if (source.kind === 'formula') {
      const { formula } = source
      return this.run(formula, formula.inputs.map((input) => this.of(sheet, input)), sheet.length, values)
    }
    if (source.kind === 'rule') return this.ofRule(sheet, column)
    // No kernel knows it: it may stay as it is where nothing that it was made of is drawn; whoever opens the plan checks that it does.
    return fixed(values)
  }

  private ofFigure({ key }: FigureRef, base: Float64Array): Cells {
    const values = this.figure(key)
    return values === null || base.length === 0 ? fixed(base) : uniform(values)
  }

  /** A column of inputs of which some are figures or facts that are drawn. */
  private ofRule(sheet: Sheet, column: Column): Cells {
    const patches = this.patchesOf(column)
    const [first] = patches
    const { values: base } = column
    if (first === undefined) return fixed(base)
    if (patches.length === base.length && patches.every(({ from, times }) => from === first.from && times === 1)) return uniform(first.from)
    return this.patched(base, patches, sheet.length)
  }

  /** The cells of inputs that are a drawn figure or fact, or so many times one. */
  patchesOf({ source, values: base }: Column): Patch[] {
    if (source.kind !== 'rule' || (this.facts.size === 0 && !source.readings.some(({ ref }) => this.figures.has(ref.key)))) return []
    const patches: Patch[] = []
    for (let row = 0; row < base.length; row++) {
      const { provenance } = source.origin(row)
      const key = provenance.kind === 'figure' ? provenance.key : provenance.kind === 'fact' && provenance.fact !== null ? factKey(provenance.fact.noun, provenance.fact.id, provenance.fact.field) : null
      const from = key === null ? null : this.figure(key)
      if (key === null || from === null) continue
      const middle = provenance.kind === 'figure' ? provenance.value : (this.facts.get(key) ?? Number.NaN)
      const value = base[row] ?? Number.NaN
      patches.push({ row, from, times: value === middle ? 1 : value / middle })
    }
    return patches
  }

  /** A column that stays as it is but for some rows, each so many times a drawn figure. */
  patched(base: Float64Array, patches: readonly Patch[], length: number): Cells {
    const out = this.room(length)
    for (let future = 0; future < this.block; future++) out.set(base, future * length)
    const block = this.block
    this.steps.push(() => {
      for (const { row, from, times } of patches) {
        for (let future = 0; future < block; future++) out[future * length + row] = times === 1 ? (from[future] as number) : times * (from[future] as number) // one a future
      }
    })
    return drawn(out)
  }
}

/** True where all rows hold the same known number. */
function isOneNumber(values: Float64Array): boolean {
  const [first] = values
  return first !== undefined && values.every((value) => value === first)
}
