import { describe, expect, test } from 'vitest'
import type { ColumnId } from './columns.ts'
import { columnSets } from './column-settings.ts'
import { actionOf, type CellPlace } from './grid-keys.ts'
import type { PartRow } from './part-row.ts'

// Only what the keyboard looks at.
const row = (key: string, parentKey: string | null, childCount = 0): PartRow => ({ key, parentKey, childCount }) as PartRow
const rows = [row('motor', null, 2), row('winding', 'motor'), row('bearing', 'motor'), row('grease', null)]
const press = (key: string, at: CellPlace, { ctrl = false, shift = false, alt = false, closed = [] as string[], shown = [...columnSets.usual, 'stock'] as ColumnId[] } = {}) =>
  actionOf({ key, ctrl, shift, alt }, at, rows, new Set(closed), shown, 10)

describe('the keyboard in the parts table', () => {
  test('moves a cell at a time, stops at the edges, and jumps with Ctrl', () => {
    expect(press('ArrowDown', { row: 3, column: 'part' })).toMatchObject({ to: { row: 3, column: 'part' } })
    expect(press('ArrowDown', { row: 0, column: 'risk' }, { ctrl: true })).toMatchObject({ to: { row: 3, column: 'risk' } })
    expect(press('Home', { row: 2, column: 'risk' })).toMatchObject({ to: { row: 2, column: 'part' } })
    expect(press('End', { row: 2, column: 'risk' }, { ctrl: true })).toMatchObject({ to: { row: 3, column: 'stock' } })
  })
  test('steps over a column that is not shown', () => {
    expect(press('ArrowRight', { row: 1, column: 'site' }, { shown: ['part', 'site', 'landed'] })).toMatchObject({ to: { column: 'landed' } })
  })
  test('opens and closes a branch before it leaves the first column', () => {
    expect(press('ArrowRight', { row: 0, column: 'part' }, { closed: ['motor'] })).toEqual({ kind: 'open', row: 0 })
    expect(press('ArrowRight', { row: 0, column: 'part' })).toMatchObject({ kind: 'move', to: { column: 'site' } })
    expect(press('ArrowLeft', { row: 0, column: 'part' })).toEqual({ kind: 'close', row: 0 })
    expect(press('ArrowLeft', { row: 2, column: 'part' })).toMatchObject({ kind: 'move', to: { row: 0 } })
    expect(press('ArrowLeft', { row: 3, column: 'part' })).toBeNull()
  })
  test('selects with Shift, Space and Ctrl A, and leaves other keys alone', () => {
    expect(press('ArrowDown', { row: 0, column: 'part' }, { shift: true })).toMatchObject({ kind: 'move', extend: true })
    expect(press('ArrowRight', { row: 0, column: 'stock' }, { shift: true })).toMatchObject({ kind: 'move', extend: true })
    expect(press(' ', { row: 0, column: 'part' })).toEqual({ kind: 'toggle' })
    expect(press('a', { row: 0, column: 'part' }, { ctrl: true })).toEqual({ kind: 'select-all' })
    expect(press('?', { row: 0, column: 'risk' }, { shift: true })).toEqual({ kind: 'why' })
    expect([press('/', { row: 0, column: 'stock' }), press('Tab', { row: 0, column: 'stock' }), press('d', { row: 0, column: 'stock' }, { ctrl: true }), press('F6', { row: 0, column: 'stock' })]).toEqual([null, null, null, null])
  })
  test('types in the cell with Enter and F2, and over it with a digit where a fact stands', () => {
    expect([press('Enter', { row: 0, column: 'stock' }), press('F2', { row: 0, column: 'stock' })]).toEqual([{ kind: 'type', text: null }, { kind: 'type', text: null }])
    expect(press('7', { row: 1, column: 'stock' })).toEqual({ kind: 'type', text: '7' })
    expect(press('7', { row: 1, column: 'landed' })).toBeNull()
    expect(press('x', { row: 1, column: 'part' })).toBeNull()
  })
  test('fills, empties, asks where a part is used, and opens the deeds and all facts of a row', () => {
    expect(press('Enter', { row: 0, column: 'stock' }, { ctrl: true })).toEqual({ kind: 'fill' })
    expect(press('Delete', { row: 0, column: 'stock' })).toEqual({ kind: 'empty' })
    expect(press('u', { row: 0, column: 'stock' }, { ctrl: true })).toEqual({ kind: 'used' })
    expect(press('F10', { row: 0, column: 'stock' }, { shift: true })).toEqual({ kind: 'menu' })
    expect(press('Enter', { row: 0, column: 'stock' }, { alt: true })).toEqual({ kind: 'edit-all' })
  })
})
