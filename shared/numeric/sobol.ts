/** Degree, coefficients and first direction numbers of dimensions 2 to 21, by Joe and Kuo (new-joe-kuo-6.21201). */
const directions: readonly (readonly [degree: number, coefficients: number, first: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
]

/** Most dimensions that the table serves. */
export const sobolDimensions = directions.length + 1

const bits = 32

/** The 32 direction numbers of a dimension, the first dimension being 0. */
export function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(bits)
  const given = directions[dimension - 1]
  for (let bit = 0; bit < bits; bit++) {
    if (given === undefined) {
      numbers[bit] = 1 << (bits - 1 - bit)
      continue
    }
    const [degree, coefficients, first] = given
    if (bit < degree) {
      numbers[bit] = (first[bit] ?? 0) << (bits - 1 - bit)
      continue
    }
    const before = numbers[bit - degree] ?? 0
    let next = before ^ (before >>> degree)
    for (let k = 1; k < degree; k++) if (((coefficients >>> (degree - 1 - k)) & 1) === 1) next ^= numbers[bit - k] ?? 0
    numbers[bit] = next
  }
  return numbers
}

/** The first `count` points of the unscrambled Sobol sequence, each coordinate from 0 to below 1, point after point in one array. */
export function sobolPoints(dimensions: number, count: number): Float64Array {
  if (dimensions < 1 || dimensions > sobolDimensions) throw new Error(`The Sobol sequence has 1 to ${sobolDimensions} dimensions here, not ${dimensions}.`)
  const numbers = Array.from({ length: dimensions }, (_, dimension) => directionNumbers(dimension))
  const state = new Uint32Array(dimensions)
  const points = new Float64Array(dimensions * count)
  for (let point = 1; point < count; point++) {
    // In Gray code one direction number changes: that of the lowest bit of the place before that is 0.
    const bit = 31 - Math.clz32(~(point - 1) & point)
    for (let dimension = 0; dimension < dimensions; dimension++) {
      state[dimension] = (state[dimension] ?? 0) ^ (numbers[dimension]?.[bit] ?? 0)
      points[point * dimensions + dimension] = (state[dimension] ?? 0) / 4_294_967_296
    }
  }
  return points
}
