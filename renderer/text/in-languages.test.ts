import { afterEach, describe, expect, test } from 'vitest'
import { inLanguages } from './in-languages.ts'
import { speak, spokenOf } from './language.ts'

afterEach(() => speak('en'))

const text = inLanguages({
  en: { stock: 'Stock', levels: ['low', 'high'], more: { days: (count: string) => `${count} days`, never: 'never' } },
  nl: { stock: 'Voorraad', levels: ['laag', 'hoog'], more: { days: (count) => `${count} dagen`, never: 'nooit' } },
  de: { stock: 'Bestand', levels: ['niedrig', 'hoch'], more: { days: (count) => `${count} Tage`, never: 'nie' } },
})

describe('words in three languages', () => {
  test('a word is that of the language spoken when it is read', () => {
    expect(text.stock).toBe('Stock')
    speak('nl')
    expect([text.stock, text.levels[1], text.more.days('3')]).toEqual(['Voorraad', 'hoog', '3 dagen'])
  })

  test('a group of words and a function kept under another name follow the language', () => {
    const { more, more: { days } } = text
    speak('de')
    expect([more.never, days('3')]).toEqual(['nie', '3 Tage'])
    expect(Object.keys(more)).toEqual(['days', 'never'])
    expect({ ...text }.stock).toBe('Bestand')
  })
})

test('the first start speaks the first language of the system that the program has', () => {
  expect(spokenOf(['nl-BE', 'en-US'])).toBe('nl')
  expect(spokenOf(['fr-FR', 'de-AT', 'en'])).toBe('de')
  expect(spokenOf(['pl'])).toBe('en')
})
