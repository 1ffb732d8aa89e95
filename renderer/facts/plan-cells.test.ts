import { describe, expect, test } from 'vitest'
import { aLine, anOffer, aPart, aProject, aSite } from '../../shared/engine/small-project.ts'
import { applyPatches } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { fieldsOf, type FactField, type FactNoun } from './fact-fields.ts'
import { knownCurrencies } from './known-currencies.ts'
import { planCells, type CellEdit, type CellTarget } from './plan-cells.ts'
import { readFact } from './read-fact.ts'

const at = '2026-11-22T10:00:00Z'
const contents: ProjectContents = aProject({
  parts: [aPart('HUB', { stock: 20 }), aPart('BOLT'), aPart('CAP'), aPart('MOTOR')], lines: [aLine(null, 'HUB', 2), aLine(null, 'BOLT', 4)],
  suppliers: [{ id: 'V1', name: 'Hengtai Motor Co., Ltd.', origins: {} }], sites: [aSite('S1', 'CN', { supplierId: 'V1' })],
  offers: [anOffer('HUB', 'S1', { unitPrice: 3.15 }), anOffer('BOLT', 'S1', { unitPrice: 1 })],
})
const field = (noun: FactNoun, name: string): FactField => {
  const found = fieldsOf(noun, knownCurrencies).find((one) => one.name === name)
  if (found === undefined) throw new Error(`no field ${noun}.${name}`)
  return found
}
const target = (partId: string, isMade = false): CellTarget => ({
  name: partId, partId, lineId: contents.lines.find((line) => line.childId === partId)?.id ?? null, offerId: contents.offers.find((offer) => offer.partId === partId)?.id ?? null, siteId: null, isMade,
})
const plan = (edits: readonly (readonly [partId: string, noun: FactNoun, name: string, given: CellEdit['given']])[]) => {
  let made = 0
  const planned = planCells(contents, edits.map(([partId, noun, name, given], row) => ({ row, target: target(partId, partId === 'MOTOR'), field: field(noun, name), given })), at, () => `new-${made++}`)
  return { ...planned, after: applyPatches(contents, planned.patches) }
}

describe('a block of cells that is filled in', () => {
  test('changes what differs, counts what says so already, and notes who said it when', () => {
    const { after, changed, same } = plan([['HUB', 'part', 'stock', '1.200'], ['BOLT', 'line', 'quantity', '4'], ['BOLT', 'part', 'hsCode', '7318 15']])
    expect(after.parts.find((part) => part.id === 'HUB')).toMatchObject({ stock: 1200, origins: { stock: { kind: 'typed', at } } })
    expect(changed.map((cell) => `${cell.name} ${cell.before} > ${cell.after}`)).toEqual(['HUB 20 > 1,200', 'BOLT  > 7318 15'])
    expect(same).toBe(1)
  })
  test('refuses cell by cell, each with its reason, and takes the others', () => {
    const { refused, changed } = plan([['HUB', 'part', 'stock', 'plenty'], ['HUB', 'part', 'massKg', '-1'], ['CAP', 'offer', 'unitPrice', '2'], ['MOTOR', 'offer', 'unitPrice', '2'], ['CAP', 'line', 'quantity', '2'], ['HUB', 'site', 'country', 'Atlantis'], ['BOLT', 'part', 'stock', '5']])
    expect(refused.map((cell) => cell.why.split(':')[0])).toEqual([
      '“plenty” is no number.', '−1 is less than 0.', 'No supplier yet', 'Put together here, so that nobody is asked a price. Fill in the parts below it.', 'Stands in several places', expect.stringContaining('“Atlantis” is not one of'),
    ])
    expect(changed).toHaveLength(1)
  })
  test('buys from a supplier it knows under another legal form, or makes a new one that the cells beside it belong to', () => {
    const { after } = plan([['CAP', 'offer', 'unitPrice', '2,50'], ['CAP', 'supplier', 'name', 'Twente Metaal'], ['BOLT', 'supplier', 'name', 'HENGTAI MOTOR']])
    expect(after.suppliers.map((supplier) => supplier.name)).toEqual(['Hengtai Motor Co., Ltd.', 'Twente Metaal'])
    const known = plan([['BOLT', 'supplier', 'name', 'Hengtai motor co ltd']])
    expect(known.after.offers.find((offer) => offer.partId === 'BOLT')?.siteId).toBe('S1')
    expect(known.after.suppliers).toHaveLength(1)
    const fresh = planCells(contents, (['name', 'country', 'unitPrice'] as const).map((name) => ({
      row: 0, target: target('CAP'), field: field(name === 'name' ? 'supplier' : name === 'country' ? 'site' : 'offer', name), given: name === 'name' ? 'Twente Metaal' : name === 'country' ? 'Nederland' : '2,50',
    })).toReversed(), at, () => `new-${Math.random()}`)
    const bought = applyPatches(contents, fresh.patches)
    const offer = bought.offers.find((one) => one.partId === 'CAP')
    expect(offer).toMatchObject({ unitPrice: 2.5, share: 1 })
    expect(bought.sites.find((site) => site.id === offer?.siteId)?.country).toBe('NL')
  })
  test('says how many other parts a site takes with it', () => {
    expect(plan([['HUB', 'site', 'country', 'Vietnam']]).alsoChanged).toBe(1)
    expect(plan([['HUB', 'site', 'country', 'VN'], ['BOLT', 'site', 'country', 'VN']])).toMatchObject({ alsoChanged: 0, same: 1 })
  })
  test('raises numbers by per cent without dust at their end, and not the unknown', () => {
    const { after, refused } = plan([['HUB', 'offer', 'unitPrice', { times: 1.05 }], ['BOLT', 'part', 'stock', { times: 1.05 }]])
    expect(after.offers.find((offer) => offer.partId === 'HUB')?.unitPrice).toBe(3.3075)
    expect(refused[0]?.why).toContain('nothing to raise')
  })
})

describe('what is typed in a cell', () => {
  test('is read as a person means it: countries by any name, shares in per cent, nothing as not known', () => {
    expect(readFact(field('site', 'country'), 'Duitsland')).toEqual({ value: 'DE' })
    expect(readFact(field('offer', 'dutyRate'), '2,7 %')).toEqual({ value: 0.027 })
    expect(readFact(field('part', 'makeOrBuy'), 'Zukauf')).toEqual({ value: 'buy' })
    expect(readFact(field('offer', 'incoterm'), 'FOB Shanghai')).toEqual({ value: 'FOB' })
    expect([readFact(field('part', 'stock'), ''), readFact(field('part', 'massKg'), 'n/a')]).toEqual([{ value: null }, { value: null }])
    expect(readFact(field('supplier', 'name'), '')).toEqual({ fault: 'This cannot be empty.' })
  })
})
