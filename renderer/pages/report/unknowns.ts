import { verdictFacts } from '../../../shared/engine/compare.ts'
import type { PartNotice } from '../../../shared/engine/evaluation.ts'
import { onceEach } from '../../../shared/engine/remember.ts'
import { text } from '../../text/frame.ts'
import { reportFrontText } from '../../text/report-front.ts'
import { formatFirst, formatNumber, formatPercent } from '../../text/format.ts'
import { partName, type ReportFacts } from './report-facts.ts'
import { isUpperBound } from './verdict.ts'
import { countryName } from '../../text/country-names.ts'

const words = () => reportFrontText.unknowns

/** Country scores that a risk score is made of, with the last part of a key that stands for them. */
const indicators = [['governance', 'governance-va'], ['logistics', 'logistics'], ['hazard', 'hazard']] as const
export type CountryIndicator = (typeof indicators)[number][0]

/** Countries that parts come from under the plan shown, in order of first use. */
export const countriesInUse = onceEach(({ shown, today }: ReportFacts): readonly string[] => {
  const found = new Set<string>()
  for (const parts of shown === today ? [today.parts] : [shown.parts, today.parts]) for (const { legs } of parts) for (const { country } of legs) if (country !== null) found.add(country)
  return [...found]
})

/** Countries in use that have no score of a kind. */
export function withoutScore(facts: ReportFacts, indicator: CountryIndicator): string[] {
  const last = indicators.find(([id]) => id === indicator)?.[1] ?? indicator
  return countriesInUse(facts).filter((country) => Number.isNaN(facts.book.ref(`country.${country}.${last}`).value))
}

/** What is not known and bears on the numbers, the gravest first. */
export function whatIsUnknown(facts: ReportFacts): string[] {
  const { shown, today, parts } = facts
  const number = (partId: string): string => partName(parts.get(partId))
  const all = formatNumber(shown.parts.length)
  const demand = shown.products.filter((product) => product.demandPerYear === null)
  const margin = shown.products.filter((product) => product.marginPerUnit === null)
  const unpriced = shown.parts.filter((part) => part.landedPerUnit === null)
  const estimated = shown.parts.filter((part) => part.landedPerUnit !== null && part.certainty === 'estimate')
  const share = verdictFacts(today, shown).estimatedShare
  const recovery = shown.parts.filter((part) => part.recoverDays !== null && part.recoverCertainty === 'known')
  const stock = shown.parts.filter((part) => parts.get(part.partId)?.stock === null)
  const homeless = shown.parts.filter((part) => part.legs.length > 0 && part.legs.every((leg) => leg.country === null))
  const scores = indicators.flatMap(([id]) => {
    const countries = withoutScore(facts, id).map(countryName)
    if (countries.length === 0) return []
    return [(countries.length === 1 ? words().indicator : words().indicators)(formatFirst(countries, 3), words().indicatorNames[id])]
  })
  const noticed = (kinds: readonly PartNotice['kind'][]): string[] => shown.parts.filter((part) => part.notices.some((notice) => kinds.includes(notice.kind))).map((part) => number(part.partId))
  const [belowBreak, proof] = [noticed(['below-first-break']), noticed(['proof-without-rate', 'rate-without-proof'])]
  const said = [
    ...(demand.length === 0 ? [] : [words().demand(formatFirst(demand.map((product) => number(product.partId)), 3))]),
    ...(margin.length === 0 ? [] : [words().margin(formatFirst(margin.map((product) => number(product.partId)), 3))]),
    ...(unpriced.length === 0 ? [] : [unpriced.length === shown.parts.length ? words().unpricedAll : words().unpriced(formatNumber(unpriced.length), all, formatFirst(unpriced.map((part) => number(part.partId)), 3))]),
    ...(estimated.length === 0 ? [] : [words().estimated(text.counts.parts(estimated.length), share === null || share < 0.005 ? null : formatPercent(share))]),
    ...(belowBreak.length === 0 ? [] : [words().belowBreak(formatFirst(belowBreak, 3))]),
    ...(proof.length === 0 ? [] : [words().proof(formatFirst(proof, 3))]),
    ...(shown.parts.length === 0 || recovery.length === shown.parts.length ? [] : [recovery.length === 0 ? words().recoveryNone : words().recovery(formatNumber(recovery.length), all)]),
    ...(stock.length === 0 ? [] : [words().stock(formatNumber(stock.length), all)]),
    ...(homeless.length === 0 ? [] : [words().country(text.counts.parts(homeless.length))]),
    ...scores,
    ...(isUpperBound(shown) || isUpperBound(today) ? [words().upperBound] : []),
  ]
  return said.length === 0 ? [words().nothing] : said
}
