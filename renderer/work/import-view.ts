import type { BomImport, ColumnMatch, ImportField, ImportIssue, SkippedRow } from '../../shared/import/bom-import.ts'
import type { Issue } from '../../shared/model/issue.ts'
import type { Sentence } from '../../shared/text/say.ts'

/** What a row of a sheet is to the importer; 'unread' rows belong to a sheet that could not be interpreted. */
export const rowKinds = [
  'unread', 'line', 'alternate', 'title', 'header', 'blank', 'section', 'total', 'note', 'no-part', 'other-sheet',
] as const satisfies readonly ('unread' | 'line' | 'alternate' | SkippedRow['reason'])[]
/** One of those. */
export type RowKind = (typeof rowKinds)[number]

/** One sheet of the file: what it holds and how each of its rows was taken. */
export interface SheetView {
  readonly name: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  readonly hiddenRowCount: number
  /** 1-based row of the header, null when there is none. */
  readonly headerRow: number | null
  readonly used: boolean
  readonly lines: number
  /** Why it is read, or is not; null where nothing is known of it. */
  readonly why: Sentence | null
  /** Place in `rowKinds` of each row, from row 1 on. */
  readonly kinds: Uint8Array
  /** Characters that most cells of a column need, by column from 0. */
  readonly widths: readonly number[]
}

/** A column in which issues of one kind are, how many, and how many of them one click would settle. */
export interface IssueColumn {
  readonly sheet: string
  readonly letter: string
  readonly count: number
  readonly repairable: number
}

/** Issues of one kind; `places` holds the first of them, `count` all, `repairable` those that one click would settle together. */
export interface IssueGroup {
  readonly code: string
  readonly severity: Issue['severity']
  readonly count: number
  readonly repairable: number
  readonly columns: readonly IssueColumn[]
  readonly places: readonly ImportIssue[]
}

/** Rows that are no part lines for one reason; `rows` holds the first of them, `count` all. */
export interface SkippedGroup {
  readonly reason: SkippedRow['reason']
  readonly count: number
  readonly rows: readonly SkippedRow[]
}

/** What the page shows of an import; lines and cells stay with the worker. */
export interface ImportView {
  readonly file: string
  readonly sha256: string
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  /** True while only the first rows were read. */
  readonly partial: boolean
  readonly sheets: readonly SheetView[]
  readonly columns: readonly ColumnMatch[]
  readonly issues: readonly IssueGroup[]
  readonly skipped: readonly SkippedGroup[]
  readonly totals: BomImport['totals'] | null
  /** What a workbook that Remweg wrote says of its project; null for any other file. */
  readonly project: NonNullable<BomImport['exact']>['project'] | null
  /** Why the cells make no list of parts as things stand, although the file could be read. */
  readonly refused: { readonly code: string; readonly message: Sentence } | null
}

/** A cell that someone should look at. */
export interface CellMark {
  readonly letter: string
  readonly severity: Issue['severity']
}

/** One row as the grid shows it. */
export interface GridRow {
  /** 1-based, as Excel shows it. */
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly string[]
  readonly marks: readonly CellMark[]
  /** Letters of cells whose value a person typed over. */
  readonly typed: readonly string[]
}

/** One cell: what is written, what it is read as, and what is said of it. */
export interface CellReading {
  readonly raw: string
  readonly field: ImportField | null
  /** Value used, null where nothing is. */
  readonly read: string | number | null
  readonly issues: readonly Issue[]
}

/** A top-level assembly that the sheet describes; without number and description where the sheet does not name it. */
export interface FoundProduct {
  readonly partNumber: string
  readonly description: string
  /** As the file says, where it does. */
  readonly demandPerYear: number | null
  readonly marginPerUnit: number | null
}

/** What a person says of the project that is made of the sheet. */
export interface NewProject {
  readonly name: string
  readonly company: string
  /** ISO 4217 code. */
  readonly currency: string
  /** ISO 3166-1 alpha-2 code. */
  readonly plantCountry: string
  readonly plantCity: string
  /** By product in the order found: units a year, and contribution margin per unit; null while unknown. */
  readonly products: readonly { readonly demandPerYear: number | null; readonly marginPerUnit: number | null }[]
}
