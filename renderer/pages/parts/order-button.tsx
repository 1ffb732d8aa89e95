import { partsTableText as words } from '../../text/parts-table.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { columnName } from './column-names.ts'
import { setClosed, setSort, usePartsView } from './parts-view.ts'
import type { Rows } from './use-rows.ts'

/** The order of the rows: as in the sheet, missing facts first, or by a column; and all branches at once. */
export function OrderButton({ rows }: { readonly rows: Rows }) {
  const sort = usePartsView((state) => state.sort)
  const isMissing = sort?.column === 'missing' && sort.descending
  const now = sort === null ? words.order.sheet : isMissing ? words.order.missing : words.order.by(columnName(sort.column))
  const branches = rows.all.some((row) => row.childCount > 0)
  return (
    <MenuButton className={`button ghost${isMissing ? '' : ' square'}`} label={words.order.isOn(now)} entries={[
      { key: 'sheet', label: words.order.sheet, onAction: () => setSort(null) },
      { key: 'missing', label: words.order.missing, onAction: () => setSort({ column: 'missing', descending: true }) },
      ...(['landed', 'share', 'short', 'loss', 'risk'] as const).map((column) => ({ key: column, label: words.order.by(words.columns[column]), onAction: () => setSort({ column, descending: true }) })),
      ...(branches ? [
        { key: 'open', label: words.order.openAll, note: '*', onAction: () => setClosed(new Set()) },
        { key: 'close', label: words.order.closeAll, onAction: () => setClosed(new Set(rows.all.filter((row) => row.childCount > 0).map((row) => row.key))) },
      ] : []),
    ]}><Icon name="order" />{isMissing ? words.order.missing : null}</MenuButton>
  )
}
