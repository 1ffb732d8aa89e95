import fc from 'fast-check'
import type { Change, Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { dropHeld, heldBy } from '../../shared/model/held.ts'
import { smallPart } from './small-project.ts'
import { openProduct } from '../../shared/model/bom.ts'
import { openWishes, wishesId } from '../../shared/model/wishes.ts'

/** A random wish of a person; `patchesOf` makes a step of it that fits the project as it then stands. */
export interface Wish {
  readonly kind: 'edit part' | 'add part' | 'remove part' | 'rename project' | 'add scenario' | 'remove scenario' | 'choose' | 'override' | 'demand' | 'wish' | 'hold' | 'works'
  readonly pick: number
  readonly text: string
  readonly amount: number | null
}

export const wishes: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom<Wish['kind'][]>(
    'edit part', 'add part', 'remove part', 'rename project', 'add scenario', 'remove scenario', 'choose', 'override', 'demand', 'wish', 'hold', 'works',
  ),
  pick: fc.nat(1000),
  text: fc.string({ maxLength: 20, unit: 'grapheme' }),
  amount: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0)),
})

const pickOf = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)]

function removalOfPart(contents: ProjectContents, partId: string): Patch[] {
  const gone = new Set(contents.lines.filter((line) => line.parentId === partId || line.childId === partId).map((line) => line.id))
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    for (const line of contents.lines) if (line.alternateOf !== null && gone.has(line.alternateOf)) gone.add(line.id)
  }
  return [
    // The part first, what points at it after: the order within a step does not matter.
    { noun: 'part', id: partId, value: null },
    ...contents.products.filter((product) => product.partId === partId).map((product): Patch => ({ noun: 'product', id: product.partId, value: null })),
    ...[...gone].map((id): Patch => ({ noun: 'line', id, value: null })),
    ...contents.offers.filter((offer) => offer.partId === partId).map(({ id }): Patch => ({ noun: 'offer', id, value: null })),
    ...contents.choices.filter((choice) => choice.partId === partId).map(({ id }): Patch => ({ noun: 'choice', id, value: null })),
    ...contents.partWishes.filter((wish) => wish.partId === partId).map((): Patch => ({ noun: 'part-wish', id: partId, value: null })),
  ]
}

function removalOfScenario(contents: ProjectContents, scenarioId: string): Patch[] {
  return [
    { noun: 'scenario', id: scenarioId, value: null },
    ...contents.scenarios.filter((other) => other.parentId === scenarioId).map((other): Patch => ({ noun: 'scenario', id: other.id, value: Object.assign({}, other, { parentId: null }) })),
    ...heldBy(contents, scenarioId).map(dropHeld),
  ]
}

/** The step that a wish asks for, or null where the project has nothing it applies to. `fresh` makes new ids. */
export function changeOf(contents: ProjectContents, wish: Wish, fresh: string): Change | null {
  const patches = patchesOf(contents, wish, fresh)
  return patches.length === 0 ? null : { name: `${wish.kind} ${wish.text}`.slice(0, 300), patches }
}

function patchesOf(contents: ProjectContents, { kind, pick, text, amount }: Wish, fresh: string): Patch[] {
  const part = pickOf(contents.parts, pick)
  const scenario = pickOf(contents.scenarios, pick)
  switch (kind) {
    case 'rename project':
      return [{ noun: 'project', id: contents.project.id, value: { ...contents.project, name: `x${text}`, sourceFile: null } }]
    case 'add part': {
      const line = { id: `line-${fresh}`, parentId: part?.id ?? null, childId: fresh, quantity: amount, scrapShare: null, position: text, references: '', note: '', alternateOf: null, origins: {} }
      return [{ noun: 'line', id: line.id, value: line }, { noun: 'part', id: fresh, value: smallPart(fresh, { description: text, massKg: amount }) }]
    }
    case 'edit part':
      return part === undefined ? [] : [{ noun: 'part', id: part.id, value: { ...part, stock: amount, description: text, extra: { [text]: text } } }]
    case 'remove part':
      return part === undefined ? [] : removalOfPart(contents, part.id)
    case 'demand':
      return part === undefined ? [] : [{ noun: 'product', id: part.id, value: { partId: part.id, demandPerYear: amount, marginPerUnit: null, finishedStock: null, ...openProduct, origins: {} } }]
    case 'add scenario':
      return [{ noun: 'scenario', id: fresh, value: { id: fresh, letter: 'B', name: `n${text}`, description: text, parentId: scenario?.id ?? null, createdAt: '2026-01-05T10:00:00.000Z', lockedAt: null } }]
    case 'remove scenario':
      return scenario === undefined ? [] : removalOfScenario(contents, scenario.id)
    case 'choose':
      return part === undefined || scenario === undefined
        ? []
        : [{ noun: 'choice', id: `choice-${scenario.id}-${part.id}`.slice(0, 80), value: { id: `choice-${scenario.id}-${part.id}`.slice(0, 80), scenarioId: scenario.id, partId: part.id, kind: 'buffer', days: amount ?? 7, note: text } }]
    case 'override':
      return [{ noun: 'parameter', id: `parameter-${pick % 3}`, value: { id: `parameter-${pick % 3}`, scenarioId: scenario?.id ?? null, key: 'general.storage', value: amount ?? 1, origin: { kind: 'sample' } } }]
    case 'wish':
      return [{ noun: 'wishes', id: wishesId, value: pick % 4 === 0 ? null : { ...openWishes, budget: amount, countries: pick % 2 === 0 ? null : ['PT'] } }]
    case 'works':
      return pick % 4 === 0
        ? [{ noun: 'works', id: `works-${pick % 3}`, value: null }]
        : [{ noun: 'works', id: `works-${pick % 3}`, value: { id: `works-${pick % 3}`, name: `w${text}`, country: 'PT', city: text, openingCost: amount ?? 0, costPerYear: pick, hoursPerYear: amount === null || amount === 0 ? null : amount, note: text } }]
    case 'hold':
      return part === undefined ? [] : [{ noun: 'part-wish', id: part.id, value: pick % 3 === 0 ? null : { partId: part.id, rule: pick % 2 === 0 ? 'stays' : 'moves' } }]
  }
}
