import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { shippedFigures } from '../data/figures.ts'
import { sampleContents } from '../data/sample/sample.ts'
import { evaluate } from './evaluate.ts'

/** Every number in a value, in the order of the sorted keys; null counts as unknown. */
function collect(value: unknown, into: number[]): void {
  if (typeof value === 'number') into.push(value)
  else if (value === null) into.push(Number.NaN)
  else if (Array.isArray(value)) for (const one of value) collect(one, into)
  else if (typeof value === 'object') {
    const entries = Object.entries(value)
    for (const [, inner] of entries.toSorted(([left], [right]) => (left < right ? -1 : 1))) collect(inner, into)
  }
}

/** SHA-256, in hex, over the bits of every number in a value, little-endian whatever the machine. */
export function bitsOf(value: unknown): string {
  const numbers: number[] = []
  collect(value, numbers)
  const view = new DataView(new ArrayBuffer(numbers.length * 8))
  for (const [place, number] of numbers.entries()) {
    if (Number.isNaN(number)) view.setBigUint64(place * 8, 0x7ff8_0000_0000_0000n, true)
    else view.setFloat64(place * 8, number, true)
  }
  return bytesToHex(sha256(new Uint8Array(view.buffer)))
}

/** The bits of the sample project as this machine evaluates it: today and each of its plans, every number of every part, site and total. */
export function referenceBits(): string {
  const contents = sampleContents('2026-01-01T00:00:00.000Z')
  const plans = [null, ...contents.scenarios.map((scenario) => scenario.id)]
  return bitsOf(plans.map((scenarioId) => evaluate({ contents, scenarioId, figures: shippedFigures })))
}
