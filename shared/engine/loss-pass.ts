import { gap, productLoss, recover, survive } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import type { BrakingGiven, StopFacts } from './braking-pass.ts'
import { stopDays } from './network.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, gather, newSheet, setColumn, type Sheet } from './sheet.ts'
import type { Structure } from './structure.ts'

const lossFormulas = inOrder([productLoss])

/** For each stop the products that need the part, with the loss of each: the rows of the sheet of losses. */
export function fillLosses(stopSheet: Sheet, stops: readonly StopFacts[], { parts, structure, network, sheets }: BrakingGiven): { lossSheet: Sheet; lossStart: Int32Array; upperBound: Uint8Array } {
  const { products } = structure
  const survival = columnOf(stopSheet, survive)
  const lossStart = new Int32Array(stops.length + 1)
  const stopOf = new Int32Array(stops.length * products.length)
  const productOf = new Int32Array(stops.length * products.length)
  const days = new Float64Array(stops.length * products.length)
  let count = 0
  for (let row = 0; row < stops.length; row++) {
    const index = parts[stops[row]?.partRow ?? -1]?.index ?? -1
    const day = survival[row] ?? Number.NaN
    // Nothing above outlasts the part: every product that needs it stops with it.
    const together = day >= (network.aboveDays[index] ?? 0)
    const apart = together ? null : stopDays(structure, network, index, day)
    for (let product = 0; product < products.length; product++) {
      const { reached, quantity } = products[product] as Structure['products'][number] // below length
      if (reached[index] === 0 || quantity[index] === 0) continue
      stopOf[count] = row
      productOf[count] = product
      days[count] = apart === null ? day : (apart[product] ?? Number.NaN)
      count += 1
    }
    lossStart[row + 1] = count
  }
  const lossSheet = newSheet(count, (row) => sheets.products.nameOf(productOf[row] ?? -1))
  for (const quantity of [q.margin, q.productDemand, q.demandSurge]) gather(lossSheet, quantity, sheets.products, productOf)
  for (const quantity of [recover, q.survivingShare]) gather(lossSheet, quantity, stopSheet, stopOf)
  setColumn(lossSheet, q.productSurvive, days.slice(0, count), {
    kind: 'aggregate', says: 'the later of: stock of the part used up, stock of assemblies and finished products above it used up', pieces: (row) => [{ sheet: stopSheet, quantity: survive, row: stopOf[row] ?? -1 }],
  })
  runFormulas(lossSheet, lossFormulas)
  return { lossSheet, lossStart, upperBound: sumLosses(stopSheet, lossSheet, lossStart) }
}

/** Adds the losses of a stop up; 1 where more than one product loses. */
function sumLosses(stopSheet: Sheet, lossSheet: Sheet, lossStart: Int32Array): Uint8Array {
  const losses = columnOf(lossSheet, productLoss)
  const gaps = columnOf(stopSheet, gap)
  const sums = new Float64Array(stopSheet.length)
  const upperBound = new Uint8Array(stopSheet.length)
  for (let stop = 0; stop < sums.length; stop++) {
    const [first, last] = [lossStart[stop] as number, lossStart[stop + 1] as number] // one longer than the stops
    // A part of unknown need has an unknown loss; one that nothing needs loses nothing.
    let sum = first === last ? (gaps[stop] === Number.NEGATIVE_INFINITY ? 0 : Number.NaN) : 0
    let losing = 0
    for (let row = first; row < last; row++) {
      sum += losses[row] as number // a row of the sheet of losses
      if (losses[row] !== 0) losing += 1
    }
    sums[stop] = sum
    if (losing > 1) upperBound[stop] = 1
  }
  setColumn(stopSheet, q.lossPerEvent, sums, {
    kind: 'aggregate',
    says: 'sum over the products',
    pieces: (stop) => Array.from({ length: (lossStart[stop + 1] ?? 0) - (lossStart[stop] ?? 0) }, (_, place) => ({ sheet: lossSheet, quantity: productLoss, row: (lossStart[stop] ?? 0) + place })),
  })
  return upperBound
}
