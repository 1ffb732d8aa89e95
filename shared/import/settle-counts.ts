import { say } from '../text/say.ts'
import type { ImportIssue } from './bom-import.ts'
import type { LineDraft } from './read-fields.ts'
import { aboutCell, quoted, where, type NumberCell } from './number-cell.ts'
import { packIn, type ReadCount } from './read-count.ts'
import { dozenOf, isPackWord, measureOf } from './unit-words.ts'

/** Fields that count pieces. */
export const countFields = ['quantity', 'minimumOrder', 'orderQuantity', 'stock', 'packSize'] as const
/** A field that counts pieces. */
export type CountField = (typeof countFields)[number]

/** A count with the cell it was read from. */
export interface CountFound {
  readonly cell: NumberCell
  readonly read: ReadCount
}

/** How the quantity of a line was brought from dozens or packs to pieces. */
export interface CountedUnits {
  /** Pieces in one of what was written. */
  readonly factor: number
  /** The number as written. */
  readonly written: number
  readonly packSize: number | null
  readonly text: string
}

/** Puts counts into the line, in pieces: dozens and packs of known size convert here, once. */
export function settleCounts(line: LineDraft, counts: ReadonlyMap<CountField, CountFound>, issues: ImportIssue[]): CountedUnits | null {
  const size = counts.get('packSize')
  if (size !== undefined && size.read.value !== null) {
    const pieces = size.read.packSize ?? size.read.value
    if (pieces > 0) line.packSize = pieces
    else issues.push(aboutCell(size.cell, 'info', 'zero', say`${where(size.cell)} is 0, which no pack holds.`, say`Left empty, as not known.`))
  }
  const inUnit = line.unit === null ? null : packIn(line.unit)
  const quantity = counts.get('quantity')
  let counted: CountedUnits | null = null
  if (quantity?.read.value !== null && quantity !== undefined) {
    const { cell, read } = quantity
    const named = read.unit ?? unitOfHeading(cell.column.header) ?? line.unit
    const packSize = read.packSize ?? (read.unit === null || isPackWord(read.unit) ? inUnit?.size : undefined) ?? (named !== null && isPackWord(named) ? line.packSize : null)
    const factor = packSize ?? dozenOf(named) ?? 1
    line.quantity = (read.value ?? 0) * factor
    counted = { factor, written: read.value ?? 0, packSize, text: inUnit === null && line.unit === named && line.unit !== null ? `${cell.text} ${line.unit}` : cell.text }
    // "Quantity (m)" says in the heading what a column of units would say.
    line.unit ??= read.unit ?? (measureOf(cell.column.unit) === null ? null : cell.column.unit)
    if (factor !== 1) {
      line.unit = 'pcs'
      line.packSize ??= packSize
      issues.push(aboutCell(cell, 'info', 'in-packs', say`${where(cell)} counts ${factor} at a time: ${quoted(inUnit === null ? counted.text : `${cell.text} ${cell.text.includes(String(inUnit.size)) ? '' : `× pack of ${inUnit.size}`}`.trim())}.`, say`Read as ${line.quantity} pieces.`))
    }
  }
  for (const field of ['minimumOrder', 'orderQuantity', 'stock'] as const) {
    const found = counts.get(field)
    if (found === undefined || found.read.value === null) continue
    line[field] = inPieces(line, found, issues)
  }
  return counted
}

function inPieces(line: LineDraft, { cell, read }: CountFound, issues: ImportIssue[]): number | null {
  const value = read.value ?? 0
  if (read.packSize !== null) return value * read.packSize
  const named = read.unit ?? unitOfHeading(cell.column.header)
  const dozen = dozenOf(named)
  if (dozen !== null) return value * dozen
  // Who buys in the packs in which the quantity counts, needs no pieces.
  if (named === null || !isPackWord(named) || (line.unit !== null && isPackWord(line.unit))) return value
  if (line.packSize !== null && line.packSize > 0) return value * line.packSize
  issues.push(aboutCell(cell, 'warning', 'in-packs', say`${where(cell)} is in packs, and the row does not say how many pieces one holds: ${quoted(cell.text)}.`, say`Left empty. Add a column with the pack size, or type the number of pieces.`))
  return null
}

/** Dozens or packs that a heading counts in, such as "MOQ (packs)" or "Aantal (dozijn)"; null where it names none. */
function unitOfHeading(header: string): string | null {
  const named = /(?:\(|\bin\b|\bper\b|,)\s*(\p{L}+)\s*\)?\s*$/iu.exec(header)?.[1]
  return named !== undefined && (isPackWord(named) || dozenOf(named) !== null) && !/\bper\b|\bpro\b|\bje\b|\bpar\b/iu.test(header) ? named : null
}
