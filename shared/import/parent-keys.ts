import type { SkippedRow } from './bom-import.ts'
import { keyOfLine } from './build-tree.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { LineDraft } from './read-fields.ts'
import { rowText } from './read-totals.ts'
import { textAt, type SheetCells } from './workbook.ts'

/** Where the first of several lines alone names the assembly that all of them go into, the others get it too. */
export function fillParentsDown(lines: readonly LineDraft[]): void {
  const own = lines.filter((line) => line.alternateOf === null)
  const named = own.filter((line) => line.parent !== null)
  const [first] = own
  // A list that leaves the parent open for what goes into nothing starts with such a line, or names a parent several times.
  if (first === undefined || first.parent === null || named.length === own.length || own.some((line) => line.levelText !== null)) return
  if (new Set(named.map((line) => line.parent)).size < named.length) return
  let parent: string | null = null
  for (const line of own) {
    parent = line.parent ?? parent
    line.parent = parent
  }
}

/** Parents named by a row's key or position instead of the part number are found by that key; records that only declare an assembly are no lines. */
export function resolveParentKeys(sheet: SheetCells, columns: readonly MatchedColumn[], lines: LineDraft[], skipped: SkippedRow[]): void {
  const parents = new Set(lines.map((line) => line.parent).filter((parent) => parent !== null))
  if (parents.size === 0) return
  const hits = (name: (line: LineDraft) => string | null) => new Set(lines.map(name).filter((key) => key !== null && parents.has(key))).size
  if (hits((line) => line.partNumber) >= parents.size * 0.5) return
  const keyIn = (line: LineDraft, column: MatchedColumn) => textAt(sheet, line.row - 1, column.column)
  const key = columns.find((column) => column.field !== 'parent' && column.field !== 'partNumber' && hits((line) => keyIn(line, column)) >= parents.size * 0.8)
  if (key === undefined) return
  const lineByKey = new Map(lines.map((line) => [keyIn(line, key), line]))
  const roots = new Set(lines.filter((line) => line.parent === null))
  // Systems that export records name the keys of others "x/id"; a list of parts gives each line a number that no other has.
  const isRecords = columns.some((column) => /\w\/id$/iu.test(column.header.trim())) && /^(?:id|external id|externe id)$/iu.test(key.header.trim())
  const everyLine = lineByKey.size === lines.length && lines.every((line) => keyIn(line, key) !== '')
  if (!isRecords && everyLine) {
    for (const line of lines) {
      const above = line.parent === null ? undefined : lineByKey.get(line.parent)
      if (above === undefined) continue
      line.parent = keyOfLine(above)
      line.parentRow = above.row
    }
    return
  }
  let kept = 0
  for (const line of lines) {
    if (roots.has(line)) skipped.push({ sheet: line.sheet, row: line.row, reason: 'section', text: rowText(sheet, line.row - 1) })
    else {
      const above = lineByKey.get(line.parent ?? '')
      line.parent = above?.partNumber ?? above?.description ?? line.parent
      lines[kept] = line
      kept += 1
    }
  }
  lines.length = kept
}
