import { reachOf } from '../disrupt/limited-items.ts'
import { calledStandBys } from '../disrupt/periods.ts'
import { rampOf } from '../disrupt/supply-network.ts'
import { daysShort, type YearCause, type YearProduct } from './year-causes.ts'

/** True where the closed form can be the exact answer for a stop up to a length: nothing it reaches has a capacity, an alternate or a stand-by, all is back at once,
 *  and each part that runs short holds up one product alone, so that there is nothing to share out. */
export function closedFormHolds({ planStop: { stop, network }, heldUp }: YearCause, products: readonly YearProduct[], longest: number): boolean {
  if (rampOf(network, stop) > 0 || calledStandBys(network, stop).length > 0) return false
  const { isReached } = reachOf(network, stop)
  if (network.sources.some(({ item, node }) => isReached[item] === 1 && network.nodes[node]?.capacity !== Number.POSITIVE_INFINITY)) return false
  if (network.uses.some(({ of, uses }) => isReached[of] === 1 && uses.length > 1)) return false
  const taken = new Set(heldUp.map(({ item }) => item))
  // What stops but is bought as an alternate, or hangs on nothing that the closed form knows, is the program's to answer.
  for (const index of stop.sources) if (!taken.has(network.sources[index]?.item ?? -1)) return false
  return heldUp.every((part) => {
    let holds = 0
    for (let product = 0; product < products.length; product++) {
      const days = daysShort(part, product, longest)
      if (Number.isNaN(days)) return false
      if (days > 0) holds += 1
    }
    return holds <= 1
  }) && products.every(({ perDay, margin }) => Number.isFinite(perDay) && Number.isFinite(margin))
}
