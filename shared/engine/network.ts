import type { ProjectContents } from '../model/contents.ts'
import { addHinge, addHinges, afterStock, exhaust, noHinges, type Hinges } from './hinges.ts'
import type { Structure } from './structure.ts'

/** How stocks above a part stretch its own: for every part the need over time, and how long its own stock lasts without new supply. */
export interface Network {
  /** Need of a part over time, stock of assemblies and products above it used first, its own not. */
  readonly need: readonly Hinges[]
  /** Days that an assembly's or product's own stock lasts once none is made. */
  readonly ownDays: Float64Array
  /** The longest that any assembly or product above a part lasts on its own stock, days. */
  readonly aboveDays: Float64Array
  /** Parents of part i are parent[parentStart[i]] up to parentStart[i + 1]. */
  readonly parentStart: Int32Array
  readonly parent: Int32Array
  /** Place of a part in the order from the top. */
  readonly position: Int32Array
}

type Facts = Pick<ProjectContents, 'parts' | 'products'>

/** Stock at hand of something made here: finished units of a product, else the part's own; none stated counts as none. */
export function madeStock({ parts, products }: Facts, structure: Structure, part: number): number {
  const product = structure.products.find((candidate) => candidate.part === part)
  const finished = product === undefined ? null : products[product.index]?.finishedStock
  return finished ?? parts[part]?.stock ?? 0
}

/** Stocks at hand of everything made here, in the order of the parts: beside structure and demands all that the network follows from. */
export function madeStocks(facts: Facts, structure: Structure): number[] {
  const { start, products, order } = structure
  const sold = new Set(products.map(({ part }) => part))
  const stocks: number[] = []
  for (let part = 0; part < order.length; part++) if (start[part] !== start[part + 1] || sold.has(part)) stocks.push(madeStock(facts, structure, part))
  return stocks
}

/** The network of needs for the demands given, in units a year by product of the structure. */
export function networkOf(facts: Facts, structure: Structure, demands: readonly number[]): Network {
  const count = structure.order.length
  const { start, child, perParent } = structure
  const need = Array.from({ length: count }, noHinges)
  const ownDays = new Float64Array(count)
  const aboveDays = new Float64Array(count)
  for (const [index, product] of structure.products.entries()) {
    const hinges = need[product.part]
    if (hinges !== undefined) addHinge(hinges, 0, (demands[index] ?? Number.NaN) / 365)
  }
  const productParts = new Set(structure.products.map((product) => product.part))
  for (const part of structure.order) {
    const hinges = need[part] ?? noHinges()
    const [from, to] = [start[part] ?? 0, start[part + 1] ?? 0]
    if (from === to && !productParts.has(part)) continue
    const held = madeStock(facts, structure, part)
    const day = held === 0 ? 0 : exhaust(hinges, held, 0).day
    ownDays[part] = day
    const rest = afterStock(hinges, held, day)
    for (let edge = from; edge < to; edge++) {
      const below = need[child[edge] ?? 0]
      if (below !== undefined) addHinges(below, rest, perParent[edge] ?? Number.NaN)
      const under = child[edge] ?? 0
      aboveDays[under] = Math.max(aboveDays[under] ?? 0, aboveDays[part] ?? 0, ownDays[part] ?? 0)
    }
  }
  return { need, ownDays, aboveDays, ...parentsOf(structure) }
}

const cache = new WeakMap<Structure, Pick<Network, 'parentStart' | 'parent' | 'position'>>()

function parentsOf(structure: Structure): Pick<Network, 'parentStart' | 'parent' | 'position'> {
  const found = cache.get(structure)
  if (found !== undefined) return found
  const count = structure.order.length
  const parentStart = new Int32Array(count + 1)
  for (const below of structure.child) parentStart[below + 1] = (parentStart[below + 1] ?? 0) + 1
  for (let part = 0; part < count; part++) parentStart[part + 1] = (parentStart[part + 1] ?? 0) + (parentStart[part] ?? 0)
  const next = parentStart.slice()
  const parent = new Int32Array(structure.child.length)
  for (let part = 0; part < count; part++) {
    for (let edge = structure.start[part] ?? 0; edge < (structure.start[part + 1] ?? 0); edge++) {
      const below = structure.child[edge] ?? 0
      const at = next[below] ?? 0
      next[below] = at + 1
      parent[at] = part
    }
  }
  const position = new Int32Array(count)
  structure.order.forEach((part, index) => {
    position[part] = index
  })
  const made = { parentStart, parent, position }
  cache.set(structure, made)
  return made
}

/** For each product, the day on which it stops when `part` runs out on `day`: assemblies and products go on while their own stock lasts.
 *  Infinity for a product that does not need the part. */
export function stopDays(structure: Structure, network: Network, part: number, day: number): number[] {
  // Nothing above outlasts the part: everything that needs it stops with it.
  if (day >= (network.aboveDays[part] ?? 0)) return structure.products.map((product) => (product.reached[part] === 1 ? day : Number.POSITIVE_INFINITY))
  const stops = new Map<number, number>([[part, day]])
  const above: number[] = []
  const seen = new Set<number>([part])
  const queue = [part]
  for (let taken = 0; taken < queue.length; taken++) {
    const below = queue[taken] ?? 0
    for (let at = network.parentStart[below] ?? 0; at < (network.parentStart[below + 1] ?? 0); at++) {
      const parent = network.parent[at] ?? 0
      if (seen.has(parent)) continue
      seen.add(parent)
      queue.push(parent)
      above.push(parent)
    }
  }
  // From the part upwards: every child of a parent lies below it in the order.
  above.sort((left, right) => (network.position[right] ?? 0) - (network.position[left] ?? 0))
  const first = new Map<number, number>()
  const tell = (below: number, stop: number): void => {
    for (let at = network.parentStart[below] ?? 0; at < (network.parentStart[below + 1] ?? 0); at++) {
      const parent = network.parent[at] ?? 0
      const earliest = first.get(parent)
      if (earliest === undefined || !(earliest <= stop)) first.set(parent, stop)
    }
  }
  tell(part, day)
  for (const parent of above) {
    const stop = Math.max(network.ownDays[parent] ?? 0, first.get(parent) ?? Number.POSITIVE_INFINITY)
    stops.set(parent, stop)
    tell(parent, stop)
  }
  return structure.products.map((product) => stops.get(product.part) ?? Number.POSITIVE_INFINITY)
}
