import { markerSheet, markerTitle, ownKinds, ownSheets, ownVersion, type OwnColumn, type OwnKind, type OwnSheetName } from '../export/own-columns.ts'
import type { ExactBom } from '../export/own-keys.ts'
import type { Issue } from '../model/issue.ts'
import { say } from '../text/say.ts'
import type { ImportRefusal } from './bom-import.ts'
import { editsOfMainSheet } from './own-edits.ts'
import { readOwnFacts, type OwnFacts } from './own-facts.ts'
import { OwnTable, sheetNamed, type Replaced } from './own-table.ts'
import { refuse } from './sniff.ts'
import type { Cell, Workbook } from './workbook.ts'

/** What a workbook that Remweg wrote holds of a bill of materials. */
export type OwnBom = ExactBom & OwnFacts

const projectLabels = { name: 'Project', company: 'Company', currency: 'Project currency', plantCountry: 'Plant country', plantCity: 'Plant city' } as const satisfies Record<keyof ExactBom['project'], string>

/** What Remweg says that a workbook is; null where it did not write it. */
export function ownKindOf(workbook: Workbook): { readonly kind: OwnKind; readonly version: number } | null {
  const marker = sheetNamed(workbook, markerSheet)
  if (marker === null || marker.texts[0]?.[0]?.trim() !== markerTitle) return null
  const kind = ownKinds.find((one) => one === markerFact(workbook, 'Kind'))
  return kind === undefined ? null : { kind, version: Number(markerFact(workbook, 'Format version')) }
}

function markerFact(workbook: Workbook, label: string): string {
  const marker = sheetNamed(workbook, markerSheet)
  const row = marker?.texts.findIndex((texts) => texts[0]?.trim() === label) ?? -1
  return String(marker?.values[row]?.[1] ?? '')
}

/** Reads a bill of materials that Remweg exported, sheet by sheet as it was written; null for any other workbook. `typed` are cells typed over on the import screen. */
export function readOwnWorkbook(workbook: Workbook, typed: Readonly<Record<string, string>> = {}): OwnBom | ImportRefusal | null {
  const own = ownKindOf(workbook)
  if (own === null) return null
  const refused = refusalOf(workbook.file, own)
  if (refused !== null) return refused
  if (own.kind !== 'bill of materials' || sheetNamed(workbook, ownSheets.parts.sheet) === null) return null
  const replaced = new Map<string, Cell>(Object.entries(typed))
  const first = readOwnFacts(workbook.file, tablesOf(workbook, replaced))
  const edits = editsOfMainSheet(workbook, first, replaced)
  // What was typed in the list counts as if it had been typed where the list looks it up.
  const read = edits.cells.size === 0 ? first : readOwnFacts(workbook.file, tablesOf(workbook, new Map([...edits.cells, ...replaced]), edits.typedIn))
  if (read.facts.parts.length === 0) return refuse('no-rows', say`${workbook.file} has headings but no rows below them on the sheet ${ownSheets.parts.sheet}. Fill it in or export the list again.`)
  const project = Object.fromEntries(Object.entries(projectLabels).map(([field, label]) => [field, markerFact(workbook, label)])) as OwnBom['project'] // a text for each label
  return { ...read, project, issues: [...missingSheets(workbook, own.version), ...read.issues, ...edits.issues] }
}

/** Why a workbook of ours cannot be read as a bill of materials; null where it can. */
function refusalOf(file: string, { kind, version }: { readonly kind: OwnKind; readonly version: number }): ImportRefusal | null {
  if (kind === 'evaluation') return refuse('evaluation', say`${file} is an evaluation that Remweg wrote: it holds costs, no bill of materials to read. Drop the file that "Export this BOM" on the Parts step wrote, or the list from your own system.`)
  if (version > ownVersion) return refuse('newer-workbook', say`${file} was written by a newer Remweg (format ${version}; this one reads up to ${ownVersion}). Update Remweg, or export the list as CSV.`)
  return null
}

function tablesOf(workbook: Workbook, replaced: Replaced, typedIn?: ReadonlyMap<string, string>): Record<OwnSheetName, OwnTable | null> {
  const tables = Object.entries(ownSheets).map(([name, { sheet, columns }]) => {
    const cells = sheetNamed(workbook, sheet)
    return [name, cells === null ? null : new OwnTable(cells, columns, replaced, typedIn)]
  })
  return Object.fromEntries(tables) as Record<OwnSheetName, OwnTable | null> // a table or null for each sheet of the record
}

/** Sheets and columns that were taken out or renamed. */
function missingSheets(workbook: Workbook, version: number): Issue[] {
  // What came later is not missing in a workbook of before.
  const isNewer = ({ since = 1 }: { readonly since?: number }): boolean => since > version
  const sheets: readonly { readonly sheet: string; readonly since?: number; readonly columns: readonly OwnColumn[] }[] = Object.values(ownSheets)
  return sheets.filter((one) => !isNewer(one)).flatMap(({ sheet, columns }): Issue[] => {
    const cells = sheetNamed(workbook, sheet)
    const about = { severity: 'warning' as const, sheet, row: null, column: null }
    if (cells === null) return [{ ...about, code: 'own-sheet-missing', message: say`The sheet ${sheet} is gone, so nothing of it is read.`, fix: say`Export the list again and copy the sheet back, or go on without it.` }]
    const table = new OwnTable(cells, columns, new Map())
    return columns.filter((column) => !table.has(column.field) && !isNewer(column)).map(({ heading }): Issue => ({
      ...about, code: 'own-column-missing', message: say`The sheet ${sheet} has no column ${heading}; its values stay empty.`, fix: say`Put the heading back as it was, if it was renamed.`,
    }))
  })
}
