import fc from 'fast-check'
import { incoterms, transportModes, type Offer } from '../model/offer.ts'
import type { BomFacts } from './own-keys.ts'

const amount = fc.oneof(fc.constant(0), fc.nat({ max: 1_000_000 }), fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0))
const share = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.99, noNaN: true }).map((value) => value + 0))
const unknown = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null })
/** Texts as sheets have them, among them what spreadsheets like to turn into something else. */
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 12) }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 8) }).map((text) => text.replaceAll('\u0000', '')) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '0012', '4006381333931', '1E5', '5.6', '1.10', 'TRUE', '=1+1', "=cmd|' /C calc'!A0", '+49 30', '-', '@SUM(1)', '\t tab', 'two\r\nlines', ' blanks ', '_x0041_', '<b>&amp;"', 'a;b', '\u0001', '2026-01-05', '#N/A', '12 %',
      ).map((text) => text.slice(0, maxLength)),
    },
  )
const filled = (maxLength: number): fc.Arbitrary<string> => words(maxLength).filter((text) => text !== '')
const perhaps = (maxLength: number): fc.Arbitrary<string | null> => unknown(filled(maxLength))

const offerTerms = fc.record({
  unitPrice: unknown(amount), currency: fc.constantFrom('EUR', 'USD', 'CNY', 'PLN'), priceBreaks: fc.array(fc.record({ fromQuantity: amount, unitPrice: amount }), { maxLength: 3 }),
  incoterm: unknown(fc.constantFrom(...incoterms)), minimumOrder: unknown(amount), orderQuantity: unknown(amount), leadTimeDays: unknown(amount), leadTimeDeviationDays: unknown(amount),
  transportMode: unknown(fc.constantFrom(...transportModes)), share, rejectShare: unknown(share), dutyRate: unknown(share), preferentialDutyRate: unknown(share),
  originProof: unknown(fc.constantFrom('in hand' as const, 'none' as const)), antiDumpingRate: unknown(share), antiDumpingPerTonne: unknown(amount), assistsPerUnit: unknown(amount),
  royaltyShare: unknown(share), toolingCost: unknown(amount), packSize: unknown(fc.integer({ min: 1, max: 1000 })), recoveryDays: unknown(amount),
}) satisfies fc.Arbitrary<Omit<Offer, 'id' | 'partId' | 'siteId' | 'origins'>>

const part = fc.record({
  partNumber: words(200), description: words(2000), unit: words(40), massKg: unknown(amount), volumeM3: unknown(amount), hsCode: perhaps(20), category: perhaps(80),
  makeOrBuy: unknown(fc.constantFrom('make' as const, 'buy' as const)), stock: unknown(amount), requalificationWeeks: unknown(amount), rawMaterial: perhaps(80),
  extra: fc.dictionary(filled(20), filled(40), { maxKeys: 3 }),
})
const ways = fc.array(fc.record({
  way: fc.constantFrom('overtime' as const, 'second-shift' as const), addedShare: fc.double({ min: 0.001, max: 10, noNaN: true }), daysToStart: amount, costPerDay: amount, oneOffCost: amount,
}), { maxLength: 2 })
const site = fc.record({ city: words(200), country: unknown(fc.constantFrom('DE', 'CN', 'PL', 'TW')), recoveryDays: unknown(amount), capacityPerDay: unknown(amount), financialRisk: unknown(fc.integer({ min: 0, max: 100 })), flexibleCapacity: ways })
const line = fc.record({ quantity: unknown(amount), scrapShare: unknown(share), position: words(10), references: words(30), note: words(30) })
const index = fc.nat({ max: 1_000_000 })

/** For tests: bills of materials of a few parts with all that can be stored of them: shared assemblies, alternates, several sources, price breaks, sites of tier 2, extra capacity. */
export const randomFacts: fc.Arbitrary<BomFacts> = fc
  .record({
    parts: fc.array(part, { minLength: 1, maxLength: 7 }),
    suppliers: fc.array(filled(300), { minLength: 1, maxLength: 3 }),
    sites: fc.array(fc.tuple(site, index, fc.array(index, { maxLength: 3 })), { minLength: 1, maxLength: 5 }),
    offers: fc.array(fc.tuple(offerTerms, index, index), { maxLength: 6 }),
    lines: fc.array(fc.tuple(line, index, index, unknown(index), fc.boolean()), { maxLength: 10 }),
    products: fc.uniqueArray(fc.tuple(index, unknown(amount), unknown(fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0)), unknown(amount), unknown(amount), ways), { maxLength: 2, selector: ([at]) => at % 7 }),
  })
  .map(({ parts, suppliers, sites, offers, lines, products }): BomFacts => ({
    parts: parts.map((fields, at) => ({ id: `p${at}`, ...fields, origins: {} })),
    suppliers: suppliers.map((name, at) => ({ id: `s${at}`, name, origins: {} })),
    sites: sites.map(([fields, supplier, on], at) => ({
      id: `t${at}`, supplierId: `s${supplier % suppliers.length}`, ...fields, dependsOn: [...new Set(on.map((one) => one % sites.length))].filter((one) => one !== at).map((one) => `t${one}`), origins: {},
    })),
    offers: offers.map(([terms, ofPart, atSite], at) => ({ id: `o${at}`, partId: `p${ofPart % parts.length}`, siteId: `t${atSite % sites.length}`, ...terms, origins: {} })),
    // A parent stands before its child in the list of parts, so that nothing contains itself.
    lines: lines.flatMap(([fields, one, other, alternateOf, hangs], at) => {
      const [upper, lower] = [Math.min(one % parts.length, other % parts.length), Math.max(one % parts.length, other % parts.length)]
      if (upper === lower && hangs) return []
      return [{ id: `l${at}`, parentId: hangs ? `p${upper}` : null, childId: `p${lower}`, ...fields, alternateOf: alternateOf === null ? null : `l${alternateOf % lines.length}`, origins: {} }]
    }),
    products: products.flatMap(([of, demandPerYear, marginPerUnit, finishedStock, capacityPerDay, flexibleCapacity]) => (of % 7 < parts.length ? [{ partId: `p${of % 7}`, demandPerYear, marginPerUnit, finishedStock, capacityPerDay, flexibleCapacity, origins: {} }] : [])),
  }))
  .map((facts) => ({ ...facts, lines: facts.lines.map((one) => Object.assign({}, one, { alternateOf: facts.lines.some(({ id }) => id === one.alternateOf && id !== one.id) ? one.alternateOf : null })) }))
