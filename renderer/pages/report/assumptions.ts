import { isInEuCustomsUnion } from '../../../shared/data/countries.ts'
import type { FigureRef } from '../../../shared/engine/figure-book.ts'
import { onceEach } from '../../../shared/engine/remember.ts'
import { openWorld } from '../../../shared/engine/world.ts'
import { isNewSource } from '../../../shared/model/scenario.ts'
import type { Origins, Source } from '../../../shared/model/source.ts'
import { factsText } from '../../text/facts.ts'
import { text } from '../../text/frame.ts'
import { reportAnnexText } from '../../text/report-annex.ts'
import { formatDate, formatFirst, formatMoney, formatNumber, formatPercent, formatRange } from '../../text/format.ts'
import { partName, type ReportFacts } from './report-facts.ts'
import { countriesInUse, withoutScore, type CountryIndicator } from './unknowns.ts'
import { countryName } from '../../text/country-names.ts'
import { knownName } from '../../text/names.ts'

const words = () => reportAnnexText.assumptions

/** An input that matters, with the value used and where it is from. */
export interface Assumption {
  readonly key: string
  readonly input: string
  readonly value: string
  readonly source: string
  readonly year: string
  /** A measured, contracted or typed; B published or quoted; C default or estimate. */
  readonly trust: 'A' | 'B' | 'C'
  /** Publications that the shipped figures among them are from. */
  readonly publications?: readonly Source[]
}

type From = Pick<Assumption, 'source' | 'year' | 'trust' | 'publications'>

/** A year, or a day where the source gives one. */
export const yearOf = (iso: string): string => (/^\d{4}-\d\d-\d\d$/.test(iso) ? formatDate(iso) : knownName(iso))

/** Where figures are from; several figures are as trusted as the worst of them. */
function fromFigures(refs: readonly FigureRef[]): From {
  const trusts: Assumption['trust'][] = []
  const sources = new Set<string>()
  const years = new Set<string>()
  const publications = new Set<Source>()
  for (const { figure, override } of refs) {
    if (override !== null) {
      trusts.push('A')
      sources.add(words().yours)
      if (override !== 'what' && override.origin.kind === 'typed') years.add(override.origin.at.slice(0, 4))
    } else if (figure !== null) {
      trusts.push(figure.confidence)
      sources.add(figure.source.publisher === 'Remweg' ? words().shipped : figure.source.publisher)
      years.add(yearOf(figure.source.year))
      if (figure.source.publisher !== 'Remweg') publications.add(figure.source)
    }
  }
  const sorted = [...years].toSorted()
  return { source: [...sources].join('; '), year: sorted.length < 3 ? sorted.join(', ') : formatRange(sorted[0] ?? '', sorted.at(-1) ?? ''), trust: trusts.toSorted().at(-1) ?? 'C', publications: [...publications] }
}

/** Where facts of nouns are from: the sheet, a keyboard, or the invented sample. */
function fromFacts({ contents: { project } }: ReportFacts, nouns: readonly { readonly origins: Origins }[], field: string): From {
  const kinds = new Set(nouns.flatMap((noun) => noun.origins[field]?.kind ?? []))
  const typed = nouns.flatMap((noun) => { const origin = noun.origins[field]; return origin?.kind === 'typed' && origin.at !== '' ? [origin.at.slice(0, 4)] : [] }).toSorted().at(-1)
  const year = typed ?? (project.sourceFile?.importedAt ?? project.createdAt).slice(0, 4)
  if (kinds.has('sample')) return { source: words().sample, year, trust: 'C' }
  return { source: kinds.has('sheet') ? words().sheet : words().yours, year, trust: 'A' }
}

const rangeOf = (values: readonly number[], digits: number): string => {
  const [low, high] = [formatNumber(Math.min(...values), digits), formatNumber(Math.max(...values), digits)]
  return low === high ? low : formatRange(low, high)
}

function products(facts: ReportFacts): Assumption[] {
  return facts.contents.products.flatMap((product) => {
    const name = partName(facts.parts.get(product.partId))
    const margin = product.marginPerUnit === null ? text.unknown : formatMoney(product.marginPerUnit, facts.currency)
    return [
      { key: `demand ${product.partId}`, input: words().demand(name), value: product.demandPerYear === null ? text.unknown : formatNumber(product.demandPerYear), ...fromFacts(facts, [product], 'demandPerYear') },
      { key: `margin ${product.partId}`, input: words().margin(name), value: margin, ...fromFacts(facts, [product], 'marginPerUnit') },
    ].map((row) => (row.value === text.unknown ? { ...row, source: text.unknown, year: '', trust: 'C' as const } : row))
  })
}

const percent = ({ value }: FigureRef): string => formatPercent(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1)

function money(facts: ReportFacts): Assumption[] {
  const { book, contents, currency } = facts
  const ref = (key: string): FigureRef => book.ref(key)
  const [capital, horizon, storage, loss] = [ref('general.cost-of-capital'), ref('general.horizon-years'), ref('general.storage-rate'), ref('general.risk-rate')]
  const used = new Set([...contents.offers.map((offer) => offer.currency), ...contents.choices.flatMap((choice) => (isNewSource(choice) && choice.quote !== null ? [choice.quoteCurrency] : [])), currency])
  const rates = [...used].filter((code) => code !== 'EUR').map((code) => [code, ref(`exchange-rate.${code}`)] as const)
  return [
    { key: 'rate', input: words().rate[0], value: words().rate[1](percent(capital), formatNumber(horizon.value)), ...fromFigures([capital, horizon]) },
    rates.length === 0
      ? { key: 'exchange', input: words().exchange[0], value: words().exchange[2], source: '', year: '', trust: 'A' }
      : {
          key: 'exchange', input: words().exchange[0], value: words().exchange[1](rates.map(([code, rate]) => (Number.isNaN(rate.value) ? `${code} ${text.unknown}` : `${formatNumber(rate.value, 4)} ${code}`)).join(', ')),
          ...fromFigures(rates.map(([, rate]) => rate)),
        },
    { key: 'carrying', input: words().carrying[0], value: words().carrying[1](percent(capital), percent(storage), percent(loss)), ...fromFigures([capital, storage, loss]) },
  ]
}

function freight(facts: ReportFacts): Assumption[] {
  const { book, contents, shown, today } = facts
  const world = openWorld(book, contents.project.plantCountry)
  const offerOf = new Map(contents.offers.map((offer) => [offer.id, offer]))
  const ways = new Map<string, NonNullable<ReturnType<typeof world.lane>>>()
  const asked = new Set<string>()
  for (const part of [...today.parts, ...shown.parts]) {
    for (const leg of part.legs) {
      const mode = leg.offerId === null ? null : (offerOf.get(leg.offerId)?.transportMode ?? null)
      // Thousands of parts come the same few ways.
      const key = `${leg.country ?? ''} ${mode ?? ''}`
      if (asked.has(key)) continue
      asked.add(key)
      const way = world.lane(leg.country, mode)
      if (way !== null) ways.set(way.lane.keyPrefix, way)
    }
  }
  const factor = book.ref('what-if.freight-factor')
  const times = factor.value === 1 ? '' : words().freightFactor(formatNumber(factor.value, 2))
  const modes = Map.groupBy(ways.values(), (way) => way.lane.mode)
  return [...modes].map(([mode, group]) => ({
    key: `freight ${mode}`, input: words().freight(factsText.choices[mode] ?? mode),
    value: `${words().freightValue(rangeOf(group.map((way) => way.perKg.value), 2), rangeOf(group.map((way) => way.days.value), 0))}${times}`,
    ...fromFigures([...group.flatMap((way) => [way.perKg, way.days]), ...(factor.override === null ? [] : [factor])]),
  }))
}

function duty(facts: ReportFacts): Assumption {
  const { contents } = facts
  const sites = new Map(contents.sites.map((site) => [site.id, site.country]))
  const imported = contents.offers.filter((offer) => { const country = sites.get(offer.siteId); return typeof country === 'string' && !isInEuCustomsUnion(country) })
  const typed = imported.filter((offer) => offer.dutyRate !== null)
  const shipped = fromFigures([facts.book.ref('duty.chapter.85')])
  if (imported.length === 0) return { key: 'duty', input: words().duty[0], value: words().duty[2], source: '', year: '', trust: 'A' }
  const own = typed.length === 0 ? null : fromFacts(facts, typed, 'dutyRate')
  const from = own === null ? shipped : typed.length === imported.length ? own : { ...shipped, source: `${own.source}; ${shipped.source}` }
  return { key: 'duty', input: words().duty[0], value: words().duty[1](formatNumber(typed.length), formatNumber(imported.length)), ...from }
}

function risk(facts: ReportFacts): Assumption[] {
  const { book } = facts
  const [low, high, shock] = [book.ref('general.stop-rate-at-0'), book.ref('general.stop-rate-at-100'), book.ref('general.country-shock-rate')]
  const countries = countriesInUse(facts)
  const scores = ([['governance', ['governance-va', 'governance-pv', 'governance-ge', 'governance-rq', 'governance-rl', 'governance-cc']], ['logistics', ['logistics']], ['hazard', ['hazard']]] as const satisfies readonly (readonly [CountryIndicator, readonly string[]])[])
    .map(([indicator, lasts]): Assumption => {
      const missing = withoutScore(facts, indicator)
      const known = countries.filter((country) => !missing.includes(country))
      return {
        key: indicator, input: words()[indicator], value: known.length === 0 ? text.unknown : words().indicator(text.counts.countries(known.length), formatFirst(missing.map(countryName), 3)),
        ...fromFigures(known.flatMap((country) => lasts.map((last) => book.ref(`country.${country}.${last}`)))),
      }
    })
  return [
    { key: 'stops', input: words().stops[0], value: words().stops[1](percent(low), percent(high)), ...fromFigures([low, high]) },
    { key: 'shocks', input: words().shocks[0], value: words().shocks[1](percent(shock)), ...fromFigures([shock]) },
    ...(countries.length === 0 ? [] : scores),
  ]
}

/** What is known of the parts, and what usual values stand in. */
function partFacts(facts: ReportFacts): Assumption[] {
  const { shown, contents, parts } = facts
  const confirmed = shown.parts.filter((part) => part.recoverDays !== null && part.recoverCertainty === 'known').length
  const usual = shown.parts.length - confirmed
  const stocked = shown.parts.filter((part) => (parts.get(part.partId)?.stock ?? null) !== null)
  const count = formatNumber
  const stock = fromFacts(facts, stocked.flatMap((part) => parts.get(part.partId) ?? []), 'stock')
  const recovery = fromFacts(facts, [...contents.sites.filter((site) => site.recoveryDays !== null), ...contents.offers.filter((offer) => offer.recoveryDays !== null)], 'recoveryDays')
  const withDefaults = (from: From, known: number): From =>
    known === shown.parts.length ? from : { source: known === 0 ? words().shipped : `${from.source}; ${words().shipped}`, year: from.year, trust: 'C' }
  return [
    {
      key: 'prices', input: words().prices[0], value: words().prices[1](count(shown.coverage.pricedParts), count(shown.coverage.parts), formatPercent(shown.coverage.priced)),
      ...fromFacts(facts, contents.offers, 'unitPrice'),
    },
    { key: 'recovery', input: words().recovery[0], value: words().recovery[1](count(confirmed), count(usual)), ...withDefaults(recovery, confirmed) },
    { key: 'stock', input: words().stock[0], value: words().stock[1](count(stocked.length), count(shown.parts.length - stocked.length)), ...withDefaults(stock, stocked.length) },
  ]
}

/** What the plan's new sources rest on. */
function offers(facts: ReportFacts): Assumption[] {
  const { proposed, contents, book, currency } = facts
  if (proposed === null) return []
  const brought = contents.choices.flatMap((choice) => (choice.scenarioId === proposed.plan.id && isNewSource(choice) ? [choice] : []))
  if (brought.length === 0) return []
  const made = brought.filter((choice) => choice.production !== null)
  const bought = brought.filter((choice) => choice.production === null)
  const quoted = bought.filter((choice) => choice.quote !== null)
  const [premium, exponent, automation] = [book.ref('general.material-premium'), book.ref('general.productivity-exponent'), book.ref('general.automation-applied')]
  const year = proposed.plan.createdAt.slice(0, 4)
  const rows: Assumption[] = [{
    key: 'offers', input: words().offers[0], value: words().offers[1](formatNumber(quoted.length), formatNumber(bought.length - quoted.length)),
    source: contents.project.isSample ? words().sample : words().yours, year, trust: quoted.length < bought.length || contents.project.isSample ? 'C' : 'B',
  }]
  if (made.length > 0) {
    const capex = made.reduce((sum, choice) => sum + (choice.production?.capex ?? 0), 0)
    rows.push({ key: 'own', input: words().own[0], value: words().own[1](text.counts.parts(made.length), formatMoney(capex, currency, 0)), source: contents.project.isSample ? words().sample : words().yours, year, trust: 'C' })
  }
  for (const { worksId, openingCost, costPerYear, parts, hoursPerYear, hoursAsked, isOverAsked } of proposed.evaluation.works) {
    const name = contents.works.find(({ id }) => id === worksId)?.name ?? ''
    const hours = hoursAsked === null ? words().works[3] : hoursPerYear === null ? words().works[4](formatNumber(hoursAsked)) : words().works[2](formatNumber(hoursAsked), formatNumber(hoursPerYear))
    rows.push({
      key: `works ${worksId}`, input: words().works[0](name), value: words().works[1](text.counts.parts(parts.length), formatMoney(openingCost, currency, 0), formatMoney(costPerYear, currency, 0), isOverAsked ? words().works[5](hours) : hours),
      source: contents.project.isSample ? words().sample : words().yours, year, trust: parts.some(({ certainty }) => certainty === 'estimate') || hoursAsked === null ? 'C' : 'B',
    })
  }
  const unstated = brought.filter((choice) => choice.startMonth === null)
  if (unstated.length > 0) {
    const world = openWorld(book, contents.project.plantCountry)
    const weeks = unstated.map((choice) => {
      const part = facts.parts.get(choice.partId)
      return part === undefined ? 0 : (part.requalificationWeeks ?? world.category(part).category.requalificationWeeks.value)
    })
    rows.push({
      key: 'start', input: words().start[0], value: words().start[1](formatNumber(brought.length - unstated.length), formatNumber(unstated.length), formatNumber(Math.max(...weeks))),
      source: words().shipped, year, trust: 'C',
    })
  }
  if (quoted.length < bought.length) {
    const wages = [...countriesInUse(facts)].map((country) => book.ref(`country.${country}.labour-cost`)).filter((ref) => !Number.isNaN(ref.value))
    rows.push({ key: 'rebase', input: words().rebase[0], value: words().rebase[1](formatPercent(premium.value), formatNumber(exponent.value, 1), formatPercent(automation.value)), ...fromFigures([premium, exponent, automation]) })
    if (wages.length > 0) {
      const values = wages.map((ref) => ref.value)
      rows.push({ key: 'wages', input: words().wages[0], value: words().wages[1](formatNumber(Math.min(...values), 1), formatNumber(Math.max(...values), 1)), ...fromFigures(wages) })
    }
  }
  const byDefault = brought.filter((choice) => choice.oneOffCost === null)
  const cost = book.ref('general.qualification-cost')
  if (byDefault.length > 0) rows.push({ key: 'qualification', input: words().qualification[0], value: words().qualification[1](formatMoney(cost.value * book.ref(`exchange-rate.${currency}`).value, currency, 0), text.counts.parts(byDefault.length)), ...fromFigures([cost]) })
  return rows
}

function other({ book }: ReportFacts): Assumption[] {
  const [insurance, entry, carbon] = [book.ref('general.insurance'), book.ref('general.brokerage-per-entry'), book.ref('general.carbon-price')]
  const emissions = ['sea', 'road', 'air'].map((kind) => book.ref(`emission.${kind}`))
  const [sea = '', road = '', air = ''] = emissions.map((ref) => formatNumber(ref.value, 3))
  return [
    { key: 'insurance', input: words().insurance[0], value: words().insurance[1](percent(insurance), formatNumber(entry.value)), ...fromFigures([insurance, entry]) },
    { key: 'carbon', input: words().carbon[0], value: words().carbon[1](formatNumber(carbon.value)), ...fromFigures([carbon]) },
    { key: 'emission', input: words().emission[0], value: words().emission[1](sea, road, air), ...fromFigures(emissions) },
  ]
}

/** The inputs that matter, each with the value used, its source, year and trust. */
export const assumptionsOf = onceEach((facts: ReportFacts): readonly Assumption[] =>
  [...products(facts), ...money(facts), ...partFacts(facts), ...offers(facts), ...freight(facts), duty(facts), ...risk(facts), ...other(facts)])
