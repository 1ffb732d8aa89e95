import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replacer } from './find-in-sheet.ts'

const made = (find: string, replace: string, more: { matchCase?: boolean; wholeCell?: boolean } = {}) => replacer({ find, replace, matchCase: false, wholeCell: false, ...more })

test('every place in a cell is replaced, in capitals or not', () => {
  expect(made('gmbh', 'GmbH')('Kaide GMBH, Gmbh & Co')).toBe('Kaide GmbH, GmbH & Co')
  expect(made('gmbh', 'x', { matchCase: true })('GMBH')).toBeNull()
})

test('the whole cell is what is written without the blanks around it', () => {
  expect(made('st', 'pcs', { wholeCell: true })(' st ')).toBe('pcs')
  expect(made('st', 'pcs', { wholeCell: true })('stk')).toBeNull()
})

test('nothing to look for finds nothing', () => expect(made('', 'x')('abc')).toBeNull())

test('signs of a pattern are looked for as they are, and the new text is put in as typed', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (find, replace) => {
      expect(made(find, replace, { matchCase: true })(`a${find}`)?.endsWith(replace)).toBe(true)
    }),
  )
})
