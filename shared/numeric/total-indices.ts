import { scrambledPoint } from './scrambled-sobol.ts'

/** How total indices are drawn. */
export interface IndexDrawing {
  readonly dimensions: number
  /** The inputs whose indices are asked for. */
  readonly which: readonly number[]
  /** A whole number of 32 bits; the same seed draws the same points. */
  readonly seed: number
  /** Scramblings, and draws of each, a power of two. */
  readonly turns: number
  readonly draws: number
}

/** A share of the variance with the error that drawing so many points leaves in it. */
export interface TotalIndex {
  readonly value: number
  readonly error: number
}

/** Total indices of a function over the unit cube: what share of its variance would be left if all other inputs were known, an input's own part and all its interactions.
 *  The estimator of Jansen (1999) on the scrambled Sobol sequence. Asks for the function at points, a batch at a time; null where it does not vary or is unknown somewhere. */
export function* totalIndexSteps({ dimensions, which, seed, turns, draws }: IndexDrawing): Generator<readonly Float64Array[], readonly TotalIndex[] | null, Float64Array> {
  const sums = { count: 0, value: 0, square: 0 }
  const apart = which.map(() => new Float64Array(turns))
  const variances = new Float64Array(turns)
  const both = new Float64Array(dimensions * 2)
  for (let turn = 0; turn < turns; turn++) {
    const points: Float64Array[] = []
    for (let draw = 0; draw < draws; draw++) {
      scrambledPoint(both, draw, seed, turn)
      const base = both.slice(0, dimensions)
      points.push(base)
      for (const input of which) {
        const moved = base.slice()
        moved[input] = both[dimensions + input] ?? Number.NaN
        points.push(moved)
      }
    }
    const values = yield points
    const each = which.length + 1
    let [value, square] = [0, 0]
    for (let draw = 0; draw < draws; draw++) {
      const here = values[draw * each] ?? Number.NaN
      value += here
      square += here * here
      for (const [place, sum] of apart.entries()) {
        const away = here - (values[draw * each + 1 + place] ?? Number.NaN)
        sum[turn] = (sum[turn] ?? 0) + (away * away) / (2 * draws)
      }
    }
    variances[turn] = square / draws - (value / draws) * (value / draws)
    sums.count += draws
    sums.value += value
    sums.square += square
  }
  const variance = sums.square / sums.count - (sums.value / sums.count) * (sums.value / sums.count)
  if (!(variance > 0)) return null
  return apart.map((sum) => {
    const value = sum.reduce((all, one) => all + one, 0) / turns / variance
    // Each scrambling by its own variance: how far they lie apart is the error.
    const shares = sum.map((one, turn) => one / (variances[turn] ?? Number.NaN))
    const mean = shares.reduce((all, one) => all + one, 0) / turns
    const squares = shares.reduce((all, one) => all + (one - mean) * (one - mean), 0)
    return { value, error: turns < 2 ? Number.NaN : Math.sqrt(squares / (turns - 1) / turns) }
  })
}

/** Total indices of a function that is cheap to work out. */
export function totalIndicesOf(of: (point: Float64Array) => number, drawing: IndexDrawing): readonly TotalIndex[] | null {
  const steps = totalIndexSteps(drawing)
  let step = steps.next()
  while (step.done !== true) step = steps.next(Float64Array.from(step.value, of))
  return step.value
}
