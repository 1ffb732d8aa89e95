import { describe, expect, test } from 'vitest'
import { applyPatches } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { fieldsOf } from './fact-fields.ts'
import { addOffer, addOffers, gatherIntoProduct, setFact } from './set-fact.ts'
import { openSite } from '../../shared/model/supplier.ts'

const at = '2026-11-22T10:00:00Z'
const contents: ProjectContents = {
  project: {
    id: 'p', name: 'Lift door', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', sourceFile: null, isSample: false, createdAt: '2026-11-22T09:00:00Z',
  },
  products: [], lines: [], suppliers: [{ id: 'hengtai', name: 'Hengtai Motor', origins: {} }],
  parts: [{
    id: 'rotor', partNumber: 'MT-2007', description: 'Rotor hub', unit: 'pcs', massKg: 0.41, volumeM3: null, hsCode: null, category: null, makeOrBuy: 'buy', stock: 20,
    requalificationWeeks: null, rawMaterial: null, extra: {}, origins: { massKg: { kind: 'sample' } },
  }],
  sites: [{ id: 'ningbo', supplierId: 'hengtai', city: 'Ningbo', country: 'CN', recoveryDays: 84, capacityPerDay: null, financialRisk: null, ...openSite, origins: {} }],
  offers: [], scenarios: [], choices: [], parameters: [], shocks: [], wishes: [], partWishes: [], works: [],
}
const field = (noun: 'part', name: string) => {
  const found = fieldsOf(noun, ['EUR', 'USD']).find((one) => one.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

describe('a fact', () => {
  test('typed carries its time, cleared carries no origin, and nothing changes when it stays the same', () => {
    const typed = setFact(contents, field('part', 'massKg'), 'rotor', 0.4, { name: 'Mass', at })
    expect(typed?.patches).toEqual([{ noun: 'part', id: 'rotor', value: expect.objectContaining({ massKg: 0.4, origins: { massKg: { kind: 'typed', at } } }) }])
    const cleared = setFact(contents, field('part', 'massKg'), 'rotor', null, { name: 'Mass', at })
    expect(cleared?.patches).toEqual([{ noun: 'part', id: 'rotor', value: expect.objectContaining({ massKg: null, origins: {} }) }])
    expect(setFact(contents, field('part', 'massKg'), 'rotor', 0.41, { name: 'Mass', at })).toBeNull()
  })
})

describe('a new offer', () => {
  test('takes the supplier and site that are there, and brings the whole need of a part without one', () => {
    let made = 0
    const change = addOffer(contents, 'rotor', 'hengtai motor', { name: 'Add', at }, () => `id-${++made}`)
    const after = applyPatches(contents, change.patches)
    expect(after.suppliers).toHaveLength(1)
    expect(after.offers).toMatchObject([{ siteId: 'ningbo', share: 1, unitPrice: null }])
    const second = applyPatches(after, addOffer(after, 'rotor', 'Idrija Motorji', { name: 'Add', at }, () => `id-${++made}`).patches)
    expect(second.suppliers.map((one) => one.name)).toEqual(['Hengtai Motor', 'Idrija Motorji'])
    expect(second.offers.map((one) => one.share)).toEqual([1, 0])
  })
})

describe('one supplier for several parts', () => {
  test('is made once, with one site, and brings the whole need of each part in one step', () => {
    let made = 0
    const [rotor] = contents.parts
    if (rotor === undefined) throw new Error('rotor')
    const list: ProjectContents = { ...contents, parts: [rotor, { ...rotor, id: 'stator' }, { ...rotor, id: 'shaft' }] }
    const after = applyPatches(list, addOffers(list, ['rotor', 'stator', 'shaft'], 'Idrija Motorji', { name: 'Add', at }, () => `id-${++made}`).patches)
    expect(after.suppliers.map((one) => one.name)).toEqual(['Hengtai Motor', 'Idrija Motorji'])
    expect(after.sites).toHaveLength(2)
    expect(after.offers.map((one) => [one.partId, one.share])).toEqual([['rotor', 1], ['stator', 1], ['shaft', 1]])
    expect(new Set(after.offers.map((one) => one.siteId)).size).toBe(1)
  })
})

describe('a product made of a list without levels', () => {
  test('holds every part, each with the quantity of its line, and is sold', () => {
    let made = 0
    const line = { id: 'line', parentId: null, childId: 'rotor', quantity: 3, scrapShare: null, position: '', references: '', note: '', alternateOf: null, origins: {} }
    const loose = { ...contents.parts[0], id: 'stator' }
    const list: ProjectContents = { ...contents, parts: [...contents.parts, { ...contents.parts[0], ...loose } as ProjectContents['parts'][number]], lines: [line] } // a copy of a part under another id
    const after = applyPatches(list, gatherIntoProduct(list, 'Lift door', { name: 'Gather', at }, () => `id-${++made}`).patches)
    expect(after.products).toMatchObject([{ partId: 'id-1', demandPerYear: null }])
    expect(after.lines.map((one) => [one.parentId, one.childId, one.quantity])).toEqual([['id-1', 'rotor', 3], ['id-1', 'stator', null]])
  })
})
