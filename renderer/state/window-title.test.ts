import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addToTitle, nameAlone, nameInFull, nameWindow } from './window-title.ts'

beforeEach(() => {
  vi.stubGlobal('document', { title: '' })
  nameWindow(null)
  addToTitle(null)
})
afterEach(() => vi.unstubAllGlobals())

test('the window is called as the paper it shows, with what is not stored, and neither outlives its time', () => {
  expect(document.title).toBe('Remweg')
  addToTitle('2 changes not stored')
  nameWindow('Pump P1 today')
  expect(document.title).toBe('Pump P1 today · 2 changes not stored')
  addToTitle(null)
  expect(document.title).toBe('Pump P1 today')
  addToTitle('1 change not stored')
  nameWindow(null)
  expect(document.title).toBe('Remweg · 1 change not stored')
})

test('a paper that is printed is called as itself alone', () => {
  nameWindow('Pump P1 today')
  addToTitle('1 change not stored')
  nameAlone()
  expect(document.title).toBe('Pump P1 today')
  nameInFull()
  expect(document.title).toBe('Pump P1 today · 1 change not stored')
})
