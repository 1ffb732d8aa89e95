import type { ImportField } from '../../../shared/import/bom-import.ts'
import type { ImportView } from '../../work/import-view.ts'

/** Fields on which the result hangs, the heaviest first, each with fields that do in its place. */
const wanted: readonly (readonly [ImportField, ...ImportField[]])[] = [
  ['partNumber', 'manufacturerPartNumber', 'supplierPartNumber', 'description'], ['quantity'], ['unitPrice', 'lineTotal'], ['supplier', 'manufacturer'], ['country'], ['massKg'], ['leadTimeDays'], ['stock'], ['recoveryDays'],
]

/** The fields on which the result hangs that no column of a sheet that is read was taken for. */
export function missingFields(view: Pick<ImportView, 'sheets' | 'columns' | 'refused'>): ImportField[] {
  if (view.refused !== null) return []
  const used = new Set(view.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name))
  const there = new Set(view.columns.filter((column) => used.has(column.sheet)).map((column) => column.field))
  return wanted.filter((fields) => !fields.some((field) => there.has(field))).map(([field]) => field)
}
