import type { Ladder } from '../choice/choice-problem.ts'
import type { HeldUp, OpenYear, YearProduct } from '../year/year-causes.ts'

/** What a stand-by brings in a stop. */
export interface Relief {
  /** Days from the stop until it delivers. */
  readonly after: number
  /** Share of the need that it brings from then on. */
  readonly share: number
  /** What a day of using it costs, in the project's currency. */
  readonly costPerDay: number
}

/** What a part, had as it is or by an option, is short of in one stop: in the closed form, so that options can be told apart before they are put together. */
export interface StopWay {
  readonly partId: string
  /** null while the part is kept as it is. */
  readonly option: string | null
  readonly held: HeldUp
  readonly relief: Relief | null
}

/** Days of sales that a product loses for want of a part in a stop so many times as long as usual; 0 while stock lasts. */
export function daysLost({ back, cover, kept }: Pick<HeldUp, 'back' | 'cover' | 'kept'>, relief: Relief | null, day: number, factor: number): number {
  const until = Math.min(back * factor, cover)
  if (!(until > day)) return 0
  if (relief === null) return (until - day) * (1 - kept)
  const called = Math.max(day, Math.min(until, relief.after))
  return (called - day) * (1 - kept) + (until - called) * Math.max(0, 1 - kept - relief.share)
}

/** What using stand-bys costs in a stop so many times as long as usual: they are called once the stock is used. */
export function standByCost({ held: { back, cover, days, kept }, relief }: StopWay, factor: number): number {
  if (relief === null) return 0
  const empty = days.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY)
  const used = relief.share > 0 ? Math.min(1, (1 - kept) / relief.share) : 0
  return Math.max(0, Math.min(back * factor, cover) - Math.max(empty, relief.after)) * used * relief.costPerDay
}

/** Money that a product loses with each day. */
export const moneyADay = ({ perDay, margin }: YearProduct): number => perDay * margin

/** The ways of a plan worked out, by what stops: of the parts named alone. */
export function waysIn({ causes }: OpenYear, optionOf: ReadonlyMap<string, string | null>): ReadonlyMap<string, StopWay[]> {
  return new Map(causes.map(({ id, heldUp, planStop: { network } }): [string, StopWay[]] => [
    id, heldUp.flatMap((held): StopWay[] => {
      const option = optionOf.get(held.partId)
      return option === undefined ? [] : [{ partId: held.partId, option, held, relief: reliefOf(network.sources, held.item) }]
    }),
  ]))
}

function reliefOf(sources: OpenYear['network']['sources'], item: number): Relief | null {
  let [need, most, after, cost] = [0, 0, Number.POSITIVE_INFINITY, 0]
  for (const source of sources) {
    if (source.item !== item) continue
    if (source.standBy === undefined) need += source.usual
    else {
      most += source.standBy.most
      cost += source.standBy.most * (Number.isFinite(source.standBy.costPerUnit) ? source.standBy.costPerUnit : 0)
      after = Math.min(after, source.standBy.after)
    }
  }
  const share = Math.min(1, most / need)
  return most > 0 && need > 0 ? { after, share, costPerDay: (cost * share * need) / most } : null
}

/** Ways that lose the same but for the day their stock ends on: sorted by it once, they are for stops of every length. */
export interface Rungs {
  /** Name of the stop in the program, the losses of which are the rungs. */
  readonly stop: string
  readonly product: number
  readonly shape: Pick<HeldUp, 'back' | 'cover' | 'kept'>
  readonly relief: Relief | null
  /** Day on which the product stops, of each rung from the lowest: the latest day first. */
  readonly days: readonly number[]
  readonly losses: readonly { readonly part: string; readonly option: string | null; readonly loss: number }[]
}

/** Puts the ways of one stop on rungs, for each product; `longest` is the longest that the stop is drawn with, as a multiple of the usual length. */
export function rungsOf(cause: string, ways: readonly StopWay[], products: readonly YearProduct[], longest: number): Rungs[] {
  return products.flatMap((_, product) => {
    const shapes = Map.groupBy(ways.filter(({ held, relief }) => daysLost(held, relief, held.days[product] ?? Number.NaN, longest) > 0), ({ held: { back, cover, kept }, relief }) => `${back} ${cover} ${kept} ${relief?.after ?? ''} ${relief?.share ?? ''}`)
    return [...shapes].flatMap(([shape, alike]): Rungs[] => {
      const [first] = alike
      if (first === undefined) return []
      const dayOf = ({ held }: StopWay): number => held.days[product] ?? Number.NaN
      const days = [...new Set(alike.map(dayOf))].toSorted((one, other) => other - one)
      const rung = new Map(days.map((day, row) => [day, row + 1]))
      return [{
        stop: `year\n${cause}\n${product}\n${shape}`, product, shape: first.held, relief: first.relief, days,
        losses: alike.map((way) => ({ part: way.partId, option: way.option, loss: rung.get(dayOf(way)) ?? 0 })),
      }]
    })
  })
}

/** What each rung costs in a stop so many times as long as usual. */
export const ladderOf = ({ stop, product, shape, relief, days }: Rungs, products: readonly YearProduct[], factor: number): Ladder => {
  const perDay = moneyADay(products[product] as YearProduct) // rungs are of a product
  return { stop, money: days.map((day) => daysLost(shape, relief, day, factor) * perDay) }
}
