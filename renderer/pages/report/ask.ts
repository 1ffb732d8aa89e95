import type { Choice } from '../../../shared/model/scenario.ts'
import { text } from '../../text/frame.ts'
import { reportFrontText } from '../../text/report-front.ts'
import { formatFirst, formatNumber, formatShortMoney } from '../../text/format.ts'
import { siteName } from '../../plans/site-name.ts'
import { partsOfUnknownStock, type ReportFacts } from './report-facts.ts'
import { lastsWords } from './verdict.ts'
import { countryName } from '../../text/country-names.ts'

const words = () => reportFrontText.ask
const count = (some: readonly Choice[]): number => new Set(some.map((choice) => choice.partId)).size

/** What the board is asked to approve: money once, stock, and for what. */
export function askedFor(facts: ReportFacts): string[] {
  const { contents, proposed, currency } = facts
  if (proposed === null) return []
  const { plan, evaluation } = proposed
  const choices = contents.choices.filter((choice) => choice.scenarioId === plan.id)
  const bought = new Set(evaluation.parts.map((part) => part.partId))
  const brought = choices.filter((choice): choice is Exclude<Choice, { kind: 'buffer' }> => choice.kind !== 'buffer' && bought.has(choice.partId))
  const buffered = choices.filter((choice) => choice.kind === 'buffer' && bought.has(choice.partId))
  const places = formatFirst([...new Set(brought.map((choice) => (
    choice.supplierName === '' && choice.city === '' ? words().sourceIn(countryName(choice.country)) : siteName({ ...choice, city: choice.supplierName === '' ? choice.city : '' })
  )))], 3)
  const { oneOff, extraStock } = evaluation.totals
  const unknown = partsOfUnknownStock(facts)
  const [worth, worthless] = [buffered.filter((choice) => !unknown.has(choice.partId)), buffered.filter((choice) => unknown.has(choice.partId))]
  const ready = brought.filter((choice) => choice.kind === 'stand-by')
  const byDefault = brought.filter((choice) => choice.oneOffCost === null)
  return [
    ...(brought.length === 0 ? [] : [oneOff > 0 ? words().once(formatShortMoney(oneOff, currency), text.counts.parts(count(brought)), places) : words().free(text.counts.parts(count(brought)), places)]),
    ...(ready.length === 0 ? [] : [words().standBy(formatShortMoney(evaluation.totals.linesPerYear['stand-by'], currency), text.counts.parts(count(ready)))]),
    ...(worth.length === 0 ? [] : [words().stock(formatShortMoney(extraStock, currency), text.counts.parts(count(worth)))]),
    ...(worthless.length === 0 ? [] : [words().stockUnknown(text.counts.parts(count(worthless)))]),
    ...(byDefault.length === 0 ? [] : [words().isDefault(text.counts.parts(count(byDefault)))]),
    ...(brought.length + buffered.length === 0 ? [words().nothing(plan.letter)] : []),
  ]
}

/** The sites that stop the line longest today. */
export function worstFirst({ today }: ReportFacts): string[] {
  const short = today.sites.filter((site) => Math.round(site.gapDays ?? 0) > 0).toSorted((one, other) => (other.gapDays ?? 0) - (one.gapDays ?? 0))
  if (short.length === 0) return [reportFrontText.worst.none]
  return short.slice(0, 3).map((site) => reportFrontText.worst.site(siteName(site), lastsWords(site.surviveDays), formatNumber(Math.round(site.recoverDays ?? 0))))
}
