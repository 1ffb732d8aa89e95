import { say } from '../text/say.ts'
import { backWhileRising } from './braking.ts'
import { formula } from './formula.ts'
import {
  partNeed, rampWeeks, recovery, shortWithout, standByCovered, standByDayCovered, standByDays, standByDayStated, standByPremium, standByRetainer, standByShare, standBySpare,
  standByStated, survivingShare, switchDays,
} from './inputs.ts'
import { generalPractice, own } from './sources.ts'
import { spend } from './year.ts'

/** What having one stand-by contract costs, EUR per year. */
export const standByPerYear = formula({
  id: 'stand-by-per-year',
  label: say`Stand-by, cost a year to have`,
  unit: 'EUR/year',
  says: say`cost a year as stated, else share kept ready × retainer × spend a year`,
  excel: '{stand-by-stated}+IF({stand-by-covered}=0,0,{stand-by-covered}*{stand-by-retainer}*{spend})',
  source: generalPractice,
  inputs: [standByStated, standByCovered, standByRetainer, spend],
  compute: (stated, covered, retainer, money) => stated + (covered === 0 ? 0 : covered * retainer * money),
  example: { given: [0, 0.5, 0.04, 360_000], gives: 7200, tolerance: 1e-9, source: 'by hand: half of 360,000 at 4 %' },
})

/** What a day of use of one stand-by contract costs beyond what the part usually costs, EUR per day. */
export const standByPerDay = formula({
  id: 'stand-by-per-day',
  label: say`Stand-by, cost a day of use`,
  unit: 'EUR/day',
  says: say`cost a day as stated, else share that it makes × premium × spend a year ÷ 365`,
  excel: '{stand-by-day-stated}+IF({stand-by-day-covered}=0,0,{stand-by-day-covered}*{stand-by-premium}*{spend}/365)',
  source: generalPractice,
  inputs: [standByDayStated, standByDayCovered, standByPremium, spend],
  compute: (stated, covered, premium, money) => stated + (covered === 0 ? 0 : (covered * premium * money) / 365),
  example: { given: [0, 0.5, 0.3, 365_000], gives: 150, tolerance: 1e-9, source: 'by hand: half of 1,000 a day, 30 % dearer' },
})

/** What a stand-by brings once it delivers, units per day. */
export const standByFlow = formula({
  id: 'stand-by-flow',
  label: say`Stand-by brings a day`,
  unit: 'unit/day',
  says: say`share of the need × need ÷ 365, no more than its site has to spare`,
  source: own,
  inputs: [standByShare, partNeed, standBySpare],
  compute: (share, need, spare) => Math.min((share * need) / 365, spare),
  example: { given: [0.5, 18_250, 20], gives: 20, tolerance: 0, source: 'by hand: 25 a day wanted, 20 to spare' },
})

/** Days from a stop until the usual source or a second one that is qualified brings the part again, stand-bys apart. */
export const usualBack = formula({
  id: 'usual-back',
  label: say`Usual source is back`,
  unit: 'days',
  says: say`recovery of the site and half the time in which it comes to its full rate, or the days to switch where another source already delivers and that is sooner`,
  source: own,
  inputs: [recovery, survivingShare, switchDays, rampWeeks],
  compute: (days, kept, toSwitch, weeks) => (kept === 0 ? backWhileRising(days, Number.POSITIVE_INFINITY, weeks) : kept > 0 ? backWhileRising(days, toSwitch, weeks) : Number.NaN),
  example: { given: [84, 0, 28, 0], gives: 84, tolerance: 0, source: 'by hand' },
})

/** Days on which a stand-by is used in one stop. */
export const standByDaysUsed = formula({
  id: 'stand-by-days-used',
  label: say`Days of use of the stand-by`,
  unit: 'days',
  says: say`from the day it delivers until the usual source is back, and no longer than what is short takes: the lesser of the two, not below 0`,
  source: own,
  inputs: [usualBack, standByDays, shortWithout, standByFlow],
  compute: (back, ready, short, flow) => (flow === 0 || short <= 0 ? 0 : Math.max(0, Math.min(back - ready, short / flow))),
  example: { given: [84, 14, 2700, 50], gives: 54, tolerance: 0, source: 'by hand: stock lasts until day 30, then 54 days at 50 a day' },
})

/** What using a stand-by costs in one stop, EUR. */
export const standByUse = formula({
  id: 'stand-by-use',
  label: say`Use of the stand-by in one stop`,
  unit: 'EUR',
  says: say`days of use × cost a day of use`,
  source: generalPractice,
  inputs: [standByDaysUsed, standByPerDay],
  compute: (days, aDay) => (days === 0 ? 0 : days * aDay),
  example: { given: [54, 150], gives: 8100, tolerance: 0, source: 'by hand' },
})
