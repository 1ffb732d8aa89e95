import { lineNeed } from '../formulas/need.ts'
import type { ProjectContents } from '../model/contents.ts'

/** The BOM as numbers: parts by index, lines as edges from parent to child, and what one unit of each product needs. */
export interface Structure {
  readonly indexOf: ReadonlyMap<string, number>
  /** Parts with every parent before its children; parts in a cycle and below it come last. */
  readonly order: Int32Array
  /** Edges of part i are from start[i] to start[i + 1]; lines under a bought assembly are none. */
  readonly start: Int32Array
  readonly child: Int32Array
  /** Units of the child for one unit of the parent, scrap included. */
  readonly perParent: Float64Array
  /** Index into the project's lines, for whoever asks why. */
  readonly line: Int32Array
  /** Part number, or the id where there is none. */
  readonly nameOf: (part: number) => string
  readonly isBought: Uint8Array
  /** 1 where a part is reached from the top of some tree. */
  readonly isReached: Uint8Array
  readonly products: readonly { readonly part: number; readonly index: number; readonly quantity: Float64Array; readonly reached: Uint8Array }[]
  /** Path A → B → A of a cycle, by part numbers, or null. */
  readonly cycle: string | null
  readonly inCycle: Uint8Array
}

type Facts = Pick<ProjectContents, 'parts' | 'lines' | 'products' | 'offers'>
const cache = new WeakMap<readonly unknown[], { readonly facts: Facts; readonly structure: Structure }>()

/** The structure of a project; remembered as long as parts, lines, products and offers are the same lists. From the facts `before` a change
 *  and their structure it takes over what the change leaves as it was. */
export function structureOf(facts: Facts, before: { readonly contents: Facts; readonly structure: Structure } | null = null): Structure {
  const found = cache.get(facts.lines)
  if (found !== undefined && found.facts.parts === facts.parts && found.facts.products === facts.products && found.facts.offers === facts.offers) {
    return found.structure
  }
  const structure = (before === null ? null : structureAfter(facts, before)) ?? build(facts)
  cache.set(facts.lines, { facts: { parts: facts.parts, lines: facts.lines, products: facts.products, offers: facts.offers }, structure })
  return structure
}

const alike = <Item>(before: readonly Item[], now: readonly Item[], isAlike: (one: Item, other: Item) => boolean): boolean =>
  before === now || (before.length === now.length && now.every((item, place) => { const old = before[place]; return old !== undefined && (old === item || isAlike(old, item)) }))

/** The parts that somebody offers, 1 by index. */
function offeredParts(offers: Facts['offers'], { indexOf, count }: { readonly indexOf: ReadonlyMap<string, number>; readonly count: number }): Uint8Array {
  const offered = new Uint8Array(count)
  for (const { partId } of offers) {
    const part = indexOf.get(partId)
    if (part !== undefined) offered[part] = 1
  }
  return offered
}

/** The structure after a change of facts that leaves the tree as it was: the same one, or one with other quantities; null where the tree may be another. */
function structureAfter(facts: Facts, { contents: before, structure }: { readonly contents: Facts; readonly structure: Structure }): Structure | null {
  const among = { indexOf: structure.indexOf, count: facts.parts.length }
  const isSameTree =
    alike(before.parts, facts.parts, (one, other) => one.id === other.id && one.makeOrBuy === other.makeOrBuy && one.partNumber === other.partNumber) &&
    alike(before.products, facts.products, (one, other) => one.partId === other.partId) &&
    alike(before.lines, facts.lines, (one, other) => one.parentId === other.parentId && one.childId === other.childId && one.alternateOf === other.alternateOf) &&
    (alike(before.offers, facts.offers, (one, other) => one.partId === other.partId) ||
      sameBytes(offeredParts(before.offers, among), offeredParts(facts.offers, among)))
  if (!isSameTree) return null
  if (before.lines === facts.lines) return structure
  const perParent = structure.perParent.slice()
  let isChanged = false
  for (const [edge, line] of structure.line.entries()) {
    const [old, now] = [before.lines[line], facts.lines[line]]
    if (old === now || now === undefined) continue
    const need = needOfLine(now)
    isChanged ||= !Object.is(need, perParent[edge])
    perParent[edge] = need
  }
  if (!isChanged) return structure
  return { ...structure, perParent, products: structure.products.map((product) => ({ ...product, ...explode({ ...structure, perParent }, product.part) })) }
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, place) => byte === other[place])
const needOfLine = (line: Facts['lines'][number] | undefined): number => lineNeed.compute(1, line?.quantity ?? Number.NaN, line?.scrapShare ?? 0)

function build({ parts, lines, products, offers }: Facts): Structure {
  const count = parts.length
  const indexOf = new Map(parts.map((part, index) => [part.id, index]))
  const offered = offeredParts(offers, { indexOf, count })
  // A bought assembly that has an offer comes whole: what is written below it is for information.
  const comesWhole = (part: number): boolean => parts[part]?.makeOrBuy === 'buy' && offered[part] === 1

  const isParent = new Uint8Array(count)
  const childHasParent = new Uint8Array(count)
  const edges: { parent: number; child: number; line: number }[] = []
  for (const [line, { parentId, childId, alternateOf }] of lines.entries()) {
    if (parentId === null || alternateOf !== null) continue
    const parent = indexOf.get(parentId)
    const child = indexOf.get(childId)
    if (parent === undefined || child === undefined) continue
    isParent[parent] = 1
    childHasParent[child] = 1
    if (!comesWhole(parent)) edges.push({ parent, child, line })
  }

  const start = new Int32Array(count + 1)
  for (const edge of edges) start[edge.parent + 1] = (start[edge.parent + 1] ?? 0) + 1
  for (let part = 0; part < count; part++) start[part + 1] = (start[part + 1] ?? 0) + (start[part] ?? 0)
  const child = new Int32Array(edges.length)
  const line = new Int32Array(edges.length)
  const perParent = new Float64Array(edges.length)
  const next = start.slice()
  const waiting = new Int32Array(count)
  for (const edge of edges) {
    const at = next[edge.parent] ?? 0
    next[edge.parent] = at + 1
    child[at] = edge.child
    line[at] = edge.line
    perParent[at] = needOfLine(lines[edge.line])
    waiting[edge.child] = (waiting[edge.child] ?? 0) + 1
  }

  const order = new Int32Array(count)
  let filled = 0
  for (let part = 0; part < count; part++) if (waiting[part] === 0) order[filled++] = part
  for (let taken = 0; taken < filled; taken++) {
    const part = order[taken] ?? 0
    for (let edge = start[part] ?? 0; edge < (start[part + 1] ?? 0); edge++) {
      const below = child[edge] ?? 0
      waiting[below] = (waiting[below] ?? 0) - 1
      if (waiting[below] === 0) order[filled++] = below
    }
  }
  const inCycle = new Uint8Array(count)
  for (let part = 0; part < count; part++) {
    if ((waiting[part] ?? 0) > 0) {
      inCycle[part] = 1
      order[filled++] = part
    }
  }

  const isReached = new Uint8Array(count)
  for (let part = 0; part < count; part++) if (childHasParent[part] === 0 || inCycle[part] === 1) isReached[part] = 1
  for (const product of products) {
    const part = indexOf.get(product.partId)
    if (part !== undefined) isReached[part] = 1
  }
  for (const part of order) {
    if (isReached[part] === 0) continue
    for (let edge = start[part] ?? 0; edge < (start[part + 1] ?? 0); edge++) isReached[child[edge] ?? 0] = 1
  }
  const isBought = new Uint8Array(count)
  for (let part = 0; part < count; part++) if (isReached[part] === 1 && (isParent[part] === 0 || comesWhole(part))) isBought[part] = 1

  const graph = { order, start, child, perParent, inCycle }
  const nameOf = (part: number): string => parts[part]?.partNumber || (parts[part]?.id ?? '')
  return {
    indexOf, nameOf, ...graph, line, isBought, isReached,
    products: products.flatMap((product, index) => {
      const part = indexOf.get(product.partId)
      return part === undefined ? [] : [{ part, index, ...explode(graph, part) }]
    }),
    cycle: filled > 0 && inCycle.includes(1) ? cyclePath(graph, nameOf) : null,
  }
}

type Graph = Pick<Structure, 'order' | 'start' | 'child' | 'perParent' | 'inCycle'>

/** What one unit of a product needs of every part, in one pass from the top. */
function explode({ order, start, child, perParent, inCycle }: Graph, product: number): { quantity: Float64Array; reached: Uint8Array } {
  const quantity = new Float64Array(order.length)
  const reached = new Uint8Array(order.length)
  quantity[product] = 1
  reached[product] = 1
  for (const part of order) {
    if (reached[part] === 0) continue
    const need = inCycle[part] === 1 ? Number.NaN : (quantity[part] ?? 0)
    if (inCycle[part] === 1) quantity[part] = Number.NaN
    for (let edge = start[part] ?? 0; edge < (start[part + 1] ?? 0); edge++) {
      const below = child[edge] ?? 0
      reached[below] = 1
      quantity[below] = (quantity[below] ?? 0) + need * (perParent[edge] ?? Number.NaN)
    }
  }
  return { quantity, reached }
}

/** One cycle, by walking parents that wait for each other until a part comes again. */
function cyclePath({ start, child, inCycle }: Graph, nameOf: (part: number) => string): string | null {
  const parentOf = new Int32Array(inCycle.length).fill(-1)
  for (let part = 0; part < inCycle.length; part++) {
    if (inCycle[part] === 0) continue
    for (let edge = start[part] ?? 0; edge < (start[part + 1] ?? 0); edge++) parentOf[child[edge] ?? 0] = part
  }
  const seen = new Map<number, number>()
  const path: number[] = []
  for (let part = inCycle.indexOf(1); part >= 0; part = parentOf[part] ?? -1) {
    const before = seen.get(part)
    if (before !== undefined) return [...path.slice(before).toReversed(), path.at(-1) ?? part].map(nameOf).join(' → ')
    seen.set(part, path.length)
    path.push(part)
  }
  return null
}
