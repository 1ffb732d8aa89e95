import { conditionalValueAtRisk, valueAtRisk } from '../../numeric/tail.ts'

/** A number with the error that drawing so many futures leaves in it. */
export interface Estimated {
  readonly value: number
  /** Standard error, from how far the independent scramblings lie apart. */
  readonly error: number
}

/** How one outcome is spread over the futures drawn. */
export interface Spread {
  readonly mean: Estimated
  readonly p10: Estimated
  readonly p25: Estimated
  readonly p50: Estimated
  readonly p75: Estimated
  readonly p90: Estimated
  /** Share of the futures in which it is above zero. */
  readonly chanceAboveZero: Estimated
  /** The value than which only one future in twenty is worse. */
  readonly valueAtRisk: Estimated
  /** Its mean in the worst twentieth of the futures. */
  readonly conditionalValueAtRisk: Estimated
}

const level = 0.95

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The value that this share of the draws stays below, read off a line between neighbours. */
export function percentile(values: Float64Array, share: number): number {
  const sorted = values.toSorted()
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below] ?? Number.NaN
  return low + ((sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN) - low) * (at - below)
}

/** A statistic of all draws, its error from the same statistic of each scrambling apart. */
function estimated(turns: readonly Float64Array[], all: Float64Array, statistic: (values: Float64Array) => number): Estimated {
  const apart = turns.map(statistic)
  const mean = apart.reduce((sum, value) => sum + value, 0) / apart.length
  const squares = apart.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { value: statistic(all), error: apart.length < 2 ? Number.NaN : Math.sqrt(squares / (apart.length - 1) / apart.length) }
}

/** A statistic of all draws that a few of them make up: of one scrambling it would rest on hardly any. Its error from how far it moves when each scrambling in turn is left out (the jackknife of Quenouille and Tukey). */
function estimatedOfFew(turns: readonly Float64Array[], all: Float64Array, statistic: (values: Float64Array) => number): Estimated {
  const count = turns.length
  let [at, sum, squares] = [0, 0, 0]
  for (const turn of turns) {
    const others = new Float64Array(all.length - turn.length)
    others.set(all.subarray(0, at))
    others.set(all.subarray(at + turn.length), at)
    const value = statistic(others)
    sum += value
    squares += value * value
    at += turn.length
  }
  const spread = Math.max(0, squares - (sum * sum) / count)
  return { value: statistic(all), error: count < 2 ? Number.NaN : Math.sqrt(((count - 1) / count) * spread) }
}

/** The spread of an outcome, scrambling by scrambling; null while it is unknown in some future. */
export function spreadOf(turns: readonly Float64Array[], isMoreBetter: boolean): Spread | null {
  const all = new Float64Array(turns.reduce((count, turn) => count + turn.length, 0))
  let at = 0
  for (const turn of turns) {
    all.set(turn, at)
    at += turn.length
  }
  if (all.length === 0 || all.some((value) => !Number.isFinite(value))) return null
  const of = (statistic: (values: Float64Array) => number): Estimated => estimated(turns, all, statistic)
  const sign = isMoreBetter ? -1 : 1
  const losses = (values: Float64Array): Float64Array => values.map((value) => sign * value)
  return {
    mean: of(meanOf),
    p10: of((values) => percentile(values, 0.1)),
    p25: of((values) => percentile(values, 0.25)),
    p50: of((values) => percentile(values, 0.5)),
    p75: of((values) => percentile(values, 0.75)),
    p90: of((values) => percentile(values, 0.9)),
    chanceAboveZero: of((values) => values.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / values.length),
    valueAtRisk: of((values) => sign * valueAtRisk(losses(values), level)),
    conditionalValueAtRisk: estimatedOfFew(turns, all, (values) => sign * conditionalValueAtRisk(losses(values), level)),
  }
}

/** The step that a number may be rounded to and shown in: the power of ten at or above its error, so that every digit shown is borne by the draws. */
export function stepOf(error: number): number {
  if (!(error > 0) || !Number.isFinite(error)) return 0
  let step = 1
  while (step < error) step *= 10
  while (step / 10 >= error) step /= 10
  return step
}

/** A number with no digit beyond its error. */
export function roundedToError({ value, error }: Estimated): number {
  const step = stepOf(error)
  return step === 0 ? value : step >= 1 ? Math.round(value / step) * step : Math.round(value * Math.round(1 / step)) / Math.round(1 / step)
}

/** How many futures fall into each of so many equal slices from `low` to `high`, as shares of all; those outside count in the outermost. */
export function densityOf(turns: readonly Float64Array[], low: number, high: number, slices: number): Float64Array {
  const counts = new Float64Array(slices)
  let all = 0
  for (const turn of turns) {
    for (const value of turn) {
      const slice = high > low ? Math.floor(((value - low) / (high - low)) * slices) : 0
      const at = Math.max(0, Math.min(slices - 1, slice))
      counts[at] = (counts[at] ?? 0) + 1
      all += 1
    }
  }
  return all === 0 ? counts : counts.map((count) => count / all)
}
