import { europeanCountries, countryName } from '../data/countries.ts'
import { riskScore } from '../formulas/risk.ts'
import type { ProjectContents } from '../model/contents.ts'
import { openTransition, type Choice, type Production } from '../model/scenario.ts'
import { say, type Sentence } from '../text/say.ts'
import { evaluate, type EvaluationRequest } from './evaluate.ts'
import type { Certainty, RiskIndicator } from './evaluation.ts'
import { openFigures } from './figure-book.ts'
import { finite } from './known.ts'
import { aWholeOf } from './whole-of.ts'
import { inWorldOf } from './world-of.ts'

/** One country to which a part could go. */
export interface Destination {
  readonly country: string
  readonly name: string
  /** Landed cost per unit of the part, all of it from there; null while unknown. */
  readonly landedPerUnit: number | null
  readonly riskScore: number | null
  readonly missingIndicators: number
  readonly certainty: Certainty
  /** One-off money of going there. */
  readonly oneOff: number
  /** Why there is no landed cost, in words, or null. */
  readonly unknown: Sentence | null
  /** True where all indicators that others have are known, and no other country is at least as good on both cost and risk and better on one. */
  readonly isUnbeaten: boolean
  /** The two or three unbeaten ones to look at first: the cheapest, the safest, and the one between that gives up least. */
  readonly isSuggested: boolean
  /** True where the part comes from today. */
  readonly isToday: boolean
}

/** The countries for a part, cheapest first, those of unknown cost last by name. */
export interface WhereTo {
  /** Today's sources, their risk by the indicators that are known of a new place too: a supplier not yet chosen has no lead time and no rejects. */
  readonly today: { readonly landedPerUnit: number | null; readonly riskScore: number | null }
  readonly destinations: readonly Destination[]
}

/** The risk score of some indicators alone. */
function scoreOf(indicators: readonly RiskIndicator[], exponent: number): number {
  const score = (id: RiskIndicator['id']): number => indicators.find((one) => one.id === id)?.score ?? Number.NaN
  return riskScore.compute(
    score('governance'), score('logistics'), score('hazard'), score('trade-barrier'), score('concentration'), score('lead-time'), score('requalification'), score('reject-share'),
    score('finance'), exponent,
  )
}

type Placed = { readonly cost: number; readonly risk: number }

/** Which points no other beats on both. */
function unbeaten(points: readonly (Placed | null)[]): boolean[] {
  return points.map((point) =>
    point !== null && !points.some((other) => other !== null && other.cost <= point.cost && other.risk <= point.risk && (other.cost < point.cost || other.risk < point.risk)))
}

/** Of the unbeaten points the cheapest, the safest, and between them the one farthest below the straight line from one to the other. */
function suggested(points: readonly (Placed | null)[], front: readonly boolean[]): Set<number> {
  const rows = points.flatMap((point, row) => (point !== null && front[row] === true ? [{ row, ...point }] : [])).toSorted((left, right) => left.cost - right.cost || left.risk - right.risk)
  const [cheapest, safest] = [rows[0], rows.at(-1)]
  if (cheapest === undefined || safest === undefined) return new Set()
  let [between, depth] = [-1, 0]
  for (const { row, cost, risk } of rows) {
    const below = (safest.cost - cheapest.cost) * (cheapest.risk - risk) - (cost - cheapest.cost) * (cheapest.risk - safest.risk)
    if (below > depth) [between, depth] = [row, below]
  }
  return new Set([cheapest.row, safest.row, ...(between < 0 ? [] : [between])])
}

/** Every European country as the new home of one part, by landed cost and risk, in the world of the request's scenario; made there by `production`
 *  where it is given, else at today's price re-based. */
export function whereTo(request: EvaluationRequest, partId: string, production: Production | null = null): WhereTo {
  const { contents, scenarioId, figures, what } = request
  const need = evaluate(request).parts.find((part) => part.partId === partId)?.needPerYear ?? null
  // The surge of demand is in the need already.
  const tried = new Map([...(what ?? [])].filter(([key]) => key !== 'what-if.demand-surge'))
  const alone: ProjectContents = {
    ...aWholeOf(contents, partId, need), ...inWorldOf(contents, scenarioId, need),
    scenarios: europeanCountries.map((country) => ({ id: country, letter: '–', name: country, description: '', parentId: null, createdAt: '', lockedAt: null })),
    choices: europeanCountries.map((country): Choice => ({
      kind: 'move', id: country, scenarioId: country, partId, note: '', country, city: '', supplierName: '', share: 1, quote: null, quoteCurrency: contents.project.currency,
      oneOffCost: null, recoveryDays: null, ...openTransition, production,
    })),
  }
  const evaluated = (of: string | null) => evaluate({ contents: alone, scenarioId: of, figures, what: tried }).parts.find((part) => part.partId === partId)
  const today = evaluated(null)
  const results = europeanCountries.map((country) => ({ country, result: evaluated(country) }))
  const fewest = Math.min(...results.map(({ result }) => (result === undefined || result.landedPerUnit === null ? Number.POSITIVE_INFINITY : result.missingIndicators)))
  // A score over fewer indicators than others have does not compare: such a country is shown, and beats nobody.
  const points = results.map(({ result }): Placed | null =>
    result === undefined || result.landedPerUnit === null || result.riskScore === null || result.missingIndicators > fewest ? null : { cost: result.landedPerUnit, risk: result.riskScore })
  const front = unbeaten(points)
  const marked = suggested(points, front)
  const destinations = results.map(({ country, result }, row): Destination => ({
    country, name: countryName(country), landedPerUnit: result?.landedPerUnit ?? null, riskScore: result?.riskScore ?? null,
    missingIndicators: result?.missingIndicators ?? 0, certainty: result?.certainty ?? 'estimate', oneOff: result?.oneOff ?? 0,
    unknown: result === undefined ? say`It is not bought.` : result.notPriced,
    isUnbeaten: front[row] === true, isSuggested: marked.has(row), isToday: today?.legs.some((leg) => leg.country === country) ?? false,
  }))
  const comparable = new Set(results.flatMap(({ result }) => (result?.indicators ?? []).filter((one) => one.score !== null).map((one) => one.id)))
  const exponent = openFigures(figures, contents.parameters, scenarioId, what).ref('general.weakest-link-exponent').value
  const last = Number.POSITIVE_INFINITY
  return {
    today: { landedPerUnit: today?.landedPerUnit ?? null, riskScore: today === undefined ? null : finite(scoreOf(today.indicators.filter((one) => comparable.has(one.id)), exponent)) },
    destinations: destinations.toSorted((left, right) => {
      const [one, other] = [left.landedPerUnit ?? last, right.landedPerUnit ?? last]
      return one === other ? (left.name < right.name ? -1 : 1) : one - other
    }),
  }
}
