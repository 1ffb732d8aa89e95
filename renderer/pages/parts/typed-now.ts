import { isEuropean } from '../../../shared/data/countries.ts'
import type { CellContext } from './cell-context.ts'
import type { PartRow } from './part-row.ts'

type Of = Pick<CellContext, 'book' | 'shownOf' | 'basis'>

/** The description of a row as it is stated now, whatever is still being worked out. */
export const descriptionNow = (row: PartRow, { book }: Pick<CellContext, 'book'>): string =>
  (row.kind === 'site' || row.partId === null ? row.description : (book.parts.get(row.partId)?.description ?? row.description))

/** The units of a row with the quantity of its own line as it is stated now; what changed above it follows once it is worked out. */
export function quantityNow(row: PartRow, { book, shownOf, basis }: Of): number | null {
  if (shownOf === null || row.lineId === null) return row.quantity
  const [before, now] = [shownOf.lines.get(row.lineId)?.quantity ?? null, book.lines.get(row.lineId)?.quantity ?? null]
  if (before === now) return row.quantity
  if (now === null || basis.kind === 'part') return now
  return row.quantity === null || before === null || before === 0 ? now : (row.quantity * now) / before
}

interface SiteNow {
  readonly supplier: string
  readonly country: string | null
  readonly isFar: boolean
  readonly isBought: boolean
}
const siteOf = (supplier: string, country: string | null, isBought: boolean): SiteNow => ({ supplier, country, isFar: country === null || !isEuropean(country), isBought })

/** Where a row is bought as it is stated now: the supplier of its main source, and the country. */
export function siteNow(row: PartRow, { book, shownOf }: Of): SiteNow {
  if (shownOf === null || row.kind !== 'part' || row.partId === null) return siteOf(row.supplier, row.country, row.siteKey !== null)
  const offer = (row.offerId === null ? undefined : book.offers.get(row.offerId)) ?? book.offersOf.get(row.partId)?.[0]
  const site = offer === undefined ? undefined : book.sites.get(offer.siteId)
  return siteOf(site === undefined ? '' : (book.suppliers.get(site.supplierId)?.name ?? ''), site?.country ?? null, offer !== undefined)
}
