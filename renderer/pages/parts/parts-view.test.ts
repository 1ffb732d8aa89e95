import { expect, test } from 'vitest'
import { startsDown } from './parts-view.ts'

test('a column of numbers is sorted from its largest first, a column of words from its first letter', () => {
  expect([startsDown('landed'), startsDown('risk')]).toEqual([true, true])
  expect([startsDown('category'), startsDown('sheet:Material')]).toEqual([false, false])
})
