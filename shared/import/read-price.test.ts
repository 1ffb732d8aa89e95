import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisOf, readPrice, vatIn } from './read-price.ts'
import { basisOfHeading } from './settle-price.ts'
import { tierOf } from './price-columns.ts'

describe('a price by quantity in one cell', () => {
  it.each([
    ['10 of meer €5,50; 100 of meer €4,90', [[10, 5.5], [100, 4.9]]],
    ['1+ 2,10 / 100+ 1,80', [[1, 2.1], [100, 1.8]]],
    ['1-9: 5,50; 10-99: 4,90; 100+: 4,20', [[1, 5.5], [10, 4.9], [100, 4.2]]],
    ['1 t/m 9: 5,50 | 10 t/m 99: 4,90', [[1, 5.5], [10, 4.9]]],
    ['ab 100 Stk 4,90', [[100, 4.9]]],
    ['ab 1.000 Stück 4,90 €', [[1000, 4.9]]],
    ['5,50 € ab 10 Stück', [[10, 5.5]]],
    ['vanaf 10: € 5,50', [[10, 5.5]]],
    ['à partir de 50 : 4,20 €', [[50, 4.2]]],
    ['od 100 szt. 12,30 zł', [[100, 12.3]]],
    ['€ 0,045 @ 1k', [[1000, 0.045]]],
    ['≥100 4,90', [[100, 4.9]]],
    ['100+: 1,80\n1+: 2,10', [[1, 2.1], [100, 1.8]]],
  ])('is read from %j, from the smallest quantity on', (text, steps) => {
    expect(readPrice(text, ',').breaks.map(({ fromQuantity, unitPrice }) => [fromQuantity, unitPrice])).toEqual(steps)
  })

  it.each(['5,50', '€ 1.234,50', '3 pcs', '2 of 3', '1,20 - 1,50', '5,50 / 100', '4,5,6', '12-03-2026', '€ 3,20/kg'])('is not seen in %j', (text) => {
    expect(readPrice(text, ',').breaks).toEqual([])
  })

  it('comes back however the steps are written', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 99_999 }))
    const styles = [(from: number, price: string) => `${from}+ ${price}`, (from: number, price: string) => `ab ${from}: ${price} €`, (from: number, price: string) => `${from} of meer €${price}`]
    fc.assert(fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), fc.constantFrom(...styles), fc.constantFrom('; ', '\n', ' / ', ' | '), (steps, write, between) => {
      let from = 0
      const prices = steps.map(([more, cents]) => [(from += more), cents / 100] as const)
      const text = prices.map(([quantity, price]) => write(quantity, price.toFixed(2).replace('.', ','))).join(between)
      expect(readPrice(text, ',').breaks).toEqual(prices.map(([fromQuantity, unitPrice]) => ({ fromQuantity, unitPrice })))
    }))
  })
})

describe('what a price counts for', () => {
  it.each([
    ['€ 5,50 / 100', 100, null], ['5,50/%', 100, null], ['5,50 ‰ Stk', 1000, null], ['5,50 je 1.000 Stück', 1000, null], ['12,50 p/100', 100, null], ['€ 5,50 per 100 st', 100, null],
    ['12,50 € / Dutzend', 12, null], ['€ 3,20/kg', 1, 'kg'], ['3,20 €/m', 1, 'm'], ['€ 12 / pak', 1, 'pak'], ['$12/C', 100, null], ['€ 120 per set', 1, 'set'], ['2,50 €/St.', 1, null], ['€ 7,00', 1, null],
  ])('is read from %j', (text, units, measure) => {
    expect(readPrice(text, ',').basis).toMatchObject({ units, measure })
    expect(readPrice(text, ',').value).toBeGreaterThan(2)
  })

  it.each([
    ['Preis je 1.000 St', 1000, null], ['Price/100', 100, null], ['Prijs per 100 (EUR)', 100, null], ['EUR/kg', 1, 'kg'], ['Price per pack', 1, 'pack'], ['Prix au cent / 100 pièces', 100, null], ['Price per dozen', 12, null],
  ])('is read from the heading %j', (heading, units, measure) => {
    expect(basisOfHeading(heading, null)).toMatchObject({ units, measure })
  })

  it('is nothing that a stroke alone makes it', () => {
    for (const heading of ['Price / Preis', 'Price', 'Unit price', 'Cost per assembly']) expect(basisOfHeading(heading, null)).toBeNull()
    expect(basisOf('4')).toBeNull()
    expect(readPrice('3/4', '.')).toMatchObject({ value: null, problem: 'choice' })
  })
})

describe('a price', () => {
  it('is without tax, with it, or says nothing of it', () => {
    expect(readPrice('€ 12,10 incl. 21% btw', ',')).toMatchObject({ value: 12.1, vat: 'with', vatRate: 0.21 })
    expect(readPrice('€ 10,00 excl. btw', ',')).toMatchObject({ value: 10, vat: 'without' })
    expect(readPrice('10,00 zzgl. 19 % MwSt', ',')).toMatchObject({ value: 10, vat: 'without' })
    expect(readPrice('£1.50 + VAT', '.')).toMatchObject({ value: 1.5, currency: 'GBP', vat: 'without' })
    expect(readPrice('12,30 zł brutto', ',')).toMatchObject({ value: 12.3, currency: 'PLN', vat: 'with' })
    expect(vatIn('Prix TTC')).toEqual({ vat: 'with', rate: null })
    expect(vatIn('Prijs')).toEqual({ vat: null, rate: null })
  })

  it('is a range with both ends, never one of them unasked', () => {
    expect(readPrice('1,20 - 1,50 €', ',')).toMatchObject({ value: null, problem: 'range', range: [1.2, 1.5], currency: 'EUR' })
    expect(readPrice('$5-10/set', '.')).toMatchObject({ value: null, problem: 'range', range: [5, 10], currency: 'USD', basis: { measure: 'set' } })
  })

  it.each([
    ['12,50*', 12.5], ['*12,50', 12.5], ['12,50¹', 12.5], ['5€50', 5.5], ['€12,5/pc ex works', 12.5], ['€ 5,50 per stuk excl. BTW', 5.5], ['1 250,00 Kč', 1250], ['3,-- €', 3], ['€ 3,=', 3], ['5.50€', 5.5], ['5,5E-3', 0.0055], ['12.500,00 €', 12_500],
  ])('written as %j is %d', (text, value) => expect(readPrice(text, ',')).toMatchObject({ value, problem: null, breaks: [] }))

  it.each(['5 50', '12 5', '5,50 (2025)', '€ 1,2 mln', '<5', '2 st. voor € 5,-', 'see quote 4711', '1.2.3'])('is none in %j', (text) => expect(readPrice(text, ',').value).toBeNull())

  it('may be where prices begin', () => {
    for (const text of ['ab 5,00 €', 'vanaf € 5,00', 'from 5,00', 'a partire da 5,00 €']) expect(readPrice(text, ',')).toMatchObject({ value: 5, approximate: true, breaks: [] })
  })

  it('may be marked as rough', () => {
    for (const text of ['~$0.5', '$~0.5', '$0.5?', '0.5 USD (est.)', 'ca. 0.5']) expect(readPrice(text, '.')).toMatchObject({ value: 0.5, approximate: true })
  })

  it('is nothing where it is to be asked for or the part is free', () => {
    for (const text of ['op aanvraag', 'auf Anfrage', 'p.o.a.', 'na zapytanie', 'su richiesta', 'on request']) expect(readPrice(text, ',')).toMatchObject({ value: null, problem: 'on-request' })
    for (const text of ['FOC', 'gratis', 'free of charge', 'kostenlos']) expect(readPrice(text, ',')).toMatchObject({ value: null, problem: 'free' })
  })
})

describe('the heading of a price', () => {
  it.each([['Price 1', 1, false], ['Price 100', 100, false], ['Preis ab 100', 100, true], ['Price @1k', 1000, true], ['Prijs vanaf 1.000', 1000, true], ['100+', 100, true], ['Prix à partir de 50', 50, true], ['Cena od 100 szt.', 100, true]])(
    '%s names the quantity %d', (heading, from, said) => expect(tierOf(heading)).toEqual({ from, said }))

  it('names no quantity where it names a price unit or a year', () => {
    for (const heading of ['Price/100', 'Preis je 1000', 'Price 2026', 'Price', 'Price per 100']) expect(tierOf(heading)).toBeNull()
  })
})
