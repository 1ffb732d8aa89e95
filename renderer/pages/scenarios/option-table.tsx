import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { optionKinds, type OptionKind } from '../../../shared/engine/option.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { movedBy, rowsBetween, type GridPlace } from './grid-keys.ts'
import { OptionHead } from './option-head.tsx'
import { PartRowView, SiteRowView } from './option-rows.tsx'
import { optionOfKey } from './option-words.ts'
import type { TableModel } from './table-model.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

const text = scenariosText.grid
const rowHeight = 31
/** From this many rows on only those in sight are drawn. */
const virtualFrom = 500

interface OptionTableProps {
  readonly model: TableModel
  /** True while newer numbers are being worked out. */
  readonly isComing: boolean
  readonly basis: 'product' | 'part'
  readonly currency: string
  /** False for today, of which there is nothing to hold beside it. */
  readonly isPlan: boolean
  readonly selected: ReadonlySet<string>
  readonly onSelect: (partIds: ReadonlySet<string>) => void
  readonly onChoose: (kind: OptionKind, partIds: readonly string[]) => void
  readonly onEdit: (partId: string, kind: OptionKind, cell: HTMLElement) => void
  readonly onWhy: (partId: string, kind: OptionKind) => void
}

const placeOf = (target: EventTarget): (GridPlace & { element: HTMLElement }) | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = (element?.dataset['cell'] ?? '').split(':').map(Number)
  return element === null || row === undefined || column === undefined ? null : { row, column, element }
}

/** The option grid: a row a part, a column an option, headed by supplier site; one radio in each row is chosen. */
export function OptionTable({ model, isComing, basis, currency, isPlan, selected, onSelect, onChoose, onEdit, onWhy }: OptionTableProps) {
  const { partIds } = model
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const anchor = useRef(0)
  const wantsFocus = useRef(false)
  const sight = useRowsInSight(scroller, model.length, rowHeight, virtualFrom)
  const focus: GridPlace = { row: Math.min(place.row, Math.max(0, partIds.length - 1)), column: place.column }

  useEffect(() => {
    if (!wantsFocus.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${focus.row}:${focus.column}"] input`)
    if (cell === null || cell === undefined) {
      // Not drawn: scroll it into sight, after which this runs again.
      const index = model.indexOfRow(focus.row)
      if (index >= 0) scroller.current?.scrollTo({ top: (index - 3) * rowHeight })
      return
    }
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const goTo = (next: GridPlace): void => {
    wantsFocus.current = true
    setPlace(next)
  }
  const idAt = (row: number): string | undefined => partIds[row]
  const idsAt = (indexes: readonly number[]): Set<string> => new Set(indexes.flatMap((row) => idAt(row) ?? []))
  /** The rows that a key acts on: all selected ones when this is one of them. */
  const meant = (row: number): string[] => {
    const partId = idAt(row)
    if (partId === undefined) return []
    return selected.has(partId) ? partIds.filter((one) => selected.has(one)) : [partId]
  }

  const press = (event: KeyboardEvent<HTMLTableElement>): void => {
    const at = placeOf(event.target)
    if (at === null || event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    const kind = optionKinds[at.column]
    const partId = idAt(at.row)
    if (kind === undefined || partId === undefined) return
    const next = movedBy(event.key, ctrl, at, partIds.length, 15)
    const digit = ctrl ? null : optionOfKey(event.key)
    if (next !== null) {
      if (event.shiftKey && next.row !== at.row) onSelect(idsAt(rowsBetween(anchor.current, next.row)))
      else anchor.current = next.row
      goTo(next)
    } else if (digit !== null) onChoose(digit, meant(at.row))
    else if (event.key === 'Enter' || event.key === 'F2') onEdit(partId, kind, at.element)
    else if (event.key === '?') onWhy(partId, kind)
    else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set())
    else if (ctrl && event.key === 'a') onSelect(new Set(partIds))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const click = (event: MouseEvent<HTMLTableElement>): void => {
    const at = placeOf(event.target)
    if (at !== null) {
      const row = model.rowAt(at.row)
      const kind = optionKinds[at.column]
      if (row === undefined || kind === undefined) return
      anchor.current = at.row
      goTo(at)
      if (row.chosen === kind && kind !== 'keep') onEdit(row.partId, kind, at.element)
      else onChoose(kind, [row.partId])
      return
    }
    const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    const row = Number(head?.dataset['row'] ?? Number.NaN)
    const partId = idAt(row)
    if (partId === undefined) return
    if (event.shiftKey) onSelect(idsAt(rowsBetween(anchor.current, row)))
    else if (event.ctrlKey || event.metaKey) {
      const next = new Set(selected)
      if (!next.delete(partId)) next.add(partId)
      onSelect(next)
    } else onSelect(selected.size === 1 && selected.has(partId) ? new Set() : new Set([partId]))
    if (!event.shiftKey) anchor.current = row
    goTo({ row, column: focus.column })
  }

  return (
    <div className="option-scroller" ref={scroller}>
      {/* The radios inside carry the focus; the grid only listens to what bubbles up from them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/interactive-supports-focus */}
      <table className="option-table" role="grid" aria-label={text.label} aria-multiselectable aria-busy={isComing} aria-rowcount={model.length + 1} onKeyDown={press} onClick={click}>
        <OptionHead basis={basis} currency={currency} />
        <tbody>
          {sight.above > 0 ? <tr aria-hidden="true" style={{ height: sight.above }} /> : null}
          {Array.from({ length: Math.max(0, sight.to - sight.from) }, (_, offset) => {
            const index = sight.from + offset
            const item = model.itemAt(index)
            if (item === undefined) return null
            if (item.kind === 'site') return <SiteRowView key={item.key} item={item} index={index} isPlan={isPlan} />
            const row = model.rowAt(item.row)
            return row === undefined ? null : (
              <PartRowView
                key={item.key} row={row} place={item.row} index={index} currency={currency} isSelected={selected.has(row.partId)}
                focusColumn={focus.row === item.row ? focus.column : null}
              />
            )
          })}
          {sight.below > 0 ? <tr aria-hidden="true" style={{ height: sight.below }} /> : null}
        </tbody>
      </table>
    </div>
  )
}
