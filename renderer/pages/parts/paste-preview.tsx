import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { columnName } from './column-names.ts'
import type { ColumnId } from './columns.ts'
import { editableColumns } from './fact-columns.ts'
import type { PartRow } from './part-row.ts'
import { columnOfHeading, placeBlock, type PasteColumn, type PasteReading } from './paste-block.ts'
import { ChangeTable, RefusalTable } from './plan-tables.tsx'
import { planNow, storePlan } from './table-deeds.ts'

/** A block of cells from the clipboard, and how it is taken at first. */
export interface Pasted {
  readonly cells: readonly (readonly string[])[]
  readonly reading: PasteReading
  readonly fromRow: number
  readonly fromColumn: ColumnId
}

interface PastePreviewProps {
  readonly pasted: Pasted
  readonly contents: ProjectContents
  readonly rows: readonly PartRow[]
  readonly onClose: () => void
}

const letterOf = (index: number): string => (index < 26 ? String.fromCodePoint(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`)
const nameOf = (column: PasteColumn): string => (column === null ? words.paste.leaveOut : column === 'number' ? words.paste.number : column === 'part' ? words.paste.description : column === 'site' ? words.paste.supplier : columnName(column))

/** What pasting a block would change, cell by cell, with what cannot be taken and why; nothing is done until it is said to be. */
export function PastePreview({ pasted, contents, rows, onClose }: PastePreviewProps) {
  const [reading, setReading] = useState(pasted.reading)
  const { cells, fromRow } = pasted
  const { placed, plan } = useMemo(() => {
    const edits = placeBlock(cells, reading, rows, fromRow)
    return { placed: edits, plan: planNow(contents, edits.edits) }
  }, [cells, reading, rows, fromRow, contents])
  const refused = [...placed.refused, ...plan.refused].toSorted((one, other) => one.row - other.row)
  const first = rows[fromRow]
  const choose = (index: number, column: PasteColumn): void => setReading({ ...reading, columns: reading.columns.map((one, at) => (at === index ? column : one === column && column !== null ? null : one)) })
  const store = (): void => {
    onClose()
    void storePlan({ ...plan, refused }, words.step.paste(plan.changed.length))
  }
  return (
    <ModalOverlay className="overlay-back" isOpen isDismissable onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
      <Modal className="paste-box">
        <Dialog className="paste-dialog" aria-label={words.paste.title}>
          <Heading slot="title">{words.paste.title} <span className="caption">{words.paste.what(cells.length, reading.columns.length)}</span></Heading>
          <p className="small quiet">{reading.columns.includes('number') ? words.paste.byNumber : words.paste.byPlace(first?.number || first?.description || '')}</p>
          <label className="row small"><input type="checkbox" checked={reading.hasHeads} onChange={({ target }) => setReading({ hasHeads: target.checked, columns: target.checked ? reading.columns.map((one, at) => columnOfHeading(cells[0]?.[at] ?? '') ?? one) : reading.columns })} />{words.paste.heads}</label>
          <div className="paste-columns" role="group" aria-label={words.paste.columnsLabel}>
            {reading.columns.map((column, index) => (
              // A pasted column has no name but its place.
              // oxlint-disable-next-line react/no-array-index-key
              <label key={index} className="field">
                <span className="small">{reading.hasHeads ? (cells[0]?.[index] || words.paste.column(letterOf(index))) : words.paste.column(letterOf(index))}</span>
                <select value={column ?? ''} onChange={({ target }) => choose(index, (target.value === '' ? null : target.value) as PasteColumn) /* the values are those of the options below */}>
                  {[null, 'number' as const, ...editableColumns, ...(column !== null && column !== 'number' && !editableColumns.includes(column) ? [column] : [])].map((one) => <option key={one ?? ''} value={one ?? ''}>{nameOf(one)}</option>)}
                </select>
                <span className="caption cut">{sampleOf(cells, reading, index)}</span>
              </label>
            ))}
          </div>
          <p role="status">
            <b>{words.paste.changes(plan.changed.length)}</b>
            {plan.same > 0 ? <span className="quiet"> · {words.paste.same(plan.same)}</span> : null}
            {refused.length > 0 ? <span className="bad"> · {words.paste.refused(refused.length)}</span> : null}
            {plan.alsoChanged > 0 ? <span className="quiet"> · {words.paste.also(plan.alsoChanged)}</span> : null}
          </p>
          <div className="paste-tables">
            {plan.changed.length === 0 && refused.length === 0 ? <p className="quiet">{plan.same > 0 ? words.done.nothing : words.paste.nothing}</p> : null}
            {refused.length > 0 ? <RefusalTable refused={refused} /> : null}
            {plan.changed.length > 0 ? <ChangeTable changed={plan.changed} /> : null}
          </div>
          <div className="row dialog-foot">
            <span className="grow" />
            <Button onPress={onClose}>{words.paste.cancel} <kbd className="key" aria-hidden="true">Esc</kbd></Button>
            <Button kind="primary" onPress={store} isDisabled={plan.changed.length === 0} autoFocus>{words.paste.go(plan.changed.length)}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function sampleOf(cells: readonly (readonly string[])[], { hasHeads }: PasteReading, index: number): string {
  const sample = cells.slice(hasHeads ? 1 : 0, 50).map((row) => row[index] ?? '').find((cell) => cell !== '')
  return sample === undefined ? '' : words.paste.sample(sample.length > 28 ? `${sample.slice(0, 27)}…` : sample)
}
