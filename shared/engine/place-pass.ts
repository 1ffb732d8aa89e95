import { gap, productLoss } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { countryStopRate, expectedLoss, stopProbability, stopRate } from '../formulas/likelihood.ts'
import { riskScore } from '../formulas/risk.ts'
import { say } from '../text/say.ts'
import { indicatorFormulas } from './leg-pass.ts'
import { planFigures } from './plan-figures.ts'
import type { Layout } from './layout.ts'
import { remembered } from './remember.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, derive, fillFigure, setColumn } from './sheet.ts'
import type { PlaceFacts } from './stop-facts.ts'
import { slowReturns } from './way-back.ts'

const placeFormulas = inOrder([riskScore, stopRate, countryStopRate, stopProbability, expectedLoss])

/** The pass that works out risk, chance and cost of a stop of each place; it returns 1 where the loss is an upper bound: several products lose, or a stand-by helps a source that comes back slowly. */
export function placePass(layout: Layout): () => Uint8Array {
  const { places, world, sheets } = layout
  const losses = remembered<Uint8Array>()
  return () => {
    for (const indicator of Object.values(indicatorFormulas)) {
      const from = columnOf(sheets.legs, indicator)
      derive(sheets.places, indicator, [from], () => worstOf(places, from), {
        kind: 'aggregate', says: say`the worst of the parts from there`, pieces: (row) => (places[row]?.legs ?? []).map((leg) => ({ sheet: sheets.legs, quantity: indicator, row: leg })),
      })
    }
    for (const [quantity, key] of planFigures) fillFigure(sheets.places, quantity, world.book.ref(key))
    const upperBound = losses([columnOf(sheets.losses, productLoss), columnOf(sheets.stops, gap), columnOf(sheets.stops, q.standByUseInAll), columnOf(sheets.stops, q.rampWeeks)], () => sumWorstLosses(layout))
    runFormulas(sheets.places, placeFormulas)
    return upperBound
  }
}

/** The highest score among the parts of each place. */
const worstOf = (places: readonly PlaceFacts[], scores: Float64Array): Float64Array =>
  Float64Array.from(places, (place) => {
    let worst = Number.NaN
    for (const leg of place.legs) {
      const score = scores[leg] ?? Number.NaN
      if (score === score && !(worst >= score)) worst = score
    }
    return worst
  })

/** Each product loses once when a place stops: through the part from there that costs it most. 1 where the sum is an upper bound. */
function sumWorstLosses(layout: Layout): Uint8Array {
  const { places, lossRows: { start, productOf }, standBys: { calls }, sheets } = layout
  const isSlow = slowReturns(layout)
  const losses = columnOf(sheets.losses, productLoss)
  const gaps = columnOf(sheets.stops, gap)
  const used = columnOf(sheets.stops, q.standByUseInAll)
  // A part of unknown days is left out, as from the days short of the place, unless nothing else is known; a part that
  // runs short at an unknown cost makes the loss unknown, whatever the other parts cost.
  const rank = (row: number, stop: number): number => {
    const loss = losses[row] ?? Number.NaN
    return loss === loss ? loss : Number.isNaN(gaps[stop]) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  const upperBound = new Uint8Array(places.length)
  const worstRows = places.map((place) => {
    const worst = new Map<number, number>()
    const ranks = new Map<number, number>()
    for (const stop of place.stops) {
      for (let row = start[stop] ?? 0; row < (start[stop + 1] ?? 0); row++) {
        const product = productOf[row] ?? -1
        const rankHere = rank(row, stop)
        if (rankHere <= (ranks.get(product) ?? Number.NaN)) continue
        ranks.set(product, rankHere)
        worst.set(product, row)
      }
    }
    return [...worst.values()]
  })
  const called = new Set(calls.map(({ stop }) => stop))
  const sums = Float64Array.from(worstRows, (rows, place) => {
    let sum = rows.length === 0 ? Number.NaN : 0
    let losing = 0
    for (const row of rows) {
      sum += losses[row] ?? Number.NaN
      if (losses[row] !== 0) losing += 1
    }
    // Every part from there calls its own stand-bys.
    for (const stop of places[place]?.stops ?? []) sum += used[stop] ?? Number.NaN
    upperBound[place] = losing > 1 || (losing === 1 && isSlow !== null && (places[place]?.stops ?? []).some(isSlow)) ? 1 : 0
    return sum
  })
  setColumn(sheets.places, q.lossPerEvent, sums, {
    kind: 'aggregate', says: called.size === 0 ? say`sum over the products of the worst loss through any part from there` : say`sum over the products of the worst loss through any part from there, and what using stand-bys costs`,
    pieces: (row) => [
      ...(worstRows[row] ?? []).map((loss) => ({ sheet: sheets.losses, quantity: productLoss, row: loss })),
      ...(places[row]?.stops ?? []).filter((stop) => called.has(stop)).map((stop) => ({ sheet: sheets.stops, quantity: q.standByUseInAll, row: stop })),
    ],
  })
  return upperBound
}
