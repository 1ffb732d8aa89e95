import { describe, expect, it } from 'vitest'
import { applyPatches, inversePatches } from '../model/change.ts'
import { ProjectContents } from '../model/contents.ts'
import { english } from '../text/english.ts'
import { changeOf } from './difference-change.ts'
import { interpret } from './import-bom.ts'
import { factSheetsOf, type FactSheet } from './join-sheet.ts'
import { joinOf, type HandMatches, type Join } from './join.ts'
import { readWorkbook } from './read-sheets.ts'
import { toContents } from './to-contents.ts'

let made = 0
const newId = () => `id-${(made += 1)}`
const tools = { decode: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes) }
function open(text: string, name: string) {
  const workbook = readWorkbook({ name, bytes: new TextEncoder().encode(text), sha256: name }, tools)
  if ('refused' in workbook) throw new Error(english(workbook.refused.message))
  return workbook
}
const sheetsOf = (text: string, name = 'facts.csv'): FactSheet[] => factSheetsOf(open(text, name), {})

const bom = `Parent;Part number;Description;Qty;Supplier;Country;Price;Currency;Manufacturer part number;Stock
;P;Pump;1;;;;;;
P;M-1;Motor;2;Hengtai Motor Co., Ltd.;CN;10,50;USD;;
P;0042;Bearing;4;SKF;SE;2,10;EUR;6804-2RS;30
P;H-3;Housing;1;Kaide;CN;4,25;EUR;;
`
function project(): ProjectContents {
  const imported = interpret(open(bom, 'bom.csv'), {})
  if ('refused' in imported) throw new Error(english(imported.refused.message))
  return toContents(imported, { projectId: 'project', projectName: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: '', newId })
}
const said = ({ rows }: Join) => rows.map(({ kind, topic, name, from, to }) => `${kind} ${topic} ${name}: ${String(Object.values(from ?? {})[0] ?? '?')} → ${Object.values(to ?? {}).filter((value) => value !== null && !Array.isArray(value)).join(' ')}`)
function joined(text: string, { name, current = project(), hand = {} }: { name?: string; current?: ProjectContents; hand?: HandMatches } = {}) {
  const join = joinOf(current, sheetsOf(text, name), hand, newId)
  const change = changeOf(join, {}, 'Add facts')
  const after = change === null ? current : applyPatches(current, change.patches)
  expect(() => ProjectContents.parse(after)).not.toThrow()
  return { join, after, change, current }
}
const part = (contents: ProjectContents, number: string) => contents.parts.find((one) => one.partNumber === number)
const typed = { kind: 'typed' as const, at: '2026-11-01T10:00:00Z' }

describe('a sheet of facts', () => {
  it.each([
    ['stock', 'Artikelnummer;Omschrijving;Voorraad\nM-1;Motor;12\n', 'a.csv'],
    ['stock', 'Artikelnummer;Omschrijving;Aantal\nM-1;Motor;12\n', 'voorraad 2026-11.csv'],
    ['prices', 'Artikelnummer;Leverancier;Stukprijs\nM-1;Hengtai;12\n', 'a.csv'],
    ['demand', 'Product;Vraag per jaar;Marge\nP;12000;80\n', 'a.csv'],
    ['suppliers', 'Lieferant;Land;Wiederanlaufzeit (Wochen)\nHengtai;China;12\n', 'a.csv'],
    ['demand', 'Product;Aantal\nP;12000\nQ;300\n', 'vraag 2027.csv'],
    ['nothing', 'Dear all\nwe meet on Monday\n', 'a.csv'],
  ])('is known for what it holds: %s', (holds, text, name) => {
    expect(sheetsOf(text, name).map((sheet) => sheet.holds)).toEqual([holds])
  })

  it('adds stock to the parts of the same number, and says which rows and parts find no match', () => {
    const { join, after } = joined('Part number;Description;Stock\nM-1;Motor;12\n0042;Bearing;25\nX-9;Rotor;4\nTotal;;41\n')
    expect(said(join)).toEqual(['filled stock M-1: ? → 12', 'changed stock 0042: 30 → 25'])
    expect(join).toMatchObject({ matched: 2, subjects: 3 })
    expect(join.unmatched.map((row) => `${row.row} ${row.name} ${row.reason}`)).toEqual(['4 X-9 unknown'])
    expect(join.untold.map((one) => one.name)).toEqual(['H-3'])
    expect(part(after, 'M-1')).toMatchObject({ stock: 12, origins: { stock: { file: 'facts.csv', cell: 'C2', raw: '12' } } })
  })

  it('says nothing new the second time', () => {
    const text = 'Part number;Stock;Price;Supplier\nM-1;12;11;Hengtai Motor\nM-1;3;11;Hengtai Motor\nH-3;5;4;Twente Seals\n'
    const { after } = joined(text)
    const { join, change } = joined(text, { current: after })
    expect(said(join)).toEqual([])
    expect(change).toBeNull()
  })

  it('adds up stock in several places, or takes one of them', () => {
    const { join, after, current } = joined('Part number;Warehouse;Stock\nM-1;Zutphen;20\nM-1;Venlo;5\n')
    expect(join.rows[0]).toMatchObject({ kind: 'several', options: [{ how: 'sum', rows: [2, 3], to: { stock: 25 } }, { how: 'row', rows: [2] }, { how: 'row', rows: [3] }] })
    expect(part(after, 'M-1')?.stock).toBe(25)
    const change = changeOf(join, { options: { [join.rows[0]?.key ?? '']: 2 } }, 'Add stock')
    expect(part(applyPatches(current, change?.patches ?? []), 'M-1')?.stock).toBe(5)
  })

  it('shows two prices for one part as a choice', () => {
    const { join } = joined('Part number;Price\nH-3;4,25\nH-3;5,00\n')
    expect(join.rows).toEqual([])
    expect(joined('Part number;Price\nH-3;4,75\nH-3;5,00\n').join.rows[0]).toMatchObject({ kind: 'several', from: { unitPrice: 4.25 }, options: [{ to: { unitPrice: 4.75 } }, { to: { unitPrice: 5 } }] })
  })

  it('finds a part by the number of its maker, and asks where a number is only alike', () => {
    const { join, after } = joined('Part number;Stock\n6804-2RS;9\nm 1;7\n')
    expect(join.rows.map((row) => [row.name, row.kind, row.take, row.written])).toEqual([['0042', 'changed', true, ''], ['M-1', 'unsure', false, 'm 1']])
    expect(part(after, 'M-1')?.stock).toBeNull()
    expect(joined('Part number;Stock\n42;9\n').join.rows).toMatchObject([{ name: '0042', kind: 'unsure', written: '42' }])
  })

  it('takes a match made by hand', () => {
    const current = project()
    const { join } = joined('Part number;Stock\nHOUSE;9\n', { current, hand: { 'Sheet1!2': part(current, 'H-3')?.id ?? '' } })
    expect(said(join)).toEqual(['filled stock H-3: ? → 9'])
    expect(joined('Part number;Stock\nM-1;9\n', { current, hand: { 'Sheet1!2': null } }).join.unmatched).toMatchObject([{ reason: 'left-out' }])
  })

  it('keeps what a person typed unless told otherwise', () => {
    const base = project()
    const current = { ...base, parts: base.parts.map((one) => (one.partNumber === 'M-1' ? { ...one, stock: 99, origins: { ...one.origins, stock: typed } } : one)) }
    const { join, change } = joined('Part number;Stock\nM-1;12\n', { current })
    expect(join.rows).toMatchObject([{ kind: 'conflict', keptFrom: 'typed', take: false, from: { stock: 99 }, to: { stock: 12 } }])
    expect(change).toBeNull()
  })

  it('gives demand, margin and finished units to the product', () => {
    const { join, after } = joined('Product;Annual demand;Margin;Finished goods stock\nP;18.000;290;120\nM-1;5;1;\n')
    expect(after.products).toMatchObject([{ demandPerYear: 18_000, marginPerUnit: 290, finishedStock: 120 }])
    expect(join.unmatched).toMatchObject([{ name: 'M-1', reason: 'not-sold' }])
    expect(join.about).toBe('product')
  })

  it('takes the stock of a product for finished units', () => {
    expect(joined('Part number;Stock\nP;40\n').after.products[0]?.finishedStock).toBe(40)
  })

  it('changes the price of the supplier that the row names, and adds a source that is new', () => {
    const { join, after } = joined('Part number;Supplier;Price;Currency;Lead time (weeks)\nM-1;HENGTAI MOTOR;11;USD;8\nM-1;Brno;9,80;EUR;2\nH-3;;4,50;;\n')
    expect(said(join)).toEqual(['changed price M-1: 10.5 → 11 USD', 'filled leadTime M-1: ? → 56', 'new supplier M-1: ? → Brno 9.8 EUR', 'changed price H-3: 4.25 → 4.5 EUR'])
    expect(after.offers.filter((offer) => offer.partId === part(after, 'M-1')?.id).map((offer) => [offer.unitPrice, offer.share])).toEqual([[11, 1], [9.8, 0]])
  })

  it('gives a part without a source the first one', () => {
    const base = project()
    const current = { ...base, offers: base.offers.filter((offer) => offer.unitPrice !== 4.25) }
    const { after } = joined('Part number;Price\nH-3;4,10\n', { current })
    expect(after.offers.find((offer) => offer.unitPrice === 4.1)).toMatchObject({ share: 1, currency: 'EUR' })
    expect(after.suppliers.map((supplier) => supplier.name)).toContain('Supplier of H-3')
  })

  it('makes a new supplier once, with a site in each country', () => {
    const { after } = joined('Part number;Supplier;Country;Price\nM-1;Brno Pumps;CZ;9,80\n0042;Brno Pumps s.r.o.;PL;1,90\nH-3;brno pumps;CZ;4,20\n')
    const [supplier, ...others] = after.suppliers.filter((one) => one.name.startsWith('Brno') || one.name.startsWith('brno'))
    expect(others).toEqual([])
    expect(after.sites.filter((site) => site.supplierId === supplier?.id).map((site) => site.country)).toEqual(['CZ', 'PL'])
  })

  it('puts what a list of suppliers says on their sites', () => {
    const { join, after } = joined('Supplier;Country;City;Recovery time (weeks);Capacity per day;Financial risk\nHengtai Motor;China;Wuxi;12;400;35\nKaydi;China;;6;;\nUnknown Ltd;China;;6;;\n')
    expect(join.about).toBe('supplier')
    expect(after.sites.find((site) => site.city === 'Wuxi')).toMatchObject({ country: 'CN', recoveryDays: 84, capacityPerDay: 400, financialRisk: 35, origins: { recoveryDays: { raw: '12' } } })
    expect(join.unmatched.map((row) => row.name)).toEqual(['Kaydi', 'Unknown Ltd'])
    expect(join.untold.map((one) => one.name)).toEqual(['SKF', 'Kaide'])
  })

  it('is one step that undo takes back whole', () => {
    const { change, after, current } = joined('Part number;Supplier;Price;Stock\nM-1;Brno;9,80;4\n0042;SKF;2,20;8\n')
    const back = applyPatches(after, inversePatches(current, change?.patches ?? []))
    for (const noun of ['parts', 'offers', 'sites', 'suppliers'] as const) expect(back[noun].map((one) => JSON.stringify(one)).toSorted()).toEqual(current[noun].map((one) => JSON.stringify(one)).toSorted())
  })
})
