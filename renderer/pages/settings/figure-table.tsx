import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Figure } from '../../../shared/data/figure.ts'
import { ageOf, figureTables } from '../../../shared/data/tables.ts'
import { lowestValue } from '../../../shared/data/lowest-value.ts'
import { rangeOf } from '../../../shared/model/typed-range.ts'
import { keepFigureRange } from '../../facts/keep-figure-range.ts'
import { RangeEditor } from '../../facts/range-editor.tsx'
import { setOverride } from '../../plans/scenario-changes.ts'
import { useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { figureUnitInWords } from '../../text/sentences/in-words.ts'
import { rangesText } from '../../text/ranges.ts'
import { settingsText } from '../../text/settings.ts'
import { formatAsTyped } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import type { FigureRow } from './figure-rows.ts'
import { knownName } from '../../text/names.ts'

const rowHeight = 36

/** Replaces a figure for the project; null goes back to the shipped one. */
function keep(row: FigureRow, value: number | null): void {
  const { contents } = useProject.getState()
  if (contents === null) return
  const name = value === null ? settingsText.stepReset(row.label) : settingsText.step(row.label)
  const made = setOverride(contents, null, row.key, value, { name, at: new Date().toISOString() }, () => crypto.randomUUID())
  if (made !== null) void change(made.name, made.patches)
}

const today = new Date().toISOString().slice(0, 10)

/** Older than its kind bears. */
function isStale(figure: Figure): boolean {
  const table = figureTables.find((one) => one.holds(figure.key))
  const age = ageOf(figure.source.year, today)
  return age !== null && table !== undefined && table.staleAfterYears !== null && age > table.staleAfterYears
}

function Value({ row, canChange }: { readonly row: FigureRow; readonly canChange: boolean }) {
  const value = row.override?.value ?? row.figure?.value ?? null
  if (!canChange) return value === null ? <span className="stated-unknown">{settingsText.missing}</span> : <span>{formatAsTyped(value)}</span>
  const lowest = lowestValue(row)
  return <NumberField {...(lowest === null ? {} : { minimum: lowest })} label={row.label} isLabelHidden value={value} mayBeEmpty={row.figure === null} isChanged={row.override !== null} onCommit={(typed) => keep(row, typed)} />
}

/** Between what a figure lies: as typed for this project, else as its source says; typed in a box of its own. */
function Range({ row, canChange }: { readonly row: FigureRow; readonly canChange: boolean }) {
  const { figure, override } = row
  const typed = rangeOf(override?.origin)
  const value = override?.value ?? figure?.value ?? null
  const words = typed !== null ? settingsText.range(formatAsTyped(typed.low), formatAsTyped(typed.high))
    : figure !== null && figure.low !== null && figure.high !== null ? settingsText.range(formatAsTyped(figure.low), formatAsTyped(figure.high)) : null
  if (!canChange || value === null) return words
  return (
    <DialogTrigger>
      <Button small kind="link" aria-label={rangesText.group(row.label)}>{words ?? '…'}</Button>
      <Popover className="popover padded">
        <Dialog aria-label={rangesText.group(row.label)}>
          <RangeEditor
            key={value} label={row.label} value={value} range={typed} unit={figureUnitInWords(row.unit)}
            onChange={(range) => {
              const { contents } = useProject.getState()
              if (contents !== null) keepFigureRange(contents, null, row.key, row.label, range)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Row({ row, canChange }: { readonly row: FigureRow; readonly canChange: boolean }) {
  const { figure, override } = row
  return (
    <>
      <td className="cut" title={row.key}>{row.label}</td>
      <td className="number"><Value row={row} canChange={canChange} /></td>
      <td className="faint cut small">{figureUnitInWords(row.unit)}</td>
      <td className="faint small cut"><Range row={row} canChange={canChange} /></td>
      <td className="small">{figure === null ? settingsText.missing : figure.tag === 'assumption' ? settingsText.assumption : settingsText.published}</td>
      <td className="faint cut small" title={figure === null ? undefined : `${figure.source.publisher}: ${figure.source.title}. ${figure.source.locator ?? ''} (${knownName(figure.source.licence)})`}>
        {override === null
          ? (figure === null ? null : `${figure.source.publisher}, ${knownName(figure.source.title)}`)
          : figure === null ? settingsText.shippedNone : settingsText.shipped(formatAsTyped(figure.value))}
      </td>
      <td className="faint small">{figure === null ? null : <>{knownName(figure.source.year)}{isStale(figure) ? <b className="stale"> {settingsText.old}</b> : null}</>}</td>
      <td>{override === null ? null : <Button small kind="link" aria-label={settingsText.resetOf(row.label)} onPress={() => keep(row, null)}>{settingsText.reset}</Button>}</td>
    </>
  )
}

/** Figures with value, range, basis and source; each value can be replaced for the open project. */
export function FigureTable({ rows }: { readonly rows: readonly FigureRow[] }) {
  const canChange = useProject((state) => state.contents !== null)
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 12 })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const { columns } = settingsText
  return (
    <div className="figure-scroll" ref={scroll} tabIndex={0} role="region" aria-label={settingsText.title}>
      <table className="table figures" aria-rowcount={rows.length + 1}>
        <colgroup><col className="figure" /><col className="value" /><col className="unit" /><col className="range" /><col className="basis" /><col className="source" /><col className="year" /><col className="reset" /></colgroup>
        <thead>
          <tr>
            <th scope="col">{columns.figure}</th><th scope="col" className="number">{columns.value}</th><th scope="col">{columns.unit}</th><th scope="col">{columns.range}</th>
            <th scope="col">{columns.basis}</th><th scope="col">{columns.source}</th><th scope="col">{columns.year}</th><th scope="col"><span className="said-only">{columns.reset}</span></th>
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <tr aria-hidden="true"><td colSpan={8} style={{ height: before }} /></tr> : null}
          {items.map((item) => {
            const row = rows[item.index]
            return row === undefined ? null : <tr key={row.key} aria-rowindex={item.index + 2}><Row row={row} canChange={canChange} /></tr>
          })}
          {after > 0 ? <tr aria-hidden="true"><td colSpan={8} style={{ height: after }} /></tr> : null}
        </tbody>
      </table>
    </div>
  )
}
