import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatches, inversePatches } from '../model/change.ts'
import { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import { openTransition } from '../model/scenario.ts'
import { english } from '../text/english.ts'
import { changeOf } from './difference-change.ts'
import { differenceOf } from './difference-compare.ts'
import type { Difference } from './difference.ts'
import { importBom } from './import-bom.ts'
import { toContents } from './to-contents.ts'
import { openProduct } from '../model/bom.ts'

let made = 0
function contentsOf(text: string, file = 'bom.csv', at = '2026-10-22T10:00:00Z'): ProjectContents {
  const imported = importBom({ name: file, bytes: new TextEncoder().encode(text), sha256: text }, {}, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in imported) throw new Error(english(imported.refused.message))
  return toContents(imported, {
    projectId: 'project', projectName: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: at, newId: () => `id-${(made += 1)}`,
  })
}

const head = 'Parent;Part number;Description;Qty;Supplier;Country;Price;Currency;Lead time (days);Stock\n'
const october = `${head};P;Pump;1;;;;;;\nP;M;Motor;2;Hengtai;CN;10,50;USD;60;100\nP;H;Housing;1;Kaide;CN;4,25;EUR;45;200\nM;S;Shaft;1;Wislok;PL;3,10;EUR;20;50\n`
const november = `${head};P;Pump;1;;;;;;\nP;M;Motor;3;Hengtai;CN;11,00;USD;60;\nP;H;Housing;1;Brno;CZ;4,90;EUR;15;200\nP;C;Cover;1;Kaide;CN;1,20;EUR;30;10\n`

const everything = ({ rows }: Difference) => ({ take: Object.fromEntries(rows.map((row) => [row.key, true])) })
const apply = (difference: Difference, take: Readonly<Record<string, boolean>> = {}) => {
  const change = changeOf(difference, { take }, 'Update')
  const after = change === null ? difference.current : applyPatches(difference.current, change.patches)
  expect(() => ProjectContents.parse(after)).not.toThrow()
  return { change, after }
}
const siteOf = (contents: ProjectContents, name: string) => contents.sites.find((site) => contents.suppliers.some((supplier) => supplier.id === site.supplierId && supplier.name === name))
const said = ({ rows }: Difference) => rows.map(({ kind, topic, name, within, from, to }) => [kind, topic, within === '' ? name : `${name} in ${within}`, Object.values(from ?? {})[0], Object.values(to ?? {})[0]].join(' '))

const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))) : value))).toSorted()

/** The contents without ids: everything goes by the names it has, in order. */
function named(contents: ProjectContents) {
  const part = new Map(contents.parts.map((one) => [one.id, one.partNumber === '' ? one.description : one.partNumber]))
  const supplier = new Map(contents.suppliers.map((one) => [one.id, one.name]))
  const site = new Map(contents.sites.map((one) => [one.id, `${supplier.get(one.supplierId)} ${one.country} ${one.city}`]))
  return {
    parts: sorted(contents.parts.map((one) => ({ ...one, id: '' }))),
    lines: sorted(contents.lines.map((one) => ({ ...one, id: '', parentId: part.get(one.parentId ?? '') ?? null, childId: part.get(one.childId) }))),
    products: sorted(contents.products.map((one) => ({ ...one, partId: part.get(one.partId) }))),
    suppliers: sorted(contents.suppliers.map(({ name }) => ({ name }))), sites: sorted(contents.sites.map(({ country, city, supplierId, recoveryDays }) => ({ country, city, recoveryDays, supplier: supplier.get(supplierId) }))),
    offers: sorted(contents.offers.map((one) => ({ ...one, id: '', partId: part.get(one.partId), siteId: site.get(one.siteId) }))),
    source: contents.project.sourceFile?.sha256,
  }
}

const withMaker = (number: string) => `Part number;Description;Qty;Manufacturer;Manufacturer part number\n${number};Bearing;2;SKF;6804-2RS\nX-2;Seal;1;Freudenberg;FS-22\n`
const withSeller = (supplier: string, price: string) => `Part number;Description;Qty;Supplier;Price\nM;Motor;2;${supplier};${price}\nH;Housing;1;Kaide;4,25\n`
const ids = (items: readonly { id: string }[]) => new Set(items.map((item) => item.id))

const from = (file: string, sheet: string) => ({ kind: 'sheet' as const, file, sheet, cell: 'C4', raw: '7' })

const place = (number: string) => (number === 'P' ? from('bom.csv', 'Stock') : from('stock.csv', 'Sheet1'))

describe('a newer file of the same list', () => {
  it('keeps a site that sells nothing any more where another hangs on it', () => {
    const now = contentsOf(october)
    const mill = siteOf(now, 'Wislok')?.id ?? ''
    const hanging = { ...now, sites: now.sites.map((site) => (site === siteOf(now, 'Hengtai') ? { ...site, dependsOn: [mill] } : site)) }
    const afterUpdate = (current: ProjectContents) => {
      const difference = differenceOf(current, contentsOf(november))
      return apply(difference, everything(difference).take).after
    }
    expect(siteOf(afterUpdate(now), 'Wislok')).toBeUndefined()
    expect(siteOf(afterUpdate(hanging), 'Wislok')?.id).toBe(mill)
    expect(siteOf(afterUpdate(hanging), 'Hengtai')?.dependsOn).toEqual([mill])
  })

  it('takes what the own works can make a day', () => {
    const now = contentsOf(october)
    const more = { ...now, products: now.products.map((product) => ({ ...product, capacityPerDay: 60 })) }
    const difference = differenceOf(now, more)
    expect(said(difference)).toEqual(['filled product P  60'])
    expect(apply(difference, everything(difference).take).after.products).toMatchObject([{ capacityPerDay: 60 }])
  })

  it('shows what is new, gone and changed before anything is changed', () => {
    const difference = differenceOf(contentsOf(october), contentsOf(november, 'bom-2.csv'))
    expect(said(difference).toSorted()).toEqual([
      'changed price M in Hengtai 10.5 11', 'changed quantity M in P 2 3', 'changed supplier H Kaide Brno', 'gone part S in M 1 ', 'missing stock M 100 ', 'new part C in P  1',
    ].toSorted())
    expect(difference.rows.filter((row) => !row.take).map((row) => row.kind).toSorted()).toEqual(['gone', 'missing'])
  })

  it('does not differ from itself', () => {
    const difference = differenceOf(contentsOf(october), contentsOf(october, 'bom.csv', '2026-11-22T10:00:00Z'))
    expect(difference.rows).toEqual([])
    expect(changeOf(difference, {}, 'Update')).toBeNull()
  })

  it('keeps parts that are gone unless they are ticked, and takes everything that hangs on them when they are', () => {
    const current = contentsOf(october)
    const difference = differenceOf(current, contentsOf(november, 'bom-2.csv'))
    expect(apply(difference).after.parts.map((part) => part.partNumber)).toEqual(['P', 'M', 'H', 'S', 'C'])
    const { after } = apply(difference, everything(difference).take)
    expect(after.parts.map((part) => part.partNumber)).toEqual(['P', 'M', 'H', 'C'])
    expect(after.suppliers.map((supplier) => supplier.name).toSorted()).toEqual(['Brno', 'Hengtai', 'Kaide'])
  })

  it('keeps the ids of parts, so that the choices of plans stay', () => {
    const base = contentsOf(october)
    const id = (number: string) => base.parts.find((part) => part.partNumber === number)?.id ?? ''
    const choice: Choice = {
      id: 'c1', scenarioId: 's1', partId: id('M'), note: '', kind: 'move', country: 'SI', city: '', supplierName: '', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null,
      ...openTransition,
    }
    const current: ProjectContents = {
      ...base, scenarios: [{ id: 's1', letter: 'A', name: 'Plan', description: '', parentId: null, createdAt: '', lockedAt: null }], choices: [choice, { ...choice, id: 'c2', partId: id('S') }],
      partWishes: [{ partId: id('M'), rule: 'stays' }, { partId: id('S'), rule: 'moves' }],
    }
    const difference = differenceOf(current, contentsOf(november, 'bom-2.csv'))
    expect(apply(difference).after.choices).toEqual(current.choices)
    const { after } = apply(difference, everything(difference).take)
    expect(after.choices).toEqual([choice])
    // A wish goes with its part, in the same step, and comes back with it.
    expect(after.partWishes).toEqual([{ partId: id('M'), rule: 'stays' }])
    expect(after.parts.find((part) => part.partNumber === 'M')?.id).toBe(id('M'))
  })

  it('never overwrites in silence what a person typed', () => {
    const base = contentsOf(october)
    const typed = { kind: 'typed' as const, at: '2026-11-01T10:00:00Z' }
    const current: ProjectContents = {
      ...base,
      offers: base.offers.map((offer) => (offer.unitPrice === 10.5 ? { ...offer, unitPrice: 9.9, origins: { ...offer.origins, unitPrice: typed } } : offer)),
      parts: base.parts.map((part) => (part.partNumber === 'M' ? { ...part, massKg: 3, origins: { ...part.origins, massKg: typed } } : part)),
      products: base.products.map((product) => ({ ...product, demandPerYear: 500, origins: { demandPerYear: typed } })),
    }
    const difference = differenceOf(current, contentsOf(november, 'bom-2.csv'))
    expect(difference.rows.find((row) => row.topic === 'price')).toMatchObject({ kind: 'conflict', keptFrom: 'typed', take: false, from: { unitPrice: 9.9 }, to: { unitPrice: 11 } })
    const { after } = apply(difference)
    expect(after.offers.some((offer) => offer.unitPrice === 9.9)).toBe(true)
    const all = apply(difference, everything(difference).take).after
    expect(all.parts.find((part) => part.partNumber === 'M')?.massKg).toBe(3)
    expect(all.products[0]?.demandPerYear).toBe(500)
    expect(all.offers.map((offer) => offer.unitPrice)).toContain(11)
  })

  it('points at the newest file where a value stayed the same', () => {
    const { after } = apply(differenceOf(contentsOf(october), contentsOf(`Stand: november\n\n${november}`, 'bom-2.csv')))
    expect(after.parts.find((part) => part.partNumber === 'H')?.origins['stock']).toMatchObject({ file: 'bom-2.csv', cell: 'J6' })
    expect(after.project.sourceFile).toMatchObject({ name: 'bom-2.csv', earlier: [{ name: 'bom.csv', sheets: ['Sheet1'] }] })
  })

  it('finds a part under a new number by the number of its maker', () => {
    const difference = differenceOf(contentsOf(withMaker('B-1')), contentsOf(withMaker('B-100'), 'bom-2.csv'))
    expect(said(difference)).toEqual(['changed words B-1 B-1 B-100'])
  })

  it('moves a part to another assembly instead of using it twice', () => {
    const before = contentsOf('Parent;Part number;Description;Qty\n;P;Pump;1\nP;A;Motor;1\nP;B;Gear;1\nA;S;Shaft;2\n')
    const difference = differenceOf(before, contentsOf('Parent;Part number;Description;Qty\n;P;Pump;1\nP;A;Motor;1\nP;B;Gear;1\nB;S;Shaft;2\n', 'bom-2.csv'))
    expect(said(difference)).toContain('changed usage S in A A B')
    expect(apply(difference).after.lines).toHaveLength(3)
  })

  it('keeps a structure that the person made where the file has none', () => {
    const base = contentsOf('Part number;Description;Stock\nM;Motor;20\nH;Housing;5\n')
    const product = { ...base.parts[0], id: 'top', partNumber: '', description: 'Pump', origins: { description: { kind: 'typed' as const, at: '' } } } as ProjectContents['parts'][number]
    const current: ProjectContents = {
      ...base, parts: [...base.parts, product], products: [{ partId: 'top', demandPerYear: null, marginPerUnit: null, finishedStock: null, ...openProduct, origins: {} }],
      lines: base.lines.map((line) => ({ ...line, parentId: 'top' })),
    }
    expect(said(differenceOf(current, contentsOf('Part number;Description;Stock\nM;Motor;21\nH;Housing;5\n', 'bom-2.csv')))).toEqual(['changed stock M 20 21'])
    const { after } = apply(differenceOf(current, contentsOf('Part number;Description;Stock\nM;Motor;20\nH;Housing;5\nN;Nut;9\n', 'bom-2.csv')))
    expect(after.lines.map((line) => line.parentId)).toEqual(['top', 'top', 'top'])
  })

  it('tells parts without a number apart by all that is said of them', () => {
    const beams = contentsOf('Description;Length;Qty\nBeam;1200;2\nBeam;800;4\nBeam;600;4\nScrew;40;80\n')
    expect(said(differenceOf(beams, contentsOf('Description;Length;Qty\nBeam;800;4\nBeam;600;5\nScrew;40;80\n', 'bom-2.csv')))).toEqual(['gone part Beam in Pump 2 ', 'changed quantity Beam in Pump 4 5'])
  })

  it('takes an empty cell for the supplier as nothing said', () => {
    const difference = differenceOf(contentsOf(withSeller('Hengtai', '10,50')), contentsOf(withSeller('', '10,80'), 'bom-2.csv'))
    expect(said(difference)).toEqual(['changed price M in Hengtai 10.5 10.8'])
  })

  it('leaves alone what was added from elsewhere', () => {
    const base = contentsOf(october)
    const current = { ...base, parts: base.parts.map((part) => ({ ...part, massKg: 7, stock: 7, origins: { ...part.origins, massKg: place(part.partNumber), stock: place(part.partNumber) } })) }
    const difference = differenceOf(current, contentsOf(october.replace(';200', ';201'), 'bom-2.csv'))
    expect(difference.rows.map((row) => `${row.name} ${row.topic} ${row.kind} ${row.keptFrom}`)).toEqual(['M stock conflict file', 'H stock conflict file', 'S stock conflict file'])
  })

  it('leaves out a line that would put a part inside itself', () => {
    const before = contentsOf('Parent;Part number;Description;Qty\n;P;Pump;1\nP;A;Motor;1\nA;B;Gear;1\nA;X;Pin;1\nB;Y;Nut;1\n')
    const difference = differenceOf(before, contentsOf('Parent;Part number;Description;Qty\n;P;Pump;1\nP;B;Gear;1\nB;A;Motor;1\nA;X;Pin;1\nB;Y;Nut;1\n', 'bom-2.csv'))
    const onlyNew = Object.fromEntries(difference.rows.map((row) => [row.key, row.name === 'A']))
    const { after } = apply(difference, onlyNew)
    const below = (id: string, path: readonly string[]): boolean => path.includes(id) || after.lines.some((line) => line.parentId === id && below(line.childId, [...path, id]))
    expect(after.parts.some((part) => below(part.id, []))).toBe(false)
  })
})

const row = fc.record({
  number: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'), parent: fc.constantFrom('P', 'Q'), quantity: fc.integer({ min: 1, max: 9 }), supplier: fc.constantFrom('Hengtai', 'Kaide Ltd.', 'KAIDE', 'Wislok'),
  country: fc.constantFrom('CN', 'PL'), price: fc.option(fc.integer({ min: 1, max: 99 })), lead: fc.option(fc.integer({ min: 1, max: 99 })), stock: fc.option(fc.integer({ min: 0, max: 99 })),
})
const list = fc.uniqueArray(row, { minLength: 3, maxLength: 12, selector: ({ number, parent }) => `${number} ${parent}` }).map((rows) => {
  const lines = rows.map((one) => [one.parent, one.number, `Part ${one.number}`, one.quantity, one.supplier, one.country, one.price ?? '', one.price === null ? '' : 'EUR', one.lead ?? '', one.stock ?? ''].join(';'))
  return `${head};P;Pump;1;;;;;;\n;Q;Fan;1;;;;;;\n${lines.join('\n')}\n`
})

describe('taking the difference', () => {
  it('makes of any list what a fresh import of the newer file makes', () => {
    fc.assert(fc.property(list, list, (before, after) => {
      const [current, incoming] = [contentsOf(before), contentsOf(after, 'bom-2.csv')]
      const difference = differenceOf(current, incoming)
      const change = changeOf(difference, everything(difference), 'Update')
      const result = change === null ? current : applyPatches(current, change.patches)
      expect(named(result)).toEqual(named(incoming))
      const again = differenceOf(result, contentsOf(after, 'bom-2.csv'))
      expect(again.rows.map((one) => one.key)).toEqual([])
    }), { numRuns: 60 })
  })

  it('leaves nothing that points at nowhere, whatever is taken, and undo brings all of it back', () => {
    fc.assert(fc.property(list, list, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (before, after, ticks) => {
      const [bare, incoming] = [contentsOf(before), contentsOf(after, 'bom-2.csv')]
      const current: ProjectContents = { ...bare, partWishes: bare.parts.map(({ id }, index) => ({ partId: id, rule: index % 2 === 0 ? 'stays' as const : 'moves' as const })) }
      const difference = differenceOf(current, incoming)
      expect(new Set(difference.rows.map((one) => one.key)).size).toBe(difference.rows.length)
      const take = Object.fromEntries(difference.rows.map((one, index) => [one.key, ticks[index % ticks.length] ?? true]))
      const change = changeOf(difference, { take }, 'Update')
      if (change === null) return
      const result = applyPatches(current, change.patches)
      const [parts, sites, suppliers] = [ids(result.parts), ids(result.sites), ids(result.suppliers)]
      expect(result.lines.every((line) => parts.has(line.childId) && (line.parentId === null || parts.has(line.parentId)))).toBe(true)
      expect(result.offers.every((offer) => parts.has(offer.partId) && sites.has(offer.siteId))).toBe(true)
      expect(result.partWishes.every(({ partId }) => parts.has(partId))).toBe(true)
      expect(result.sites.every((site) => suppliers.has(site.supplierId))).toBe(true)
      for (const offers of Map.groupBy(result.offers, (offer) => offer.partId).values()) expect(offers.reduce((sum, offer) => sum + offer.share, 0)).toBeCloseTo(1, 6)
      const back = applyPatches(result, inversePatches(current, change.patches))
      expect(back.partWishes.map((wish) => JSON.stringify(wish)).toSorted()).toEqual(current.partWishes.map((wish) => JSON.stringify(wish)).toSorted())
      for (const noun of ['parts', 'lines', 'offers', 'sites', 'suppliers', 'products'] as const) {
        const sort = (one: ProjectContents) => one[noun].map((item) => JSON.stringify(item)).toSorted()
        expect(sort(back)).toEqual(sort(current))
      }
    }), { numRuns: 60 })
  })
})
