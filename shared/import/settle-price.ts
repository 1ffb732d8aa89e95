import { say } from '../text/say.ts'
import type { ImportIssue } from './bom-import.ts'
import { pricedPer } from './column-units.ts'
import type { LineDraft } from './read-fields.ts'
import { aboutCell, quoted, typed, typeOver, where, type NumberCell } from './number-cell.ts'
import { basisOf, vatIn, type PriceBasis, type ReadPrice } from './read-price.ts'
import type { CountedUnits } from './settle-counts.ts'
import { isPackWord, isPieceWord, measureOf } from './unit-words.ts'

/** What the heading of a price column says the price counts for; null where it says nothing. */
export function basisOfHeading(header: string, unit: string | null): PriceBasis | null {
  const plain = header.slice(0, 120).replaceAll(/[\r\n]+/gu, ' ').replaceAll(/[€$£]|\b(?:EUR|USD|GBP|CHF|PLN|euro)\b/giu, ' ')
  const behind = /(?:\/|\bper\b|\bpro\b|\bje\b|\bpar\b|\bza\b|\bpor\b|(?<=prezzo )\bal\b)\s*([^/(),[\]]+?)\s*(?:[(),[\]].*)?$/iu.exec(plain)
  const found = behind === null ? null : basisOf(behind[1] ?? '')
  if (found !== null) return found
  const units = pricedPer({ unit })
  return units === 1 ? null : { units, measure: null, perPiece: false }
}

/** A price with what it was read from and how it was counted. */
export interface PriceFound {
  readonly cell: NumberCell
  readonly read: ReadPrice
  /** Units that a column of its own says the price stands for; 1 where there is none. */
  readonly priceUnit: number
  /** Rate of tax that a remark on the sheet says is in its prices, as a share; 0 where none is. */
  readonly taxRemarked: number
}

/** Brings the price of a line, and its steps, to one unit without tax; what cannot be brought there stays open with an issue. */
export function settlePrice(line: LineDraft, { cell, read, priceUnit, taxRemarked }: PriceFound, counted: CountedUnits | null, issues: ImportIssue[]): void {
  if (read.value === null) return
  const stated = read.basis.units !== 1 || read.basis.measure !== null || read.basis.perPiece ? read.basis : null
  const basis = stated ?? basisOfHeading(cell.column.header, cell.column.unit)
  const divisor = divisorOf(line, basis ?? { units: priceUnit, measure: null, perPiece: false }, counted, cell, read, issues)
  if (divisor === null) return
  const tax = taxOf(cell, read, taxRemarked)
  if (tax > 0 && read.vat === 'with') {
    issues.push(aboutCell(cell, 'info', 'without-vat', say`${where(cell)} is with ${Math.round(tax * 1000) / 10} % value added tax: ${quoted(cell.text)}.`, say`The tax is taken out, as it is no cost.`))
  } else if (read.vat === 'with' && tax === 0) {
    issues.push(aboutCell(cell, 'warning', 'with-vat', say`${where(cell)} is with value added tax, at a rate that is not stated: ${quoted(cell.text)}.`, say`Read as it stands, so that the cost is too high by the tax. Type the price without it.`))
  }
  const each = (price: number) => price / divisor / (1 + tax)
  line.unitPrice = each(read.value)
  line.priceBreaks = read.breaks.map(({ fromQuantity, unitPrice }) => ({ fromQuantity, unitPrice: each(unitPrice) }))
}

function taxOf(cell: NumberCell, read: ReadPrice, remarked: number): number {
  if (read.vat === 'without') return 0
  if (read.vat === 'with') return read.vatRate ?? 0
  const heading = vatIn(cell.column.header)
  return heading.vat === 'with' ? (heading.rate ?? 0) : heading.vat === 'without' ? 0 : remarked
}

/** Units of the line that one price buys, null where that cannot be known. */
function divisorOf(line: LineDraft, basis: PriceBasis, counted: CountedUnits | null, cell: NumberCell, read: ReadPrice, issues: ImportIssue[]): number | null {
  const { measure, units } = basis
  if (measure === null) return units === 1 && !basis.perPiece ? unitsByTotal(line, counted, cell, read, issues) : units
  const own = measureOf(measure)
  if (own !== null) {
    const quantityIn = measureOf(line.unit)
    if (quantityIn !== null && quantityIn.base === own.base) return (units * own.factor) / quantityIn.factor
    if (line.unit === null) {
      line.unit = measure
      issues.push(aboutCell(cell, 'info', 'per-measure', say`${where(cell)} stands for ${units} ${measure}, and the row does not say in what its quantity counts.`, say`The quantity is read in ${measure} too. Give the list a column with units if that is wrong.`))
      return units
    }
    if (own.base === 'kg' && line.massKg !== null && line.massKg > 0 && isPieceWord(line.unit)) {
      const divisor = (units * own.factor) / line.massKg
      issues.push(aboutCell(cell, 'info', 'by-weight', say`${where(cell)} stands for ${units} ${measure}, the quantity counts pieces.`, say`One piece of ${line.massKg} kg comes to ${typed(Math.round(((read.value ?? 0) / divisor) * 10_000) / 10_000, cell.decimal)}.`))
      return divisor
    }
    issues.push(aboutCell(cell, 'warning', 'per-measure', say`${where(cell)} stands for ${units} ${measure}, the quantity counts ${line.unit}: ${quoted(cell.text)}.`,
      own.base === 'kg' ? say`Left empty: the weight of one piece is not in the list. Type the price of one piece, or add its weight.` : say`Left empty. Type the price of one piece, or the quantity in the unit of the price.`))
    return null
  }
  if (!isPackWord(measure)) {
    line.unit ??= measure
    return units
  }
  const size = line.packSize ?? counted?.packSize ?? null
  if (size !== null && size > 0) return units * size
  // Quantity and price in the same packs need no size.
  if (line.unit !== null && isPackWord(line.unit)) return units
  issues.push(aboutCell(cell, 'warning', 'per-pack', say`${where(cell)} stands for a ${measure}, and the row does not say how many pieces that holds.`,
    say`Left empty. Add a column with the pack size, or type the price of one piece.`, typeOver(cell, `${read.currency === null ? '' : `${read.currency} `}${typed(read.value ?? 0, cell.decimal)} / 1 pc`, say`Read ${cell.text} as the price of one piece`)))
  return null
}

/** Where the quantity was in dozens or packs and the price says nothing, the total of the line tells whether it is the price of one. */
function unitsByTotal(line: LineDraft, counted: CountedUnits | null, cell: NumberCell, read: ReadPrice, issues: ImportIssue[]): number {
  if (counted === null || counted.factor === 1 || read.value === null) return 1
  const ofPacks = counted.written * read.value
  if (line.lineTotal !== null && Math.abs(ofPacks - line.lineTotal) <= Math.abs(line.lineTotal) * 0.005) return counted.factor
  const amount = typed(counted.factor, cell.decimal)
  issues.push(aboutCell(cell, 'info', 'of-one', say`${where(cell)} is read as the price of one, although the quantity ${quoted(counted.text)} counts ${amount} at a time.`, say`Say so if it is the price of all of them together.`,
    typeOver(cell, `${cell.text} / ${amount} pcs`, say`Read ${cell.text} as the price of ${amount}`)))
  return 1
}
