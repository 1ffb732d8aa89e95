import type { StopAnswer } from '../../../shared/engine/disrupt/stop-answer.ts'
import type { Remedy } from '../../../shared/engine/remedies.ts'
import { riskText } from '../../text/risk.ts'
import { formatDays, formatShortMoney, roundTo } from '../../text/format.ts'
import type { RiskRow } from './risk-rows.ts'
import { countryName } from '../../text/country-names.ts'

const words = riskText.threeSentences

/** What a director needs of a site that stops the line: how long it runs on, what that costs, and the cheapest way out. Nothing is said that is not known. */
export function threeSentences(row: RiskRow, country: StopAnswer | undefined, remedies: readonly Remedy[], currency: string): string[] {
  const said: string[] = []
  if (row.survive !== null && row.recover !== null && row.gap !== null && row.gap > 0) {
    const [survive, recover] = [roundTo(row.survive, 0), roundTo(row.recover, 0)]
    said.push(words.runs(row.name, formatDays(survive), formatDays(recover - survive)))
  }
  if (row.loss !== null && row.loss > 0) {
    const own = words.costs(formatShortMoney(row.loss, currency), row.lossIsUpperBound)
    // Only where the country holds more than this site does it say anything new.
    const isMore = country !== undefined && country.loss !== null && country.placeKeys.length > 1 && formatShortMoney(country.loss, currency) !== formatShortMoney(row.loss, currency)
    said.push(isMore ? words.andCountry(own, countryName(country.key), formatShortMoney(country.loss ?? 0, currency)) : `${own}.`)
  }
  const cheapest = remedies.find(({ isCheapest }) => isCheapest)
  if (cheapest?.costPerYear !== undefined && cheapest.costPerYear !== null && cheapest.once !== null) {
    const year = formatShortMoney(Math.abs(cheapest.costPerYear), currency)
    const closes = words.closes(words.ways[cheapest.kind], cheapest.choices.length, formatShortMoney(cheapest.once, currency), cheapest.costPerYear < 0 ? words.saves(year) : words.adds(year))
    const terms = cheapest.switchDays === null || cheapest.costPerDay === null ? '' : ` ${words.standBy(formatDays(cheapest.switchDays), formatShortMoney(cheapest.costPerDay, currency))}`
    said.push(`${closes}${terms}`)
  } else {
    const closing = remedies.find(({ daysShort }) => daysShort === 0)
    if (closing !== undefined) said.push(words.closesUnpriced(riskText.remedies.kinds[closing.kind], closing.choices.length))
    else if (remedies.length > 0) said.push(words.noneCloses)
  }
  return said
}
