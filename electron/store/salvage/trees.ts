import type { Cell } from '../row-sum.ts'
import type { Pages } from './pages.ts'
import { readRecord, readVarint } from './record.ts'

/** A row as it lies in a leaf: its number in the table (0 in an index) and its cells. */
export interface Leaf {
  readonly rowid: number
  readonly cells: readonly Cell[]
}

const tableLeaf = 0x0d
const tableInner = 0x05
const indexLeaf = 0x0a
const indexInner = 0x02

/** Bytes of the largest row; a length that was spoilt asks for no more. */
const largestRow = 256 * 1024 * 1024

/** Bytes of a row that lie on its own page; the rest lies on pages behind it. */
function localBytes(length: number, usable: number, isTable: boolean): number {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const local = least + ((length - least) % (usable - 4))
  return local <= most ? local : least
}

/** Reads the trees of a database; remembers which pages it met, so that a tree that bites its own tail ends, and counts what it could not read. */
export class Trees {
  readonly met = new Set<number>()
  /** Pages, cells and rows that do not read. */
  faults = 0
  readonly #pages: Pages

  constructor(pages: Pages) {
    this.#pages = pages
  }

  /** The rows of a tree in their order; what is broken is passed over and counted. */
  *rowsOf(root: number, isTable: boolean): Generator<Leaf> {
    const waiting = [root]
    while (waiting.length > 0) {
      const number = waiting.pop() ?? 0
      if (this.met.has(number)) {
        this.faults += 1
        continue
      }
      const page = number < 1 || number > this.#pages.count ? null : this.#pages.page(number)
      const head = number === 1 ? 100 : 0
      const kind = page?.[head]
      const isInner = kind === (isTable ? tableInner : indexInner)
      if (page === null || (!isInner && kind !== (isTable ? tableLeaf : indexLeaf))) {
        this.faults += 1
        continue
      }
      this.met.add(number)
      if (isInner) {
        const children = [...this.#cellPlaces(page, head, 12)].map((place) => page.readUInt32BE(place))
        children.push(page.readUInt32BE(head + 8))
        for (const child of children.toReversed()) waiting.push(child)
      }
      if (!isInner || !isTable) yield* this.leavesOn(page, head, isTable, isInner)
    }
  }

  /** The rows that lie on one page. */
  *leavesOn(page: Buffer, head: number, isTable: boolean, isInner = false): Generator<Leaf> {
    for (const place of this.#cellPlaces(page, head, isInner ? 12 : 8)) {
      const row = this.#row(page, isInner ? place + 4 : place, isTable)
      if (row === null) this.faults += 1
      else yield row
    }
  }

  /** Where the cells of a page begin. A page on which cells, gaps and head do not fill it to the byte has lost some, and counts as broken. */
  #cellPlaces(page: Buffer, head: number, headBytes: 8 | 12): number[] {
    const { size } = this.#pages
    const stated = page.readUInt16BE(head + 3)
    const most = Math.floor((size - head - headBytes) / 2)
    const places: number[] = []
    let filled = head + headBytes + 2 * stated + (page[head + 7] ?? 0)
    for (let cell = 0; cell < Math.min(stated, most); cell += 1) {
      const place = page.readUInt16BE(head + headBytes + 2 * cell)
      const bytes = place >= head + headBytes && place + 4 <= size ? this.#cellBytes(page, head, place) : null
      if (bytes === null) continue
      filled += bytes
      places.push(place)
    }
    for (let gap = page.readUInt16BE(head + 1), count = 0; gap !== 0 && gap + 4 <= size && count < size; count += 1) {
      filled += page.readUInt16BE(gap + 2)
      gap = page.readUInt16BE(gap)
    }
    const content = page.readUInt16BE(head + 5)
    filled += (content === 0 ? 65_536 : content) - (head + headBytes + 2 * stated)
    if (filled !== size) this.faults += 1
    return places
  }

  /** Bytes that a cell takes on its page; null where its length does not read. */
  #cellBytes(page: Buffer, head: number, place: number): number | null {
    const kind = page[head]
    const isTable = kind === tableLeaf || kind === tableInner
    const from = kind === tableInner || kind === indexInner ? place + 4 : place
    const length = readVarint(page, from)
    if (length === null) return null
    if (kind === tableInner) return length[1] - place
    const rowid = isTable ? readVarint(page, length[1]) : length
    if (rowid === null) return null
    const local = localBytes(length[0], this.#pages.size, isTable)
    return Math.max(4, rowid[1] - place + local + (local < length[0] ? 4 : 0))
  }

  #row(page: Buffer, from: number, isTable: boolean): Leaf | null {
    const length = readVarint(page, from)
    if (length === null) return null
    const [bytes, afterLength] = length
    const rowid = isTable ? readVarint(page, afterLength) : ([0, afterLength] as const)
    if (rowid === null || bytes > largestRow || bytes > this.#pages.count * this.#pages.size) return null
    const payload = this.#payload(page, rowid[1], bytes, isTable)
    const cells = payload === null ? null : readRecord(payload)
    return cells === null ? null : { rowid: rowid[0], cells }
  }

  #payload(page: Buffer, from: number, bytes: number, isTable: boolean): Buffer | null {
    const { size } = this.#pages
    const local = localBytes(bytes, size, isTable)
    if (from + local > size) return null
    if (local === bytes) return page.subarray(from, from + local)
    if (from + local + 4 > size) return null
    const pieces = [page.subarray(from, from + local)]
    const met = new Set<number>()
    let next = page.readUInt32BE(from + local)
    for (let missing = bytes - local; missing > 0;) {
      const more = next < 1 || met.has(next) ? null : this.#pages.page(next)
      if (more === null) return null
      met.add(next)
      const held = Math.min(missing, size - 4)
      pieces.push(more.subarray(4, 4 + held))
      missing -= held
      next = more.readUInt32BE(0)
    }
    for (const number of met) this.met.add(number)
    return Buffer.concat(pieces)
  }
}

/** The pages that the database says are free, whose old content counts no more; null where that list is broken. */
export function freePages(pages: Pages): Set<number> | null {
  const header = pages.page(1)
  if (header === null || header.toString('latin1', 0, 15) !== 'SQLite format 3') return null
  const stated = header.readUInt32BE(36)
  const free = new Set<number>()
  for (let trunk = header.readUInt32BE(32); trunk !== 0;) {
    const page = free.has(trunk) ? null : pages.page(trunk)
    if (page === null || free.size > stated) return null
    free.add(trunk)
    const count = page.readUInt32BE(4)
    if (count > pages.size / 4 - 2) return null
    for (let leaf = 0; leaf < count; leaf += 1) free.add(page.readUInt32BE(8 + 4 * leaf))
    trunk = page.readUInt32BE(0)
  }
  return free.size === stated ? free : null
}

/** Whether a page looks like a leaf of a table. */
export const isTableLeaf = (page: Buffer): boolean => page[0] === tableLeaf
