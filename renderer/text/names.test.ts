import { afterEach, beforeAll, expect, test } from 'vitest'
import { categories } from '../../shared/data/categories.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { lanes } from '../../shared/data/lanes.ts'
import { rawMaterials } from '../../shared/data/raw-materials.ts'
import { straits } from '../../shared/data/straits.ts'
import { english as asEnglish } from '../../shared/text/english.ts'
import { names as english } from './en/names.ts'
import { speak } from './language.ts'
import { laneName, knownName } from './names.ts'
import { readCatalogues } from './sentences/catalogue.ts'

beforeAll(readCatalogues)
afterEach(() => speak('en'))

test('every kind of part, strait, raw material and lane of the tables has a name in each language', () => {
  expect(Object.keys(english.categories)).toEqual(categories.map(({ label }) => asEnglish(label)))
  expect(Object.keys(english.straits)).toEqual(straits.map(({ name }) => name))
  expect(Object.keys(english.materials)).toEqual(rawMaterials.map(({ name }) => name))
  for (const { label } of lanes) expect(laneName(asEnglish(label))).toBe(asEnglish(label))
  speak('nl')
  for (const { label } of lanes) expect(knownName(label)).not.toMatch(/\b(?:from|sea|road|within|over|and)\b/u)
  expect([knownName('sea FCL from Taiwan and Japan and Korea'), knownName('optics and sensors')]).toEqual(['zee FCL uit Taiwan, Japan en Korea', 'optiek en sensoren'])
  speak('de')
  expect([knownName('road, EU within 500 km'), knownName('Taiwan Strait'), knownName('Cobalt')]).toEqual(['Straße, EU bis 500 km', 'Taiwanstraße', 'Kobalt'])
})

test('every licence that is no proper name is said in each language', () => {
  const licences = [...new Set([...shippedFigures.values()].map(({ source }) => source.licence))]
  const inWords = licences.filter((licence) => !/^(?:MIT$|CC BY|Open Government Licence|Etalab)/u.test(licence))
  expect(inWords.toSorted()).toEqual(Object.keys(english.licences).toSorted())
  for (const language of ['nl', 'de'] as const) {
    speak(language)
    for (const licence of inWords) expect(knownName(licence)).not.toBe(licence)
  }
})
