import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import {
  closedDays, closedFreightFactor, detourDays, currencyChange, lateDays, stepDays, stepShare, usualCurrencyFactor, usualFreightFactor, usualLeadTime, usualTransitDays,
  yearClosureFactor, yearDetour,
} from './inputs.ts'
import { generalPractice, own } from './sources.ts'
import { dailyUse } from './stock.ts'

/** How many times dearer the currency of an offer is than its exchange rate says, under what-ifs. */
export const shockedCurrencyFactor = formula({
  id: 'shocked-currency-factor',
  label: say`Currency factor with what-ifs`,
  unit: '1',
  says: say`currency factor as it is × (1 + how much dearer the currency becomes)`,
  excel: '{usual-currency-factor}*(1+{currency-change})',
  source: generalPractice,
  inputs: [usualCurrencyFactor, currencyChange],
  compute: (factor, change) => factor * (1 + change),
  example: { given: [1.1, 0.1], gives: 1.21, tolerance: 1e-12, source: 'by hand: the dollar 10 % dearer, and 10 % on top' },
})

/** Days that one closed strait adds to the transit time, as a mean over a year. */
export const meanDetour = formula({
  id: 'mean-detour',
  label: say`Detour, mean over the year`,
  unit: 'days',
  says: say`days that the way round takes longer × part of the year that it is closed, at most all of it`,
  excel: '{detour-days}*MIN(1,{closed-days}/365)',
  source: own,
  inputs: [detourDays, closedDays],
  compute: (days, closed) => days * Math.min(1, closed / 365),
  example: { given: [10, 73], gives: 2, tolerance: 1e-12, source: 'by hand: 10 days × 73 ÷ 365' },
})

/** Freight under one closed strait as a multiple of the usual, as a mean over a year. */
export const meanClosureFactor = formula({
  id: 'mean-closure-factor',
  label: say`Freight of a closure, mean over the year`,
  unit: '1',
  says: say`1 + (multiple while closed − 1) × part of the year that it is closed, at most all of it`,
  excel: '1+({closed-freight-factor}-1)*MIN(1,{closed-days}/365)',
  source: own,
  inputs: [closedFreightFactor, closedDays],
  compute: (factor, closed) => 1 + (factor - 1) * Math.min(1, closed / 365),
  example: { given: [2.5, 73], gives: 1.3, tolerance: 1e-12, source: 'by hand: 1 + 1.5 × 0.2' },
})

/** Days by which the goods that are under way come late when a strait closes. */
export const closureDelay = formula({
  id: 'closure-delay',
  label: say`Late by`,
  unit: 'days',
  says: say`the lesser of the days closed and the days that the way round takes longer: a ship waits or goes round, whichever is sooner`,
  excel: 'MIN({closed-days},{detour-days})',
  source: own,
  inputs: [closedDays, detourDays],
  compute: (closed, detour) => Math.min(closed, detour),
  example: { given: [30, 11], gives: 11, tolerance: 0, source: 'by hand' },
})

/** Transit time with detours, a mean over the year, days. */
export const shockedTransit = formula({
  id: 'shocked-transit-days',
  label: say`Transit time with detours`,
  unit: 'days',
  says: say`transit time as it is + detour, mean over the year`,
  excel: '{usual-transit-days}+{year-detour}',
  source: own,
  inputs: [usualTransitDays, yearDetour],
  compute: (days, detour) => days + detour,
  example: { given: [42, 2], gives: 44, tolerance: 0, source: 'by hand' },
})

/** Lead time with detours, a mean over the year, days. */
export const shockedLeadTime = formula({
  id: 'shocked-lead-time',
  label: say`Lead time with detours`,
  unit: 'days',
  says: say`lead time as it is + detour, mean over the year`,
  excel: '{usual-lead-time}+{year-detour}',
  source: own,
  inputs: [usualLeadTime, yearDetour],
  compute: (days, detour) => days + detour,
  example: { given: [70, 2], gives: 72, tolerance: 0, source: 'by hand' },
})

/** Freight as a multiple of the usual with closed straits, a mean over the year. */
export const shockedFreightFactor = formula({
  id: 'shocked-freight-factor',
  label: say`Freight factor with closures`,
  unit: '1',
  says: say`freight factor as it is × freight of closures, mean over the year`,
  excel: '{usual-freight-factor}*{year-closure-factor}',
  source: own,
  inputs: [usualFreightFactor, yearClosureFactor],
  compute: (usual, closure) => usual * closure,
  example: { given: [1.5, 1.3], gives: 1.95, tolerance: 1e-12, source: 'by hand' },
})

/** Stock of a part that is used up while goods of one source are late, units. */
export const lateUnits = formula({
  id: 'late-units',
  label: say`Used up until late goods come`,
  unit: 'unit',
  says: say`use a day of what this source delivers × days by which goods under way come late`,
  excel: 'IF({late-days}=0,0,{daily-use}*{late-days})',
  source: own,
  inputs: [dailyUse, lateDays],
  compute: (use, days) => (days === 0 ? 0 : use * days),
  example: { given: [30, 10], gives: 300, tolerance: 0, source: 'by hand' },
})

/** What one step of a demand surge adds to the demand of a year, a share of it. */
export const meanSurge = formula({
  id: 'mean-surge',
  label: say`Surge, mean over the year`,
  unit: '1',
  says: say`demand more than planned × days of it within a year ÷ 365`,
  excel: '{step-share}*{step-days}/365',
  source: own,
  inputs: [stepShare, stepDays],
  compute: (share, days) => (share * days) / 365,
  example: { given: [0.3, 73], gives: 0.06, tolerance: 1e-12, source: 'by hand: 30 % for a fifth of a year' },
})
