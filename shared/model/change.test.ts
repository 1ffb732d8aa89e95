import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPatches, inversePatches, type Patch } from './change.ts'
import type { ProjectContents } from './contents.ts'
import type { Supplier } from './supplier.ts'

const project: ProjectContents['project'] = {
  id: 'p', name: 'Lift door', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', sourceFile: null, isSample: false, createdAt: '2026-11-22T09:00:00Z',
}
const empty: ProjectContents = {
  project, products: [], parts: [], lines: [], suppliers: [], sites: [], offers: [], scenarios: [], choices: [], parameters: [], shocks: [], wishes: [], partWishes: [], works: [],
}
const supplier = (id: string, name: string): Supplier => ({ id, name, origins: {} })
const withSuppliers = (...suppliers: Supplier[]): ProjectContents => ({ ...empty, suppliers })

const id = fc.constantFrom('a', 'b', 'c', 'd')
const patch: fc.Arbitrary<Patch> = fc.oneof(
  fc.record({ noun: fc.constant('supplier' as const), id, value: fc.option(fc.string({ minLength: 1 })) }).map((made): Patch => ({
    noun: 'supplier', id: made.id, value: made.value === null ? null : supplier(made.id, made.value),
  })),
  fc.string({ minLength: 1, maxLength: 20 }).map((name): Patch => ({ noun: 'project', id: 'p', value: { ...project, name } })),
)
/** The contents with every list in order of key, since lists have no order of their own. */
const sorted = (contents: ProjectContents): ProjectContents => ({
  ...contents, suppliers: contents.suppliers.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
})

describe('a change', () => {
  test('sets, adds and takes away nouns by their key', () => {
    const before = withSuppliers(supplier('a', 'Hengtai'), supplier('b', 'Kaide'))
    const after = applyPatches(before, [
      { noun: 'supplier', id: 'a', value: supplier('a', 'Hengtai Motor') },
      { noun: 'supplier', id: 'b', value: null },
      { noun: 'supplier', id: 'c', value: supplier('c', 'Vinacast') },
    ])
    expect(after.suppliers.map((one) => one.name)).toEqual(['Hengtai Motor', 'Vinacast'])
    expect(before.suppliers).toHaveLength(2)
    expect(after.parts).toBe(before.parts)
  })

  test('is taken back by its inverse, whatever it did', () => {
    fc.assert(
      fc.property(fc.array(patch, { minLength: 1, maxLength: 12 }), (patches) => {
        const before = withSuppliers(supplier('a', 'Hengtai'), supplier('b', 'Kaide'))
        const after = applyPatches(before, patches)
        expect(sorted(applyPatches(after, inversePatches(before, patches)))).toEqual(sorted(before))
      }),
    )
  })
})
