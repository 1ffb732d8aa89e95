import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import {
  bufferDays, coveredAbove, demandSurge, keptFlow, lateStock, margin, partNeed, productDemand, productSurvive, rampWeeks, recovery, stock, standByBrought, standByInflow, standByLag, standByReady,
  survivingShare, switchDays, useAboveSlope,
} from './inputs.ts'
import { own, simchiLevi } from './sources.ts'

/** Units on hand with the extra stock of a plan, units. */
export const heldStock = formula({
  id: 'held-stock',
  label: say`Stock with extra stock`,
  unit: 'unit',
  says: say`stock + days of extra stock × need ÷ 365 − what is used up until goods come that are late on the way, at least nothing`,
  excel: 'MAX(0,IF({buffer-days}=0,{stock},{stock}+{buffer-days}*{part-need}/365)-{late-stock})',
  source: own,
  inputs: [stock, bufferDays, partNeed, lateStock],
  compute: (units, days, need, late) => Math.max(0, (days === 0 ? units : units + (days * need) / 365) - late),
  example: { given: [600, 40, 10_950, 300], gives: 1500, tolerance: 1e-9, source: 'by hand: 600 + 40 × 30 a day − 10 days late × 30 a day' },
})

/** Days that production goes on after a source stops (time to survive). */
export const survive = formula({
  id: 'survive',
  label: say`Stock lasts`,
  unit: 'days',
  says: say`(stock with extra stock + units that stock of assemblies and products saves − units that stand-bys did not bring before they began) ÷ (use a day − flow that keeps coming − flow of stand-bys that have begun)`,
  source: simchiLevi,
  inputs: [heldStock, coveredAbove, useAboveSlope, keptFlow, standByInflow, standByLag],
  compute: (units, covered, use, kept, inflow, lag) =>
    (use - kept - inflow > 0 ? (units + covered - lag) / (use - kept - inflow) : use - kept - inflow <= 0 ? Number.POSITIVE_INFINITY : Number.NaN),
  example: { given: [100, 0, 10, 0, 0, 0], gives: 10, tolerance: 0, source: 'by hand: part A, stock 100, the product without stock uses 10 a day: 10 days, not 55' },
})

/** Days until a source is back that rises to its full rate over some weeks, or until another covers it; what is missing on the way counts as full days. */
export function backWhileRising(days: number, cover: number, weeks: number): number {
  const rising = Math.max(0, Math.min(7 * weeks, cover - days))
  return Math.min(days, cover) + (rising === 0 ? 0 : rising - (rising * rising) / (14 * weeks))
}

/** Days until the part comes again (time to recover). */
export const recover = formula({
  id: 'recover',
  label: say`Recovery takes`,
  unit: 'days',
  says: say`recovery of the site and half the time in which it comes to its full rate, or the days to switch where another source already delivers, or until stand-bys bring all that is missing, whichever is soonest`,
  source: own,
  inputs: [recovery, survivingShare, switchDays, standByReady, rampWeeks],
  compute: (days, kept, toSwitch, ready, weeks) => (kept === 0 ? backWhileRising(days, ready, weeks) : kept > 0 ? backWhileRising(days, Math.min(toSwitch, ready), weeks) : Number.NaN),
  example: { given: [84, 0.3, 28, 35, 0], gives: 28, tolerance: 0, source: 'by hand' },
})

/** Days short: positive is a crash. */
export const gap = formula({
  id: 'gap',
  label: say`Days short`,
  unit: 'days',
  says: say`recovery takes − stock lasts`,
  excel: '{recover}-{survive}',
  source: simchiLevi,
  inputs: [recover, survive],
  compute: (back, lasts) => back - lasts,
  example: { given: [84, 19], gives: 65, tolerance: 0, source: 'by hand' },
})

/** Contribution that one product loses in one stop, EUR. */
export const productLoss = formula({
  id: 'product-loss',
  label: say`Loss of one product`,
  unit: 'EUR',
  says: say`margin × demand × (1 + surge) ÷ 365 × (days short of this product × share that stopped − days of need that stand-bys bring)`,
  source: simchiLevi,
  inputs: [margin, productDemand, demandSurge, recover, productSurvive, survivingShare, standByBrought],
  compute: (perUnit, demand, surge, back, lasts, kept, brought) => {
    const days = back - lasts
    return days <= 0 || demand === 0 ? 0 : ((perUnit * (demand * (1 + surge))) / 365) * (days * (1 - kept) - brought)
  },
  example: { given: [290, 18_250, 0, 84, 19, 0, 0], gives: 942_500, tolerance: 1e-6, source: 'by hand: 290 × 50 a day × 65 days' },
})
