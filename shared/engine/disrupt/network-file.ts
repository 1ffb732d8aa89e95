import { z } from 'zod'
import { stopOfNodes, type NetworkItem, type NetworkNode, type NetworkSource, type NetworkUse, type Stop, type SupplyNetwork } from './supply-network.ts'

const amount = z.number().nonnegative().finite()

/** A supply network without a bill of materials around it, as `stress --network` reads it; one unit of time throughout. */
export const NetworkFile = z.object({
  items: z.array(z.object({ id: z.string().min(1), demand: amount.nullish(), margin: z.number().finite().nullish(), stock: amount.nullish() })).min(1),
  bill: z.array(z.object({ of: z.string(), uses: z.string(), quantity: amount })).nullish(),
  nodes: z.array(z.object({
    id: z.string().min(1), makes: z.array(z.string()), capacity: amount.nullish(), stock: z.record(z.string(), amount).nullish(), recovery: amount,
    dependsOn: z.array(z.string()).nullish(),
  })).min(1),
})
export type NetworkFile = z.infer<typeof NetworkFile>

/** What a network file says, or the sentence why it cannot be. */
export type ReadNetwork =
  | { readonly network: SupplyNetwork; readonly stops: readonly Stop[]; readonly notes: readonly string[] }
  | { readonly refused: string }

/** Turns a network file into a network and one stop a node; `surge` is more demand than stated, 0.2 for a fifth. */
export function readNetwork(file: NetworkFile, surge: number): ReadNetwork {
  const bill = file.bill ?? []
  const indexOf = new Map<string, number>()
  for (const [index, { id }] of file.items.entries()) {
    if (indexOf.has(id)) return { refused: `There are two items "${id}". Give each item an id of its own.` }
    indexOf.set(id, index)
  }
  const nodeAt = new Map<string, number>()
  for (const [index, { id }] of file.nodes.entries()) {
    if (nodeAt.has(id)) return { refused: `There are two nodes "${id}". Give each node an id of its own.` }
    nodeAt.set(id, index)
  }
  for (const { id, dependsOn } of file.nodes) {
    const unknown = dependsOn?.find((on) => !nodeAt.has(on))
    if (unknown !== undefined) return { refused: `The node ${id} depends on "${unknown}", which is not among the nodes. Add it there, with "makes": [] if it makes none of the items, or correct the name.` }
  }
  const named = [
    ...bill.flatMap(({ of, uses }) => [[of, 'bill'], [uses, 'bill']] as const), ...file.nodes.flatMap(({ id, makes, stock }) => [...makes, ...Object.keys(stock ?? {})].map((item) => [item, `node ${id}`] as const)),
  ]
  const stranger = named.find(([item]) => !indexOf.has(item))
  if (stranger !== undefined) return { refused: `${stranger[1] === 'bill' ? 'The bill' : `The ${stranger[1]}`} names the item "${stranger[0]}", which is not among the items. Add it there or correct the name.` }
  const cycle = cycleIn(bill)
  if (cycle !== null) return { refused: `The bill goes round in a circle: ${cycle}. Take one of these lines out.` }

  const isHungOn = new Set(file.nodes.flatMap(({ dependsOn }) => dependsOn ?? []))
  const held = file.items.map(({ stock }) => stock ?? 0)
  for (const node of file.nodes) for (const [item, units] of Object.entries(node.stock ?? {})) held[indexOf.get(item) ?? -1] = (held[indexOf.get(item) ?? -1] ?? 0) + units
  const items: NetworkItem[] = file.items.map(({ id, demand, margin }, index) => ({ id, demand: (demand ?? 0) * (1 + surge), margin: margin ?? Number.NaN, stock: held[index] ?? 0 }))
  const uses: NetworkUse[] = bill.map(({ of, uses: used, quantity }) => ({ of: indexOf.get(of) ?? -1, uses: [indexOf.get(used) ?? -1], quantity }))
  const nodes: NetworkNode[] = file.nodes.map(({ id, capacity, recovery, dependsOn }) => ({
    id, capacity: capacity ?? Number.POSITIVE_INFINITY, ...(dependsOn == null && !isHungOn.has(id) ? {} : { recovery, dependsOn: (dependsOn ?? []).flatMap((on) => nodeAt.get(on) ?? []) }),
  }))
  const sources: NetworkSource[] = file.nodes.flatMap(({ makes, recovery }, node) =>
    [...new Set(makes)].map((item) => ({ node, item: indexOf.get(item) ?? -1, usual: Number.NaN, atFirst: Number.POSITIVE_INFINITY, recovery })))
  const isMade = new Set(sources.map(({ item }) => item))
  // Held in stock and made by nobody, it is all there is; held nowhere either, it comes from outside the network.
  const outside = items.flatMap((item, index) => (isMade.has(index) || item.stock > 0 ? [] : [index]))
  if (outside.length > 0) {
    nodes.push({ id: '', capacity: Number.POSITIVE_INFINITY })
    for (const item of outside) sources.push({ node: nodes.length - 1, item, usual: Number.NaN, atFirst: Number.POSITIVE_INFINITY, recovery: 0 })
  }
  const network: SupplyNetwork = { items, uses, nodes, sources, switchTime: 0, ramp: 0 }
  return {
    network,
    stops: file.nodes.map(({ id }, node) => stopOfNodes(network, id, new Set([node]))),
    notes: outside.map((index) => `No node makes ${items[index]?.id ?? ''} and none is in stock: it is taken to come from outside without limit.`),
  }
}

/** One circle of the bill as A → B → A, or null. */
function cycleIn(bill: readonly { readonly of: string; readonly uses: string }[]): string | null {
  const below = new Map<string, string[]>()
  for (const { of, uses } of bill) below.set(of, [...(below.get(of) ?? []), uses])
  const done = new Set<string>()
  for (const start of below.keys()) {
    const path: { item: string; next: number }[] = [{ item: start, next: 0 }]
    while (path.length > 0) {
      const at = path.at(-1)
      if (at === undefined) break
      const child = below.get(at.item)?.[at.next]
      if (child === undefined || done.has(at.item)) {
        done.add(at.item)
        path.pop()
        continue
      }
      at.next += 1
      const known = path.findIndex(({ item }) => item === child)
      if (known >= 0) return [...path.slice(known).map(({ item }) => item), child].join(' → ')
      path.push({ item: child, next: 0 })
    }
  }
  return null
}
