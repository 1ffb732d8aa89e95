import { describe, expect, it } from 'vitest'
import { europeanCountries } from './countries.ts'
import { placeOfCountry } from './country-places.ts'

describe('The place of a country on a map', () => {
  it('is known of every country that counts as Europe, and of small ones that much is bought from', () => {
    for (const code of [...europeanCountries, 'SG', 'HK', 'MO', 'BH', 'MU', 'BA']) expect([code, placeOfCountry(code) === null]).toEqual([code, false])
  })
  it('lies on its largest piece of land, not between islands far away', () => {
    expect(placeOfCountry('FR')).toEqual({ shape: '250', longitude: 2.46, latitude: 46.57 })
    expect(placeOfCountry('US')?.longitude).toBeCloseTo(-98.8, 0)
    expect(placeOfCountry('NL')).toMatchObject({ longitude: expect.closeTo(5.6, 0), latitude: expect.closeTo(52.3, 0) })
  })
  it('is unknown where the shapes have none', () => {
    expect(placeOfCountry('RE')).toBeNull()
    expect(placeOfCountry('')).toBeNull()
  })
})
