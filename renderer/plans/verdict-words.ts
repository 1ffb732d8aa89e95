import { verdictFacts } from '../../shared/engine/compare.ts'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import { text } from '../text/frame.ts'
import type { VerdictWords } from '../text/compare.ts'
import { formatMoney, formatNumber, formatPercent, formatShortMoney, roundShortMoney, roundTo } from '../text/format.ts'

const parts = (count: number): string | null => (count === 0 ? null : text.counts.parts(count))
const gap = (days: number | null): string | null => (days === null ? null : text.counts.days(Math.max(0, Math.round(days))))
/** A plan's number less that of today, both rounded as shown. */
const less = (pair: { readonly base: number | null; readonly plan: number | null }, round: (value: number) => number): number | null =>
  pair.base === null || pair.plan === null ? null : round(pair.plan) - round(pair.base)

/** The facts of a verdict as words, differences taken of the numbers shown. */
export function verdictWords(today: Evaluation, plan: Evaluation, letter: string, currency: string, horizonYears: number): VerdictWords {
  const facts = verdictFacts(today, plan)
  const short = (value: number): string => formatShortMoney(value, currency)
  const cost = less(facts.costPerUnit, (value) => roundTo(value, 2))
  const loss = less(facts.expectedLoss, roundShortMoney)
  const costText = cost === null ? '' : formatMoney(Math.abs(cost), currency)
  const costSame = cost !== null && !/[1-9]/.test(costText)
  const once = facts.oneOff + facts.extraStock
  const npv = facts.npv === null ? null : roundShortMoney(facts.npv)
  return {
    letter,
    parts: { moved: parts(facts.movedParts), secondSourced: parts(facts.secondSourcedParts), buffered: parts(facts.bufferedParts) },
    costMore: cost !== null && cost > 0 && !costSame ? costText : null,
    costLess: cost !== null && cost < 0 && !costSame ? costText : null,
    costSame,
    once: once > 0 ? short(once) : null,
    lossLess: loss !== null && loss < 0 ? short(-loss) : null,
    lossMore: loss !== null && loss > 0 ? short(loss) : null,
    gapBefore: gap(facts.longestGap.base),
    gapAfter: gap(facts.longestGap.plan),
    netValue: npv === null ? null : { amount: short(Math.abs(npv)), isGain: npv >= 0, years: formatNumber(horizonYears) },
    paybackMonths: facts.paybackYears === null ? null : formatNumber(Math.round(facts.paybackYears * 12)),
    estimated: facts.estimatedShare !== null && facts.estimatedShare >= 0.005 ? formatPercent(facts.estimatedShare) : null,
  }
}
