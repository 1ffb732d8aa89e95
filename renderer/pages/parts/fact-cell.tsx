import { isEuropean } from '../../../shared/data/countries.ts'
import { factInWords } from '../../facts/read-fact.ts'
import { digitsOfPrice, formatNumber } from '../../text/format.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { partsText } from '../../text/parts.ts'
import type { CellContext } from './cell-context.ts'
import { factOf, fieldOf, type FactColumnId } from './fact-columns.ts'
import type { PartRow } from './part-row.ts'

/** Facts of the part itself, which an assembly has too; the others are of what is bought, or of a site. */
const ofThePart: ReadonlySet<FactColumnId> = new Set(['category', 'stock', 'mass', 'volume', 'hs-code', 'make-or-buy', 'requalification', 'raw-material'])

/** Whether a row can have a fact at all. */
export function mayHave(row: PartRow, column: FactColumnId): boolean {
  if (row.kind === 'part') return column !== 'scrap' || row.lineId !== null
  if (row.kind === 'site') return row.siteKey !== null && !row.siteKey.includes(':') && (column === 'country' || column === 'recovery')
  return ofThePart.has(column) || (column === 'scrap' && row.lineId !== null)
}

/** One stated fact; where nobody stated it, it asks to be added. */
export function FactCell({ row, column, of }: { readonly row: PartRow; readonly column: FactColumnId; readonly of: CellContext }) {
  const field = fieldOf(column, row.kind === 'site')
  if (field === null || !mayHave(row, column)) return <span data-cell tabIndex={-1} />
  const value = factOf(row, column, of.book)
  if (value === null) {
    if (row.kind !== 'part' || field.isFiner === true || optional.has(column)) return <span className="faint" data-cell tabIndex={-1} aria-label={partsText.row.notKnown}>·</span>
    return <button type="button" data-cell tabIndex={-1} className="unknown" aria-label={partsText.row.addWhat(words.columns[column], row.number || row.description)} onClick={() => of.add(row, column)}>{partsText.row.add}</button>
  }
  if (column === 'country') return <span className="row" data-cell tabIndex={-1}><span className={`country${isEuropean(String(value)) ? '' : ' far'}`}>{value}</span><span className="cut">{factInWords(field, value).replace(/ \([A-Z]{2}\)$/u, '')}</span></span>
  // Prices under each other have their cents under each other.
  const written = column === 'price' && typeof value === 'number' ? formatNumber(value, digitsOfPrice(value)) : factInWords(field, value)
  return <span className="cut" data-cell tabIndex={-1}>{written}</span>
}

/** Facts that most parts rightly lack: they do not ask to be added. */
const optional: ReadonlySet<FactColumnId> = new Set(['scrap', 'rejects', 'raw-material', 'minimum-order', 'duty', 'volume', 'make-or-buy', 'requalification', 'incoterm', 'transport', 'order-quantity'])
