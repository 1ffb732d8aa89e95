import { productLoss } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { countryStopRate, expectedLoss, stopProbability, stopRate } from '../formulas/likelihood.ts'
import { riskScore } from '../formulas/risk.ts'
import type { BrakingGiven, PlaceFacts } from './braking-pass.ts'
import { indicatorFormulas } from './leg-pass.ts'
import { planFigures } from './leg-rules.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, newSheet, setColumn, type Sheet } from './sheet.ts'

const placeFormulas = inOrder([riskScore, stopRate, countryStopRate, stopProbability, expectedLoss])

/** Risk, chance and cost of a stop of each place; 1 where several products lose, so that the loss is an upper bound. */
export function fillPlaces(places: readonly PlaceFacts[], lossSheet: Sheet, lossStart: Int32Array, { world, sheets }: BrakingGiven): { placeSheet: Sheet; placeUpperBound: Uint8Array } {
  const placeSheet = newSheet(places.length, (row) => sheets.legs.nameOf(places[row]?.legs[0] ?? -1))
  for (const indicator of Object.values(indicatorFormulas)) {
    const from = columnOf(sheets.legs, indicator)
    const values = Float64Array.from(places, (place) => {
      let worst = Number.NaN
      for (const leg of place.legs) {
        const score = from[leg] ?? Number.NaN
        if (score === score && !(worst >= score)) worst = score
      }
      return worst
    })
    setColumn(placeSheet, indicator, values, {
      kind: 'aggregate', says: 'the worst of the parts from there', pieces: (row) => (places[row]?.legs ?? []).map((leg) => ({ sheet: sheets.legs, quantity: indicator, row: leg })),
    })
  }
  for (const [quantity, key] of planFigures) fillFigure(placeSheet, quantity, world.book.ref(key))
  const losses = columnOf(lossSheet, productLoss)
  const products = Int32Array.from({ length: lossSheet.length }, () => 0)
  const productOf = lossSheet.columns.get(q.productDemand.id)?.source
  if (productOf?.kind === 'gather') for (let row = 0; row < products.length; row++) products[row] = productOf.rowOf(row)
  const upper = new Uint8Array(places.length)
  const worstRows = places.map((place) => {
    const worst = new Map<number, number>()
    for (const stop of place.stops) {
      for (let row = lossStart[stop] ?? 0; row < (lossStart[stop + 1] ?? 0); row++) {
        const product = products[row] ?? -1
        const before = worst.get(product)
        if (before === undefined || !((losses[row] ?? Number.NaN) <= (losses[before] ?? Number.NaN))) worst.set(product, row)
      }
    }
    return [...worst.values()]
  })
  const sums = Float64Array.from(worstRows, (rows, place) => {
    let sum = rows.length === 0 ? Number.NaN : 0
    let losing = 0
    for (const row of rows) {
      sum += losses[row] ?? Number.NaN
      if (losses[row] !== 0) losing += 1
    }
    upper[place] = losing > 1 ? 1 : 0
    return sum
  })
  setColumn(placeSheet, q.lossPerEvent, sums, {
    kind: 'aggregate', says: 'sum over the products of the worst loss through any part from there', pieces: (row) => (worstRows[row] ?? []).map((loss) => ({ sheet: lossSheet, quantity: productLoss, row: loss })),
  })
  runFormulas(placeSheet, placeFormulas)
  return { placeSheet, placeUpperBound: upper }
}
