import { log } from './exp-log.ts'
import { power } from './power.ts'

/** The exponent of a learning rate: what the hours are raised by each time the output doubles, log2 of the rate. */
export const learningExponent = (rate: number): number => log(rate) / log(2)

/** Hours of all units up to the n-th together by Wright, the first taking 1: the mean of n units is n^b. */
export const wrightTotal = (rate: number, units: number): number => power(units, 1 + learningExponent(rate))

/** Hours of the n-th unit by Crawford, the first taking 1: n^b. */
export const crawfordUnit = (rate: number, unit: number): number => power(unit, learningExponent(rate))

/** Units added up one by one; beyond, the sum is taken by its integral, which differs by less than a millionth. */
const oneByOne = 1000

/** Hours of all units up to the n-th together by Crawford, the first taking 1; a broken unit counts by its part. */
export function crawfordTotal(rate: number, units: number): number {
  const exponent = learningExponent(rate)
  const whole = Math.floor(units)
  let sum = 0
  for (let unit = 1; unit <= Math.min(whole, oneByOne); unit++) sum += power(unit, exponent)
  if (whole > oneByOne) {
    const integral = exponent === -1 ? log(whole / oneByOne) : (power(whole, exponent + 1) - power(oneByOne, exponent + 1)) / (exponent + 1)
    // Euler and Maclaurin: half the difference of the ends makes up for the steps.
    sum += integral + (power(whole, exponent) - power(oneByOne, exponent)) / 2
  }
  return sum + (units > whole ? (units - whole) * power(whole + 1, exponent) : 0)
}

/** How a learning rate is meant: of the mean of all units so far, or of the unit just made. */
export type Curve = 'Wright' | 'Crawford'

/** Mean hours of the first `units` units as a share of the first one's, where the hours stay as they are from the plateau on. */
export function meanLearning(curve: Curve, rate: number, plateau: number, units: number): number {
  if (!(units > 0) || !(plateau > 0)) return Number.NaN
  // Less than one unit is made like the first.
  if (units <= 1) return 1
  const total = curve === 'Wright' ? wrightTotal : crawfordTotal
  // The last unit learned from is a whole one: between it and a broken plateau nothing more is learned, or the mean would rise past the plateau.
  const learned = Math.max(1, Math.floor(plateau))
  if (units <= learned) return total(rate, units) / units
  const last = curve === 'Crawford' ? crawfordUnit(rate, learned) : learned === 1 ? 1 : wrightTotal(rate, learned) - wrightTotal(rate, learned - 1)
  return (total(rate, learned) + (units - learned) * last) / units
}
