import { partsTableText } from '../../text/parts-table.ts'
import { partsText as words } from '../../text/parts.ts'
import { Icon } from '../../ui/icon.tsx'
import type { CellContext } from './cell-context.ts'
import type { PartRow } from './part-row.ts'
import { descriptionNow, siteNow } from './typed-now.ts'

/** Room of the mark that opens a branch, in px, with the gap beside it: names of parts without one stand under the others. */
const twistWidth = 22

const nameOf = (row: PartRow): string => row.number || row.description

/** Number and description of a part, with its branch; a mark where there is something to know of its price. */
export function PartCell({ row, isOpen, isHere, of }: { readonly row: PartRow; readonly isOpen: boolean; readonly isHere: boolean; readonly of: CellContext }) {
  const description = descriptionNow(row, of)
  const name = description || row.number || words.row.noSupplier
  // A number that is all the name there is would stand there twice, the first time cut off.
  const isNumberOnly = row.number !== '' && (description === '' || description === row.number)
  return (
    <span className="part-name" style={{ paddingLeft: row.depth * 16 + (row.childCount > 0 ? 0 : twistWidth) }}>
      {row.childCount > 0 ? (
        <button type="button" className="twist" data-cell tabIndex={-1} aria-label={isOpen ? words.row.close(name) : words.row.open(name)} aria-expanded={isOpen}
          onClick={(event) => { event.stopPropagation(); of.setOpen(row.key, !isOpen) }}>
          <Icon name={isOpen ? 'down' : 'right'} size={10} />
        </button>
      ) : null}
      {row.kind === 'part' && !isNumberOnly ? <span className="code quiet part-number" title={row.number}>{row.number}</span> : null}
      <span className="cut" title={`${row.number} ${description}`.trim()} {...(row.childCount > 0 ? {} : { 'data-cell': true, tabIndex: -1 })}>{row.kind === 'site' ? name : description || row.number}</span>
      {row.kind === 'part' ? null : <span className="caption">{words.row.parts(row.partCount)}</span>}
      {row.notices === 0 || row.kind !== 'part' ? null : (
        <span className="notice-mark" role="img" aria-label={partsTableText.notice(row.notices)} title={partsTableText.notice(row.notices)}><Icon name="info" size={12} /></span>
      )}
      {row.partId === null || !isHere ? null : (
        <button type="button" className="edit-row" tabIndex={-1} aria-label={words.edit.rowLabel(row.number || name)} onClick={() => of.edit(row)}>{words.edit.row}</button>
      )}
    </span>
  )
}

/** Country and name of the supplier; a branch says how many sites are below it. */
export function SiteCell({ row, of }: { readonly row: PartRow; readonly of: CellContext }) {
  if (row.kind === 'assembly') return <span className="quiet" data-cell tabIndex={-1}>{row.moreSites === 0 ? '' : words.row.sites(row.moreSites)}</span>
  const now = siteNow(row, of)
  if (row.kind === 'part' && !now.isBought) {
    return <button type="button" data-cell tabIndex={-1} className="unknown" aria-label={words.row.addWhat(partsTableText.columns.site, nameOf(row))} onClick={() => of.add(row, 'site')}>{words.row.add}</button>
  }
  return (
    <span className="row site-name" data-cell tabIndex={-1}>
      {now.country === null && now.isBought && row.kind === 'part' ? (
        <button type="button" tabIndex={-1} className="unknown" aria-label={words.row.addWhat(partsTableText.columns.country, nameOf(row))} onClick={() => of.add(row, 'country')}>{words.row.add}</button>
      ) : <span className={`country${now.isFar ? ' far' : ''}`}>{now.country ?? ''}</span>}
      <span className="cut" title={now.supplier}>{now.supplier}</span>
      {row.moreSites > 0 ? <span className="caption">+{row.moreSites}</span> : null}
    </span>
  )
}
