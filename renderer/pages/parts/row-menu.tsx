import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { factInWords } from '../../facts/read-fact.ts'
import { sayFailed } from '../../state/notices.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { readClipboard } from '../../work/pasted-table.ts'
import { targetOf, type CellContext } from './cell-context.ts'
import { columnName } from './column-names.ts'
import { valueOf, type ColumnId } from './columns.ts'
import { kindsFor } from './conditions.ts'
import { fieldOf, isEditable, isFactColumn } from './fact-columns.ts'
import { factOfColumn } from './missing-fact.ts'
import type { PartRow } from './part-row.ts'
import { addCondition, editPart, showPane } from './parts-view.ts'
import type { TableDeeds } from './use-table-keys.ts'

/** Where the deeds of a row are asked for, in px of the window. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
  readonly row: PartRow
  readonly column: ColumnId
}

interface RowMenuProps {
  readonly place: MenuPlace
  readonly contents: ProjectContents
  readonly rows: readonly PartRow[]
  readonly context: CellContext
  readonly deeds: TableDeeds
  readonly onClose: () => void
}

interface Entry {
  readonly key: string
  readonly label: string
  readonly note?: string
  readonly run: () => void
}

/** Puts a copied table into the clipboard by way of the browser's own copying, which asks no leave. */
function copyByEvent(table: { readonly text: string; readonly html: string }): void {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', table.text)
    event.clipboardData?.setData('text/html', table.html)
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}

/** What can be done with a cell and its row, each with its key. */
export function RowMenu({ place: { x, y, row, column }, context, deeds, onClose }: RowMenuProps) {
  const at = useRef<HTMLSpanElement>(null)
  const value = valueOf(row, column, context.book)
  const field = isFactColumn(column) ? fieldOf(column) : null
  const shown = value === null ? '' : field === null ? String(value) : factInWords(field, value)
  const count = deeds.countSelected()
  const groups: readonly (readonly Entry[])[] = [
    [
      ...(isEditable(column) ? [{ key: 'edit', label: words.menu.edit, note: 'F2', run: () => deeds.startTyping(row, column, null) }] : []),
      ...(row.partId === null ? [] : [{ key: 'all', label: words.menu.editAll, note: 'Alt Enter', run: () => row.partId !== null && editPart(row.partId, factOfColumn[column] ?? null) }]),
      ...(column === 'price' && row.offerId !== null && row.partId !== null ? [{ key: 'breaks', label: words.menu.breaks, run: () => row.partId !== null && editPart(row.partId, 'offer.priceBreaks') }] : []),
      ...(count > 1 ? [{ key: 'bulk', label: words.menu.bulk(count), run: () => showPane({ kind: 'bulk', column: isEditable(column) ? column : null }) }] : []),
    ],
    [
      { key: 'copy', label: words.menu.copy, note: 'Ctrl C', run: () => copyByEvent(deeds.copyWithHeads(false)) },
      { key: 'heads', label: words.menu.copyHeads, run: () => copyByEvent(deeds.copyWithHeads(true)) },
      { key: 'paste', label: words.menu.paste, note: 'Ctrl V', run: () => void readClipboard().then(({ text }) => deeds.paste(text), () => sayFailed(words.menu.pasteByKey)) },
      ...(isEditable(column) && count > 1 ? [{ key: 'fill', label: words.menu.fill, note: 'Ctrl Enter', run: deeds.fill }] : []),
      ...(field?.optional === true ? [{ key: 'clear', label: words.menu.clear, note: 'Del', run: deeds.empty }] : []),
    ],
    [
      ...(targetOf(row, column, context.showsPrice, context.basis.kind === 'part') === null ? [] : [{ key: 'why', label: words.menu.why, note: '?', run: deeds.why }]),
      ...(row.partId === null ? [] : [{ key: 'used', label: words.menu.whereUsed, note: 'Ctrl U', run: () => row.partId !== null && showPane({ kind: 'used', partId: row.partId }) }]),
    ],
    row.kind !== 'part' ? [] : [
      ...(value !== null && kindsFor(column).includes('one-of') ? [{ key: 'only', label: words.menu.only(shown), run: () => addCondition({ is: 'one-of', column, values: [String(value)] }) }] : []),
      ...(value === null && kindsFor(column).includes('missing') ? [{ key: 'missing', label: words.menu.onlyMissing(columnName(column)), run: () => addCondition({ is: 'missing', column }) }] : []),
    ],
  ]
  const entries = groups.flat()
  const run = (key: string | number): void => {
    onClose()
    entries.find((entry) => entry.key === key)?.run()
  }
  return (
    <>
      <span ref={at} className="menu-place" style={{ left: x, top: y }} aria-hidden="true" />
      <Popover className="popover" isOpen triggerRef={at} placement="bottom start" onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
        <Menu className="menu" aria-label={words.menu.label} autoFocus="first" onAction={run}>
          {groups.filter((group) => group.length > 0).flatMap((group, index) => [
            ...(index === 0 ? [] : [<Separator key={`before ${group[0]?.key}`} className="menu-line" />]),
            ...group.map((entry) => (
              <MenuItem key={entry.key} id={entry.key} textValue={entry.label} className="menu-item">
                <span className="cut">{entry.label}</span>
                {entry.note === undefined ? null : <span className="faint small">{entry.note}</span>}
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </>
  )
}
