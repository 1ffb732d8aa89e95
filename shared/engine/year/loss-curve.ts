import type { Solve } from '../disrupt/linear-program.ts'
import { stopLoss } from '../disrupt/stop-result.ts'
import { backAfter, type Stop } from '../disrupt/supply-network.ts'
import { closedFormHolds } from './closed-form-holds.ts'
import { daysShort, type YearCause, type YearProduct } from './year-causes.ts'

/** What a stop of one length costs: units lost by product, and what using stand-bys costs by the part they bring. */
export interface CurvePoint {
  /** Length as a multiple of the usual one. */
  readonly factor: number
  readonly lost: Float64Array
  readonly used: ReadonlyMap<number, number>
  /** All of it in money. */
  readonly loss: number
}

/** What a stop costs by its length: by the closed form where that is exact, else exact at its points and a straight line between two of them and beyond the last. */
export interface LossCurve {
  /** Where the closed form is exact: days of sales that each product loses, and units of it a day. */
  readonly closed: { readonly cause: YearCause; readonly products: readonly YearProduct[] } | null
  readonly points: readonly CurvePoint[]
}

/** The curve of what is never drawn. */
export const costsNothing: LossCurve = { closed: null, points: [] }

/** A stretch is halved while its middle is off the line by more than this share of what the longest stop costs, so that what is left between points is about a quarter of it; a country or a strait, whose programs are large, stops seldom. */
const tolerance = { site: 3e-3, country: 1e-2, chokepoint: 1e-2 } as const
/** Shares of all stops that are shorter, at which a curve is looked at in any case: few stops are as long as the longest, and a stretch up to it hides what most of them cost. */
const shares = [0.8, 0.96] as const
/** Two answers are the same that differ by less than this share of what a long stop costs. */
const vouched = 1e-6
/** Halvings of a stretch at most. */
const deepest = 4
/** Lengths from which second sources have taken over that are looked at by themselves. */
const mostCovers = 3
/** The longest stop that is worked out: all but one in four thousand are shorter. */
const longest = 1 - 1 / 4096

/** A stop so many times as long as usual. */
export function lengthened({ planStop: { stop, network } }: YearCause, factor: number): Stop {
  if (factor === 1) return stop
  if (stop.recovery !== null) return { ...stop, recovery: stop.recovery * factor }
  return { ...stop, waits: new Map([...stop.sources].map((source) => [source, backAfter(network, stop, source) * factor])) }
}

/** Works out what a stop costs by its length; null while something it needs is unknown. The loss grows with the length and is a straight line from bend to bend,
 *  so where a stretch is bent it is halved until it is as good as straight. */
export function lossCurve(cause: YearCause, products: readonly YearProduct[], solve: Solve): LossCurve | null {
  const { network } = cause.planStop
  const nothing: CurvePoint = { factor: 0, lost: new Float64Array(products.length), used: new Map(), loss: 0 }
  const at = (factor: number): CurvePoint | null => {
    const found = stopLoss(network, lengthened(cause, factor), solve)
    return found === null ? null : { factor, lost: Float64Array.from(products, ({ item }) => found.lost.get(item) ?? 0), used: found.used, loss: found.loss }
  }
  const most = Math.max(2, cause.length.of(longest))
  const closed = { cause, products }
  const isClosed = closedFormHolds(cause, products, most)
  if (isClosed && closedPoint(closed, most).loss === 0) return { closed, points: [nothing] }
  const usual = at(1)
  if (usual === null) return null
  if (cause.length.deviation === 0) return { closed: null, points: [nothing, usual] }
  const end = at(most)
  if (end === null) return null
  if (end.loss === 0) return { closed: null, points: [nothing, end] }
  // Two programs vouch for it: in a stop of usual length and in the longest.
  if (isClosed && [usual, end].every((point) => Math.abs(closedPoint(closed, point.factor).loss - point.loss) <= vouched * end.loss)) return { closed, points: [nothing, usual, end] }
  const looked = shares.map((share) => cause.length.of(share))
  const bends = [...bendsOf(cause, products.length), ...looked].filter((bend) => bend > 0 && bend < most && bend !== 1)
  const known = [nothing, usual, end, ...bends.flatMap((bend) => at(bend) ?? [])].toSorted((one, other) => one.factor - other.factor)
  const points: CurvePoint[] = [nothing]
  for (const [index, to] of known.entries()) {
    const from = known[index - 1]
    if (from === undefined) continue
    if (to.loss > 0) points.push(...between(from, to, at, tolerance[cause.kind] * end.loss, deepest))
    points.push(to)
  }
  return { closed: null, points }
}

/** What the closed form says of a stop of a length. */
function closedPoint({ cause, products }: NonNullable<LossCurve['closed']>, factor: number): CurvePoint {
  const lost = Float64Array.from(products, ({ perDay }, product) => {
    const days = closedDays(cause, product, factor)
    return days === 0 ? 0 : days * perDay
  })
  return { factor, lost, used: new Map(), loss: products.reduce((sum, { margin }, product) => (lost[product] === 0 ? sum : sum + (lost[product] ?? 0) * margin), 0) }
}

/** Lengths at which the closed form bends: from where it loses anything, and from where a second source has taken over. */
function bendsOf({ heldUp }: YearCause, products: number): number[] {
  let first = Number.POSITIVE_INFINITY
  const covers = new Set<number>()
  for (const part of heldUp) {
    if (part.back > 0 && part.cover < Number.POSITIVE_INFINITY) covers.add(part.cover / part.back)
    for (let product = 0; product < products; product++) {
      const day = part.days[product] ?? Number.NaN
      if (day < part.cover && part.back > 0) first = Math.min(first, day / part.back)
    }
  }
  return [...new Set([first, ...[...covers].toSorted((one, other) => one - other).slice(0, mostCovers)])]
}

function between(from: CurvePoint, to: CurvePoint, at: (factor: number) => CurvePoint | null, most: number, depth: number): CurvePoint[] {
  if (depth === 0) return []
  const middle = at((from.factor + to.factor) / 2)
  if (middle === null) return []
  // It was worked out, so it is kept: what is left is a quarter of what it shows.
  if (Math.abs(middle.loss - (from.loss + to.loss) / 2) <= most) return [middle]
  return [...between(from, middle, at, most, depth - 1), middle, ...between(middle, to, at, most, depth - 1)]
}

/** What a stop of a length costs, read off its curve. */
export function readCurve({ closed, points: curve }: LossCurve, factor: number): CurvePoint {
  if (closed !== null) return closedPoint(closed, factor)
  let above = curve.findIndex((point) => point.factor >= factor)
  if (above === 0) return curve[0] as CurvePoint // found
  if (above < 0) above = curve.length - 1
  const [from, to] = [curve[above - 1] as CurvePoint, curve[above] as CurvePoint] // a curve has two points
  if (to.factor === factor) return to
  const share = (factor - from.factor) / (to.factor - from.factor)
  const line = (low: number, high: number): number => Math.max(0, low + (high - low) * share)
  const items = new Set([...from.used.keys(), ...to.used.keys()])
  return {
    factor, loss: line(from.loss, to.loss), lost: from.lost.map((units, product) => line(units, to.lost[product] ?? 0)),
    used: items.size === 0 ? from.used : new Map([...items].map((item) => [item, line(from.used.get(item) ?? 0, to.used.get(item) ?? 0)])),
  }
}

/** Days of a product's sales that the closed form loses in a stop of a length: the longest wait for any of its parts. */
export const closedDays = ({ heldUp }: YearCause, product: number, factor: number): number =>
  heldUp.reduce((days, part) => Math.max(days, daysShort(part, product, factor)), 0)
