import { verdictFacts } from '../../../shared/engine/compare.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { text } from '../../text/frame.ts'
import { reportFrontText, type PlanVerdict } from '../../text/report-front.ts'
import { formatDays, formatMoney, formatNumber, formatShortMoney, roundShortMoney, roundTo } from '../../text/format.ts'
import { partsOfUnknownStock, siteName, type ReportFacts, type ReportPlan } from './report-facts.ts'

const shownDays = (days: number): number => Math.max(0, Math.round(days))
const wayOf = (before: number, after: number): 'more' | 'less' | 'same' => (after === before ? 'same' : after > before ? 'more' : 'less')

/** True where what a stop costs is an upper bound at some site. */
export const isUpperBound = ({ sites }: Evaluation): boolean => sites.some((site) => site.lossIsUpperBound && (site.lossPerEvent ?? 0) > 0)

/** What keeps numbers unknown, in words. */
function missingWords(evaluation: Evaluation): string[] {
  const { products, coverage, totals } = evaluation
  const words = reportFrontText.missing
  const lacks = { demand: products.length === 0 || products.some((product) => product.demandPerYear === null), margin: products.some((product) => product.marginPerUnit === null) }
  return [
    ...(lacks.demand ? [words.demand] : []), ...(lacks.margin ? [words.margin] : []),
    ...(coverage.pricedParts < coverage.parts ? [words.landed(formatNumber(coverage.parts - coverage.pricedParts), formatNumber(coverage.parts))] : []),
    ...(totals.expectedLossPerYear === null && !lacks.demand && !lacks.margin ? [words.loss] : []),
  ]
}

/** The verdict on a plan against today, differences taken of the numbers shown. */
export function planVerdict(facts: ReportFacts, { plan, evaluation }: ReportPlan): string[] {
  const { currency, today, doubts, horizonYears } = facts
  const found = verdictFacts(today, evaluation)
  const short = (value: number): string => formatShortMoney(value, currency)
  const { longestGap, expectedLoss, costPerUnit } = found
  const once = found.oneOff + found.extraStock
  const ifNothing = doubts.doubts.find((doubt) => doubt.id === 'stops-none')?.npv ?? null
  let gap: PlanVerdict['gap'] = null
  if (longestGap.base !== null && longestGap.plan !== null) {
    const [before, after] = [shownDays(longestGap.base), shownDays(longestGap.plan)]
    gap = { before: text.counts.days(before), after: text.counts.days(after), direction: wayOf(before, after), afterIsNone: after === 0 && before > 0 }
  }
  let loss: PlanVerdict['loss'] = null
  if (expectedLoss.base !== null && expectedLoss.plan !== null) {
    const [before, after] = [roundShortMoney(expectedLoss.base), roundShortMoney(expectedLoss.plan)]
    loss = { before: short(before), after: short(after), direction: wayOf(before, after), isUpperBound: isUpperBound(today) || isUpperBound(evaluation) }
  }
  let cost: PlanVerdict['cost'] = null
  if (costPerUnit.base !== null && costPerUnit.plan !== null) {
    const [before, after] = [roundTo(costPerUnit.base, 2), roundTo(costPerUnit.plan, 2)]
    cost = { size: formatMoney(Math.abs(after - before), currency), direction: wayOf(before, after) }
  }
  return reportFrontText.planVerdict({
    letter: plan.letter, once: once > 0 ? short(once) : null, onceIsWhole: partsOfUnknownStock(facts).size === 0, gap, loss, cost,
    value: found.npv === null ? null : {
      size: short(Math.abs(found.npv)), isGain: found.npv >= 0, years: formatNumber(horizonYears),
      paybackMonths: found.paybackYears === null || once <= 0 ? null : formatNumber(Math.round(found.paybackYears * 12)),
    },
    ifNothingStops: ifNothing === null ? null : { size: short(Math.abs(ifNothing)), isGain: ifNothing >= 0 },
    missing: missingWords(evaluation),
  })
}

/** The verdict on today alone. */
export function todayVerdict({ today, currency }: ReportFacts): string[] {
  const { totals, sites } = today
  const weakest = sites.find((site) => site.key === totals.weakestSiteKey)
  const short = weakest?.gapDays ?? null
  const days = (value: number | null): string => (value === null ? text.unknown : text.counts.days(shownDays(value)))
  return reportFrontText.todayVerdict({
    weakest: weakest === undefined || short === null || shownDays(short) === 0 ? null
      : { name: siteName(weakest), lasts: days(weakest.surviveDays), back: days(weakest.recoverDays), short: days(short) },
    isCovered: short !== null && shownDays(short) === 0,
    sitesShort: totals.sitesShort === 0 ? null : `${formatNumber(totals.sitesShort)} of ${text.counts.sites(sites.length)}`,
    loss: totals.expectedLossPerYear === null ? null : { size: formatShortMoney(totals.expectedLossPerYear, currency), isUpperBound: isUpperBound(today) },
    cost: totals.costPerUnit === null ? null : formatMoney(totals.costPerUnit, currency),
    missing: missingWords(today),
  })
}

/** Days that stock lasts, with "never" for what never stops the line. */
export const lastsWords = (days: number | null): string => (days === null ? text.unknown : days === Infinity ? formatDays(days) : text.counts.days(shownDays(days)))
