import type { Chance } from './chance.ts'

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))

type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array

const oddBytes = [0, 1, 9, 10, 13, 34, 38, 59, 60, 62, 127, 128, 255]
const oddNumbers = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 65_536, 16_384, 1_048_576]

function stretch(bytes: Uint8Array, chance: Chance, most: number): [number, number] {
  const from = chance.below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + chance.below(most) + 1)]
}

const mutations: readonly Mutation[] = [
  function flipBits(bytes, chance) {
    const copy = bytes.slice()
    for (let count = 1 + chance.below(8); count > 0; count -= 1) {
      const at = chance.below(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8))
    }
    return copy
  },
  function setBytes(bytes, chance) {
    const copy = bytes.slice()
    for (let count = 1 + chance.below(16); count > 0; count -= 1) copy[chance.below(copy.length)] = chance.of(oddBytes)
    return copy
  },
  function setNumber(bytes, chance) {
    const copy = bytes.slice()
    if (copy.length < 4) return copy
    const view = new DataView(copy.buffer)
    const at = chance.below(copy.length - 3)
    if (chance.share() < 0.5) view.setUint32(at, chance.of(oddNumbers), true)
    else view.setUint16(at, chance.of(oddNumbers) & 0xffff, true)
    return copy
  },
  function cutOff(bytes, chance) {
    return bytes.slice(0, chance.below(bytes.length))
  },
  function takeOut(bytes, chance) {
    const [from, to] = stretch(bytes, chance, 400)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  function repeat(bytes, chance) {
    const [from, to] = stretch(bytes, chance, 400)
    const copies = Array.from({ length: 1 + chance.below(30) }, () => bytes.subarray(from, to))
    return joined(bytes.subarray(0, to), ...copies, bytes.subarray(to))
  },
  function putIn(bytes, chance) {
    const at = chance.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), Uint8Array.from({ length: 1 + chance.below(60) }, () => chance.below(256)), bytes.subarray(at))
  },
  function swapStretches(bytes, chance) {
    const copy = bytes.slice()
    const [from, to] = stretch(bytes, chance, 200)
    copy.set(bytes.subarray(from, to), Math.min(chance.below(bytes.length), bytes.length - (to - from)))
    return copy
  },
]

/** Bytes changed here and there, without regard to what they mean. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  return bytes.length === 0 ? bytes : chance.of(mutations)(bytes, chance)
}
