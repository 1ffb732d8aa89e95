import { expect, test } from 'vitest'
import { keysOf, shownKeys } from './keys.ts'

const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) =>
  keysOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('a key has one name however it is reached: Cmd is Ctrl, small letters are large, Shift counts for letters and not for signs', () => {
  expect(press('k', { ctrlKey: true })).toBe('Ctrl+K')
  expect(press('k', { metaKey: true })).toBe('Ctrl+K')
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z')
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('/')).toBe('/')
  expect(press('/', { shiftKey: true })).toBe('/')
  expect(press('F6', { shiftKey: true })).toBe('Shift+F6')
  expect(press('3', { ctrlKey: true })).toBe('Ctrl+3')
})

test('keys are shown as they stand on the keyboard', () => {
  expect(shownKeys('Ctrl+Shift+Z', false)).toBe('Ctrl Shift Z')
  expect(shownKeys('Ctrl+Shift+Z', true)).toBe('⌘⇧Z')
})
