import { heldStock } from '../../formulas/braking.ts'
import * as q from '../../formulas/inputs.ts'
import { standByFlow, standByPerDay } from '../../formulas/stand-by.ts'
import type { WorkedOut } from '../evaluate.ts'
import { madeStock } from '../network.ts'
import { demandOf, type Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import type { StandByFacts } from '../stand-by-facts.ts'
import { withoutSlackCapacity } from './slack-capacity.ts'
import type { NetworkItem, NetworkNode, NetworkSource, NetworkUse, SupplyNetwork } from './supply-network.ts'

/** A plan as a supply network in days: an item a part, in the order of the parts; a node a place, then one's own works. */
export interface PlanNetwork {
  readonly network: SupplyNetwork
  /** Node of each place of the plan, of each site that sells an alternate, of each stand-by, and of each site of tier 2, by its key. */
  readonly nodeOf: ReadonlyMap<string, number>
  /** Ids of the sites of tier 2: they sell us nothing, but others hang on them. */
  readonly tierTwo: readonly string[]
  /** The same with the stock there is before goods that a what-if delays are late: what a closed strait itself is held against. */
  readonly onTime: SupplyNetwork
}

/** The network of a plan as it was worked out: demands with the surge that is tried, stocks as stated or estimated, recoveries by part and place;
 *  `ramp` in days, where it is not that of the plan's world. */
export function planNetwork({ plan }: Pick<WorkedOut, 'plan'>, ramp = 7 * plan.world.book.ref('general.recovery-ramp-weeks').value): PlanNetwork {
  const { contents, structure, parts, legs, places, sheets, world } = plan
  const nodes: NetworkNode[] = places.map(({ key, legs: [first] }) => ({ id: key, capacity: legs[first ?? -1]?.site?.capacityPerDay ?? Number.POSITIVE_INFINITY }))
  const nodeOf = new Map(places.map(({ key }, node) => [key, node]))
  const works = nodes.push({ id: 'own works', capacity: Number.POSITIVE_INFINITY }) - 1
  const alternates = alternatesOf(plan)
  const sources: NetworkSource[] = [...boughtSources(plan, nodeOf), ...alternateSources(plan, alternates, nodes, nodeOf)]
  const hasSource = new Set(sources.map(({ item }) => item))
  const capacityOf = new Map(structure.products.map(({ part, index }) => [part, contents.products[index]?.capacityPerDay ?? null]))
  const isAlternate = new Set([...alternates.values()].flat())
  for (let item = 0; item < contents.parts.length; item++) {
    if (structure.isReached[item] === 0 || hasSource.has(item) || isAlternate.has(item)) continue
    // Made here, or bought from a supplier that nobody named, which no stop of a named one takes away.
    const capacity = capacityOf.get(item) ?? null
    const node = capacity === null ? works : nodes.push({ id: `own works ${contents.parts[item]?.id ?? ''}`, capacity }) - 1
    sources.push({ node, item, usual: Number.NaN, atFirst: Number.POSITIVE_INFINITY, recovery: 0 })
  }
  sources.push(...standBySources(plan, nodes, nodeOf))
  const tierTwo = addTierTwo(contents.sites, nodes, nodeOf)
  const network = withoutSlackCapacity({
    items: itemsOf(plan, columnOf(sheets.stops, heldStock)), uses: usesOf(plan, alternates), nodes, sources, switchTime: world.book.ref('general.second-source-switch-days').value, ramp,
  })
  return { network, nodeOf, tierTwo, onTime: world.shocks.closures.length === 0 ? network : { ...network, items: itemsOf(plan, stockOnTime(plan)) } }

  function boughtSources({ legStart }: Plan, found: ReadonlyMap<string, number>): NetworkSource[] {
    const need = columnOf(sheets.parts, q.partNeed)
    const recovery = columnOf(sheets.legs, q.recovery)
    return parts.flatMap(({ index }, partRow) => {
      const shares = new Map<number, { share: number; recovery: number }>()
      for (let leg = legStart[partRow] ?? 0; leg < (legStart[partRow + 1] ?? 0); leg++) {
        const node = found.get(legs[leg]?.placeKey ?? '') ?? -1
        const before = shares.get(node)
        shares.set(node, { share: (before?.share ?? 0) + (legs[leg]?.share ?? 0), recovery: before?.recovery ?? recovery[leg] ?? Number.NaN })
      }
      return [...shares].map(([node, { share, recovery: days }]): NetworkSource => {
        const usual = (share * (need[partRow] ?? Number.NaN)) / 365
        return { node, item: index, usual, atFirst: shares.size === 1 ? Number.POSITIVE_INFINITY : usual, recovery: days }
      })
    })
  }
}

/** Name of the node of a stand-by contract: its site, where the project knows it. */
export const standByKey = ({ site, choice }: StandByFacts): string => site?.id ?? `stand-by:${choice.id}`

/** Works that stand ready: each brings its share once it delivers, no more than its site has to spare. */
function standBySources({ standBys: { contracts }, sheets: { standBys: sheet } }: Plan, nodes: NetworkNode[], nodeOf: Map<string, number>): NetworkSource[] {
  const [flows, aDay] = [columnOf(sheet, standByFlow), columnOf(sheet, standByPerDay)]
  return contracts.map((contract, row): NetworkSource => {
    const { of, site, choice } = contract
    const key = standByKey(contract)
    const node = nodeOf.get(key) ?? nodes.push({ id: key, capacity: site?.capacityPerDay ?? Number.POSITIVE_INFINITY }) - 1
    nodeOf.set(key, node)
    const most = flows[row] ?? Number.NaN
    const costPerUnit = aDay[row] === 0 || most === 0 ? 0 : (aDay[row] ?? Number.NaN) / most
    return { node, item: of.index, usual: Number.NaN, atFirst: 0, recovery: site?.recoveryDays ?? of.category.recoveryDays.value, standBy: { after: choice.switchDays, most, costPerUnit } }
  })
}

/** Parts that may stand in for another on a line, by that line. */
function alternatesOf({ contents, structure }: Plan): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { alternateOf, childId } of contents.lines) {
    const item = structure.indexOf.get(childId)
    if (alternateOf !== null && item !== undefined) found.set(alternateOf, [...(found.get(alternateOf) ?? []), item])
  }
  return found
}

/** Places that sell an alternate: from them nothing comes until the switch is made. */
function alternateSources({ contents, structure, parts, world }: Plan, alternates: ReadonlyMap<string, number[]>, nodes: NetworkNode[], nodeOf: Map<string, number>): NetworkSource[] {
  const bought = new Set(parts.map(({ index }) => index))
  const wanted = new Set([...alternates.values()].flat().filter((item) => !bought.has(item)))
  const sites = new Map(contents.sites.map((site) => [site.id, site]))
  return contents.offers.flatMap((offer): NetworkSource[] => {
    const item = structure.indexOf.get(offer.partId) ?? -1
    if (!wanted.has(item)) return []
    const site = sites.get(offer.siteId)
    const part = contents.parts[item]
    const usualRecovery = part === undefined ? Number.NaN : world.category(part).category.recoveryDays.value
    let node = nodeOf.get(offer.siteId)
    if (node === undefined) {
      node = nodes.push({ id: offer.siteId, capacity: site?.capacityPerDay ?? Number.POSITIVE_INFINITY }) - 1
      nodeOf.set(offer.siteId, node)
    }
    return [{ node, item, usual: 0, atFirst: 0, recovery: offer.recoveryDays ?? site?.recoveryDays ?? usualRecovery }]
  })
}

/** Adds a node for every site of tier 2 on which a node hangs, near or far, and notes who hangs on whom; gives the ids of those added. */
function addTierTwo(sites: Plan['contents']['sites'], nodes: NetworkNode[], nodeOf: Map<string, number>): string[] {
  const byId = new Map(sites.map((site) => [site.id, site]))
  if (sites.every(({ dependsOn }) => dependsOn.length === 0)) return []
  const added: string[] = []
  const named = [...nodeOf.keys()]
  for (let taken = 0; taken < named.length; taken++) {
    for (const on of byId.get(named[taken] ?? '')?.dependsOn ?? []) {
      if (nodeOf.has(on) || !byId.has(on)) continue
      nodeOf.set(on, nodes.push({ id: on, capacity: Number.POSITIVE_INFINITY }) - 1)
      added.push(on)
      named.push(on)
    }
  }
  for (const [key, node] of nodeOf) {
    const [site, at] = [byId.get(key), nodes[node]]
    if (site === undefined || at === undefined) continue
    nodes[node] = { ...at, recovery: site.recoveryDays ?? Number.NaN, dependsOn: site.dependsOn.flatMap((on) => nodeOf.get(on) ?? []) }
  }
  return added
}

/** Stock of each stop with nothing late on the way. */
function stockOnTime({ sheets: { stops } }: Plan): Float64Array {
  const [stock, buffer, need] = [q.stock, q.bufferDays, q.partNeed].map((quantity) => columnOf(stops, quantity))
  return Float64Array.from({ length: stops.length }, (_, row) => heldStock.compute(stock?.[row] ?? Number.NaN, buffer?.[row] ?? Number.NaN, need?.[row] ?? Number.NaN, 0))
}

function itemsOf({ contents, structure, parts, sheets, stops }: Plan, stock: Float64Array): NetworkItem[] {
  const held = new Map<number, number>()
  for (const [row, { partRow }] of stops.entries()) held.set(parts[partRow]?.index ?? -1, stock[row] ?? Number.NaN)
  const sold = new Map(structure.products.map(({ part }, row) => [part, row]))
  const margins = columnOf(sheets.products, q.margin)
  return contents.parts.map((part, item) => {
    const row = sold.get(item)
    return {
      id: part.id, demand: row === undefined ? 0 : demandOf(sheets.products, row) / 365, margin: row === undefined ? 0 : (margins[row] ?? Number.NaN),
      stock: held.get(item) ?? madeStock(contents, structure, item),
    }
  })
}

function usesOf({ contents, structure }: Plan, alternates: ReadonlyMap<string, number[]>): NetworkUse[] {
  const uses: NetworkUse[] = []
  for (let of = 0; of < contents.parts.length; of++) {
    if (structure.isReached[of] === 0 || structure.inCycle[of] === 1) continue
    for (let edge = structure.start[of] ?? 0; edge < (structure.start[of + 1] ?? 0); edge++) {
      const line = contents.lines[structure.line[edge] ?? -1]
      uses.push({ of, uses: [structure.child[edge] ?? -1, ...(line === undefined ? [] : (alternates.get(line.id) ?? []))], quantity: structure.perParent[edge] ?? Number.NaN })
    }
  }
  return uses
}
