import { verdictFacts } from '../../../shared/engine/compare.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { formatDays, formatMoney, formatNumber, formatShortMoney, roundShortMoney, roundTo } from '../../text/format.ts'
import { text } from '../../text/frame.ts'
import { type PlanVerdict, reportVerdictText } from '../../text/report-verdict.ts'
import { siteName } from '../../plans/site-name.ts'
import { partsOfUnknownStock, type ReportFacts, type ReportPlan } from './report-facts.ts'

const shownDays = (days: number): number => Math.max(0, Math.round(days))
const wayOf = (before: number, after: number): 'more' | 'less' | 'same' => (after === before ? 'same' : after > before ? 'more' : 'less')

/** True where what a stop costs is an upper bound at some site. */
export const isUpperBound = ({ sites }: Evaluation): boolean => sites.some((site) => site.lossIsUpperBound && (site.lossPerEvent ?? 0) > 0)

/** A number of a verdict as it is shown, and how it is written. */
export interface VerdictNumber {
  readonly key: keyof typeof reportVerdictText.numbers
  /** Rounded as shown; null while unknown. */
  readonly value: number | null
  readonly write: (value: number) => string
}

/** The generated verdict: its sentences, and every number they were written from. */
export interface Verdict {
  readonly sentences: readonly string[]
  readonly numbers: readonly VerdictNumber[]
}

/** What keeps numbers unknown, in words. */
function missingWords(evaluation: Evaluation): string[] {
  const { products, coverage, totals } = evaluation
  const words = reportVerdictText.missing
  const lacks = { demand: products.length === 0 || products.some((product) => product.demandPerYear === null), margin: products.some((product) => product.marginPerUnit === null) }
  return [
    ...(lacks.demand ? [words.demand] : []), ...(lacks.margin ? [words.margin] : []),
    ...(coverage.pricedParts < coverage.parts ? [words.landed(formatNumber(coverage.parts - coverage.pricedParts), formatNumber(coverage.parts))] : []),
    ...(totals.expectedLossPerYear === null && !lacks.demand && !lacks.margin ? [words.loss] : []),
  ]
}

const rounded = (value: number | null, round: (value: number) => number): number | null => (value === null || !Number.isFinite(value) ? null : round(value))

/** The verdict on a plan against today, differences taken of the numbers shown. */
export function planVerdict(facts: ReportFacts, { plan, evaluation }: ReportPlan): Verdict {
  const { currency, today, doubts, horizonYears } = facts
  const found = verdictFacts(today, evaluation)
  const short = (value: number): string => formatShortMoney(value, currency)
  const cents = (value: number): string => formatMoney(value, currency)
  const once = found.oneOff + found.extraStock
  const [gapBefore, gapAfter] = [rounded(found.longestGap.base, shownDays), rounded(found.longestGap.plan, shownDays)]
  const [lossBefore, lossAfter] = [rounded(found.expectedLoss.base, roundShortMoney), rounded(found.expectedLoss.plan, roundShortMoney)]
  const [costBefore, cost] = [rounded(found.costPerUnit.base, (value) => roundTo(value, 2)), rounded(found.costPerUnit.plan, (value) => roundTo(value, 2))]
  const value = rounded(found.npv, roundShortMoney)
  const payback = found.paybackYears === null || once <= 0 ? null : Math.round(found.paybackYears * 12)
  const nothingStops = rounded(doubts.doubts.find((doubt) => doubt.id === 'stops-none')?.npv ?? null, roundShortMoney)
  const words: PlanVerdict = {
    letter: plan.letter, once: once > 0 ? short(once) : null, onceIsWhole: partsOfUnknownStock(facts).size === 0,
    gap: gapBefore === null || gapAfter === null ? null
      : { before: text.counts.days(gapBefore), beforeNumber: formatNumber(gapBefore), after: text.counts.days(gapAfter), direction: wayOf(gapBefore, gapAfter), afterIsNone: gapAfter === 0 && gapBefore > 0 },
    loss: lossBefore === null || lossAfter === null ? null
      : { before: short(lossBefore), beforeNumber: short(lossBefore), after: short(lossAfter), direction: wayOf(lossBefore, lossAfter), isUpperBound: isUpperBound(today) || isUpperBound(evaluation) },
    cost: costBefore === null || cost === null ? null : { size: cents(Math.abs(roundTo(cost - costBefore, 2))), direction: wayOf(costBefore, cost) },
    value: value === null ? null : { size: short(Math.abs(value)), isGain: value >= 0, years: formatNumber(horizonYears), paybackMonths: payback === null ? null : formatNumber(payback) },
    ifNothingStops: nothingStops === null ? null : { size: short(Math.abs(nothingStops)), isGain: nothingStops >= 0 },
    missing: missingWords(evaluation),
  }
  return {
    sentences: reportVerdictText.planVerdict(words),
    numbers: [
      { key: 'once', value: roundShortMoney(once), write: short }, { key: 'gapBefore', value: gapBefore, write: formatNumber }, { key: 'gapAfter', value: gapAfter, write: formatNumber },
      { key: 'lossBefore', value: lossBefore, write: short }, { key: 'lossAfter', value: lossAfter, write: short }, { key: 'costBefore', value: costBefore, write: cents }, { key: 'cost', value: cost, write: cents },
      { key: 'value', value, write: short }, { key: 'payback', value: payback, write: formatNumber }, { key: 'nothingStops', value: nothingStops, write: short },
    ],
  }
}

/** The verdict on today alone. */
export function todayVerdict({ today, currency }: ReportFacts): Verdict {
  const { totals, sites } = today
  const weakest = sites.find((site) => site.key === totals.weakestSiteKey)
  const gap = weakest?.gapDays ?? null
  const days = (value: number | null): string => (value === null ? text.unknown : text.counts.days(shownDays(value)))
  const money = (value: number): string => formatShortMoney(value, currency)
  const loss = rounded(totals.expectedLossPerYear, roundShortMoney)
  const cost = rounded(totals.costPerUnit, (value) => roundTo(value, 2))
  return {
    sentences: reportVerdictText.todayVerdict({
      weakest: weakest === undefined || gap === null || shownDays(gap) === 0 ? null
        : { name: siteName(weakest), lasts: days(weakest.surviveDays), back: days(weakest.recoverDays), short: days(gap) },
      isCovered: gap !== null && shownDays(gap) === 0,
      sitesShort: totals.sitesShort === 0 ? null : { count: formatNumber(totals.sitesShort), all: formatNumber(sites.length) },
      loss: loss === null ? null : { size: money(loss), isUpperBound: isUpperBound(today) },
      cost: cost === null ? null : formatMoney(cost, currency),
      missing: missingWords(today),
    }),
    numbers: [
      { key: 'gapBefore', value: rounded(gap, shownDays), write: formatNumber }, { key: 'short', value: totals.sitesShort, write: formatNumber },
      { key: 'lossBefore', value: loss, write: money }, { key: 'costBefore', value: cost, write: (value) => formatMoney(value, currency) },
    ],
  }
}

/** The generated verdict of a report. */
export const verdictOf = (facts: ReportFacts): Verdict => (facts.proposed === null ? todayVerdict(facts) : planVerdict(facts, facts.proposed))

/** Days that stock lasts, with "never" for what never stops the line. */
export const lastsWords = (days: number | null): string => (days === null ? text.unknown : days === Infinity ? formatDays(days) : text.counts.days(shownDays(days)))
