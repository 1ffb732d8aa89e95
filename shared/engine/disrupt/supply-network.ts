/** Something made, bought or sold in a supply network; amounts in its own units, time in the network's one unit. */
export interface NetworkItem {
  readonly id: string
  /** Sold per unit of time; 0 for what is only used. NaN while unknown. */
  readonly demand: number
  /** Contribution lost with each unit not sold. NaN while unknown. */
  readonly margin: number
  /** On hand when something stops. */
  readonly stock: number
}

/** What one unit of an item takes of another, or of any item that may stand in for it. */
export interface NetworkUse {
  readonly of: number
  /** The item used, then its alternates; indexes of items. */
  readonly uses: readonly number[]
  readonly quantity: number
}

/** A node that can make an item. */
export interface NetworkSource {
  readonly node: number
  readonly item: number
  /** Usual flow per unit of time, which recovery ramps up to; NaN where nothing says what is usual. */
  readonly usual: number
  /** Most per unit of time until the switch to it is made; Infinity where only the node's capacity limits it. */
  readonly atFirst: number
  /** Time from a stop of its node until it brings this item again. */
  readonly recovery: number
}

/** A place that makes items, with one capacity for all of them. */
export interface NetworkNode {
  readonly id: string
  /** Units per unit of time over all it makes; Infinity where it is not limited. */
  readonly capacity: number
}

/** A supply network: what is sold, what it is made of, who makes it with which capacity, and what lies in stock. */
export interface SupplyNetwork {
  readonly items: readonly NetworkItem[]
  readonly uses: readonly NetworkUse[]
  readonly nodes: readonly NetworkNode[]
  readonly sources: readonly NetworkSource[]
  /** Time until a second source delivers more than its usual share. */
  readonly switchTime: number
  /** Time over which a node that recovers comes from nothing to its full rate; 0: at once. */
  readonly ramp: number
}

/** Sources that stop together: all of a site, of a country, or of what passes a strait. */
export interface Stop {
  readonly id: string
  /** Indexes of the network's sources. */
  readonly sources: ReadonlySet<number>
  /** Recovery in the place of each source's own, such as of a strait that is closed; null: their own. */
  readonly recovery: number | null
}

/** The stop of everything at some nodes. */
export function stopOfNodes({ sources }: SupplyNetwork, id: string, nodes: ReadonlySet<number>, recovery: number | null = null): Stop {
  return { id, recovery, sources: new Set(sources.flatMap(({ node }, index) => (nodes.has(node) ? [index] : []))) }
}

/** What a stop does. */
export interface StopResult {
  readonly id: string
  /** Contribution lost; null while something it needs is unknown. */
  readonly loss: number | null
  /** Time until the first unit is lost if nothing recovers; Infinity when none ever is; null while unknown. */
  readonly survive: number | null
  /** Time until the last of the sources brings again. */
  readonly recover: number
  /** Units lost by item. */
  readonly lost: ReadonlyMap<number, number>
}
