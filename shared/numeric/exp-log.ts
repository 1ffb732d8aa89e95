// Engines differ in the last bit of Math.exp and Math.log, from one version of a browser to the next. These use additions, multiplications
// and divisions alone, which every machine must round alike; the constants are those of fdlibm.

/** ln 2 in two pieces, the first with so few digits that its multiples are exact. */
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10

/** 2 to each power from −1022 to 1023. */
const powers = new Float64Array(2046)
powers[1022] = 1
for (let place = 1023; place < powers.length; place++) powers[place] = (powers[place - 1] ?? 0) * 2
for (let place = 1021; place >= 0; place--) powers[place] = (powers[place + 1] ?? 0) / 2

const timesPowerOfTwo = (value: number, power: number): number =>
  power >= -1022 && power <= 1023 ? value * (powers[power + 1022] as number)
    : power > 1023 ? value * (powers[2045] as number) * (powers[power - 1] as number) // 2^1023 first: 2^1024 is no number
    : value * (powers[power + 2022] as number) * (powers[22] as number) // 2^−1000 last, so that small results round once

/** e to a power; the same bits on every machine. */
export function exp(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  const size = x < 0 ? -x : x
  if (size < 3.725290298461914e-9) return 1 + x
  const k = size <= 0.34657359027997264 ? 0 : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5))
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const t = r * r
  const c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  if (k === 0) return 1 - ((r * c) / (c - 2) - r)
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k)
}

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
float[0] = 1
/** Which of the two words holds sign and exponent. */
const top = words[1] === 0x3ff0_0000 ? 1 : 0

/** Natural logarithm; the same bits on every machine. NaN below zero. */
export function log(x: number): number {
  if (x !== x || x < 0) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  let k = 0
  let scaled = x
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18_014_398_509_481_984
    k = -54
  }
  float[0] = scaled
  // Into the range from √½ to √2, so that the series is short.
  const bits = (words[top] as number) + (0x3ff0_0000 - 0x3fe6_a09e)
  k += (bits >>> 20) - 0x3ff
  words[top] = (bits & 0x000f_ffff) + 0x3fe6_a09e
  const f = (float[0] as number) - 1
  const half = 0.5 * f * f
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  return s * (half + even + odd) + k * ln2Low - half + f + k * ln2High
}
