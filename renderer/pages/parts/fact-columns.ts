import type { FactBook } from '../../facts/fact-book.ts'
import { fieldsOf, type FactField } from '../../facts/fact-fields.ts'
import { knownCurrencies } from '../../facts/known-currencies.ts'
import type { CellTarget } from '../../facts/plan-cells.ts'
import { currentLanguage } from '../../text/language.ts'
import type { ColumnId } from './columns.ts'
import type { PartRow } from './part-row.ts'

/** Columns that hold one stated fact each, which can be typed, pasted and changed for many rows. */
export const factColumnIds = [
  'country', 'category', 'price', 'currency', 'stock', 'recovery', 'lead-time', 'mass', 'volume', 'hs-code', 'make-or-buy', 'minimum-order', 'order-quantity', 'incoterm', 'transport',
  'duty', 'rejects', 'requalification', 'raw-material', 'scrap',
] as const
export type FactColumnId = (typeof factColumnIds)[number]

/** Columns whose cells can be typed in, with the fact that they state as "noun.field". */
const factKeys: Readonly<Partial<Record<ColumnId, string>> & Record<FactColumnId | 'part' | 'site' | 'quantity', string>> = {
  part: 'part.description', site: 'supplier.name', quantity: 'line.quantity',
  country: 'site.country', category: 'part.category', price: 'offer.unitPrice', currency: 'offer.currency', stock: 'part.stock', recovery: 'offer.recoveryDays', 'lead-time': 'offer.leadTimeDays',
  mass: 'part.massKg', volume: 'part.volumeM3', 'hs-code': 'part.hsCode', 'make-or-buy': 'part.makeOrBuy', 'minimum-order': 'offer.minimumOrder', 'order-quantity': 'offer.orderQuantity',
  incoterm: 'offer.incoterm', transport: 'offer.transportMode', duty: 'offer.dutyRate', rejects: 'offer.rejectShare', requalification: 'part.requalificationWeeks',
  'raw-material': 'part.rawMaterial', scrap: 'line.scrapShare',
}

const ids: ReadonlySet<string> = new Set(factColumnIds)
export const isFactColumn = (column: ColumnId): column is FactColumnId => ids.has(column)
export const isEditable = (column: ColumnId): boolean => factKeys[column] !== undefined
/** Every column that can be typed in, pasted into and filled. */
export const editableColumns: readonly ColumnId[] = Object.keys(factKeys) as ColumnId[] // the keys of factKeys are columns

/** Fields by language: a country is called otherwise in each. */
const known = new Map<string, ReadonlyMap<string, FactField>>()

/** The fact that a column states for a row; null where the column is worked out. A site states its own recovery time. */
export function fieldOf(column: ColumnId, isSite = false): FactField | null {
  const key = isSite && column === 'recovery' ? 'site.recoveryDays' : factKeys[column]
  if (key === undefined) return null
  let fields = known.get(currentLanguage())
  if (fields === undefined) {
    const nouns = ['part', 'line', 'offer', 'site', 'supplier'] as const
    fields = new Map(nouns.flatMap((noun) => fieldsOf(noun, knownCurrencies).map((field) => [`${noun}.${field.name}`, field] as const)))
    known.set(currentLanguage(), fields)
  }
  return fields.get(key) ?? null
}

/** The nouns that a row's facts are kept in. */
export const targetOfRow = (row: PartRow): CellTarget => ({
  name: row.number || row.description, partId: row.partId, lineId: row.lineId, offerId: row.offerId, isMade: row.kind === 'assembly',
  // A place that only a plan has is no site yet.
  siteId: row.kind === 'site' && row.siteKey !== null && !row.siteKey.includes(':') ? row.siteKey : null,
})

/** What is stated of a row in a column, as it is stored; null where nobody stated it. */
export function factOf(row: PartRow, column: FactColumnId, book: FactBook): string | number | null {
  if (row.kind === 'site') {
    const site = row.siteKey === null ? undefined : book.sites.get(row.siteKey)
    return site === undefined ? null : column === 'country' ? site.country : column === 'recovery' ? site.recoveryDays : null
  }
  const offer = row.offerId === null ? undefined : book.offers.get(row.offerId)
  if (column === 'country') return offer === undefined ? row.country : (book.sites.get(offer.siteId)?.country ?? null)
  // A part without a time of its own comes back with its site.
  if (column === 'recovery') return offer === undefined ? null : (offer.recoveryDays ?? book.sites.get(offer.siteId)?.recoveryDays ?? null)
  const [noun, name] = (factKeys[column]).split('.') as ['part' | 'line' | 'offer', string] // as the table above has them
  const of = noun === 'part' ? book.parts.get(row.partId ?? '') : noun === 'line' ? book.lines.get(row.lineId ?? '') : offer
  const value: unknown = of === undefined ? null : Reflect.get(of, name)
  return typeof value === 'string' || typeof value === 'number' ? (value === '' ? null : value) : null
}
