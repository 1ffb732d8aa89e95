import type { Doubt, DoubtNumbers } from '../../../shared/engine/doubts.ts'
import { reportFrontText } from '../../text/report-front.ts'
import { formatNumber, formatShortMoney, roundShortMoney } from '../../text/format.ts'
import type { ReportFacts } from './report-facts.ts'

const words = () => reportFrontText.wrong

/** A doubt's number less the expected one, both as shown; null where one is unknown. */
export function shownChange(doubt: DoubtNumbers, central: DoubtNumbers, which: keyof DoubtNumbers): number | null {
  const [value, from] = [doubt[which], central[which]]
  return value === null || from === null ? null : roundShortMoney(value) - roundShortMoney(from)
}

const isStop = (doubt: Doubt): boolean => doubt.id === 'stops-half' || doubt.id === 'stops-none'

/** The doubts about stops first, then the others, what takes most from the net value first. */
function inOrder(doubts: readonly Doubt[], central: DoubtNumbers): Doubt[] {
  const others = doubts.filter((doubt) => !isStop(doubt) && (shownChange(doubt, central, 'npv') ?? 0) < 0)
  return [...doubts.filter(isStop), ...others.toSorted((one, other) => (one.npv ?? 0) - (other.npv ?? 0)).slice(0, 2)]
}

/** What could prove the plan wrong, or change the picture of today, in sentences. */
export function provenWrong({ doubts: { central, doubts }, proposed, currency, horizonYears }: ReportFacts): string[] {
  const short = (value: number): string => formatShortMoney(value, currency)
  const atRisk = (doubt: Doubt): string[] => {
    const loss = shownChange(doubt, central, 'expectedLossPerYear')
    const landed = shownChange(doubt, central, 'landedCostPerYear')
    if (doubt.id.startsWith('stops')) return loss === null || loss === 0 ? [] : [words().loss(doubt.id, short(doubt.expectedLossPerYear ?? 0), short(central.expectedLossPerYear ?? 0))]
    if (doubt.id === 'demand-less') return []
    return landed === null || landed === 0 ? [] : [words().landed(doubt.id, short(Math.abs(landed)), landed > 0 ? 'more' : 'less')]
  }
  if (proposed === null) {
    const said = doubts.flatMap(atRisk)
    return said.length === 0 ? [words().nothingToTest] : said
  }
  if (central.npv === null) return [words().untested, ...doubts.flatMap(atRisk)]
  const expected = short(central.npv)
  return inOrder(doubts, central).flatMap((doubt) => {
    if (doubt.npv === null) return []
    if (doubt.id === 'stops-none' && doubt.npv < 0) return [words().costs(doubt.id, short(-doubt.npv), formatNumber(horizonYears))]
    if (shownChange(doubt, central, 'npv') === 0) return [words().stays(doubt.id, expected)]
    return [words().value(doubt.id, short(doubt.npv), expected)]
  })
}
