import { say } from '../text/say.ts'
import { appliedDutyRate } from './duty.ts'
import { formula } from './formula.ts'
import {
  concentrationIndex, corruptionControl, dutyCeiling, effectiveness, financialRisk, hazardCeiling, hazardIndex, leadTimeCeiling, leadTimeKnown,
  logisticsPerformance, regulation, rejectCeiling, rejectKnown, requalificationCeiling, requalificationWeeks, ruleOfLaw, shareOfSite, stability,
  voice, weakestLinkExponent,
} from './inputs.ts'
import { power, root } from '../numeric/power.ts'
import { governanceIndicators, logisticsIndex, mergerGuidelines, own, worldRiskIndex } from './sources.ts'

const clamp = (score: number): number => (score < 0 ? 0 : score > 100 ? 100 : score)

/** Weakness of a country's governance, 0 to 100. */
export const governanceScore = formula({
  id: 'governance-score',
  label: say`Governance`,
  unit: '1',
  says: say`100 × (2.5 − mean of the six dimensions) ÷ 5`,
  excel: 'MIN(100,MAX(0,100*(5/2-({governance-va}+{governance-pv}+{governance-ge}+{governance-rq}+{governance-rl}+{governance-cc})/6)/5))',
  source: governanceIndicators,
  inputs: [voice, stability, effectiveness, regulation, ruleOfLaw, corruptionControl],
  compute: (va, pv, ge, rq, rl, cc) => clamp((100 * (2.5 - (va + pv + ge + rq + rl + cc) / 6)) / 5),
  example: { given: [0.5, 0.5, 0.5, -0.5, -0.5, -0.5], gives: 50, tolerance: 1e-9, source: 'by hand: a mean of 0' },
})

/** Weakness of a country's logistics, 0 to 100. */
export const logisticsScore = formula({
  id: 'logistics-score',
  label: say`Logistics`,
  unit: '1',
  says: say`100 × (5 − logistics performance) ÷ 4`,
  excel: 'MIN(100,MAX(0,100*(5-{logistics-performance})/4))',
  source: logisticsIndex,
  inputs: [logisticsPerformance],
  compute: (index) => clamp((100 * (5 - index)) / 4),
  example: { given: [3.7], gives: 32.5, tolerance: 1e-9, source: 'by hand: 130 ÷ 4' },
})

/** Natural hazard of a country, 0 to 100. */
export const hazardScore = formula({
  id: 'hazard-score',
  label: say`Natural hazard`,
  unit: '1',
  says: say`100 × WorldRiskIndex ÷ the index that counts as 100`,
  excel: 'MIN(100,MAX(0,100*{hazard-index}/{hazard-ceiling}))',
  source: worldRiskIndex,
  inputs: [hazardIndex, hazardCeiling],
  compute: (index, ceiling) => clamp((100 * index) / ceiling),
  example: { given: [5, 25], gives: 20, tolerance: 1e-9, source: 'by hand' },
})

/** Trade barrier on the way, 0 to 100. */
export const tradeBarrierScore = formula({
  id: 'trade-barrier-score',
  label: say`Trade barrier`,
  unit: '1',
  says: say`100 × duty rate applied ÷ the duty that counts as 100`,
  excel: 'MIN(100,MAX(0,100*{applied-duty-rate}/{duty-ceiling}))',
  source: own,
  inputs: [appliedDutyRate, dutyCeiling],
  compute: (rate, ceiling) => clamp((100 * rate) / ceiling),
  example: { given: [0.05, 0.25], gives: 20, tolerance: 1e-9, source: 'by hand: 5 % × 4' },
})

/** What one site adds to the index of concentration. */
export const concentrationTerm = formula({
  id: 'concentration-term',
  label: say`Squared share of a site`,
  unit: '1',
  says: say`(100 × share)²`,
  excel: '100*{share-of-site}*(100*{share-of-site})',
  source: mergerGuidelines,
  inputs: [shareOfSite],
  compute: (share) => 100 * share * (100 * share),
  example: { given: [0.3], gives: 900, tolerance: 1e-9, source: 'US DOJ: 30/30/20/20 % adds up to 2,600' },
})

/** Concentration of a part's supply, 0 to 100. */
export const concentrationScore = formula({
  id: 'concentration-score',
  label: say`Concentration`,
  unit: '1',
  says: say`Herfindahl-Hirschman index ÷ 100`,
  excel: 'MIN(100,MAX(0,{concentration-index}/100))',
  source: mergerGuidelines,
  inputs: [concentrationIndex],
  compute: (index) => clamp(index / 100),
  example: { given: [2600], gives: 26, tolerance: 0, source: 'by hand' },
})

/** Length of the lead time, 0 to 100. */
export const leadTimeScore = formula({
  id: 'lead-time-score',
  label: say`Lead time`,
  unit: '1',
  says: say`100 × lead time ÷ the lead time that counts as 100`,
  excel: 'MIN(100,MAX(0,100*{lead-time-known}/{lead-time-ceiling}))',
  source: own,
  inputs: [leadTimeKnown, leadTimeCeiling],
  compute: (days, ceiling) => clamp((100 * days) / ceiling),
  example: { given: [60, 120], gives: 50, tolerance: 0, source: 'by hand' },
})

/** Time to qualify another source, 0 to 100. */
export const requalificationScore = formula({
  id: 'requalification-score',
  label: say`Requalification`,
  unit: '1',
  says: say`100 × weeks to requalify ÷ the weeks that count as 100`,
  excel: 'MIN(100,MAX(0,100*{requalification-weeks}/{requalification-ceiling}))',
  source: own,
  inputs: [requalificationWeeks, requalificationCeiling],
  compute: (weeks, ceiling) => clamp((100 * weeks) / ceiling),
  example: { given: [26, 52], gives: 50, tolerance: 0, source: 'by hand' },
})

/** Rejected deliveries, 0 to 100. */
export const rejectScore = formula({
  id: 'reject-score',
  label: say`Reject share`,
  unit: '1',
  says: say`100 × reject share ÷ the share that counts as 100`,
  excel: 'MIN(100,MAX(0,100*{reject-known}/{reject-ceiling}))',
  source: own,
  inputs: [rejectKnown, rejectCeiling],
  compute: (share, ceiling) => clamp((100 * share) / ceiling),
  example: { given: [0.02, 0.05], gives: 40, tolerance: 1e-9, source: 'by hand' },
})

/** Financial weakness as the buyer rated it, 0 to 100. */
export const financeScore = formula({
  id: 'finance-score',
  label: say`Supplier’s finance`,
  unit: '1',
  says: say`as rated by the buyer`,
  excel: 'MIN(100,MAX(0,{financial-risk}*1))',
  source: own,
  inputs: [financialRisk],
  compute: (score) => clamp(score),
  example: { given: [52], gives: 52, tolerance: 0, source: 'by hand' },
})

/** One indicator's weight in the power mean: its score to the exponent; 0 for a missing one. */
export const powerTerm = (score: number, exponent: number): number => (score > 0 ? power(score, exponent) : 0)

/** Risk of one source of a part, 0 to 100. */
export const riskScore = formula({
  id: 'risk-score',
  label: say`Risk score`,
  unit: '1',
  says: say`(mean of score^q over the indicators that are known)^(1/q), q the weakest-link exponent`,
  source: own,
  inputs: [
    governanceScore, logisticsScore, hazardScore, tradeBarrierScore, concentrationScore, leadTimeScore, requalificationScore, rejectScore,
    financeScore, weakestLinkExponent,
  ],
  compute: (a, b, c, d, e, f, g, h, i, q) => {
    let sum = 0
    let known = 0
    if (a >= 0) { sum += powerTerm(a, q); known += 1 }
    if (b >= 0) { sum += powerTerm(b, q); known += 1 }
    if (c >= 0) { sum += powerTerm(c, q); known += 1 }
    if (d >= 0) { sum += powerTerm(d, q); known += 1 }
    if (e >= 0) { sum += powerTerm(e, q); known += 1 }
    if (f >= 0) { sum += powerTerm(f, q); known += 1 }
    if (g >= 0) { sum += powerTerm(g, q); known += 1 }
    if (h >= 0) { sum += powerTerm(h, q); known += 1 }
    if (i >= 0) { sum += powerTerm(i, q); known += 1 }
    return known === 0 ? Number.NaN : root(sum / known, q)
  },
  example: {
    given: [30, 40, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 2],
    gives: 35.355_339,
    tolerance: 1e-6,
    source: 'by hand: √((900 + 1,600) ÷ 2), seven indicators missing',
  },
})
