import { z } from 'zod'
import { BomLine, Product } from './bom.ts'
import type { ProjectContents } from './contents.ts'
import { Id } from './identity.ts'
import { Offer } from './offer.ts'
import { ParameterOverride } from './parameter.ts'
import { Part } from './part.ts'
import { Project } from './project.ts'
import { Choice, Scenario } from './scenario.ts'
import { Shock } from './shock.ts'
import { Site, Supplier } from './supplier.ts'
import { PartWish, Wishes } from './wishes.ts'
import { Works } from './works.ts'

const patchOf = <Noun extends string, Schema extends z.ZodType>(noun: Noun, schema: Schema) =>
  z.object({ noun: z.literal(noun), id: Id, value: schema.nullable() })

/** One noun set to a value, or taken away (null). Its inverse is the same noun set to what it was. */
export const Patch = z.discriminatedUnion('noun', [
  z.object({ noun: z.literal('project'), id: Id, value: Project }),
  patchOf('product', Product),
  patchOf('part', Part),
  patchOf('line', BomLine),
  patchOf('supplier', Supplier),
  patchOf('site', Site),
  patchOf('offer', Offer),
  patchOf('scenario', Scenario),
  patchOf('choice', Choice),
  patchOf('parameter', ParameterOverride),
  patchOf('shock', Shock),
  patchOf('wishes', Wishes),
  patchOf('part-wish', PartWish),
  patchOf('works', Works),
])
export type Patch = z.infer<typeof Patch>

/** A named step that undo takes back as a whole, such as "Move MT-2004 to Slovenia". */
export const Change = z.object({ name: z.string().min(1).max(300), patches: z.array(Patch).min(1) })
export type Change = z.infer<typeof Change>

/** The list of the contents in which each noun of a patch lives. */
export const listOfNoun = {
  product: 'products',
  part: 'parts',
  line: 'lines',
  supplier: 'suppliers',
  site: 'sites',
  offer: 'offers',
  scenario: 'scenarios',
  choice: 'choices',
  parameter: 'parameters',
  shock: 'shocks',
  wishes: 'wishes',
  'part-wish': 'partWishes',
  works: 'works',
} as const satisfies Record<Exclude<Patch['noun'], 'project'>, keyof ProjectContents>

/** Key of a noun within its list: a product, and what is wished of a part, has the id of the part. */
export const keyOf = (value: { id: string } | { partId: string }): string => ('id' in value ? value.id : value.partId)

/** The contents after the patches; the given contents stay as they are, untouched lists are shared. */
export function applyPatches(contents: ProjectContents, patches: readonly Patch[]): ProjectContents {
  const next: ProjectContents = { ...contents }
  const byNoun = new Map<Exclude<Patch['noun'], 'project'>, Map<string, Patch['value']>>()
  for (const patch of patches) {
    if (patch.noun === 'project') {
      next.project = patch.value
      continue
    }
    const changes = byNoun.get(patch.noun) ?? new Map<string, Patch['value']>()
    changes.set(patch.id, patch.value)
    byNoun.set(patch.noun, changes)
  }
  for (const [noun, changes] of byNoun) {
    const list = listOfNoun[noun]
    const kept: unknown[] = []
    for (const item of contents[list]) {
      const key = keyOf(item)
      if (!changes.has(key)) kept.push(item)
      else {
        const value = changes.get(key)
        if (value !== null) kept.push(value)
        changes.delete(key)
      }
    }
    for (const value of changes.values()) if (value !== null) kept.push(value)
    // The noun of a patch names both its schema and its list, which TypeScript cannot follow through the union.
    Object.assign(next, { [list]: kept })
  }
  return next
}

/** The patches that take `patches` back, given the contents before them, in the order to apply them. */
export function inversePatches(contents: ProjectContents, patches: readonly Patch[]): Patch[] {
  const before = new Map<string, Patch>()
  const indexes = new Map<string, Map<string, unknown>>()
  for (const patch of patches) {
    const key = `${patch.noun} ${patch.id}`
    if (before.has(key)) continue
    if (patch.noun === 'project') {
      before.set(key, { noun: 'project', id: patch.id, value: contents.project })
      continue
    }
    let index = indexes.get(patch.noun)
    if (index === undefined) {
      index = new Map<string, unknown>(contents[listOfNoun[patch.noun]].map((item) => [keyOf(item), item]))
      indexes.set(patch.noun, index)
    }
    before.set(key, { ...patch, value: index.get(patch.id) ?? null } as Patch) // the list holds this noun's values only
  }
  return [...before.values()].toReversed()
}
