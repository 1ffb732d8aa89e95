import type { ColumnMatch } from '../../../shared/import/bom-import.ts'
import { columnLetter } from '../../../shared/import/workbook.ts'
import type { SheetView } from '../../work/import-view.ts'

const narrowest = 68
const widest = 240

/** Width of each column of the grid in pixels, after what stands in it. */
export const columnWidths = (sheet: SheetView, columns: ReadonlyMap<string, ColumnMatch>): number[] =>
  sheet.widths.map((characters, column) => {
    const header = columns.get(columnLetter(column))?.header.length ?? 0
    return Math.min(widest, Math.max(narrowest, Math.ceil(Math.max(characters, Math.min(header, 14)) * 6.8) + 18))
  })
