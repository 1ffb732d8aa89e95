import type { Figure, Figures } from '../../data/figure.ts'
import type { ProjectContents } from '../../model/contents.ts'
import type { TypedRange } from '../../model/source.ts'
import { faultOfRange, rangeOf } from '../../model/typed-range.ts'
import { lognormal, pert, triangular } from '../../numeric/distributions.ts'
import { exp, log } from '../../numeric/exp-log.ts'
import { inverseNormal } from '../../numeric/inverse-normal.ts'
import { evaluate, type EvaluationRequest } from '../evaluate.ts'
import { openFigures, type FigureRef } from '../figure-book.ts'
import { offersDrawn, pricesDrawn } from '../leg-rules.ts'
import { rangedFacts } from './ranged-facts.ts'

/** Why an input is spread as it is: whoever typed it said between what it lies, its source gives a range, its price on the market swings so much a year, its grade, or an assumption of
 *  ours about the whole. */
export type SpreadBasis = 'typed' | 'range' | 'volatility' | 'grade' | 'whole'

/** A number that an evaluation hangs on and that may turn out otherwise. */
export interface UncertainInput {
  /** Key of the figure that is laid; the factors on prices have keys of their own, and so have facts that somebody typed with a range. */
  readonly key: string
  /** The figure it is about; null for the factors on prices and for facts. */
  readonly figure: Figure | null
  readonly basis: SpreadBasis
  /** Its value in the evaluation as it stands, in the unit of the figure. */
  readonly middle: number
  /** The value it stays below in this share of all futures. */
  quantile(share: number): number
}

/** Chosen or agreed, not uncertain: decisions, laws, scales of the score, and what an estimate is made up of (the prices of new sources vary as a whole). */
const settled = /^general\.(horizon-years|weakest-link-exponent|service-level|alarm-days|missing-fact-|strategic-|volumetric-density-|risk-scale-|tooling-life-years|automation-|cbam-free-share|cbam-threshold|chokepoint-closure-days|packaging-share|spread-|simulation-seed)/
const uncertain = /^(general\.|category\..*\.(recovery-days|stock-days)$|lane\.|country\..*\.(labour-cost|productivity|electricity-price|grid-carbon)$|exchange-rate\.|emission\.)/

/** Points at which a quantile is worked out once; between them it is read off a straight line. */
const steps = 256

const tables = new Map<number, Float64Array>()

/** Quantiles of the beta-PERT distribution from 0 to 1 with its peak at `mode`, read off a table: it has no closed form, and many inputs share a shape. */
function pertFrom0To1(mode: number): (share: number) => number {
  const found = tables.get(mode)
  const table = found ?? Float64Array.from({ length: steps + 1 }, (_, step) => pert(0, mode, 1).quantile(step / steps))
  if (found === undefined) tables.set(mode, table)
  return (share) => {
    const at = share * steps
    const below = Math.min(steps - 1, Math.floor(at))
    const [low, high] = [table[below] as number, table[below + 1] as number] // within the table
    return low + (high - low) * (at - below)
  }
}

/** The even bell of a half-width of one, which all figures without a range of their own share. */
const bell = (share: number): number => (evenBell ??= pertFrom0To1(0.5))(share) * 2 - 1
let evenBell: ((share: number) => number) | null = null

/** Nine of ten futures lie between the ends of a lognormal range. */
const endOfNinety = 1.6448536269514722

/** The quantiles of a range that somebody typed around a number. */
function quantileOf(middle: number, { low, high, shape }: TypedRange): (share: number) => number {
  if (shape === 'triangular') return triangular(low, middle, high).quantile
  if (shape === 'lognormal') {
    // Each side has a spread of its own, so that both ends are where they were typed.
    const [below, above] = [log(middle / low) / endOfNinety, log(high / middle) / endOfNinety]
    return (share) => middle * exp((share < 0.5 ? below : above) * inverseNormal(share))
  }
  const bellOfRange = pertFrom0To1((middle - low) / (high - low))
  return (share) => low + (high - low) * bellOfRange(share)
}

/** Facts that somebody typed with a range. */
const factInputs = (contents: ProjectContents): UncertainInput[] =>
  rangedFacts(contents).flatMap(({ key, value, range }) => (faultOfRange(value, range) === null ? [{ key, figure: null, basis: 'typed' as const, middle: value, quantile: quantileOf(value, range) }] : []))

class Recorded extends Map<string, Figure> {
  readonly asked = new Set<string>()
  override get(key: string): Figure | undefined {
    this.asked.add(key)
    return super.get(key)
  }
}

/** Keys of all figures that the plan and today look up. */
function keysAsked(request: EvaluationRequest): string[] {
  const recorded = new Recorded(request.figures)
  recorded.asked.clear()
  evaluate({ ...request, figures: recorded })
  return [...recorded.asked]
}

const grades = { A: 'general.spread-grade-a', B: 'general.spread-grade-b', C: 'general.spread-grade-c' } as const

/** A figure's spread around the value in use: its source's range carried over in proportion, else by its grade; a number typed by the buyer counts as grade B. */
function ofFigure(ref: FigureRef, figure: Figure, volatility: number | null, half: (grade: keyof typeof grades) => number): UncertainInput | null {
  const { value: middle, key } = ref
  if (!Number.isFinite(middle)) return null
  const own = ref.override === null || ref.override === 'what' ? null : rangeOf(ref.override.origin)
  if (own !== null && faultOfRange(middle, own) === null) return { key, figure, basis: 'typed', middle, quantile: quantileOf(middle, own) }
  if (volatility !== null) return middle > 0 ? { key, figure, basis: 'volatility', middle, quantile: lognormal(middle, volatility).quantile } : null
  const isTyped = ref.override !== null && ref.override !== 'what'
  const { low, high, value } = figure
  if (!isTyped && low !== null && high !== null && low <= value && value <= high && low < high) {
    const scale = value === 0 ? null : middle / value
    const [from, to] = scale === null ? [low + middle, high + middle] : [low * scale, high * scale]
    const shape = pertFrom0To1((value - low) / (high - low))
    return { key, figure, basis: 'range', middle, quantile: (share) => from + (to - from) * shape(share) }
  }
  const width = Math.abs(middle) * half(isTyped ? 'B' : figure.confidence)
  return width === 0 ? null : { key, figure, basis: 'grade', middle, quantile: (share) => middle + width * bell(share) }
}

/** An input that varies as a whole around its middle. */
const around = (key: string, ref: FigureRef | null, middle: number, width: number): UncertainInput[] =>
  width > 0 ? [{ key, figure: ref?.figure ?? null, basis: 'whole', middle, quantile: (share) => middle + width * bell(share) }] : []

/** Everything uncertain that a plan and today hang on, each input once: what two parts, a country or a currency share moves for both. In the order of keys. */
export function uncertainInputs(request: EvaluationRequest): UncertainInput[] {
  const { contents, scenarioId, figures, what } = request
  const book = openFigures(figures, contents.parameters, scenarioId, what)
  const general = (key: string): number => book.ref(key).value
  const inputs = keysAsked(request).toSorted().flatMap((key): UncertainInput[] => {
    const figure = figures.get(key)
    if (figure === undefined || key === 'exchange-rate.EUR' || settled.test(key) || !uncertain.test(key)) return []
    const found = ofFigure(book.ref(key), figure, volatilityOf(key, figures), (grade) => general(grades[grade]))
    return found === null ? [] : [found]
  })
  const [prices, offers, demand, freight] = [general('general.spread-prices'), general('general.spread-offers'), general('general.spread-demand'), general('general.spread-freight')]
  const surge = book.ref('what-if.demand-surge')
  const rates = book.ref('what-if.freight-factor')
  const hasOffers = contents.choices.some((choice) => choice.scenarioId === scenarioId && (choice.kind === 'second-source' || choice.kind === 'move'))
  return [
    ...around(pricesDrawn, null, 1, prices),
    ...(hasOffers ? around(offersDrawn, null, 1, offers) : []),
    ...around(surge.key, surge, surge.value, (1 + surge.value) * demand),
    ...(freight > 0 && rates.value > 0 ? [{ key: rates.key, figure: rates.figure, basis: 'volatility' as const, middle: rates.value, quantile: lognormal(rates.value, freight).quantile }] : []),
    ...inputs,
    ...factInputs(contents),
  ]
}

/** How much a rate swings in a year, as a share of itself; null where nobody publishes it. */
function volatilityOf(key: string, figures: Figures): number | null {
  if (!key.startsWith('exchange-rate.')) return null
  return figures.get(`volatility.${key.slice('exchange-rate.'.length)}`)?.value ?? null
}
