import type { NetworkUse, SupplyNetwork } from './supply-network.ts'

/** Units of every item in one unit of an item, the items first named on the lines taken and not their alternates; NaN where a quantity is unknown.
 *  A bill that goes round in a circle ends where the circle is reached. */
export function contentOf({ uses }: Pick<SupplyNetwork, 'uses'>): (root: number) => ReadonlyMap<number, number> {
  const usesOf = new Map<number, NetworkUse[]>()
  for (const use of uses) {
    const own = usesOf.get(use.of)
    if (own === undefined) usesOf.set(use.of, [use])
    else own.push(use)
  }
  return (root) => {
    const waiting = new Map<number, number>([[root, 0]])
    const found = [root]
    for (let taken = 0; taken < found.length; taken++) {
      for (const { uses: [item] } of usesOf.get(found[taken] ?? -1) ?? []) {
        if (item === undefined) continue
        if (!waiting.has(item)) found.push(item)
        waiting.set(item, (waiting.get(item) ?? 0) + 1)
      }
    }
    const units = new Map<number, number>([[root, 1]])
    const ready = [root]
    for (let taken = 0; taken < ready.length; taken++) {
      const of = ready[taken] ?? -1
      for (const { uses: [item], quantity } of usesOf.get(of) ?? []) {
        if (item === undefined) continue
        units.set(item, (units.get(item) ?? 0) + (units.get(of) ?? 0) * quantity)
        const left = (waiting.get(item) ?? 0) - 1
        waiting.set(item, left)
        if (left === 0) ready.push(item)
      }
    }
    return units
  }
}
