import type { ExactBom } from '../export/own-keys.ts'
import type { Issue } from '../model/issue.ts'
import type { Sentence } from '../text/say.ts'

/** Fields a column of a spreadsheet can mean, as in the command line's answer, with those the evaluation uses besides. */
export const importFields = [
  'level', 'parent', 'position', 'partNumber', 'revision', 'description', 'quantity', 'unit', 'makeOrBuy', 'supplier', 'supplierPartNumber',
  'manufacturer', 'manufacturerPartNumber', 'country', 'city', 'unitPrice', 'currency', 'lineTotal', 'leadTimeDays', 'minimumOrder',
  'orderQuantity', 'massKg', 'hsCode', 'category', 'material', 'references', 'value', 'package', 'url', 'note', 'alternateOf',
  'stock', 'recoveryDays', 'incoterm', 'transportMode', 'dutyRate', 'scrapShare', 'packSize', 'volumeM3', 'rejectShare',
  'demandPerYear', 'marginPerUnit', 'finishedStock', 'capacityPerDay', 'financialRisk', 'requalificationWeeks', 'share',
] as const
export type ImportField = (typeof importFields)[number]

/** One column as read: what it is taken for and how sure that is; the person may change `field`. */
export interface ColumnMatch {
  readonly sheet: string
  readonly letter: string
  readonly header: string
  readonly field: ImportField | null
  /** 0 to 1; below 0.6 the screen asks. */
  readonly confidence: number
  /** Up to three filled values as written. */
  readonly samples: readonly string[]
  /** How numbers in this column are written, where it holds numbers. */
  readonly decimal: '.' | ',' | null
  /** What the header says of unit, such as g or kg or weeks, where it does. */
  readonly unit: string | null
}

/** One sheet as read. */
export interface SheetReading {
  readonly name: string
  /** 1-based row of the header, null when there is none. */
  readonly headerRow: number | null
  readonly lines: number
  readonly used: boolean
  readonly why: Sentence
  readonly rowCount: number
  readonly columnCount: number
  readonly hiddenRows: number
}

/** One part line. Values not in the sheet are null; numbers that could not be read are null with an issue. */
export interface ImportLine {
  readonly sheet: string
  readonly row: number
  readonly level: number | null
  /** Part number (or key) of the parent. */
  readonly parent: string | null
  /** Row of the parent's line where the order of rows names it (levels, numbering); null where a column does or nothing. */
  readonly parentRow: number | null
  readonly quantity: number | null
  readonly unitPrice: number | null
  readonly lineTotal: number | null
  readonly leadTimeDays: number | null
  readonly minimumOrder: number | null
  readonly orderQuantity: number | null
  readonly massKg: number | null
  readonly stock: number | null
  readonly recoveryDays: number | null
  readonly dutyRate: number | null
  readonly scrapShare: number | null
  readonly rejectShare: number | null
  /** Units in a pack where only whole packs are sold; price and minimum order are per unit all the same. */
  readonly packSize: number | null
  readonly volumeM3: number | null
  /** Units of a product a year, contribution margin per unit, and finished units in stock. */
  readonly demandPerYear: number | null
  readonly marginPerUnit: number | null
  readonly finishedStock: number | null
  /** Units a day that the supplier's site can make, and its financial weakness from 0 to 100, 100 worst. */
  readonly capacityPerDay: number | null
  readonly financialRisk: number | null
  readonly requalificationWeeks: number | null
  /** Share of the part's need that this source supplies, 0 to 1. */
  readonly share: number | null
  /** Price by quantity ordered, from the smallest quantity on; empty where there is one price. */
  readonly priceBreaks: readonly { readonly fromQuantity: number; readonly unitPrice: number }[]
  readonly partNumber: string | null
  readonly description: string | null
  readonly unit: string | null
  readonly supplier: string | null
  readonly supplierPartNumber: string | null
  readonly manufacturer: string | null
  readonly manufacturerPartNumber: string | null
  readonly country: string | null
  readonly city: string | null
  readonly currency: string | null
  readonly hsCode: string | null
  readonly position: string | null
  readonly references: string | null
  readonly value: string | null
  readonly package: string | null
  readonly material: string | null
  readonly category: string | null
  readonly revision: string | null
  readonly makeOrBuy: 'make' | 'buy' | null
  readonly incoterm: string | null
  readonly transportMode: string | null
  readonly url: string | null
  readonly note: string | null
  /** Row-based key "sheet!row" of the line this is a further source of. */
  readonly alternateOf: string | null
  /** What stands in columns without a field, by heading, or by "Column F" where there is none. */
  readonly extra: Readonly<Record<string, string>>
  /** The cell as written, by field: raw text and cell address, for provenance. */
  readonly cells: Readonly<Partial<Record<ImportField, { readonly cell: string; readonly raw: string }>>>
}

/** A row of the sheet that is not a line, and why not, so that nothing is dropped in silence. */
export interface SkippedRow {
  readonly sheet: string
  readonly row: number
  readonly reason: 'title' | 'header' | 'blank' | 'section' | 'total' | 'note' | 'no-part' | 'other-sheet'
  readonly text: string
}

/** What a person settled on the import screen; empty means: as found. */
export interface ImportChoices {
  readonly sheets?: readonly string[]
  /** Header row by sheet, null for "there is none". */
  readonly headerRows?: Readonly<Record<string, number | null>>
  /** Field by "sheet!letter". */
  readonly columns?: Readonly<Record<string, ImportField | null>>
  /** Decimal mark by "sheet!letter". */
  readonly decimals?: Readonly<Record<string, '.' | ','>>
  /** Rows by "sheet!row" that the person puts in or leaves out. */
  readonly rows?: Readonly<Record<string, 'line' | 'skip'>>
  /** Typed cell values by "sheet!cell" that replace what is written. */
  readonly values?: Readonly<Record<string, string>>
  /** The name that stands for a supplier, by each other spelling of it. */
  readonly suppliers?: Readonly<Record<string, string>>
  /** Currency (ISO 4217) of prices that name none, by sheet, or by "sheet!letter" for one column. */
  readonly currencies?: Readonly<Record<string, string>>
}

/** What one click would settle: the choices that it adds to those made. */
export interface Repair {
  /** What is done, such as "Read 5 Jun as 5.6". */
  readonly label: Sentence
  readonly choices: ImportChoices
}

/** Something in a sheet that a person should look at, with what one click would do about it, where one can. */
export type ImportIssue = Issue & { readonly repair?: Repair }

/** The choices with those of a repair added; where both speak of the same thing, the repair's count. */
export function withRepair(choices: ImportChoices, { choices: more }: Pick<Repair, 'choices'>): ImportChoices {
  return {
    ...choices, ...more,
    headerRows: { ...choices.headerRows, ...more.headerRows }, columns: { ...choices.columns, ...more.columns }, decimals: { ...choices.decimals, ...more.decimals },
    rows: { ...choices.rows, ...more.rows }, values: { ...choices.values, ...more.values }, suppliers: { ...choices.suppliers, ...more.suppliers },
    currencies: { ...choices.currencies, ...more.currencies },
  }
}

/** A spreadsheet as the importer understands it. */
export interface BomImport {
  readonly file: string
  readonly sha256: string
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly decimal: '.' | ',' | null
  readonly sheets: readonly SheetReading[]
  readonly columns: readonly ColumnMatch[]
  readonly lines: readonly ImportLine[]
  readonly skipped: readonly SkippedRow[]
  readonly issues: readonly ImportIssue[]
  readonly totals: {
    readonly lines: number
    readonly alternates: number
    readonly withQuantity: number
    readonly withPrice: number
    readonly levels: number
    readonly statedTotal: number | null
    readonly sum: number | null
  }
  /** Set where Remweg wrote the file: the facts as they stand in it, which count instead of the lines. */
  readonly exact?: ExactBom
}

/** A file that cannot be imported, in words for a person. */
export interface ImportRefusal {
  readonly refused: { readonly code: string; readonly message: Sentence }
}
