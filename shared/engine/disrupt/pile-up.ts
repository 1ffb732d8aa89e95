import { contentOf } from './content-of.ts'
import type { PartFlow } from './part-flows.ts'
import type { Period } from './periods.ts'
import { refilledDay, stoppedFlows } from './refill.ts'
import type { ProductCourse, Ripple } from './ripple.ts'
import type { Stop, SupplyNetwork } from './supply-network.ts'

/** A week of a stop; money in the project's currency. */
export interface PileUpWeek {
  readonly from: number
  readonly to: number
  /** Contribution lost in it. */
  readonly loss: number
  /** Money in parts that have piled up, at its end. */
  readonly piled: number
  /** Cash at its end against the same time without the stop. */
  readonly cash: number
}

/** A part that has piled up on the day on which most money lies there. */
export interface PiledPart {
  readonly item: number
  readonly units: number
  readonly money: number
}

/** What piles up behind a stop, and what that and the loss do to cash. */
export interface PileUp {
  /** Weeks from the stop until the last source is back and nothing is piled up any more. */
  readonly weeks: readonly PileUpWeek[]
  /** Units and contribution lost by product that stands still, week by week. */
  readonly products: readonly { readonly item: number; readonly units: readonly number[]; readonly loss: readonly number[] }[]
  /** Day on which most money lies in what has piled up; 0 where nothing ever does. */
  readonly peakDay: number
  readonly peak: number
  /** What lies there on that day, the largest sum first. */
  readonly parts: readonly PiledPart[]
  /** Day on which all of it is used up; 0 where nothing piles up. */
  readonly usedUp: number
  /** Week (1, 2, …) at whose end cash is lowest, and by how much; week 0 where it never is. */
  readonly deepest: { readonly week: number; readonly cash: number }
  /** Day on which the stocks that were drawn upon are as before; Infinity where the place has no capacity to spare, null while unknown. */
  readonly refilled: number | null
  /** Parts left out, as their use, lead time or cost is not known. */
  readonly unknown: number
}

/** Units of a product lost from the stop until a day. */
export function lostUntil({ lost, from, until }: Pick<ProductCourse, 'lost' | 'from' | 'until'>, steps: readonly Period[], day: number): number {
  if (from === null || until === null) return 0
  let sum = 0
  for (const [index, step] of steps.entries()) {
    const [begin, end] = [Math.max(step.from, from), Math.min(step.to, until)]
    if (day <= begin) break
    sum += (lost[index] ?? 0) * (end > begin ? Math.min(1, (day - begin) / (end - begin)) : 1)
  }
  return sum
}

/** A product that stands still, with what is lost of it until any day; days asked for again are remembered. */
interface Standing {
  readonly item: number
  readonly from: number
  readonly until: number
  readonly lostBy: (day: number) => number
}

function standingOf(course: ProductCourse, steps: readonly Period[]): Standing[] {
  const { item, from, until } = course
  if (from === null || until === null) return []
  const known = new Map<number, number>()
  const lostBy = (day: number): number => {
    const found = known.get(day) ?? lostUntil(course, steps, day)
    known.set(day, found)
    return found
  }
  return [{ item, from, until, lostBy }]
}

/** One part on its way up and down. */
interface Heap {
  readonly item: number
  /** Units and money that have come and not been used, by day, if nothing were used up afterwards. */
  readonly come: (day: number) => { readonly units: number; readonly money: number }
  /** Days on which it begins to grow more slowly. */
  readonly turns: readonly number[]
  /** Day from which it is used up, and the day on which nothing is left. */
  readonly from: number
  readonly until: number
}

/** The heap of a part that lost products use; null where nothing comes of it that is not used, undefined where that is not known. */
function heapOf(item: number, flows: readonly PartFlow[], users: readonly { readonly product: Standing; readonly quantity: number }[], usePerDay: number): Heap | null | undefined {
  if (!Number.isFinite(usePerDay) || flows.some(({ leadDays, cost }) => !Number.isFinite(leadDays) || !Number.isFinite(cost))) return undefined
  const come = (day: number): { units: number; money: number } => {
    let [units, money] = [0, 0]
    for (const { share, leadDays, cost } of flows) {
      for (const { product, quantity } of users) {
        const more = share * quantity * product.lostBy(Math.min(day, product.from + leadDays))
        units += more
        money += more * cost
      }
    }
    return { units, money }
  }
  // What was ordered before still comes when the line runs again, and is used as it comes: the heap stays until no more is on its way.
  const ends = users.flatMap(({ product }) => flows.map(({ leadDays }) => product.from + leadDays))
  const from = [...ends, ...users.map(({ product }) => product.until)].reduce((last, day) => Math.max(last, day), 0)
  const { units } = come(from)
  return units <= 0 ? null : { item, come, turns: [...new Set([...ends, from])], from, until: from + units / usePerDay }
}

const heldOf = ({ item, come, from, until }: Heap, day: number): PiledPart => {
  const left = day <= from ? 1 : Math.max(0, (until - day) / (until - from))
  const { units, money } = come(day)
  return { item, units: units * left, money: money * left }
}
const moneyIn = (heaps: readonly Heap[], day: number): number => heaps.reduce((sum, heap) => sum + heldOf(heap, day).money, 0)

/** Works out what piles up behind a stop: from the day on which a product stands still orders of its other parts are cut; what is ordered by then comes for
 *  the lead time of each, and after the stop nothing is ordered until it is used up. Parts of which a source has stopped fill their own stocks instead.
 *  Cash is short of what is lost and of what has piled up; what is not spent on parts that do not come is left out, as stocks are filled again. */
export function pileUpOf(network: SupplyNetwork, stop: Stop, ripple: Ripple, flows: readonly PartFlow[]): PileUp {
  const { steps, products } = ripple
  const standing = products.flatMap((course) => standingOf(course, steps))
  const { heaps, unknown } = heapsOf(network, stop, standing, flows)
  const usedUp = heaps.reduce((last, { until }) => Math.max(last, until), 0)
  const end = Math.max(steps.at(-1)?.to ?? 0, usedUp)
  const marginOf = (item: number): number => network.items[item]?.margin ?? Number.NaN
  const bounds = Array.from({ length: Math.ceil(end / 7) }, (_, week) => ({ from: week * 7, to: Math.min(end, week * 7 + 7) }))
  const byProduct = standing.map(({ item, lostBy }) => {
    const units = bounds.map(({ from, to }) => lostBy(to) - lostBy(from))
    return { item, units, loss: units.map((count) => count * marginOf(item)) }
  })
  const weeks: PileUpWeek[] = []
  let lost = 0
  let deepest = { week: 0, cash: 0 }
  for (const [week, { from, to }] of bounds.entries()) {
    const loss = byProduct.reduce((sum, product) => sum + (product.loss[week] ?? 0), 0)
    lost += loss
    const piled = moneyIn(heaps, to)
    const cash = 0 - lost - piled
    if (cash < deepest.cash) deepest = { week: week + 1, cash }
    weeks.push({ from, to, loss, piled, cash })
  }
  const turns = new Set([...heaps.flatMap((heap) => heap.turns), ...steps.map(({ to }) => to), ...standing.map(({ until }) => until)])
  let [peakDay, peak] = [0, 0]
  for (const day of [...turns].toSorted((left, right) => left - right)) {
    const money = moneyIn(heaps, day)
    if (money > peak * (1 + 1e-9)) [peakDay, peak] = [day, money]
  }
  const parts = heaps.map((heap) => heldOf(heap, peakDay)).filter(({ units }) => units > 0).toSorted((left, right) => right.money - left.money)
  return { weeks, products: byProduct, peakDay, peak, parts, usedUp, deepest, refilled: refilledDay(network, stop, ripple, flows), unknown }
}

function heapsOf(network: SupplyNetwork, stop: Stop, standing: readonly Standing[], flows: readonly PartFlow[]): { heaps: Heap[]; unknown: number } {
  const stopped = new Set(stoppedFlows(network, stop, flows).map(({ flow }) => flow.item))
  const inOne = contentOf(network)
  const sold = [...network.items.entries()].filter(([, { demand }]) => demand !== 0).map(([item, { demand }]) => ({ demand, content: inOne(item) }))
  const users = standing.map((product) => ({ product, content: inOne(product.item) }))
  const byItem = new Map<number, PartFlow[]>()
  for (const flow of flows) byItem.set(flow.item, [...(byItem.get(flow.item) ?? []), flow])
  const heaps: Heap[] = []
  let unknown = 0
  for (const [item, own] of byItem) {
    if (stopped.has(item)) continue
    const usedIn = users.flatMap(({ product, content }) => (content.has(item) && content.get(item) !== 0 ? [{ product, quantity: content.get(item) ?? 0 }] : []))
    if (usedIn.length === 0) continue
    const use = sold.reduce((sum, { demand, content }) => (content.has(item) ? sum + demand * (content.get(item) ?? 0) : sum), 0)
    const heap = heapOf(item, own, usedIn, use)
    if (heap === undefined) unknown += 1
    else if (heap !== null) heaps.push(heap)
  }
  return { heaps, unknown }
}
