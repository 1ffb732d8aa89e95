import { expect, test } from 'vitest'
import { rowKinds, type RowKind } from '../../work/import-view.ts'
import { displayRows } from './display-rows.ts'
import { moveCursor } from './move-cursor.ts'

const kinds: RowKind[] = ['title', 'blank', 'blank', 'header', 'line', 'line']
const bounds = { display: displayRows(Uint8Array.from(kinds, (kind) => rowKinds.indexOf(kind))), columnCount: 4, page: 3 }
const press = (row: number, column: number, key: string, ctrlKey = false) => moveCursor({ row, column }, { key, ctrlKey, metaKey: false }, bounds)

test('arrows pass over folded empty rows and stop at the edges', () => {
  expect(press(2, 1, 'ArrowDown')).toEqual({ row: 4, column: 1 })
  expect(press(1, 1, 'ArrowUp')).toEqual({ row: 1, column: 1 })
  expect(press(6, 1, 'ArrowDown')).toEqual({ row: 6, column: 1 })
  expect(press(5, 3, 'ArrowRight')).toEqual({ row: 5, column: 3 })
})

test('the row number is left of the first cell', () => {
  expect(press(5, 0, 'ArrowLeft')).toEqual({ row: 5, column: -1 })
  expect(press(5, -1, 'ArrowLeft')).toEqual({ row: 5, column: -1 })
})

test('Home, End and Ctrl go to the ends', () => {
  expect(press(5, 2, 'Home')).toEqual({ row: 5, column: 0 })
  expect(press(5, 2, 'End', true)).toEqual({ row: 6, column: 3 })
  expect(press(5, 2, 'ArrowUp', true)).toEqual({ row: 1, column: 2 })
  expect(press(5, 2, 'a')).toBeNull()
})
