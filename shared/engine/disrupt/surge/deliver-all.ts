import type { Solve } from '../linear-program.ts'
import type { Period } from '../periods.ts'
import type { Asked } from './needed.ts'
import { madeUntil } from './needed.ts'
import type { SurgeFacts } from './surge-facts.ts'
import { deliver, type Delivered, type SurgeTrial } from './surge-program.ts'

/** Items and works taken up in one round. */
const eachRound = 16
/** What may be over a limit by the solver’s rounding, as a share of it. */
const slack = 1e-6

/** Items with everything that is made of them, and all that shares a works with a capacity with them, from the top. */
export function closureOf({ sources, makers, order, start, child }: SurgeFacts, items: Iterable<number>, works: Iterable<number> = []): number[] {
  const [isIn, busy] = [new Set(items), new Set(works)]
  for (let before = -1; before !== isIn.size + busy.size;) {
    before = isIn.size + busy.size
    for (const { item, maker } of sources) {
      if (isIn.has(item) && (makers[maker]?.capacity ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY) busy.add(maker)
      if (busy.has(maker)) isIn.add(item)
    }
  }
  // From the bottom upwards: whatever is made of something that may run short.
  for (const item of order.toReversed()) for (let edge = start[item] ?? 0; edge < (start[item + 1] ?? 0); edge++) if (isIn.has(child[edge] ?? -1)) isIn.add(item)
  return [...order].filter((item) => isIn.has(item))
}

/** Delivers as `deliver` does with all limits counted: those that an answer breaks are written down, and it is asked again, until none is broken. A chain of thousands of parts needs a few of them. */
export function deliverAll(facts: SurgeFacts, asked: readonly Asked[], trial: SurgeTrial, isKnown: (item: number) => boolean, solve: Solve): { readonly delivered: Delivered; readonly items: readonly number[] } {
  let items = trial.items
  for (;;) {
    const delivered = deliver(facts, asked, { ...trial, items }, solve)
    const broken = brokenBy(facts, trial.periods, items, delivered)
    if (broken.items.length === 0 && broken.works.length === 0) return { delivered, items }
    const grown = closureOf(facts, [...items, ...broken.items], broken.works).filter(isKnown)
    // What is over by rounding alone is in already.
    if (grown.length === items.length) return { delivered, items }
    items = grown
  }
}

/** The items that would have to come sooner than they can, and the works that would have to make more, for what was delivered; the most broken first. */
function brokenBy({ stock, order, start, child, perParent, sources, makers }: SurgeFacts, periods: readonly Period[], items: readonly number[], { gotOf, sold }: Delivered): { items: number[]; works: number[] } {
  const isIn = new Set(items)
  const gross: (Float64Array | null)[] = Array.from(stock, () => null)
  const days = periods.length
  for (const item of order) {
    const made = gotOf.get(item)
    const own = gross[item]
    if (made === undefined && (own === null || own === undefined)) continue
    const row = new Float64Array(days)
    let sum = 0
    for (let place = 0; place < days; place++) {
      if (made === undefined) row[place] = Math.max(0, (own?.[place] ?? 0) - (stock[item] ?? Number.NaN))
      else row[place] = sum += made[place] ?? 0
    }
    gross[item] = row
    for (let edge = start[item] ?? 0; edge < (start[item + 1] ?? 0); edge++) {
      const below = child[edge] ?? -1
      const to = (gross[below] ??= new Float64Array(days))
      for (let place = 0; place < days; place++) to[place] = (to[place] ?? 0) + (perParent[edge] ?? Number.NaN) * (row[place] ?? 0)
    }
  }
  if (sold.length === 0) return { items: [], works: [] }
  const found: { readonly item: number; readonly over: number }[] = []
  const ofMaker = new Map<number, { readonly sum: Float64Array; usual: number; leadDays: number; isIn: boolean }>()
  for (const { item, maker, share, usual, leadDays } of sources) {
    const row = gross[item]
    if (row === null || row === undefined) continue
    if (!isIn.has(item)) {
      let over = 0
      for (const [place, { from, to }] of periods.entries()) {
        if (from >= leadDays) break
        const [before, after] = [place === 0 ? 0 : (row[place - 1] ?? 0), row[place] ?? 0]
        const end = Math.min(to, leadDays)
        over = Math.max(over, (share * (before + ((after - before) * (end - from)) / (to - from))) / (usual * end) - 1)
      }
      if (over > slack) found.push({ item, over })
    }
    if ((makers[maker]?.capacity ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY) continue
    const of = ofMaker.get(maker) ?? { sum: new Float64Array(days), usual: 0, leadDays: 0, isIn: false }
    ofMaker.set(maker, of)
    for (let place = 0; place < days; place++) of.sum[place] = (of.sum[place] ?? 0) + share * (row[place] ?? 0)
    of.usual += usual
    of.leadDays = Math.max(of.leadDays, Number.isNaN(leadDays) ? 0 : leadDays)
    of.isIn ||= isIn.has(item)
  }
  const works = [...ofMaker].filter(([maker, of]) => !of.isIn && periods.some(({ to }, place) => (of.sum[place] ?? 0) > madeUntil(makers[maker]?.capacity ?? Number.POSITIVE_INFINITY, of, to) * (1 + slack))).map(([maker]) => maker)
  return { items: found.toSorted((one, other) => other.over - one.over).slice(0, eachRound).map(({ item }) => item), works: works.slice(0, eachRound) }
}
