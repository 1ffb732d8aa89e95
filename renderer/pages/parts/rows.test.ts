import { beforeAll, describe, expect, test } from 'vitest'
import { aPart, aProject } from '../../../shared/engine/small-project.ts'
import { factBook } from '../../facts/fact-book.ts'
import { copyTable } from './table-text.ts'
import { countChips, editDistance, filterRows, suggest } from './filter-rows.ts'
import { readTypedNumber } from '../../text/format.ts'
import { languages, speak } from '../../text/language.ts'
import { openRows, sortRows } from './order-rows.ts'
import type { PartRow } from './part-row.ts'
import { readCatalogues } from '../../text/sentences/catalogue.ts'

beforeAll(readCatalogues)

const row = (key: string, parentKey: string | null, more: Partial<PartRow> = {}): PartRow => ({
  key, parentKey, kind: 'part', depth: parentKey === null ? 0 : 1, childCount: 0, partCount: 1, partId: key, siteKey: null, number: key, description: key, country: 'CN',
  supplier: 'Hengtai Motor', moreSites: 0, quantity: 1, lineId: null, offerId: null, notices: 0, landed: 1, landedCertainty: 'known', price: 1, notPriced: 0, notPricedWhy: null, spend: 1, share: null, risk: 50,
  survive: 10, recover: 20, gap: 10, surviveCertainty: 'known', recoverCertainty: 'known', loss: 100, lossIsUpperBound: false, worstPartId: key, ...more,
})
const book = factBook(aProject({}))
const rows = [
  row('motor', null, { kind: 'assembly', childCount: 2, description: 'Motor', country: null, supplier: '' }),
  row('MT-2', 'motor', { description: 'Copper winding', landed: 16.5, gap: 65 }),
  row('MT-1', 'motor', { description: 'Bearing', landed: null, notPriced: 1, country: 'DE', supplier: 'Wälzlager Technik', gap: -5 }),
  row('gearbox', null, { kind: 'assembly', childCount: 1, description: 'Gearbox', country: null, supplier: '' }),
  row('GB-1', 'gearbox', { description: 'Sun gear', landed: 6, landedCertainty: 'estimate', gap: 42 }),
]
const keys = (of: readonly PartRow[]): string[] => of.map((one) => one.key)

describe('the filter', () => {
  test('keeps the way to what it finds, and ignores accents and case', () => {
    expect(keys(filterRows(rows, { text: 'walzlager', chips: new Set() }))).toEqual(['motor', 'MT-1'])
  })
  test('keeps everything below a branch that matches', () => {
    expect(keys(filterRows(rows, { text: 'motor', chips: new Set() }))).toEqual(['motor', 'MT-2', 'MT-1', 'gearbox', 'GB-1'])
    expect(keys(filterRows(rows, { text: 'gearbox', chips: new Set() }))).toEqual(['gearbox', 'GB-1'])
  })
  test('takes chips and text together', () => {
    expect(keys(filterRows(rows, { text: '', chips: new Set(['short', 'outside-europe']) }))).toEqual(['motor', 'MT-2', 'gearbox', 'GB-1'])
    expect(keys(filterRows(rows, { text: 'sun', chips: new Set(['not-priced']) }))).toEqual([])
  })
  test('counts a part once however often it occurs', () => {
    expect(countChips([...rows, row('other', 'gearbox', { partId: 'MT-2', gap: 65 })])).toEqual({ short: 2, 'outside-europe': 2, 'not-priced': 1, estimated: 1, noted: 0 })
  })
  test('suggests the nearest word when nothing matches', () => {
    expect(suggest(rows, 'gaerbox')).toEqual({ text: 'gearbox', count: 1 })
    expect(suggest(rows, 'winding')?.text).toBe('winding')
    expect(suggest(rows, 'zzzzzz')).toBeNull()
    expect(editDistance('kitten', 'sitting', 5)).toBe(3)
  })
})

describe('the order', () => {
  test('moves a branch with what is below it, and puts the unknown last both ways', () => {
    expect(keys(sortRows(rows, { column: 'part', descending: false }, book))).toEqual(['gearbox', 'GB-1', 'motor', 'MT-1', 'MT-2'])
    const flat = rows.filter((one) => one.kind === 'part').map((one) => ({ ...one, parentKey: null }))
    expect(keys(sortRows(flat, { column: 'landed', descending: true }, book))).toEqual(['MT-2', 'GB-1', 'MT-1'])
    expect(keys(sortRows(flat, { column: 'landed', descending: false }, book))).toEqual(['GB-1', 'MT-2', 'MT-1'])
  })
  test('hides what is below a closed branch', () => {
    expect(keys(openRows(rows, new Set(['motor'])))).toEqual(['motor', 'gearbox', 'GB-1'])
  })
})

describe('copied rows', () => {
  test('hold bare numbers, leave the unknown empty, and run no formula', () => {
    const of = [row('=1+1', null, { description: 'Say "cheese"', landed: 1234.5, loss: null, survive: Infinity, risk: 0.1 + 0.2, share: 0.0625 })]
    const { text, html } = copyTable(of, ['part', 'landed', 'share', 'risk', 'loss', 'braking'], aProject({}), true)
    const heads = ['Part number', 'Description', 'Landed cost', 'Share of spend', 'Risk', 'Loss if it stops', 'Stock lasts, days', 'Recovery takes, days']
    expect(text.split('\r\n').map((line) => line.split('\t'))).toEqual([heads, ["'=1+1", '"Say ""cheese"""', '1234.5', '6.25%', '0.3', '', '', '20']])
    expect(html).toContain('<td x:num="1234.5" sdval="1234.5" sdnum="1033;">1234.5</td>')
    expect(html).toContain(`<td x:str style="mso-number-format:'\\@'">=1+1</td>`)
  })
  test('say a stock of 18.125 so that pasting it again makes no 18,125 of it', () => {
    for (const language of languages) {
      speak(language)
      const { text } = copyTable([row('A', null)], ['stock'], aProject({ parts: [aPart('A', { stock: 18.125 })] }), false)
      expect(readTypedNumber(text, true)).toBe(18.125)
    }
    speak('en')
  })
  test('write the decimal mark of the language, and say beside it which number that is', () => {
    speak('nl')
    const { text, html } = copyTable([row('A', null, { landed: 1234.5 })], ['landed'], aProject({}), false)
    speak('en')
    expect(text).toBe('1234,5')
    expect(html).toContain('x:num="1234.5"')
  })
})
