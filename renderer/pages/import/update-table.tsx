import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type KeyboardEvent } from 'react'
import { isTaken, type DifferenceRow } from '../../../shared/import/difference.ts'
import type { MoneyBook } from '../../../shared/import/difference-money.ts'
import { updateText } from '../../text/import-update.ts'
import { UpdateRow } from './update-row.tsx'
import { decide, useUpdate } from './update-store.ts'

const texts = updateText.table
/** From this many rows on only those in sight are in the page. */
const virtualFrom = 300
const rowHeight = 42

interface UpdateTableProps {
  readonly rows: readonly DifferenceRow[]
  readonly money: MoneyBook
  readonly currency: string
  /** Is there any row with an amount? */
  readonly withMoney: boolean
}

/** Every difference with a tick to take it; arrows go from tick to tick. */
export function UpdateTable({ rows, money, currency, withMoney }: UpdateTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const decisions = useUpdate((state) => state.decisions)
  const isVirtual = rows.length >= virtualFrom
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12, enabled: isVirtual })
  const inSight = isVirtual ? virtualizer.getVirtualItems() : []
  const [first, last] = [inSight[0], inSight.at(-1)]
  const shown = isVirtual ? inSight.flatMap(({ index }) => rows[index] ?? []) : rows
  const takenHere = rows.filter((row) => isTaken(row, decisions)).length

  const goTo = (index: number): void => {
    const place = Math.max(0, Math.min(rows.length - 1, index))
    if (isVirtual) virtualizer.scrollToIndex(place)
    // The row may first have to come into the page.
    requestAnimationFrame(() => requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`tr[data-index="${place}"] input[type=checkbox]`)?.focus()))
  }
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLElement) || event.target.tagName === 'SELECT') return
    const now = Number(event.target.closest('tr')?.dataset['index'] ?? -1)
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 2)
    const steps: Readonly<Record<string, number>> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: rows.length - 1, PageDown: now + page, PageUp: now - page }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    goTo(next)
  }

  return (
    <div className="update-scroll" ref={scroller}>
      {/* The ticks inside take the keyboard; the table only hears the arrows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="table update-table" aria-label={texts.label} aria-rowcount={rows.length + 1} onKeyDown={keys}>
        <thead>
          <tr>
            <th scope="col" className="update-tick">
              <input
                type="checkbox" aria-label={texts.takeAll(rows.length)} title={texts.takeAll(rows.length)} checked={takenHere === rows.length && rows.length > 0}
                ref={(box) => {
                  if (box !== null) box.indeterminate = takenHere > 0 && takenHere < rows.length
                }}
                onChange={({ target }) => decide(rows.map((row) => row.key), target.checked)}
              />
            </th>
            <th scope="col" className="update-subject">{texts.subject}</th>
            <th scope="col" className="update-fact">{texts.fact}</th>
            <th scope="col">{texts.from}</th>
            <th scope="col">{texts.to}</th>
            {withMoney && <th scope="col" className="number update-money">{texts.money(currency, money.isPerYear)}</th>}
            <th scope="col" className={`update-cell${withMoney ? ' hide-narrow' : ''}`}>{texts.cell}</th>
          </tr>
        </thead>
        <tbody>
          {first !== undefined && first.start > 0 && <tr aria-hidden="true"><td colSpan={7} style={{ height: first.start, padding: 0, border: 0 }} /></tr>}
          {shown.map((row, place) => <UpdateRow key={row.key} row={row} index={(first?.index ?? 0) + place} money={money} currency={currency} withMoney={withMoney} />)}
          {last !== undefined && <tr aria-hidden="true"><td colSpan={7} style={{ height: Math.max(0, virtualizer.getTotalSize() - last.end), padding: 0, border: 0 }} /></tr>}
        </tbody>
      </table>
    </div>
  )
}
