/** A sum of columns by their factors, and a constant. */
export interface Terms {
  readonly entries: readonly (readonly [column: number, factor: number])[]
  readonly constant: number
}

/** Nothing at all. */
export const nothing: Terms = { entries: [], constant: 0 }

/** Sums, each times a factor, added up. */
export const summed = (...all: readonly (readonly [Terms, number])[]): Terms => ({
  entries: all.flatMap(([{ entries }, factor]) => (factor === 0 ? [] : entries.map(([column, value]) => [column, value * factor] as const))), constant: all.reduce((total, [{ constant }, factor]) => total + (factor === 0 ? 0 : constant * factor), 0),
})
