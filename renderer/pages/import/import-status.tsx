import { columnLetter } from '../../../shared/import/workbook.ts'
import { importText } from '../../text/import.ts'
import { formatNumber } from '../../text/format.ts'
import { useImport } from './import-store.ts'
import { UpdateStatus } from './update-bar.tsx'
import { useUpdate } from './update-store.ts'

/** Counts of the import at the foot of the page. */
export function ImportStatus() {
  const view = useImport((state) => state.view)
  const cursor = useImport((state) => state.cursor)
  const isUpdate = useUpdate((state) => state.target.mode !== 'new')
  const step = useImport((state) => state.step)
  if (isUpdate && step === 'done') return <UpdateStatus />
  if (view === null) return <span>{importText.status.nothing}</span>
  const { lines = 0, alternates = 0, withPrice = 0 } = view.totals ?? {}
  return (
    <>
      <span><b>{formatNumber(lines)}</b> {importText.status.parts(lines)}</span>
      {alternates > 0 && <span><b>{formatNumber(alternates)}</b> {importText.status.alternates(alternates)}</span>}
      <span><b>{formatNumber(withPrice)}</b> {importText.status.priced}</span>
      {cursor !== null && <span>{cursor.column < 0 ? importText.cell.row(cursor.row) : importText.status.cell(`${columnLetter(cursor.column)}${cursor.row}`)}</span>}
      <span>{importText.status.nothing}</span>
    </>
  )
}
