import { sheetOfSource } from '../export/bom-workbook.ts'
import { checkOf, mainCheckHeading, mainColumns, mainRowHeading, type MainField } from '../export/main-columns.ts'
import { mainRowName, mainRows, type MainRow } from '../export/main-rows.ts'
import { mainSheet, ownSheets } from '../export/own-columns.ts'
import type { Issue } from '../model/issue.ts'
import { say } from '../text/say.ts'
import type { ImportField } from './bom-import.ts'
import type { OwnFacts } from './own-facts.ts'
import { OwnTable, sheetNamed, type Replaced } from './own-table.ts'
import type { Cell, Workbook } from './workbook.ts'

/** What a person typed over in the list: the exact cells that it stands for, by "sheet!address", and what is said of it. */
export interface MainEdits {
  readonly cells: ReadonlyMap<string, Cell>
  /** The cell of the list in which each was typed, by the exact cell that it stands for. */
  readonly typedIn: ReadonlyMap<string, string>
  readonly issues: readonly Issue[]
}

/** The field of an import that a column of the main sheet shows. */
export const shownField = (field: MainField): ImportField => (field === 'name' ? 'supplier' : field)
const columns = [...mainColumns.map(({ heading, field }) => ({ heading, field: shownField(field) })), { heading: mainRowHeading, field: 'row' }, { heading: mainCheckHeading, field: 'check' }]

/** The main sheet by row and column; null where it was taken out. */
export function mainTable(workbook: Workbook, replaced: Replaced): OwnTable | null {
  const sheet = sheetNamed(workbook, mainSheet)
  return sheet === null ? null : new OwnTable(sheet, columns, replaced)
}

/** Finds the cells of the main sheet that no longer show what the exact sheets hold. An empty one counts as not computed, not as an edit. */
export function editsOfMainSheet(workbook: Workbook, { facts, tables, rowOf, keyOf }: OwnFacts, replaced: Replaced): MainEdits {
  const cells = new Map<string, Cell>()
  const typedIn = new Map<string, string>()
  const issues: Issue[] = []
  const main = mainTable(workbook, replaced)
  if (main === null) return { cells, typedIn, issues }
  const expected = new Map(mainRows(facts).map((row) => [mainRowName(row, (_, id) => keyOf.get(id) ?? ''), row]))
  for (const at of main.rows) {
    const name = main.keyAt(at, 'row')
    const row = expected.get(name)
    if (row !== undefined) {
      // A row that shows what it showed when it was written was not typed in, even where the other sheets have changed and nothing was computed anew.
      if (checkOf(mainColumns.map(({ field }) => main.at(at, shownField(field)))) !== main.keyAt(at, 'check')) compare(at, row)
    }
    else if (name === '') issues.push(main.issueAt(at, 'partNumber', 'error', 'own-new-row', say`Row ${at + 1} of the sheet ${mainSheet} was added there and is not read.`, say`Add the part to the sheet ${ownSheets.parts.sheet} and its place to the sheet ${ownSheets.lines.sheet}.`))
  }
  return { cells, typedIn, issues }

  function compare(at: number, row: MainRow): void {
    if (main === null) return
    for (const { heading, of, field } of mainColumns) {
      const shown = main.at(at, shownField(field))
      if (shown === null) continue
      if (of === null) {
        if (String(shown) !== String(row.level)) issues.push(main.issueAt(at, field, 'warning', 'own-level', say`The level in ${main.addressOf(at, field)} was changed; where a part belongs is said by the sheet ${ownSheets.lines.sheet}.`, say`Change Parent there.`))
        continue
      }
      const table = tables[sheetOfSource[of]]
      const place = rowOf.get(row.ids[of] ?? '')
      if (table === null || place === undefined || row.ids[of] === null) {
        issues.push(main.issueAt(at, field, 'warning', 'own-no-place', say`${heading} was typed in ${main.addressOf(at, field)}, but the part has no row for it on the sheet ${ownSheets[sheetOfSource[of]].sheet}.`, say`Add that row, or type the value in Remweg after the import.`))
        continue
      }
      const there = table.at(place, field)
      if (there !== null && String(there) === String(shown)) continue
      const address = table.addressOf(place, field)
      const before = cells.get(address)
      if (before !== undefined && String(before) !== String(shown)) {
        issues.push(main.issueAt(at, field, 'warning', 'own-two-edits', say`${heading} in ${main.addressOf(at, field)} is ${String(shown)}; another row of the same part says ${String(before)}, which counts.`, say`Make both rows say the same.`))
        continue
      }
      cells.set(address, shown)
      typedIn.set(address, main.addressOf(at, field))
      issues.push(main.issueAt(at, field, 'info', 'own-edit', say`${heading} in ${main.addressOf(at, field)} was changed from ${there === null ? say`empty` : String(there).slice(0, 60)} to ${String(shown).slice(0, 60)}.`, say`Read as what ${address} holds now.`))
    }
  }
}
