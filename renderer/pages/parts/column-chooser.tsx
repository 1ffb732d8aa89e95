import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { FactBook } from '../../facts/fact-book.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tip } from '../../ui/tip.tsx'
import { columnDeeds } from './column-deeds.ts'
import { columnSets, type ColumnSet, usualColumns } from './column-settings.ts'
import { columnName, sheetHeading } from './column-names.ts'
import { columnIds, sheetColumns } from './columns.ts'
import { setColumns, usePartsView } from './parts-view.ts'

const sets = Object.keys(columnSets) as ColumnSet[] // the keys of columnSets are its sets

/** Which columns are shown, in what order; kept for the project. */
export function ColumnChooser({ book }: { readonly book: FactBook }) {
  const columns = usePartsView((state) => state.columns)
  const hidden = columnIds.filter((column) => !columns.shown.includes(column))
  return (
    <DialogTrigger>
      <Tip words={words.chooser.open}><AriaButton className="button ghost square" aria-label={words.chooser.open}><Icon name="columns" /></AriaButton></Tip>
      <Popover className="popover padded" placement="bottom end">
        <Dialog className="column-chooser" aria-label={words.chooser.title}>
          <p className="menu-head">{words.chooser.sets}</p>
          <div className="row sets">
            {sets.map((set) => <Button key={set} small onPress={() => setColumns({ ...columns, shown: columnSets[set] })}>{words.chooser.set[set]}</Button>)}
          </div>
          <p className="menu-head">{words.chooser.shown}</p>
          <ol className="chosen-columns">
            {columns.shown.map((column, at) => (
              <li key={column} className="row">
                <label className="row grow"><input type="checkbox" checked disabled={column === 'part'} onChange={() => columnDeeds.show(column, false)} />{columnName(column)}</label>
                <Button kind="ghost" square small aria-label={words.chooser.up(columnName(column))} isDisabled={at < 2} onPress={() => columnDeeds.move(column, -1)}><Icon name="up" size={12} /></Button>
                <Button kind="ghost" square small aria-label={words.chooser.down(columnName(column))} isDisabled={at === 0 || at === columns.shown.length - 1} onPress={() => columnDeeds.move(column, 1)}><Icon name="fall" size={12} /></Button>
              </li>
            ))}
          </ol>
          <p className="menu-head">{words.chooser.more}</p>
          <ul className="more-columns">
            {hidden.map((column) => <li key={column}><label className="row"><input type="checkbox" checked={false} onChange={() => columnDeeds.show(column, true)} />{columnName(column)}</label></li>)}
          </ul>
          <FromSheet book={book} />
          <div className="row"><p className="caption grow">{words.chooser.note}</p><Button small onPress={() => setColumns(usualColumns)}>{words.chooser.usual}</Button></div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** The columns of the buyer's own sheets that are not shown. */
function FromSheet({ book }: { readonly book: FactBook }) {
  const shown = usePartsView((state) => state.columns.shown)
  const hidden = sheetColumns(book).filter((column) => !shown.includes(column))
  if (hidden.length === 0) return null
  return (
    <>
      <p className="menu-head">{words.chooser.fromSheet}</p>
      <ul className="more-columns">
        {hidden.map((column) => <li key={column}><label className="row"><input type="checkbox" checked={false} onChange={() => columnDeeds.show(column, true)} />{sheetHeading(column)}</label></li>)}
      </ul>
    </>
  )
}
