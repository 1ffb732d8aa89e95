import { expect, test } from 'vitest'
import { rowKinds, type RowKind } from '../../work/import-view.ts'
import { canBeFilled, couldBePart, isPart, rowsOf, selectionOf } from './selection.ts'

const kinds = Uint8Array.from(['title', 'header', 'line', 'blank', 'alternate', 'total'] satisfies RowKind[], (kind) => rowKinds.indexOf(kind))

test('a selection lies between its corners, whichever came first', () => {
  expect(selectionOf({ row: 3, column: 4 }, { row: 6, column: 1 })).toEqual({ firstRow: 3, lastRow: 6, columns: { first: 1, last: 4 } })
  expect(selectionOf({ row: 3, column: -1 }, { row: 2, column: 1 })).toEqual({ firstRow: 2, lastRow: 3, columns: null })
  expect(selectionOf({ row: 3, column: 1 }, { row: 3, column: 1 })).toBeNull()
  expect(selectionOf({ row: 3, column: 1 }, null)).toBeNull()
})

test('of the selected rows parts can be left out, others taken in, and neither header nor empty rows are written over', () => {
  const all = { firstRow: 1, lastRow: 6, columns: null }
  expect(rowsOf(all, kinds, isPart)).toEqual([3, 5])
  expect(rowsOf(all, kinds, couldBePart)).toEqual([1, 6])
  expect(rowsOf(all, kinds, canBeFilled)).toEqual([1, 3, 5, 6])
})
