import type { SheetView } from '../../work/import-view.ts'
import { IssuesPane } from './issues-pane.tsx'
import { SheetWork } from './sheet-work.tsx'

/** The third step: what each column means, and what to look at before importing. */
export function ColumnsStep({ sheet }: { readonly sheet: SheetView }) {
  return (
    <div className="import-split">
      <SheetWork sheet={sheet} withFields />
      <IssuesPane />
    </div>
  )
}
