import { rowKinds } from '../../work/import-view.ts'

/** Rows as the grid shows them: each row of the sheet once, runs of empty rows folded into one. */
export interface DisplayRows {
  readonly length: number
  /** 1-based first and last row of the sheet at a place of the grid; they differ for a folded run. */
  at(index: number): { readonly first: number; readonly last: number }
  /** Place in the grid of a 1-based row of the sheet. */
  indexOf(row: number): number
}

const blank = rowKinds.indexOf('blank')
/** Empty rows in a row from which they are folded. */
const shortestFold = 2

/** Folds the empty rows of a sheet. */
export function displayRows(kinds: Uint8Array): DisplayRows {
  const firsts: number[] = []
  let row = 1
  while (row <= kinds.length) {
    firsts.push(row)
    let next = row + 1
    if (kinds[row - 1] === blank) {
      while (next <= kinds.length && kinds[next - 1] === blank) next += 1
      if (next - row < shortestFold) next = row + 1
    }
    row = next
  }
  return {
    length: firsts.length,
    at: (index) => ({ first: firsts[index] ?? 1, last: (firsts[index + 1] ?? kinds.length + 1) - 1 }),
    indexOf(wanted) {
      let low = 0
      let high = firsts.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((firsts[middle] ?? 1) <= wanted) low = middle
        else high = middle - 1
      }
      return low
    },
  }
}
