import { useRef } from 'react'
import { importText } from '../../text/import.ts'
import type { SheetView } from '../../work/import-view.ts'
import { CellBar } from './cell-bar.tsx'
import { useImport } from './import-store.ts'
import { ReadingPanel } from './reading-panel.tsx'
import { FindBar } from './find-bar.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { SheetSettings } from './sheet-settings.tsx'

interface SheetWorkProps {
  readonly sheet: SheetView
  readonly withFields: boolean
}

/** The sheet with its settings above it. */
export function SheetWork({ sheet, withFields }: SheetWorkProps) {
  const reading = useImport((state) => state.reading)
  const pending = useImport((state) => state.pending)
  const finding = useImport((state) => state.finding && state.view?.partial === false)
  const section = useRef<HTMLElement>(null)
  const toGrid = () => section.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  return (
    <section ref={section} className="import-sheet" aria-label={importText.grid.label(sheet.name)} aria-busy={pending || reading !== null}>
      <SheetSettings sheet={sheet} />
      {reading !== null && <ReadingPanel reading={reading} slim />}
      {finding && <FindBar key={`find in ${sheet.name}`} sheet={sheet} onLeave={toGrid} />}
      <CellBar sheet={sheet} onLeave={toGrid} />
      {sheet.rowCount === 0
        ? <p className="import-pane-note">{importText.sheet.empty}</p>
        : <SheetGrid key={sheet.name} sheet={sheet} withFields={withFields} />}
    </section>
  )
}
