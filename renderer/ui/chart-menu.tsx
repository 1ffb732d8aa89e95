import type { RefObject } from 'react'
import { sayDone, sayFailed } from '../state/notices.ts'
import { chartText as text } from '../text/chart.ts'
import { pngOf, svgOf, tableOf } from './chart-picture.ts'
import { Icon } from './icon.tsx'
import { MenuButton } from './menu-button.tsx'

/** Says how it went; a clipboard may be closed to us. */
async function copying(what: string, copy: () => Promise<void>): Promise<void> {
  try {
    await copy()
    sayDone(text.copied(what))
  } catch {
    sayFailed(text.refused)
  }
}

/** Copies the chart inside an element: as a picture, as a drawing that stays sharp, or as its numbers. */
export function ChartMenu({ of, title }: { readonly of: RefObject<HTMLElement | null>; readonly title: string }) {
  const chart = (): SVGSVGElement | null => of.current?.querySelector<SVGSVGElement>('figure svg') ?? null
  const withChart = (what: string, copy: (found: SVGSVGElement) => Promise<void>): void => {
    const found = chart()
    if (found === null) sayFailed(text.nothing)
    else void copying(what, () => copy(found))
  }
  const table = (): void => {
    const found = of.current?.querySelector('table') ?? null
    if (found === null) sayFailed(text.nothing)
    else void copying(text.table, () => navigator.clipboard.writeText(tableOf(found)))
  }
  return (
    <MenuButton
      className="button ghost small square" label={text.menu(title)}
      entries={[
        // The promise is handed over as it is: the clipboard asks that it is spoken to within the press.
        { key: 'png', label: text.copyPicture, note: text.pictureNote, onAction: () => withChart(text.picture, (found) => navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(found) })])) },
        { key: 'svg', label: text.copyDrawing, note: text.drawingNote, onAction: () => withChart(text.drawing, (found) => navigator.clipboard.writeText(svgOf(found))) },
        { key: 'table', label: text.copyTable, note: text.tableNote, onAction: table },
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  )
}
