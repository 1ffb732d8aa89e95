import * as q from '../formulas/inputs.ts'
import { needForProduct } from '../formulas/need.ts'
import { say } from '../text/say.ts'
import type { PartFacts } from './leg-facts.ts'
import type { Layout } from './layout.ts'
import { runFormulas } from './run-formulas.ts'
import { columnOf, derive, newSheet, setColumn, type Piece, type Sheet } from './sheet.ts'
import type { Structure } from './structure.ts'

/** Fills what all products together need of each part, units a year. */
export function fillNeeds({ parts, structure, sheets }: Layout): void {
  const demand = columnOf(sheets.products, q.productDemand)
  const surge = columnOf(sheets.products, q.demandSurge)
  const needs = (): Float64Array => {
    const values = new Float64Array(parts.length)
    for (let row = 0; row < values.length; row++) {
      const { index } = parts[row] as PartFacts // one row a part
      let need = Number.NaN
      for (let product = 0; product < structure.products.length; product++) {
        const { quantity, reached } = structure.products[product] as Structure['products'][number] // below length
        if (reached[index] === 0) continue
        const more = needForProduct.compute(quantity[index] as number, demand[product] as number, surge[product] as number) // columns of all parts and products
        need = need === need ? need + more : more
        if (more !== more) break
      }
      values[row] = need
    }
    return values
  }
  derive(sheets.parts, q.partNeed, [demand, surge, structure, parts], needs, {
    kind: 'aggregate',
    says: say`sum over the products`,
    pieces: (row) => needPieces(parts[row], structure, sheets.products),
  })
}

/** Use a day of each part by its row, for the demand as planned: whatever surge is tried left out. Units a day. */
export function plannedUse({ parts, structure, sheets, world: { book, shocks } }: Layout): (partRow: number) => number {
  const need = columnOf(sheets.parts, q.partNeed)
  if (shocks.surges.length === 0) {
    const surge = book.ref('what-if.demand-surge')
    return (row) => (surge.value > -1 ? (need[row] ?? Number.NaN) / (1 + surge.value) / 365 : 0)
  }
  const demand = columnOf(sheets.products, q.productDemand)
  return (row) => {
    const index = parts[row]?.index ?? -1
    let use = Number.NaN
    for (const [product, { quantity, reached }] of structure.products.entries()) {
      if (reached[index] !== 1) continue
      const more = needForProduct.compute(quantity[index] ?? Number.NaN, demand[product] ?? Number.NaN, 0) / 365
      use = use === use ? use + more : more
      if (more !== more) break
    }
    return use
  }
}

/** The need of a part product by product, as a small sheet of its own. */
function needPieces(facts: PartFacts | undefined, structure: Structure, products: Sheet): Piece[] {
  if (facts === undefined) return []
  const using = structure.products.flatMap((product, row) => (product.reached[facts.index] === 1 ? [{ row, quantity: product.quantity[facts.index] ?? Number.NaN }] : []))
  const sheet = newSheet(using.length, (row) => products.nameOf(using[row]?.row ?? -1))
  setColumn(sheet, q.quantityPerProduct, Float64Array.from(using, (use) => use.quantity), { kind: 'aggregate', says: say`product of the quantities along each path of the BOM, ÷ (1 − scrap) at each line, summed over the paths`, pieces: () => [] })
  for (const quantity of [q.productDemand, q.demandSurge]) {
    const from = columnOf(products, quantity)
    setColumn(sheet, quantity, Float64Array.from(using, (use) => from[use.row] ?? Number.NaN), { kind: 'gather', from: products, rowOf: (row) => using[row]?.row ?? -1, quantity })
  }
  runFormulas(sheet, [needForProduct])
  return using.map((_, row) => ({ sheet, quantity: needForProduct, row }))
}
