import type { SupplyNetwork } from './supply-network.ts'

/** The network without capacities that nothing can reach: what a node can be asked for at most is the whole need of all it makes,
 *  and of what that may stand in for. It leaves every answer as it is and the programs small. */
export function withoutSlackCapacity(network: SupplyNetwork): SupplyNetwork {
  const most = mostNeeded(network)
  const asked = new Float64Array(network.nodes.length)
  for (const { node, item } of network.sources) asked[node] = (asked[node] ?? 0) + (most[item] ?? Number.NaN)
  return { ...network, nodes: network.nodes.map((node, index) => (node.capacity >= (asked[index] ?? Number.NaN) ? { ...node, capacity: Number.POSITIVE_INFINITY } : node)) }
}

/** Most units of each item per unit of time that anything asks for while all demand is met, alternates taken for what they stand in for; NaN while unknown. */
function mostNeeded({ items, uses }: SupplyNetwork): Float64Array {
  const need = Float64Array.from(items, ({ demand }) => demand)
  const usesOf = new Map<number, (typeof uses)[number][]>()
  const waiting = new Int32Array(items.length)
  for (const use of uses) {
    usesOf.set(use.of, [...(usesOf.get(use.of) ?? []), use])
    for (const item of use.uses) waiting[item] = (waiting[item] ?? 0) + 1
  }
  const order = [...items.keys()].filter((item) => waiting[item] === 0)
  for (let taken = 0; taken < order.length; taken++) {
    const of = order[taken] ?? -1
    for (const use of usesOf.get(of) ?? []) {
      for (const item of use.uses) {
        need[item] = (need[item] ?? 0) + (need[of] ?? Number.NaN) * use.quantity
        waiting[item] = (waiting[item] ?? 0) - 1
        if (waiting[item] === 0) order.push(item)
      }
    }
  }
  // What goes round in a circle has no need that could be told.
  for (const item of items.keys()) if ((waiting[item] ?? 0) > 0) need[item] = Number.NaN
  return need
}
