import { partsTableText as words } from '../../text/parts-table.ts'
import { headingOf, isSheetColumn, type ColumnId, type SheetColumnId } from './columns.ts'

/** What many sheets have and Remweg does not reckon with: the import knows these columns whatever they are headed. */
const knownHeadings = ['manufacturer', 'manufacturerPartNumber', 'supplierPartNumber', 'value', 'package', 'material', 'revision', 'url', 'category'] as const

/** What a column of the buyer's sheet is headed there; what many sheets have, such as the manufacturer, by its name. */
export function sheetHeading(column: SheetColumnId): string {
  const heading = headingOf(column)
  const known = knownHeadings.find((one) => one === heading)
  return known === undefined ? heading : words.sheetFields[known]
}

/** What a column is called where nothing beside it says where it is from. */
export const columnName = (column: ColumnId): string => (isSheetColumn(column) ? words.fromSheet(sheetHeading(column)) : words.columns[column])
