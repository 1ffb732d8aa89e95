import { expect, test } from 'vitest'
import { cutLabel, labelLines } from './label-lines.ts'

test('a label that has room stays as it is', () => {
  expect(cutLabel('Hengtai Motor', 200)).toBe('Hengtai Motor')
  expect(labelLines('Hengtai Motor', 200)).toEqual(['Hengtai Motor'])
})

test('a label without room keeps its beginning and its end, within the room', () => {
  const cut = cutLabel('Hengtai Motor Präzisionsantriebstechnik GmbH & Co. 12', 150)
  expect(cut).toBe('Hengtai Motor P…& Co. 12')
  expect(cut.length * 6).toBeLessThanOrEqual(150)
})

test('a longer label takes two lines, broken between words, the second cut where it has no room either', () => {
  expect(labelLines('Als veraltet abgeschriebener Bestand, als eigener Posten', 260)).toEqual(['Als veraltet abgeschriebener Bestand, als', 'eigener Posten'])
  expect(labelLines('Drehmomentstützenbefestigungsschraube', 60)).toHaveLength(1)
})
