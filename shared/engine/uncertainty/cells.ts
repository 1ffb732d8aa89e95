/** The numbers of a quantity over many futures at once. */
export type Cells =
  /** The same in every future: one number a row. */
  | { readonly kind: 'fixed'; readonly values: Float64Array }
  /** The same in every row: one number a future. */
  | { readonly kind: 'uniform'; readonly values: Float64Array }
  /** One number a row and future: all rows of the first future, then all of the second. */
  | { readonly kind: 'drawn'; readonly values: Float64Array }

export const fixed = (values: Float64Array): Cells => ({ kind: 'fixed', values })
export const uniform = (values: Float64Array): Cells => ({ kind: 'uniform', values })
export const drawn = (values: Float64Array): Cells => ({ kind: 'drawn', values })

/** The number of a row in a future of the block. */
export function cellAt({ kind, values }: Cells, rows: number, row: number, future: number): number {
  return (kind === 'fixed' ? values[row] : kind === 'uniform' ? values[future] : values[future * rows + row]) ?? Number.NaN
}

/** A piece of work for each block of futures. */
export type Step = () => void

/** Why futures of a plan cannot be worked out side by side; they are evaluated one by one then. */
export class NotSideBySide extends Error {}
