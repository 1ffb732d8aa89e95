import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import type { Certainty, Evaluation } from '../../../shared/engine/evaluation.ts'
import { onceEach } from '../../../shared/engine/remember.ts'
import { chanceOfAny } from '../../../shared/engine/shared-causes.ts'
import { countryStopRate } from '../../../shared/formulas/likelihood.ts'
import { governanceScore } from '../../../shared/formulas/risk.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsById } from '../../facts/fact-book.ts'
import { resultsOf } from '../../plans/results-of.ts'
import { answerKey, type StopAnswer } from '../../../shared/engine/disrupt/stop-answer.ts'
import { exp } from '../../../shared/numeric/exp-log.ts'
import { compareNames } from '../../text/format.ts'
import { countryName } from '../../text/country-names.ts'
import { nameInWords } from '../../text/sentences/in-words.ts'

export const riskViews = ['sites', 'parts', 'countries', 'straits'] as const
/** What the rows of the risk page are. */
export type RiskView = (typeof riskViews)[number]

export const riskSorts = ['loss', 'short', 'survive', 'risk', 'expected', 'spend', 'name'] as const
/** What the rows are sorted by, the worst first. */
export type RiskSort = (typeof riskSorts)[number]

/** One row of the risk page: a site, a part, a country with its worst site, or a strait. Null is unknown. */
export interface RiskRow {
  readonly key: string
  readonly view: RiskView
  readonly name: string
  /** A part's number, or a site's city. */
  readonly detail: string
  readonly country: string | null
  /** 2 for a supplier of suppliers, which sells us nothing; else 1. */
  readonly tier: 1 | 2
  /** The sites that stop with one of tier 2. */
  readonly hanging: readonly { readonly key: string; readonly name: string }[]
  /** The site of a row of sites, the worst site of a country; null for a part. */
  readonly siteKey: string | null
  readonly partId: string | null
  /** Parts that are short or bought there. */
  readonly partIds: readonly string[]
  readonly siteCount: number
  readonly worstSiteName: string
  readonly survive: number | null
  readonly recover: number | null
  readonly gap: number | null
  readonly surviveCertainty: Certainty
  readonly recoverCertainty: Certainty
  readonly loss: number | null
  readonly lossIsUpperBound: boolean
  readonly risk: number | null
  readonly stopProbability: number | null
  /** Loss to expect in a year; of a country the sum over its sites; null for a part. */
  readonly expected: number | null
  readonly spend: number | null
  /** Governance score of a country, 0 to 100, 100 worst. */
  readonly governance: number | null
  /** What stopping all of it at once does, worked out exactly; null for a part and while it is not there yet. */
  readonly exact: StopAnswer | null
}

/** Rows of supplier sites. A site is as surely known as its worst part. */
export const siteRows = onceEach((evaluation: Evaluation): readonly RiskRow[] => {
  const byId = resultsOf(evaluation)
  return evaluation.sites.map((site): RiskRow => {
    const worst = site.worstPartId === null ? undefined : byId.get(site.worstPartId)
    return {
      key: site.key, view: 'sites', tier: 1, hanging: [], name: site.supplierName, detail: site.city, country: site.country, siteKey: site.key, partId: null, partIds: site.partIds, siteCount: 1,
      worstSiteName: '', survive: site.surviveDays, recover: site.recoverDays, gap: site.gapDays, surviveCertainty: worst?.surviveCertainty ?? 'known',
      recoverCertainty: worst?.recoverCertainty ?? 'known', loss: site.lossPerEvent, lossIsUpperBound: site.lossIsUpperBound, risk: site.riskScore,
      stopProbability: site.stopProbability, expected: site.expectedLossPerYear, spend: site.spendPerYear, governance: null, exact: null,
    }
  })
})

/** Rows of the sites of tier 2. What they sell us is nothing, so nobody rates them; they are in no total. */
export function tierTwoRows(evaluation: Evaluation): RiskRow[] {
  const { tierTwo, sites } = evaluation
  if (tierTwo.length === 0) return []
  const byKey = new Map(sites.map((site) => [site.key, site]))
  const byId = resultsOf(evaluation)
  return tierTwo.map((site): RiskRow => ({
    key: site.key, view: 'sites', tier: 2, hanging: site.placeKeys.map((key) => ({ key, name: byKey.get(key)?.supplierName ?? '' })),
    name: site.supplierName, detail: site.city, country: site.country, siteKey: site.key, partId: null, partIds: site.partIds, siteCount: 1, worstSiteName: '',
    survive: site.surviveDays, recover: site.recoverDays, gap: site.gapDays, surviveCertainty: byId.get(site.worstPartId ?? '')?.surviveCertainty ?? 'known',
    recoverCertainty: site.isRecoveryKnown ? 'known' : 'estimate', loss: site.lossPerEvent, lossIsUpperBound: site.lossIsUpperBound, risk: null, stopProbability: null, expected: null,
    spend: null, governance: null, exact: null,
  }))
}

/** The rows of the parts of an evaluation, with the facts that name them. */
const rowsOfParts = new WeakMap<Evaluation, { readonly of: ProjectContents['parts']; readonly rows: readonly RiskRow[] }>()

/** Rows of bought parts; the table, the picture and the list under a site share them. */
export function partRows(evaluation: Evaluation, contents: ProjectContents): readonly RiskRow[] {
  const known = rowsOfParts.get(evaluation)
  if (known?.of === contents.parts) return known.rows
  const byId = partsById(contents)
  const rows = evaluation.parts.map((result): RiskRow => {
    const part = byId.get(result.partId)
    const leg = result.legs.length < 2 ? result.legs[0] : result.legs.toSorted((one, other) => other.share - one.share)[0]
    return {
      key: result.partId, view: 'parts', tier: 1, hanging: [], name: part?.description || part?.partNumber || '', detail: part?.partNumber ?? '', country: leg?.country ?? null, siteKey: null,
      partId: result.partId, partIds: [result.partId], siteCount: result.legs.length, worstSiteName: leg?.supplierName ?? '', survive: result.surviveDays,
      recover: result.recoverDays, gap: result.gapDays, surviveCertainty: result.surviveCertainty, recoverCertainty: result.recoverCertainty, loss: result.lossPerEvent,
      lossIsUpperBound: result.lossIsUpperBound, risk: result.riskScore, stopProbability: result.stopProbability, expected: null, spend: result.spendPerYear, governance: null, exact: null,
    }
  })
  rowsOfParts.set(evaluation, { of: contents.parts, rows })
  return rows
}

const dimensions = ['va', 'pv', 'ge', 'rq', 'rl', 'cc'] as const

/** Governance score of a country, 0 to 100 with 100 worst; null where the indicators do not cover it. */
export function governanceOf(country: string, book: FigureBook): number | null {
  const [va, pv, ge, rq, rl, cc] = dimensions.map((name) => book.ref(`country.${country}.governance-${name}`).value)
  const score = governanceScore.compute(va ?? Number.NaN, pv ?? Number.NaN, ge ?? Number.NaN, rq ?? Number.NaN, rl ?? Number.NaN, cc ?? Number.NaN)
  return Number.isNaN(score) ? null : score
}

/** Chance of a shock of a country in a year, 0 to 1; null where its governance is not known. */
export function shockOf(country: string, book: FigureBook): number | null {
  const governance = governanceOf(country, book)
  return governance === null ? null : 1 - exp(-countryStopRate.compute(book.ref('general.country-shock-rate').value, governance))
}

const sum = (values: readonly (number | null)[]): number | null => values.reduce<number | null>((total, value) => (value === null ? total : (total ?? 0) + value), null)
const beyond = (one: number | null, other: number | null): boolean => one !== null && (other === null || one > other)

/** Rows of countries, each with the worst of its sites taken alone until the exact answer for all of them at once is there. */
export function countryRows(evaluation: Evaluation, book: FigureBook): RiskRow[] {
  const groups = new Map<string, RiskRow[]>()
  for (const row of [...siteRows(evaluation), ...tierTwoRows(evaluation)]) {
    const code = row.country ?? ''
    groups.set(code, [...(groups.get(code) ?? []), row])
  }
  return [...groups].flatMap(([code, sites]) => {
    const worst = sites.reduce((found, site) => (beyond(site.loss, found.loss) || (site.loss === found.loss && beyond(site.gap, found.gap)) ? site : found))
    return [{
      ...worst, tier: 1 as const, hanging: [], key: `country:${code}`, view: 'countries' as const, name: code === '' ? '' : countryName(code), detail: '', country: code === '' ? null : code,
      partIds: [...new Set(sites.flatMap((site) => site.partIds))], siteCount: sites.length, worstSiteName: worst.name,
      risk: sites.reduce<number | null>((most, site) => (beyond(site.risk, most) ? site.risk : most), null), expected: sum(sites.map((site) => site.expected)),
      stopProbability: chanceOfAny(sites.filter(({ tier }) => tier === 1), (country) => shockOf(country, book)), spend: sum(sites.map((site) => site.spend)), governance: code === '' ? null : governanceOf(code, book),
    }]
  })
}

const gapOf = ({ surviveDays, recoverDays }: StopAnswer): number | null => (surviveDays === null ? null : recoverDays - surviveDays)

/** True where others stop with what a row is about: its days are then those of all of them together, which only the exact answer has. */
export const stopsOthersToo = ({ view, tier, key }: RiskRow, { placeKeys }: StopAnswer): boolean => view !== 'sites' || tier === 2 || placeKeys.some((place) => place !== key)

/** The rows with what was worked out exactly in the place of bounds: the loss of a site, and all of a country, which stops at once, or of a site that others hang on. */
export function withExact(rows: readonly RiskRow[], answers: ReadonlyMap<string, StopAnswer>): RiskRow[] {
  return rows.map((row) => {
    const exact = row.view === 'sites' ? answers.get(answerKey({ kind: 'site', key: row.key })) : row.view === 'countries' ? answers.get(answerKey({ kind: 'country', key: row.country ?? '' })) : undefined
    if (exact === undefined) return row
    const loss = { loss: exact.loss ?? row.loss, lossIsUpperBound: exact.loss === null && row.lossIsUpperBound, exact }
    if (!stopsOthersToo(row, exact)) return { ...row, ...loss }
    const days = { survive: exact.surviveDays, recover: exact.recoverDays, gap: gapOf(exact) }
    return row.view === 'sites' ? { ...row, ...loss, ...days } : { ...row, ...loss, ...days, surviveCertainty: 'known', recoverCertainty: 'known' }
  })
}

/** Rows of straits and canals that something passes; they are there once they are worked out. */
export function straitRows(evaluation: Evaluation, answers: ReadonlyMap<string, StopAnswer>): RiskRow[] {
  const sites = new Map(siteRows(evaluation).map((row) => [row.key, row]))
  return [...answers.values()].filter(({ kind }) => kind === 'chokepoint').map((exact): RiskRow => {
    const passing = exact.placeKeys.flatMap((key) => sites.get(key) ?? [])
    return {
      key: `strait:${exact.key}`, view: 'straits', tier: 1, hanging: [], name: nameInWords(exact.name), detail: '', country: null, siteKey: null, partId: null, partIds: [...new Set(passing.flatMap((site) => site.partIds))],
      siteCount: exact.placeKeys.length, worstSiteName: '', survive: exact.surviveDays, recover: exact.recoverDays, gap: gapOf(exact), surviveCertainty: 'known', recoverCertainty: 'known',
      loss: exact.loss, lossIsUpperBound: false, risk: null, stopProbability: null, expected: null, spend: sum(passing.map((site) => site.spend)), governance: null, exact,
    }
  })
}

/** Larger first, unknown last. */
const down = (one: number | null, other: number | null): number => (one === other ? 0 : one === null ? 1 : other === null ? -1 : one > other ? -1 : 1)

/** Rows in the order asked for, the worst first, unknown last; ties by days short, then by the loss expected, then by name. */
export function sortRiskRows(rows: readonly RiskRow[], sort: RiskSort): RiskRow[] {
  const value = (row: RiskRow): number | null =>
    sort === 'loss' ? row.loss : sort === 'short' ? row.gap : sort === 'survive' ? (row.survive === null ? null : -row.survive)
    : sort === 'risk' ? (row.view === 'countries' ? row.governance : row.risk) : sort === 'expected' ? row.expected : sort === 'spend' ? row.spend : null
  return rows.toSorted((one, other) => down(value(one), value(other)) || (sort === 'name' ? 0 : down(one.gap, other.gap) || down(one.expected, other.expected)) || compareNames(one.name, other.name))
}
