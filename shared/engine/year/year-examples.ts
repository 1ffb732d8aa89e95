import { verification, type Verification } from '../../formulas/verify.ts'
import { say } from '../../text/say.ts'
import { daysAdded } from './standing-still.ts'
import { stopLength } from './stop-length.ts'

const shares = 65_536

/** Days short on average when a stop takes `recovery` days on average and stock covers the first ones. */
function daysBeyond(recovery: number, stock: number, deviation: number): number {
  const { of } = stopLength(deviation)
  let sum = 0
  for (let index = 0; index < shares; index++) sum += Math.max(0, recovery * of((index + 0.5) / shares) - stock)
  return sum / shares
}

const lognormalBeyond = 'part of a lognormal number above a limit, m·Φ(d) − k·Φ(d − σ) with d = (ln(m/k) + σ²/2)/σ (Black 1976)'

/** Recomputes what a drawn year is made of: days that stops share, and what a stop costs on average over all its lengths. */
export function verifyYears(): Verification[] {
  const waits = [{ from: 0, to: 20, days: 15 }, { from: 0, to: 30, days: 20 }]
  return [
    verification('year-days-shared', say`Days a product stands still: part p out 20 days with stock for 5, q out 30 with stock for 10`, 20, daysAdded(waits).reduce((sum, days) => sum + days, 0), 1e-12, 'by hand: 5 to 20 and 25 to 30'),
    verification('year-days-beyond', say`Days short on average: recovery 30 days, deviation 40 %, stock for 10`, 20.0042, daysBeyond(30, 10, 0.4), 2e-3, lognormalBeyond),
    verification('year-days-beyond-stock', say`Days short on average: recovery 30 days, deviation 80 %, stock for 40, where a stop of usual length costs nothing`, 5.3772, daysBeyond(30, 40, 0.8), 2e-3, lognormalBeyond),
  ]
}
