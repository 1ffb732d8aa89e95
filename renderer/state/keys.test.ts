import { expect, test } from 'vitest'
import { speak } from '../text/language.ts'
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
  expect(shownKeys('Escape', false)).toBe('Esc')
  expect(shownKeys('Ctrl++', false)).toBe('Ctrl +')
})

test('keys have the names of the keyboard that is sold with the language', () => {
  speak('de')
  expect([shownKeys('Ctrl+Shift+Z', false), shownKeys('Home', false), shownKeys('Delete', false), shownKeys('Ctrl+K', true)]).toEqual(['Strg Umschalt Z', 'Pos1', 'Entf', '⌘K'])
  speak('nl')
  expect([shownKeys('Ctrl+Shift+Z', false), shownKeys('Space', false)]).toEqual(['Ctrl Shift Z', 'Spatie'])
  speak('en')
})
