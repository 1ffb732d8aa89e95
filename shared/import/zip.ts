import { Inflate } from 'fflate'

/** One file inside a zip archive; sizes in bytes. */
export interface ZipEntry {
  readonly path: string
  readonly packed: number
  readonly unpacked: number
  readonly encrypted: boolean
  readonly method: number
  readonly offset: number
  readonly checksum: number
}

/** Said when the bytes of an archive do not fit its own table of contents. */
export class DamagedZip extends Error {}

/** Said when an archive unpacks to more than it says it holds. */
export class BurstZip extends Error {}

/** The table of contents of an archive, null where it has none that can be read. */
export function listZip(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const stop = Math.max(0, end - 65_557)
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < stop || end < 0) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const pathLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    if (at + 46 + pathLength + extraLength > bytes.length) return null
    entries.push({
      path: plainPath(ascii(bytes, at + 46, pathLength)),
      ...sizes(view, at, at + 46 + pathLength, extraLength),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
    })
    at += 46 + pathLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** Some programs write \ between folders, or a / in front of them. */
const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/u, '')

/** Sizes and place of an entry; where 32 bits are full, its extra field (zip64) has them. */
function sizes(view: DataView, at: number, extra: number, extraLength: number): { packed: number; unpacked: number; offset: number } {
  const full = 0xffffffff
  let unpacked = view.getUint32(at + 24, true)
  let packed = view.getUint32(at + 20, true)
  let offset = view.getUint32(at + 42, true)
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    const last = Math.min(field + 4 + view.getUint16(field + 2, true), extra + extraLength)
    let next = field + 4
    const wide = (narrow: number): number => {
      if (narrow !== full || next + 8 > last) return narrow
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    }
    unpacked = wide(unpacked)
    packed = wide(packed)
    offset = wide(offset)
    break
  }
  return { packed, unpacked, offset }
}

/** Bytes as characters, one for one. */
export function ascii(bytes: Uint8Array, from: number, length: number): string {
  let text = ''
  for (let index = from; index < Math.min(from + length, bytes.length); index += 1) text += String.fromCharCode(bytes[index] ?? 0)
  return text
}

const pieceSize = 32_768

/** Unpacks an entry piece by piece, so that whoever needs its beginning only need not wait for the rest; the checksum is looked at behind the last piece. */
export function* unpack(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw new DamagedZip(entry.path)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const end = start + entry.packed
  if (end > bytes.length || (entry.method !== 0 && entry.method !== 8)) throw new DamagedZip(entry.path)
  let total = 0
  let sum = -1
  const count = (piece: Uint8Array): Uint8Array => {
    total += piece.length
    if (total > entry.unpacked) throw new BurstZip(entry.path)
    sum = checksum(sum, piece)
    return piece
  }
  if (entry.method === 0) {
    for (let at = start; at < end; at += pieceSize) yield count(bytes.subarray(at, Math.min(at + pieceSize, end)))
  } else {
    let pieces: Uint8Array[] = []
    const inflate = new Inflate((piece) => { if (piece.length > 0) pieces.push(piece) })
    for (let at = start; at < end; at += pieceSize) {
      try {
        inflate.push(bytes.subarray(at, Math.min(at + pieceSize, end)), at + pieceSize >= end)
      } catch {
        throw new DamagedZip(entry.path)
      }
      for (const piece of pieces) yield count(piece)
      pieces = []
    }
  }
  if (total !== entry.unpacked || ~sum >>> 0 !== entry.checksum) throw new DamagedZip(entry.path)
}

/** A whole entry. */
export function unpackWhole(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const whole = new Uint8Array(entry.unpacked)
  let at = 0
  for (const piece of unpack(bytes, entry)) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Tables for CRC-32 four bytes at a time. */
const tables = Array.from({ length: 4 }, () => new Int32Array(256))
const [first = new Int32Array(), second = new Int32Array(), third = new Int32Array(), fourth = new Int32Array()] = tables
for (let byte = 0; byte < 256; byte += 1) {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  first[byte] = rest
}
for (let byte = 0; byte < 256; byte += 1) {
  for (const [index, table] of [second, third, fourth].entries()) {
    const before = tables[index]?.[byte] ?? 0
    table[byte] = (before >>> 8) ^ (first[before & 255] ?? 0)
  }
}

function checksum(before: number, bytes: Uint8Array): number {
  let sum = before
  let at = 0
  for (; at + 4 <= bytes.length; at += 4) {
    sum ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
    sum = (fourth[sum & 255] ?? 0) ^ (third[(sum >>> 8) & 255] ?? 0) ^ (second[(sum >>> 16) & 255] ?? 0) ^ (first[sum >>> 24] ?? 0)
  }
  for (; at < bytes.length; at += 1) sum = (first[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (sum >>> 8)
  return sum
}
