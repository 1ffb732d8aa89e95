import { heldStock } from '../../../formulas/braking.ts'
import * as q from '../../../formulas/inputs.ts'
import type { FlexibleCapacity } from '../../../model/capacity.ts'
import { madeStock } from '../../network.ts'
import { demandOf, type Plan } from '../../plan.ts'
import { columnOf } from '../../sheet.ts'

/** A way in which an item comes: from a place, after its lead time more of it. */
export interface SurgeSource {
  readonly item: number
  readonly maker: number
  /** Share of the item's need. */
  readonly share: number
  /** Units a day as planned. */
  readonly usual: number
  /** Days until what is ordered now arrives; until then what was ordered before comes. 0 for own works; NaN while unknown. */
  readonly leadDays: number
}

/** A works with one capacity for all it makes: a place that sells, or one’s own works of a product. */
export interface Maker {
  /** Key of the place, or "works " + the id of the product’s part. */
  readonly key: string
  readonly siteId: string | null
  readonly productId: string | null
  /** Units a day; Infinity where none is stated. */
  readonly capacity: number
  readonly flexible: readonly FlexibleCapacity[]
}

/** What a surge is held against: items of the plan by their index, demands in units a day. */
export interface SurgeFacts {
  readonly stock: Float64Array
  /** Items from the top, each before what it is made of. */
  readonly order: Int32Array
  readonly start: Int32Array
  readonly child: Int32Array
  readonly perParent: Float64Array
  readonly sold: readonly { readonly item: number; readonly partId: string; readonly demand: number; readonly margin: number }[]
  readonly sources: readonly SurgeSource[]
  readonly makers: readonly Maker[]
  readonly idOf: (item: number) => string
}

/** The facts of a plan as it was worked out. */
export function surgeFacts({ contents, structure, parts, legs, legStart, places, sheets, stops }: Plan): SurgeFacts {
  const products = new Map(structure.products.map(({ part, index }) => [part, contents.products[index]]))
  const makers: Maker[] = places.map(({ key, legs: rows }) => {
    const site = legs[rows[0] ?? -1]?.site ?? null
    return { key, siteId: site?.id ?? null, productId: null, capacity: site?.capacityPerDay ?? Number.POSITIVE_INFINITY, flexible: site?.flexibleCapacity ?? [] }
  })
  const makerOf = new Map(makers.map(({ key }, maker) => [key, maker]))
  const [need, leads] = [columnOf(sheets.parts, q.partNeed), columnOf(sheets.legs, q.leadTime)]
  const sources: SurgeSource[] = []
  for (const [row, { index }] of parts.entries()) {
    for (let leg = legStart[row] ?? 0; leg < (legStart[row + 1] ?? 0); leg++) {
      const { placeKey, share } = legs[leg] ?? { placeKey: '', share: 0 }
      sources.push({ item: index, maker: makerOf.get(placeKey) ?? -1, share, usual: (share * (need[row] ?? Number.NaN)) / 365, leadDays: leads[leg] ?? Number.NaN })
    }
  }
  const bought = new Set(parts.map(({ index }) => index))
  const margins = columnOf(sheets.products, q.margin)
  const sold = structure.products.map(({ part }, row) => ({ item: part, partId: contents.parts[part]?.id ?? '', demand: demandOf(sheets.products, row) / 365, margin: margins[row] ?? Number.NaN }))
  for (const { item, partId, demand } of sold) {
    const product = products.get(item)
    if (bought.has(item) || product === undefined) continue
    const maker = makers.push({ key: `works ${partId}`, siteId: null, productId: partId, capacity: product.capacityPerDay ?? Number.POSITIVE_INFINITY, flexible: product.flexibleCapacity }) - 1
    sources.push({ item, maker, share: 1, usual: demand, leadDays: 0 })
  }
  const held = new Map<number, number>()
  const stock = columnOf(sheets.stops, heldStock)
  for (const [row, { partRow }] of stops.entries()) held.set(parts[partRow]?.index ?? -1, stock[row] ?? Number.NaN)
  return {
    stock: Float64Array.from(contents.parts, (_, item) => held.get(item) ?? madeStock(contents, structure, item)),
    order: structure.order, start: structure.start, child: structure.child, perParent: structure.perParent, sold, sources, makers, idOf: (item) => contents.parts[item]?.id ?? '',
  }
}
