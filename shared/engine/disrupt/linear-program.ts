/** A linear program: the columns within their bounds that keep every row within its bounds at the least cost. Infinity is no bound. */
export interface LinearProgram {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Entries of row i are from rowStart[i] to rowStart[i + 1]. */
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** What a solver makes of a program; `columns` is empty unless it is optimal. */
export interface Solution {
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'unsolved'
  readonly objective: number
  readonly columns: Float64Array
}

/** Solves linear programs exactly; the host brings it along. */
export type Solve = (program: LinearProgram) => Solution

/** A linear program while it is being written, a column and a row at a time. */
export class ProgramBuilder {
  private readonly cost: number[] = []
  private readonly lower: number[] = []
  private readonly upper: number[] = []
  private readonly rowLower: number[] = []
  private readonly rowUpper: number[] = []
  private readonly rowStart: number[] = [0]
  private readonly columns: number[] = []
  private readonly values: number[] = []

  /** Adds a column and gives its number. */
  column(upper: number, cost = 0): number {
    this.cost.push(cost)
    this.lower.push(0)
    this.upper.push(upper)
    return this.cost.length - 1
  }

  /** Adds a row with its entries by column; entries of the same column add up. */
  row(lower: number, upper: number, entries: readonly (readonly [column: number, value: number])[]): void {
    const sums = new Map<number, number>()
    for (const [column, value] of entries) sums.set(column, (sums.get(column) ?? 0) + value)
    for (const [column, value] of sums) {
      if (value === 0) continue
      this.columns.push(column)
      this.values.push(value)
    }
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
    this.rowStart.push(this.columns.length)
  }

  build(): LinearProgram {
    return {
      cost: Float64Array.from(this.cost), lower: Float64Array.from(this.lower), upper: Float64Array.from(this.upper), rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper), rowStart: Int32Array.from(this.rowStart), column: Int32Array.from(this.columns), value: Float64Array.from(this.values),
    }
  }
}
