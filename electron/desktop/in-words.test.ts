import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asStoreFailure } from '../store/store-failure.ts'
import { dialogWords } from './dialog-words.ts'
import { inWords } from './in-words.ts'
import { keepLanguage, keptLanguage } from './kept-language.ts'
import { menuWords } from './menu-words.ts'

const full = asStoreFailure(Object.assign(new Error('full'), { code: 'ENOSPC' }), 'C:\\remweg.sqlite').says

test('a start that fails says why in the language chosen, with what it is about', () => {
  expect(inWords(full, 'en')).toBe('The disk with C:\\remweg.sqlite is full, so this was not saved. Make room and try again.')
  expect(inWords(full, 'nl')).toBe('De schijf met C:\\remweg.sqlite is vol, dus dit is niet bewaard. Maak ruimte en probeer het opnieuw.')
  expect(inWords(full, 'de')).toContain('C:\\remweg.sqlite')
  expect(inWords(full, 'de')).not.toBe(inWords(full, 'en'))
  expect(inWords(full, 'fr')).toBe(inWords(full, 'en'))
})

test('menus and dialogs have a word of their own in each language for everything but names', () => {
  for (const words of [menuWords, dialogWords]) {
    const english = Object.entries(words('en'))
    for (const language of ['nl', 'de']) {
      const same = Object.entries(words(language)).filter(([key, word]) => word === english.find(([other]) => other === key)?.[1])
      expect(same.map(([key]) => key).filter((key) => !['help'].includes(key))).toEqual([])
    }
  }
})

test('the language chosen is known at the next start, before the database is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-language-'))
  try {
    expect(keptLanguage(folder)).toBeNull()
    keepLanguage(folder, 'de')
    expect(keptLanguage(folder)).toBe('de')
    keepLanguage(folder, 'not a language')
    expect(keptLanguage(folder)).toBeNull()
    keepLanguage(join(folder, 'missing'), 'nl')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
