import { directionNumbers, sobolDimensions } from './sobol.ts'

const directions = Array.from({ length: sobolDimensions }, (_, dimension) => directionNumbers(dimension))

/** The 32 bits of a number in the other order. */
function reverseBits(value: number): number {
  let bits = value
  bits = ((bits & 0x5555_5555) << 1) | ((bits >>> 1) & 0x5555_5555)
  bits = ((bits & 0x3333_3333) << 2) | ((bits >>> 2) & 0x3333_3333)
  bits = ((bits & 0x0f0f_0f0f) << 4) | ((bits >>> 4) & 0x0f0f_0f0f)
  bits = ((bits & 0x00ff_00ff) << 8) | ((bits >>> 8) & 0x00ff_00ff)
  return ((bits << 16) | (bits >>> 16)) >>> 0
}

/** Mixes a number so that each bit depends on itself and the lower ones alone (Laine and Karras 2011). */
function mixUpwards(value: number, seed: number): number {
  let mixed = (value + seed) | 0
  mixed ^= Math.imul(mixed, 0x6c50_b47c)
  mixed ^= Math.imul(mixed, 0xb82f_1e52)
  mixed ^= Math.imul(mixed, 0xc7af_e638)
  mixed ^= Math.imul(mixed, 0x8d22_f6e6)
  return mixed >>> 0
}

/** Owen's nested scrambling of a 32-bit fraction, by the hash of Burley (2020): which half, which quarter and so on are swapped depends on the seed. */
const scramble = (value: number, seed: number): number => reverseBits(mixUpwards(reverseBits(value), seed))

/** A seed of 32 bits out of three others. */
function seedOf(seed: number, turn: number, place: number): number {
  let mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(turn + 0x7f4a_7c15, 0xc2b2_ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d) ^ Math.imul(place + 0x165667b1, 0x2974_1b1d)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a_2d39)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function sobolBits(index: number, dimension: number): number {
  const numbers = directions[dimension]
  let value = 0
  let left = index
  for (let bit = 0; left !== 0; bit++, left >>>= 1) if ((left & 1) === 1) value ^= numbers?.[bit] ?? 0
  return value >>> 0
}

/** Fills in one point of the scrambled Sobol sequence, each coordinate between 0 and 1 and never either. Turns of one seed are independent scramblings;
 *  past the dimensions of the table the sequence is used again in an order of its own, so that coordinates far apart do not move together. */
export function scrambledPoint(point: Float64Array, index: number, seed: number, turn: number): void {
  let order = -1
  let place = 0
  for (let dimension = 0; dimension < point.length; dimension++) {
    const within = dimension % sobolDimensions
    if (within === 0) {
      order += 1
      place = scramble(index, seedOf(seed, turn, -1 - order))
    }
    point[dimension] = (scramble(sobolBits(place, within), seedOf(seed, turn, dimension)) + 0.5) / 4_294_967_296
  }
}
