import type { ProjectContents } from '../model/contents.ts'
import { onceEach } from './remember.ts'
import { structureOf, type Structure } from './structure.ts'

/** The ways by which one part gets into one product, and so stops it. */
export interface ProductPaths {
  /** Id of the product's part. */
  readonly productId: string
  /** How many different ways there are, those that are not listed included. */
  readonly count: number
  /** Ids of parts from the part up to the product, both included. */
  readonly paths: readonly (readonly string[])[]
}

interface Upward {
  /** Parents of every part, each once. */
  readonly parents: readonly (readonly number[])[]
  /** Place of every part in the order in which every parent comes before its children. */
  readonly rank: Int32Array
}

const upward = onceEach(({ order, start, child }: Structure): Upward => {
  const parents = Array.from(order, (): number[] => [])
  for (let part = 0; part < order.length; part++) {
    for (let edge = start[part] ?? 0; edge < (start[part + 1] ?? 0); edge++) {
      const above = parents[child[edge] ?? 0]
      // Two lines of one assembly are one way.
      if (above !== undefined && above.at(-1) !== part) above.push(part)
    }
  }
  const rank = new Int32Array(order.length)
  for (const [place, part] of order.entries()) rank[part] = place
  return { parents, rank }
})

/** Every product that a part stops, by which assemblies, at most so many ways listed of each; nothing for a part that goes into no product or round in a circle. */
export function productPaths(facts: Pick<ProjectContents, 'parts' | 'lines' | 'products' | 'offers'>, partId: string, atMost: number): ProductPaths[] {
  const structure = structureOf(facts)
  const part = structure.indexOf.get(partId)
  if (part === undefined) return []
  const { parents, rank } = upward(structure)
  return structure.products.flatMap((product): ProductPaths[] => {
    if (product.reached[part] !== 1) return []
    const inProduct = (one: number): boolean => product.reached[one] === 1 && structure.inCycle[one] === 0
    const ways = waysUp({ parents, rank }, part, product.part, inProduct)
    const count = ways.get(part) ?? 0
    if (count === 0) return []
    const paths = firstPaths(parents, part, product.part, (one) => (ways.get(one) ?? 0) > 0, atMost)
    return [{ productId: facts.parts[product.part]?.id ?? '', count, paths: paths.map((path) => path.map((one) => facts.parts[one]?.id ?? '')) }]
  })
}

/** How many ways lead from a part, and from each assembly above it, up to the product. */
function waysUp({ parents, rank }: Upward, part: number, product: number, inProduct: (one: number) => boolean): ReadonlyMap<number, number> {
  const above = new Set(inProduct(part) ? [part] : [])
  for (const one of above) if (one !== product) for (const parent of parents[one] ?? []) if (inProduct(parent)) above.add(parent)
  const ways = new Map<number, number>()
  for (const one of [...above].toSorted((first, second) => (rank[first] ?? 0) - (rank[second] ?? 0))) {
    ways.set(one, one === product ? 1 : (parents[one] ?? []).reduce((sum, parent) => sum + (ways.get(parent) ?? 0), 0))
  }
  return ways
}

/** The first ways up, without going into any that leads nowhere. */
function firstPaths(parents: readonly (readonly number[])[], part: number, product: number, leadsUp: (one: number) => boolean, atMost: number): number[][] {
  const found: number[][] = []
  const path = [part]
  const next = [0]
  while (path.length > 0 && found.length < atMost) {
    const one = path.at(-1) ?? part
    const at = next.at(-1) ?? 0
    const parent = one === product ? undefined : parents[one]?.[at]
    if (one === product) found.push([...path])
    if (parent === undefined) {
      path.pop()
      next.pop()
      continue
    }
    next[next.length - 1] = at + 1
    if (!leadsUp(parent)) continue
    path.push(parent)
    next.push(0)
  }
  return found
}
