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
  /** Where it is a stand-by, which brings nothing unless a usual source of the item stops. */
  readonly standBy?: StandByTerms
}

/** What a stand-by brings, and at what cost. */
export interface StandByTerms {
  /** Time from the stop until it delivers. */
  readonly after: number
  /** Most per unit of time from then on. */
  readonly most: number
  /** Cost of a unit beyond what it usually costs; NaN while unknown. */
  readonly costPerUnit: number
}

/** A place that makes items, with one capacity for all of them. */
export interface NetworkNode {
  readonly id: string
  /** Units per unit of time over all it makes; Infinity where it is not limited. */
  readonly capacity: number
  /** Time from a stop until it runs again, for what hangs on it; NaN while unknown. Left out where nothing does. */
  readonly recovery?: number
  /** Nodes without which it stops, such as a supplier of its own (tier 2); indexes of nodes. */
  readonly dependsOn?: readonly number[]
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
  /** Recovery of single sources in the place of their own: of those that stop because what they hang on does. */
  readonly waits?: ReadonlyMap<number, number>
  /** Where several stops run into each other: the times in which each source brings nothing, the first first, in the place of its own recovery. */
  readonly spans?: ReadonlyMap<number, readonly Span[]>
}

/** A time in which a source brings nothing. */
export interface Span {
  readonly from: number
  readonly to: number
  /** Time over which it then comes to its full rate; left out where that is the network's. */
  readonly ramp?: number
}

/** Time over which what stopped comes to its full rate: what was held up on its way, as by a closed strait, is back at once. */
export const rampOf = ({ ramp }: Pick<SupplyNetwork, 'ramp'>, { recovery }: Stop): number => (recovery === null ? ramp : 0)

/** Time from a stop until one of its sources, by index, brings again; NaN while unknown. */
export const backAfter = ({ sources }: Pick<SupplyNetwork, 'sources'>, { recovery, waits, spans }: Stop, source: number): number =>
  spans?.get(source)?.at(-1)?.to ?? recovery ?? waits?.get(source) ?? sources[source]?.recovery ?? Number.NaN

/** The stop of everything at some nodes, and of what hangs on them. Who only waits for another is back when that one is, or, where nobody knows when that is,
 *  as if it had stopped itself; who stopped itself and waits too, when both are over. */
export function stopOfNodes(network: Pick<SupplyNetwork, 'nodes' | 'sources'>, id: string, nodes: ReadonlySet<number>, recovery: number | null = null): Stop {
  const waiting = waitingFor(network, nodes)
  const waits = new Map<number, number>()
  const stopped = network.sources.flatMap((source, index) => {
    const wait = waiting.get(source.node)
    if (wait === undefined) return nodes.has(source.node) ? [index] : []
    waits.set(index, wait.isUnknown || nodes.has(source.node) ? Math.max(wait.days, source.recovery) : wait.days)
    return [index]
  })
  return { id, recovery, sources: new Set(stopped), ...(waits.size === 0 ? {} : { waits }) }
}

/** What a node waits for: the longest known recovery among those it hangs on, and whether one of them is unknown. */
interface Wait {
  readonly days: number
  readonly isUnknown: boolean
}

/** The nodes that hang on some others, near or far; a circle of them ends where it is closed. */
function waitingFor({ nodes }: Pick<SupplyNetwork, 'nodes'>, stopped: ReadonlySet<number>): ReadonlyMap<number, Wait> {
  const waiting = new Map<number, Wait>()
  if (nodes.every(({ dependsOn }) => dependsOn === undefined || dependsOn.length === 0)) return waiting
  const hanging = new Map<number, number[]>()
  for (const [node, { dependsOn }] of nodes.entries()) for (const on of dependsOn ?? []) hanging.set(on, [...(hanging.get(on) ?? []), node])
  for (const root of stopped) {
    const reached = [root]
    const seen = new Set(reached)
    for (let taken = 0; taken < reached.length; taken++) {
      for (const node of hanging.get(reached[taken] ?? -1) ?? []) {
        if (seen.has(node)) continue
        seen.add(node)
        reached.push(node)
        const { days, isUnknown } = waiting.get(node) ?? { days: 0, isUnknown: false }
        const recovery = nodes[root]?.recovery ?? Number.NaN
        waiting.set(node, Number.isNaN(recovery) ? { days, isUnknown: true } : { days: Math.max(days, recovery), isUnknown })
      }
    }
  }
  return waiting
}

/** Items of which a usual source stops: for these stand-bys are called. */
export function calledItems({ sources }: Pick<SupplyNetwork, 'sources'>, stop: Stop): ReadonlySet<number> {
  const items = new Set<number>()
  for (const index of stop.sources) {
    const source = sources[index]
    if (source !== undefined && source.standBy === undefined) items.add(source.item)
  }
  return items
}

/** What a stop does. */
export interface StopResult {
  readonly id: string
  /** Contribution lost, and what using stand-bys costs; null while something it needs is unknown. */
  readonly loss: number | null
  /** Time until the first unit is lost if nothing recovers; Infinity when none ever is; null while unknown. */
  readonly survive: number | null
  /** Time until the last of the sources brings again; of the time in which it comes to its full rate, half is counted. */
  readonly recover: number
  /** Units lost by item. */
  readonly lost: ReadonlyMap<number, number>
}
