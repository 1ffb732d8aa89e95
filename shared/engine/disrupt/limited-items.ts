import type { Stop, SupplyNetwork } from './supply-network.ts'

/** The part of a network that a stop can hold up: only there anything can run short. */
export interface Reach {
  /** Items whose supply has a limit, and everything that is made of them. */
  readonly items: readonly number[]
  readonly isReached: Uint8Array
}

/** Finds what a stop can hold up. An item never runs short that some running node makes without limit, or all of whose sources run on as usual;
 *  nor does what is made of such items alone. */
export function reachOf({ items, uses, sources, nodes, switchTime }: SupplyNetwork, stop: Stop): Reach {
  const isAlternate = new Uint8Array(items.length)
  for (const use of uses) for (const item of use.uses.slice(1)) isAlternate[item] = 1
  const isLimited = new Uint8Array(items.length).fill(1)
  const hasHeldUp = new Uint8Array(items.length)
  const hasSource = new Uint8Array(items.length)
  for (const [index, { item, node, atFirst, standBy }] of sources.entries()) {
    // A stand-by brings nothing of its own accord.
    if (standBy !== undefined) continue
    hasSource[item] = 1
    if (stop.sources.has(index) || nodes[node]?.capacity !== Number.POSITIVE_INFINITY) hasHeldUp[item] = 1
    else if (switchTime === 0 || atFirst === Number.POSITIVE_INFINITY) isLimited[item] = 0
  }
  // An alternate may be asked for more than usual even where none of its own sources stops.
  for (const item of items.keys()) if (hasSource[item] === 1 && hasHeldUp[item] === 0 && isAlternate[item] === 0) isLimited[item] = 0
  const usedBy: number[][] = items.map(() => [])
  for (const use of uses) for (const item of use.uses) usedBy[item]?.push(use.of)
  const isReached = isLimited.slice()
  const queue = [...items.keys()].filter((item) => isLimited[item] === 1)
  for (let taken = 0; taken < queue.length; taken++) {
    for (const above of usedBy[queue[taken] ?? -1] ?? []) {
      if (isReached[above] === 1) continue
      isReached[above] = 1
      queue.push(above)
    }
  }
  return { items: queue.toSorted((left, right) => left - right), isReached }
}
