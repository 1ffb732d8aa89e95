import type { Cell } from '../row-sum.ts'

/** A number in SQLite's own writing of one to nine bytes, and where it ends; null past the end of the bytes or beyond what a number holds. */
export function readVarint(bytes: Buffer, from: number): readonly [value: number, end: number] | null {
  let value = 0
  for (let at = from; at < from + 9; at += 1) {
    const byte = bytes[at]
    if (byte === undefined) return null
    if (at === from + 8) value = value * 256 + byte
    else value = value * 128 + (byte & 0x7f)
    if (byte < 0x80 || at === from + 8) return Number.isSafeInteger(value) ? [value, at + 1] : null
  }
  return null
}

function integerAt(bytes: Buffer, from: number, length: number): number {
  if (length === 8) return Number(bytes.readBigInt64BE(from))
  return bytes.readIntBE(from, length)
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The cells of a record; null where it does not read as one. */
export function readRecord(payload: Buffer): Cell[] | null {
  const head = readVarint(payload, 0)
  if (head === null) return null
  const [headEnd, first] = head
  if (headEnd > payload.length || headEnd < first) return null
  const cells: Cell[] = []
  let at = headEnd
  for (let place = first; place < headEnd;) {
    const kind = readVarint(payload, place)
    if (kind === null) return null
    const [type, next] = kind
    place = next
    if (type === 10 || type === 11) return null
    const length = type >= 12 ? (type - (type % 2 === 0 ? 12 : 13)) / 2 : type === 7 ? 8 : type >= 8 ? 0 : type === 5 ? 6 : type === 6 ? 8 : type
    if (at + length > payload.length) return null
    if (type === 0) cells.push(null)
    else if (type <= 6) cells.push(integerAt(payload, at, length))
    else if (type === 7) cells.push(payload.readDoubleBE(at))
    else if (type <= 9) cells.push(type - 8)
    else if (type % 2 === 0) cells.push(payload.subarray(at, at + length))
    else {
      try {
        cells.push(utf8.decode(payload.subarray(at, at + length)))
      } catch {
        return null
      }
    }
    at += length
  }
  return cells
}
