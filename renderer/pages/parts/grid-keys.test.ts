import { describe, expect, test } from 'vitest'
import { columnIds } from './columns.ts'
import { actionOf, type CellPlace } from './grid-keys.ts'
import type { PartRow } from './part-row.ts'

// Only what the keyboard looks at.
const row = (key: string, parentKey: string | null, childCount = 0): PartRow => ({ key, parentKey, childCount }) as PartRow
const rows = [row('motor', null, 2), row('winding', 'motor'), row('bearing', 'motor'), row('grease', null)]
const press = (key: string, at: CellPlace, { ctrl = false, shift = false, closed = [] as string[], hidden = [] as string[] } = {}) =>
  actionOf({ key, ctrl, shift }, at, rows, new Set(closed), (column) => !hidden.includes(column), 10)

describe('the keyboard in the parts table', () => {
  test('moves a cell at a time, stops at the edges, and jumps with Ctrl', () => {
    expect(press('ArrowDown', { row: 3, column: 'part' })).toMatchObject({ to: { row: 3, column: 'part' } })
    expect(press('ArrowDown', { row: 0, column: 'risk' }, { ctrl: true })).toMatchObject({ to: { row: 3, column: 'risk' } })
    expect(press('Home', { row: 2, column: 'risk' })).toMatchObject({ to: { row: 2, column: 'part' } })
    expect(press('End', { row: 2, column: 'risk' }, { ctrl: true })).toMatchObject({ to: { row: 3, column: columnIds.at(-1) } })
  })
  test('steps over a column that the width hides', () => {
    expect(press('ArrowRight', { row: 1, column: 'site' }, { hidden: ['quantity'] })).toMatchObject({ to: { column: 'landed' } })
  })
  test('opens and closes a branch before it leaves the first column', () => {
    expect(press('ArrowRight', { row: 0, column: 'part' }, { closed: ['motor'] })).toEqual({ kind: 'open', row: 0 })
    expect(press('ArrowRight', { row: 0, column: 'part' })).toMatchObject({ kind: 'move', to: { column: 'site' } })
    expect(press('ArrowLeft', { row: 0, column: 'part' })).toEqual({ kind: 'close', row: 0 })
    expect(press('ArrowLeft', { row: 2, column: 'part' })).toMatchObject({ kind: 'move', to: { row: 0 } })
    expect(press('ArrowLeft', { row: 3, column: 'part' })).toBeNull()
  })
  test('selects with Shift, Space and Ctrl A, edits with Enter and F2, and leaves other keys alone', () => {
    expect(press('ArrowDown', { row: 0, column: 'part' }, { shift: true })).toMatchObject({ kind: 'move', extend: true })
    expect(press(' ', { row: 0, column: 'part' })).toEqual({ kind: 'toggle' })
    expect(press('a', { row: 0, column: 'part' }, { ctrl: true })).toEqual({ kind: 'select-all' })
    expect(press('a', { row: 0, column: 'part' })).toBeNull()
    expect([press('Enter', { row: 0, column: 'part' }), press('F2', { row: 0, column: 'part' })]).toEqual([{ kind: 'edit' }, { kind: 'edit' }])
    expect(press('?', { row: 0, column: 'risk' }, { shift: true })).toEqual({ kind: 'why' })
  })
})
