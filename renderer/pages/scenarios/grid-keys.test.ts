import { describe, expect, test } from 'vitest'
import { movedBy, rowsBetween } from './grid-keys.ts'

describe('keys in the option grid', () => {
  const middle = { row: 5, column: 2 }
  test('move by one, stay within the grid, and go to an edge with Ctrl', () => {
    expect(movedBy('ArrowDown', false, middle, 10, 4)).toEqual({ row: 6, column: 2 })
    expect(movedBy('ArrowRight', false, { row: 5, column: 5 }, 10, 4)).toEqual({ row: 5, column: 5 })
    expect(movedBy('ArrowDown', true, middle, 10, 4)).toEqual({ row: 9, column: 2 })
    expect(movedBy('Home', true, middle, 10, 4)).toEqual({ row: 0, column: 0 })
    expect(movedBy('End', false, middle, 10, 4)).toEqual({ row: 5, column: 5 })
    expect(movedBy('PageDown', false, middle, 10, 8)).toEqual({ row: 9, column: 2 })
  })
  test('are left alone when they mean something else', () => {
    expect(movedBy('2', false, middle, 10, 4)).toBeNull()
    expect(movedBy('Enter', false, middle, 10, 4)).toBeNull()
  })
  test('extend a selection over all rows between, either way', () => {
    expect(rowsBetween(2, 4)).toEqual([2, 3, 4])
    expect(rowsBetween(4, 2)).toEqual([2, 3, 4])
  })
})
