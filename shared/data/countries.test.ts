import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countries, countryName, findCountry, isEuropean, isInEuCustomsUnion } from './countries.ts'
import { plainName } from './country-name.ts'
import { originClass } from './origin-class.ts'

describe('countries', () => {
  it('have each their own code, and no name stands for two of them', () => {
    expect(countries.length).toBeGreaterThanOrEqual(180)
    expect(new Set(countries.map((country) => country.iso2)).size).toBe(countries.length)
    expect(new Set(countries.map((country) => country.iso3)).size).toBe(countries.length)
    const owner = new Map<string, string>()
    for (const country of countries)
      for (const name of [country.name, ...country.otherNames]) {
        const before = owner.get(plainName(name))
        expect(before === undefined || before === country.iso2, `${name}: ${before} and ${country.iso2}`).toBe(true)
        owner.set(plainName(name), country.iso2)
      }
  })

  it.each([
    ['China', 'CN'], ['PRC', 'CN'], ['P.R. China', 'CN'], ['VR China', 'CN'], ['China (PRC)', 'CN'], ['CN - China', 'CN'], ['Made in China', 'CN'], ['Shenzhen, China', 'CN'],
    ['Taiwan, China', 'TW'], ['Taiwan (R.O.C.)', 'TW'], ['TWN', 'TW'], ['Hong Kong, China', 'HK'],
    ['Deutschland', 'DE'], ['Niemcy', 'DE'], ['duitsland', 'DE'], ['  GERMANY ', 'DE'], ['DEU', 'DE'], ['Allemagne', 'DE'],
    ['UK', 'GB'], ['Großbritannien', 'GB'], ['Grossbritannien', 'GB'], ['Verenigd Koninkrijk', 'GB'], ['Wielka Brytania', 'GB'],
    ['Czech Republic', 'CZ'], ['Tschechische Republik', 'CZ'], ['Korea, Rep.', 'KR'], ['Südkorea', 'KR'], ['Zuid-Korea', 'KR'], ['Korea', 'KR'],
    ['USA', 'US'], ['U.S.A.', 'US'], ['EE.UU.', 'US'], ['The Netherlands', 'NL'], ['Holland', 'NL'], ['Türkiye', 'TR'], ['Turkei', 'TR'], ['Viet Nam', 'VN'],
    ['Österreich', 'AT'], ['Osterreich', 'AT'], ['EL', 'GR'], ['Bosnia & Herzegovina', 'BA'], ['Polska', 'PL'], ['Włochy', 'IT'],
  ])('are recognised when a cell says "%s"', (text, code) => {
    expect(findCountry(text)).toBe(code)
  })

  it.each([[''], ['no'], ['in'], ['is'], ['unknown'], ['Asia'], ['EU'], ['Various'], ['Dover, DE'], ['Atlanta, Georgia'], ['China / Vietnam'], ['123'], ['XX']])(
    'are not guessed when a cell says "%s"',
    (text) => {
      expect(findCountry(text)).toBeNull()
    },
  )

  it('are found by every name and code they have', () => {
    for (const country of countries)
      for (const name of [country.iso2, country.iso3, country.name, ...country.otherNames]) expect(findCountry(name), name).toBe(country.iso2)
    expect(countryName('TR')).toBe('Turkey')
    expect(countryName('ZZ')).toBe('ZZ')
  })

  it('are sought in any text without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = findCountry(text)
        expect(found === null || countries.some((country) => country.iso2 === found)).toBe(true)
      }),
    )
  })

  it('count as Europe beyond the EU, but pass customs free only within it', () => {
    expect(['NL', 'CH', 'GB', 'RS', 'XK', 'TR', 'UA', 'MD'].every(isEuropean)).toBe(true)
    expect(['CN', 'RU', 'BY', 'MA', 'GE'].some(isEuropean)).toBe(false)
    expect(countries.filter((country) => isInEuCustomsUnion(country.iso2)).length).toBe(27)
    expect(['CH', 'GB', 'TR', 'NO'].some(isInEuCustomsUnion)).toBe(false)
  })

  it('of origin belong to a class of lanes, or to none where we know no lane', () => {
    expect(originClass('CN')).toBe('east-asia')
    expect(originClass('VN')).toBe('south-east-asia')
    expect(originClass('XK')).toBe('western-balkans')
    expect(originClass('CH')).toBe('eu')
    expect([originClass('KE'), originClass('AU'), originClass('RU'), originClass('IS')]).toEqual([null, null, null, null])
  })
})
