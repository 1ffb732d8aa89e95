import { gap, productLoss, recover, survive } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { say } from '../text/say.ts'
import { fillBrought } from './stand-by-pass.ts'
import { stopDays, type Network } from './network.ts'
import type { Layout } from './layout.ts'
import { remembered } from './remember.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, derive, gather, setColumn } from './sheet.ts'
import { slowReturns } from './way-back.ts'

const lossFormulas = inOrder([productLoss])

/** The pass that works out what each product loses in each stop, and their sum; it returns 1 where the sum is an upper bound: more than one product loses, or a stand-by helps a source that comes back slowly. */
export function lossPass(layout: Layout): (network: Network) => Uint8Array {
  const { lossRows: { stopOf, productOf }, sheets: { losses, stops, products } } = layout
  const sums = remembered<Uint8Array>()
  return (network) => {
    for (const quantity of [q.margin, q.productDemand, q.demandSurge]) gather(losses, quantity, products, productOf)
    for (const quantity of [recover, q.survivingShare]) gather(losses, quantity, stops, stopOf)
    const survival = columnOf(stops, survive)
    derive(losses, q.productSurvive, [survival, network, layout.lossRows, layout.stops, layout.parts], () => productDays(layout, network, survival), {
      kind: 'aggregate', says: say`the later of: stock of the part used up, stock of assemblies and finished products above it used up`, pieces: (row) => [{ sheet: stops, quantity: survive, row: stopOf[row] ?? -1 }],
    })
    fillBrought(layout, columnOf(losses, recover), columnOf(losses, q.productSurvive))
    runFormulas(losses, lossFormulas)
    return sums([columnOf(losses, productLoss), columnOf(stops, gap), columnOf(stops, q.standByUseInAll), columnOf(stops, q.rampWeeks)], () => sumLosses(layout))
  }
}

/** The day on which each product stops, by row of the sheet of losses. */
function productDays({ parts, structure, stops, lossRows: { start, productOf } }: Layout, network: Network, survival: Float64Array): Float64Array {
  const days = new Float64Array(productOf.length)
  for (let stop = 0; stop < stops.length; stop++) {
    const index = parts[stops[stop]?.partRow ?? -1]?.index ?? -1
    const day = survival[stop] ?? Number.NaN
    // Nothing above outlasts the part: every product that needs it stops with it.
    const together = day >= (network.aboveDays[index] ?? 0)
    const apart = together ? null : stopDays(structure, network, index, day)
    for (let row = start[stop] as number; row < (start[stop + 1] as number); row++) { // one longer than the stops
      days[row] = apart === null ? day : (apart[productOf[row] as number] ?? Number.NaN) // a product a row
    }
  }
  return days
}

/** Adds the losses of a stop up; 1 where the sum is an upper bound. */
function sumLosses(layout: Layout): Uint8Array {
  const { lossRows: { start }, standBys: { calls }, sheets } = layout
  const isSlow = slowReturns(layout)
  const losses = columnOf(sheets.losses, productLoss)
  const gaps = columnOf(sheets.stops, gap)
  const used = columnOf(sheets.stops, q.standByUseInAll)
  const sums = new Float64Array(sheets.stops.length)
  const upperBound = new Uint8Array(sheets.stops.length)
  for (let stop = 0; stop < sums.length; stop++) {
    const first = start[stop] as number // one longer than the stops
    const last = start[stop + 1] as number
    // A part of unknown need has an unknown loss; one that nothing needs loses nothing.
    let sum = first === last ? (gaps[stop] === Number.NEGATIVE_INFINITY ? 0 : Number.NaN) : 0
    let losing = 0
    for (let row = first; row < last; row++) {
      sum += losses[row] as number // a row of the sheet of losses
      if (losses[row] !== 0) losing += 1
    }
    sums[stop] = sum + (used[stop] as number) // a row a stop
    if (losing > 1 || (losing === 1 && isSlow?.(stop) === true)) upperBound[stop] = 1
  }
  setColumn(sheets.stops, q.lossPerEvent, sums, {
    kind: 'aggregate',
    says: calls.length === 0 ? say`sum over the products` : say`sum over the products, and what using stand-bys costs`,
    pieces: (stop) => [
      ...Array.from({ length: (start[stop + 1] ?? 0) - (start[stop] ?? 0) }, (_, place) => ({ sheet: sheets.losses, quantity: productLoss, row: (start[stop] ?? 0) + place })),
      ...(calls.some((call) => call.stop === stop) ? [{ sheet: sheets.stops, quantity: q.standByUseInAll, row: stop }] : []),
    ],
  })
  return upperBound
}
