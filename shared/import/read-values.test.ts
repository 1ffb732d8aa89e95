import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryOf, nearestCountry } from './check-countries.ts'
import { currenciesIn, currencyIn, currencyNamed, currencyOfFormat, currencyOfRemark } from './currency.ts'
import { dateIn } from './months.ts'
import { packIn, readCount } from './read-count.ts'
import { readDuration } from './read-duration.ts'
import { readNumber } from './read-number.ts'
import { countReferences } from './references.ts'

describe('a quantity', () => {
  it.each([
    ['1,8 m', 1.8, 'm'], ['2x', 2, null], ['4 Stück', 4, 'Stück'], ['1/2', 0.5, null], ['1 1/2', 1.5, null], ['2½ m', 2.5, 'm'], ['1 dozen', 1, 'dozen'], ['3k', 3000, null], ['4+1', 5, null], ['~4', 4, null], ['12 pcs.', 12, 'pcs'], ['1 234', 1234, null], ['x4', 4, null], ['× 4', 4, null], ['min. 100', 100, null], ['≥ 500', 500, null], ['2 (two)', 2, null], ['2*', 2, null], ['3 rol', 3, 'rol'],
  ])('%j is %d', (text, value, unit) => expect(readCount(text, ',')).toMatchObject({ value, unit, problem: null }))

  it.each([['2 or 3', 'choice'], ['1-2', 'range'], ['A/R', 'as-needed'], ['nach Bedarf', 'as-needed'], ['2 x 6', 'text'], ['some', 'text'], ['2-Mar', 'date'], ['12 5', 'text'], ['2 per side', 'text'], ['5 links, 5 rechts', 'text']])(
    '%j is none, because it is a %s', (text, problem) => expect(readCount(text, ',')).toMatchObject({ value: null, problem }))

  it.each([['2 packs of 6', 2, 6], ['1 box (100 pcs)', 1, 100], ['2 doos à 100', 2, 100], ['6-pack', 1, 6], ['6er Pack', 1, 6], ['100/box', 1, 100], ['1 Karton à 12 St', 1, 12], ['reel 4000', 1, 4000], ['VPE 100', 1, 100]])(
    '%j is packs of known size', (text, count, size) => expect(packIn(text)).toEqual({ count, size }))

  it('in packs without a size stays a number of packs', () => {
    expect(packIn('6 packs')).toBeNull()
    expect(readCount('10 VPE', ',')).toMatchObject({ value: 10, unit: 'VPE', packSize: null })
    expect(packIn('1 roll 50m')).toBeNull()
  })
})

describe('a number as other countries write it', () => {
  it.each([["1'234.50", 1234.5], ['1’234.50', 1234.5], ['5.-', 5], ['1,23,456.00', 123_456], ['5.00-', -5], ['(5.00)', -5], ['USD1.20', 1.2], ['kr 12.50', 12.5], ['１２', 12], ['−4', -4]])('%j is %d', (text, value) => expect(readNumber(text, '.').value).toBe(value))
})

describe('a lead time', () => {
  it.each([
    ['6 wk', 42], ['6 weeks ARO', 42], ['2 mnd', 60], ['10 working days', 14], ['15 AT', 21], ['6 tyg.', 42], ['3 tygodnie', 21], ['2 semaines', 14], ['2 sett.', 14], ['30 gg', 30], ['ca. 6 Wochen', 42], ['1,5 maanden', 45], ['48h', 2], ['1 year', 365],
    ['6 weeks + 5 days', 47], ['max. 6 weeks', 42], ['6 weeks after order', 42], ['12 Wochen ab Werk', 84], ['8 weeks (sea)', 56], ['14 dagen na opdracht', 14], ['lead time 6 weeks', 42], ['6 Wochen nach AB', 42], ['>6 weeks', 42], ['6 weken*', 42],
  ])('of %j is %d days', (text, days) => expect(readDuration(text, ',', 1)).toMatchObject({ days, problem: null }))

  it('counts in the unit of its column where the cell names none', () => {
    expect(readDuration('6', ',', 7).days).toBe(42)
    expect(readDuration('6 d', ',', 7).days).toBe(6)
  })

  it('keeps both ends of a range', () => {
    expect(readDuration('8-10 Wochen', ',', 1)).toMatchObject({ days: 70, range: [56, 70] })
    expect(readDuration('4/6 weeks', ',', 1)).toMatchObject({ days: 42, range: [28, 42] })
    expect(readDuration('8 tot 10 weken', ',', 1)).toMatchObject({ days: 70, range: [56, 70] })
    expect(readDuration('4 à 6 semaines', ',', 1)).toMatchObject({ days: 42, range: [28, 42] })
  })

  it('is open where it is from stock, to be asked for or a calendar week', () => {
    for (const text of ['ex stock', 'ab Lager', 'uit voorraad', 'en stock', 'od ręki']) expect(readDuration(text, ',', 1)).toMatchObject({ days: null, problem: 'from-stock' })
    for (const text of ['KW 12', 'week 14', 'asap', '2026-03-01']) expect(readDuration(text, ',', 1).days).toBeNull()
  })
})

describe('references', () => {
  it.each([['R1-R4, R7', 5], ['R1–R4,R7', 5], ['C1 C2 C3', 3], ['C1..C4', 4], ['TP1 to TP4', 4], ['R1-4', 4], ['R1,2,3', 3], ['R1, R1', 1], ['D1 (red), D2', 2], ['R1\nR2', 2], ['LED1-LED10;LED12', 11]])('%j are %d', (text, count) => expect(countReferences(text)).toBe(count))

  it('are not counted where they are something else', () => {
    for (const text of ['Top plate', 'see drawing', '1, 2, 3', 'P-100', 'R7*', '']) expect(countReferences(text)).toBeNull()
  })

  it('are as many however they are put together', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 }), fc.constantFrom(', ', ' ', ';', '\n'), (numbers, between) => {
      const sorted = numbers.toSorted((left, right) => left - right)
      const runs: [number, number][] = []
      for (const number of sorted) {
        const last = runs.at(-1)
        if (last !== undefined && last[1] === number - 1) last[1] = number
        else runs.push([number, number])
      }
      expect(countReferences(runs.map(([from, to]) => (from === to ? `R${from}` : `R${from}-R${to}`)).join(between))).toBe(numbers.length)
    }))
  })
})

describe('a currency', () => {
  it('is known by sign, code and word', () => {
    expect(['1.20EUR', 'US$ 4', 'NT$ 5', '12 zł', '5 kr', '₹ 100', 'A$5'].map(currencyIn)).toEqual(['EUR', 'USD', 'TWD', 'PLN', 'SEK', 'INR', 'AUD'])
    expect(['US Dollar', 'Euro', 'zl', 'kr.', 'Fr.', 'Pound Sterling', 'CHF', 'rmb'].map(currencyNamed)).toEqual(['USD', 'EUR', 'PLN', 'SEK', 'CHF', 'GBP', 'CHF', 'CNY'])
    expect(currenciesIn('¥ 100')).toEqual(['CNY', 'JPY'])
    expect(currencyIn('5 ft of cable')).toBeNull()
  })

  it('of a whole list stands in a remark', () => {
    expect(['all prices in USD', 'Alle Preise in Euro, netto', 'Währung: CHF', 'Prix en euros HT', 'Ceny w złotych', 'Prijzen in dollars', 'precios en dólares'].map(currencyOfRemark)).toEqual(['USD', 'EUR', 'CHF', 'EUR', 'PLN', 'USD', 'USD'])
    expect(['Prices in EUR and USD', 'Total price 1.234,50 EUR', 'Project Euro 6', 'Parts list'].map(currencyOfRemark)).toEqual([null, null, null, null])
  })

  it('is shown by a number format', () => {
    expect(['[$€-407] #,##0.00', '#,##0.00 "USD"', '_("$"* #,##0.00_)', '[$¥-411]#,##0', '[$zł-415]', '[$CHF-807] 0.00', '[$-409]d-mmm', '0.00', 'General'].map(currencyOfFormat)).toEqual(['EUR', 'USD', 'USD', 'JPY', 'PLN', 'CHF', null, null, null])
  })
})

describe('a country', () => {
  it.each([
    ['DE', ['Germany', 'Duitsland', 'Deutschland', 'Allemagne', 'Alemania', 'Germania', 'Niemcy', 'DE', 'DEU', 'de', 'deu']],
    ['CN', ['China', 'Chine', 'Cina', 'Chiny', 'PRC', 'P.R. China', 'P.R.C.', 'CN', 'CHN', 'cn', 'Made in China', 'CN Shenzhen', 'Shenzhen, China', 'China (PRC)', 'Mainland China']],
    ['US', ['USA', 'U.S.A.', 'United States', 'Verenigde Staten', 'Vereinigte Staaten', 'États-Unis', 'Estados Unidos', 'Stati Uniti', 'Stany Zjednoczone', 'VS', 'us', 'usa']],
    ['NL', ['Netherlands', 'The Netherlands', 'Nederland', 'Holland', 'Niederlande', 'Pays-Bas', 'Países Bajos', 'Paesi Bassi', 'Holandia', 'nl', 'NLD']],
    ['GB', ['UK', 'United Kingdom', 'Great Britain', 'Verenigd Koninkrijk', 'Vereinigtes Königreich', 'Royaume-Uni', 'Reino Unido', 'Regno Unito', 'Wielka Brytania', 'England', 'Engeland', 'GB']],
    ['CZ', ['Czechia', 'Czech Republic', 'Tsjechië', 'Tschechien', 'Tchéquie', 'République tchèque', 'Chequia', 'República Checa', 'Repubblica Ceca', 'Czechy', 'CZ']],
    ['TW', ['Taiwan', 'Taïwan', 'Tajwan', 'Taiwan, R.O.C.', 'TW', 'TWN']],
    ['KR', ['South Korea', 'Zuid-Korea', 'Südkorea', 'Corée du Sud', 'Corea del Sur', 'Corea del Sud', 'Korea Południowa', 'Korea', 'Republic of Korea', 'KR']],
  ])('%s is known in seven languages, by its codes and by its nicknames', (code, names) => {
    expect(names.filter((name) => countryOf(name) !== code)).toEqual([])
  })

  it('that is unknown has a nearest one, where one is near', () => {
    expect(['Chna', 'Holand', 'Gemany', 'Duitslnad', 'Poalnd', 'Itlay', 'Vietnma', 'CN/VN', 'Taiwann', 'D', 'I', 'Tschech. Rep.', 'Niederl.'].map(nearestCountry)).toEqual(['China', 'Netherlands', 'Germany', 'Germany', 'Poland', 'Italy', 'Vietnam', 'China', 'Taiwan', 'Germany', 'Italy', 'Czechia', 'Netherlands'])
    expect(['Moon', 'n/a', 'various', 'xx', 'internal'].map(nearestCountry)).toEqual([null, null, null, null, null])
    expect(countryOf('CN/VN')).toBeNull()
  })
})

describe('a date in a cell', () => {
  it('is known in the languages that spreadsheets show', () => {
    expect(dateIn('5-Jun', true)).toEqual({ day: 5, month: 6, year: null })
    expect(dateIn('05. Mrz', true)).toEqual({ day: 5, month: 3, year: null })
    expect(dateIn('3-mei', true)).toEqual({ day: 3, month: 5, year: null })
    expect(dateIn('Mar-05', true)).toEqual({ day: null, month: 3, year: 5 })
    expect(dateIn('2026-06-05 00:00:00', true)).toEqual({ day: 5, month: 6, year: 2026 })
    expect(dateIn('6/5/26', false)).toEqual({ day: 5, month: 6, year: 26 })
    for (const text of ['8 Sets', 'M3-10', '12 pcs', '5.6', 'DIN 912']) expect(dateIn(text, true)).toBeNull()
  })
})
