import { english } from '../text/english.ts'
import type { Sentence } from '../text/say.ts'
import type { Certainty } from './evaluation.ts'
import { LazyMap } from './lazy-map.ts'
import { optionKinds, type NoOption, type OptionCell, type OptionGrid, type OptionKind, type OptionRow } from './option.ts'

/** A grid as columns of numbers with a cell after the other, row by row: it crosses from a worker to the page in hardly any time. */
export interface PackedGrid {
  readonly basis: OptionGrid['basis']
  readonly partIds: readonly string[]
  /** One a row; NaN where unknown, as in the columns of cells. */
  readonly costShare: Float64Array<ArrayBuffer>
  readonly cost: Float64Array<ArrayBuffer>
  readonly once: Float64Array<ArrayBuffer>
  readonly daysShort: Float64Array<ArrayBuffer>
  readonly bufferDays: Float64Array<ArrayBuffer>
  /** Places of each cell's certainty and absence in the list of words, and of its unknown in the list of reasons, three a cell; 0 is none. */
  readonly said: Uint32Array<ArrayBuffer>
  readonly words: readonly (string | null)[]
  readonly reasons: readonly (Sentence | null)[]
}

/** Packs a grid of which no cell is awaited. */
export function packGrid({ basis, rows }: OptionGrid): PackedGrid {
  const cells = rows.size * optionKinds.length
  const column = (): Float64Array<ArrayBuffer> => new Float64Array(cells)
  const packed = {
    basis, partIds: [...rows.keys()], costShare: new Float64Array(rows.size), cost: column(), once: column(), daysShort: column(), bufferDays: column(),
    said: new Uint32Array(cells * 3),
  }
  const places = new Map<string | null, number>([[null, 0]])
  const place = (word: string | null): number => {
    const found = places.get(word)
    if (found !== undefined) return found
    places.set(word, places.size)
    return places.size - 1
  }
  const reasons: (Sentence | null)[] = [null]
  const placeOfReason = new Map<string, number>()
  const reason = (sentence: Sentence | null): number => {
    if (sentence === null) return 0
    const key = english(sentence)
    const found = placeOfReason.get(key)
    if (found !== undefined) return found
    placeOfReason.set(key, reasons.length)
    return reasons.push(sentence) - 1
  }
  let at = 0
  for (const [index, row] of [...rows.values()].entries()) {
    packed.costShare[index] = row.costShare ?? Number.NaN
    for (const kind of optionKinds) {
      const cell = row.cells[kind]
      packed.cost[at] = cell.cost ?? Number.NaN
      packed.once[at] = cell.once ?? Number.NaN
      packed.daysShort[at] = cell.daysShort ?? Number.NaN
      packed.bufferDays[at] = cell.bufferDays
      packed.said.set([place(cell.certainty), place(cell.absent), reason(cell.unknown)], at * 3)
      at += 1
    }
  }
  return { ...packed, words: [...places.keys()], reasons }
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

/** The grid that was packed; a row is unpacked when it is looked at. */
export function unpackGrid({ basis, partIds, costShare, cost, once, daysShort, bufferDays, said, words, reasons }: PackedGrid): OptionGrid {
  const cellAt = (at: number): OptionCell => {
    const word = (which: number): string | null => words[said[at * 3 + which] ?? 0] ?? null
    return {
      cost: known(cost[at]), once: known(once[at]), daysShort: known(daysShort[at]),
      // What packGrid put in these places was a certainty and an absence.
      certainty: word(0) as Certainty, absent: word(1) as NoOption | null, unknown: reasons[said[at * 3 + 2] ?? 0] ?? null, bufferDays: bufferDays[at] ?? 0, isAwaited: false,
    }
  }
  const rows = new LazyMap<string, OptionRow>(partIds, (partId, index) => {
    const cell = (kind: OptionKind): OptionCell => cellAt(index * optionKinds.length + optionKinds.indexOf(kind))
    return {
      partId, costShare: known(costShare[index]),
      cells: { keep: cell('keep'), buffer: cell('buffer'), 'second-source': cell('second-source'), nearshore: cell('nearshore'), reshore: cell('reshore'), 'stand-by': cell('stand-by') },
    }
  })
  return { basis, rows }
}
