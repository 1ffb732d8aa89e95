import type { LineDraft } from './read-fields.ts'
import type { TableColumns } from './table-columns.ts'
import type { SheetCells } from './workbook.ts'

const named = ['partNumber', 'description', 'position', 'manufacturerPartNumber'] as const

/** How far the number or name of a row is set in, by blanks before it or by the format of its cell. */
export function indentAt(sheet: SheetCells, row: number, table: TableColumns): number {
  for (const field of named) {
    const column = table.main.get(field)?.column
    if (column === undefined) continue
    const text = sheet.texts[row]?.[column] ?? ''
    const blanks = text.charCodeAt(0) > 32 && text.charCodeAt(0) !== 160 ? 0 : /^[\s\u00A0]*/u.exec(text)?.[0].length ?? 0
    const steps = blanks + (sheet.indents?.get(column)?.get(row) ?? 0)
    if (steps > 0) return steps
  }
  return 0
}

/** Where nothing else shows a structure, the groups that rows can be folded into do. */
export function indentByOutline(sheet: SheetCells, lines: readonly LineDraft[]): void {
  const { outline } = sheet
  if (outline === undefined || outline.size === 0 || lines.some((line) => line.indent > 0 || line.levelText !== null || line.parent !== null)) return
  for (const line of lines) line.indent = outline.get(line.row - 1) ?? 0
}
