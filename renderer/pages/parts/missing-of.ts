import type { FactBook } from '../../facts/fact-book.ts'
import type { ColumnId } from './columns.ts'
import type { PartRow } from './part-row.ts'

const kept = new WeakMap<PartRow, { readonly book: FactBook; readonly missing: readonly ColumnId[] }>()

/** The facts of a bought part that nobody stated, by the column that holds them; a branch misses nothing of its own. */
export function missingOf(row: PartRow, book: FactBook): readonly ColumnId[] {
  if (row.kind !== 'part' || row.partId === null) return []
  const known = kept.get(row)
  if (known?.book === book) return known.missing
  const missing: ColumnId[] = []
  const part = book.parts.get(row.partId)
  const offer = row.offerId === null ? undefined : book.offers.get(row.offerId)
  const site = offer === undefined ? undefined : book.sites.get(offer.siteId)
  if (offer === undefined) missing.push('site')
  else if (site?.country === null) missing.push('country')
  if (offer !== undefined && offer.unitPrice === null && offer.priceBreaks.length === 0) missing.push('price')
  if (row.lineId !== null && book.lines.get(row.lineId)?.quantity === null) missing.push('quantity')
  if (part?.stock === null) missing.push('stock')
  if (offer !== undefined && offer.recoveryDays === null && site?.recoveryDays === null) missing.push('recovery')
  if (offer?.leadTimeDays === null) missing.push('lead-time')
  if (part?.massKg === null) missing.push('mass')
  if (part?.hsCode === null || part?.hsCode === '') missing.push('hs-code')
  if (part?.category === null) missing.push('category')
  kept.set(row, { book, missing })
  return missing
}
