import { expect, test } from 'vitest'
import { deedOf } from './grid-deeds.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) => deedOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('keys of the grid do what they do in Excel', () => {
  expect([press('F2'), press('Enter'), press('Delete'), press('c', { ctrlKey: true }), press(' ', { ctrlKey: true }), press(' ', { shiftKey: true }), press('ArrowDown', { altKey: true })])
    .toEqual(['type', 'type', 'empty', 'copy', 'column', 'row', 'menu'])
})

test('a letter alone does nothing, and an arrow alone moves', () => {
  for (const key of ['c', ' ', 'ArrowDown', 'Home']) expect(press(key)).toBeNull()
})
