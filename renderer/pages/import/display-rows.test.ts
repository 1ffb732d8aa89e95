import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowKinds, type RowKind } from '../../work/import-view.ts'
import { displayRows } from './display-rows.ts'

const kinds = (...names: readonly RowKind[]) => Uint8Array.from(names, (name) => rowKinds.indexOf(name))

test('empty rows one after the other are folded into one, a single one is shown', () => {
  const rows = displayRows(kinds('title', 'blank', 'blank', 'blank', 'header', 'line', 'blank', 'total'))
  expect(Array.from({ length: rows.length }, (_, index) => rows.at(index))).toEqual([
    { first: 1, last: 1 }, { first: 2, last: 4 }, { first: 5, last: 5 }, { first: 6, last: 6 }, { first: 7, last: 7 }, { first: 8, last: 8 },
  ])
})

test('every row of the sheet is found at one place of the grid', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<RowKind>('line', 'blank', 'title'), { minLength: 1, maxLength: 60 }), (names) => {
      const rows = displayRows(kinds(...names))
      for (let row = 1; row <= names.length; row += 1) {
        const { first, last } = rows.at(rows.indexOf(row))
        expect(first <= row && row <= last).toBe(true)
      }
    }),
  )
})
