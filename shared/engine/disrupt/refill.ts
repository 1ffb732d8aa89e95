import { contentOf } from './content-of.ts'
import type { PartFlow } from './part-flows.ts'
import type { Ripple } from './ripple.ts'
import { backAfter, rampOf, type Stop, type SupplyNetwork } from './supply-network.ts'

/** The flows that a stop takes away, each with the day on which it comes again. */
export function stoppedFlows(network: SupplyNetwork, stop: Stop, flows: readonly PartFlow[]): { readonly flow: PartFlow; readonly back: number }[] {
  const backOf = new Map([...stop.sources].flatMap((index): [string, number][] => {
    const source = network.sources[index]
    return source === undefined ? [] : [[`${source.node} ${source.item}`, backAfter(network, stop, index) + rampOf(network, stop)]]
  }))
  return flows.flatMap((flow) => {
    const back = backOf.get(`${flow.node} ${flow.item}`)
    return back === undefined ? [] : [{ flow, back }]
  })
}

/** Day on which the stocks that a stop has drawn upon are as before, finished goods and assemblies too: what is missing is ordered when its place is back,
 *  comes after the lead time, and no faster than the place has capacity to spare. Infinity where it has none; null while a lead time or a need is unknown. */
export function refilledDay(network: SupplyNetwork, stop: Stop, { stocks }: Ripple, flows: readonly PartFlow[]): number | null {
  const stopped = stoppedFlows(network, stop, flows)
  const shares = new Map<number, number>()
  for (const { flow } of stopped) shares.set(flow.item, (shares.get(flow.item) ?? 0) + flow.share)
  const inOne = contentOf(network)
  const missing = new Map<number, number>()
  for (const { item, units } of stocks) {
    const drawn = (units[0] ?? 0) - (units.at(-1) ?? 0)
    // What the solver leaves of rounding is not missing.
    if (drawn <= 1e-6 * (units[0] ?? 0)) continue
    for (const [part, quantity] of inOne(item)) if (shares.has(part)) missing.set(part, (missing.get(part) ?? 0) + drawn * quantity)
  }
  let refilled = 0
  const atNode = new Map<number, { back: number; units: number; spare: number }>()
  for (const { flow, back } of stopped) {
    const units = ((missing.get(flow.item) ?? 0) * flow.share) / (shares.get(flow.item) ?? 1)
    if (units === 0) continue
    const at = atNode.get(flow.node)
    atNode.set(flow.node, { back: Math.max(back, at?.back ?? 0), units: units + (at?.units ?? 0), spare: flow.spare })
    refilled = Math.max(refilled, back + flow.leadDays)
  }
  for (const { back, units, spare } of atNode.values()) refilled = Math.max(refilled, back + units / spare)
  return Number.isNaN(refilled) ? null : refilled
}
