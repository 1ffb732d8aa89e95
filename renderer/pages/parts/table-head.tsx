import { partsText as words } from '../../text/parts.ts'
import { columnIds, type ColumnId } from './columns.ts'
import { sortBy, usePartsView } from './parts-view.ts'
import type { CellContext } from './table-cells.tsx'

const axisTicks = [0, 30, 60, 90]
const currencySign: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' }

/** The lines of a column's head. */
function headOf(column: ColumnId, { basis, currency, showsPrice }: CellContext): readonly string[] {
  const sign = currencySign[currency] ?? currency
  switch (column) {
    case 'quantity':
      return [words.heads.quantity[basis.kind]]
    case 'landed': {
      const [name, per] = words.heads.landed[basis.kind]
      return [showsPrice ? words.heads.price : name, basis.kind === 'year' ? per : `${sign} ${per}`]
    }
    case 'share':
      return words.heads.share
    case 'risk':
      return words.heads.risk
    case 'short':
      return words.heads.short
    case 'loss':
      return words.heads.loss
    case 'part':
    case 'site':
    case 'braking':
      return [words.columns[column]]
  }
}

/** The heads of the columns; each sorts. */
export function TableHead({ context }: { readonly context: CellContext }) {
  const sort = usePartsView((state) => state.sort)
  return (
    <div className="head" role="row" aria-rowindex={1}>
      {columnIds.map((column) => {
        const direction = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : null
        return (
          <div key={column} role="columnheader" data-column={column} className={`cell ${column}`} aria-sort={direction ?? 'none'}>
            <button type="button" onClick={() => sortBy(column)} title={words.sortBy(words.columns[column])}>
              <span>{headOf(column, context).map((line) => <span key={line} className="line">{line}</span>)}</span>
              {direction === null ? null : <span className="direction" aria-hidden="true">{direction === 'descending' ? '▼' : '▲'}</span>}
            </button>
            {column === 'braking' ? (
              <span className="axis" aria-hidden="true">{axisTicks.map((tick) => <i key={tick} style={{ left: `${tick}%` }}>{tick}</i>)}</span>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
