import type { Issue } from '../model/issue.ts'
import type { ColumnMatch, ImportChoices, ImportField, ImportLine } from './bom-import.ts'
import { interpretSheet } from './interpret-sheet.ts'
import { readHeader } from './read-header.ts'
import { totalWords } from './synonyms.ts'
import { textAt, type SheetCells, type Workbook } from './workbook.ts'
import { plainWords } from './words.ts'

/** What one row says: the number or name it goes by, and its facts; a field that is absent says nothing. */
export type FactRow = Pick<ImportLine, 'sheet' | 'row' | 'cells'> & Partial<ImportLine>

/** What kind of list a sheet is, by its columns. */
export type Holding = 'stock' | 'prices' | 'demand' | 'suppliers' | 'facts' | 'nothing'

/** One sheet read as facts about parts, products or suppliers that are known already. */
export interface FactSheet {
  readonly file: string
  readonly name: string
  /** 1-based row of the header, null when there is none. */
  readonly headerRow: number | null
  readonly holds: Holding
  /** What its rows go by. */
  readonly by: 'part' | 'supplier' | null
  /** Does it say what goes into what, as a bill of materials does? */
  readonly isStructured: boolean
  readonly columns: readonly ColumnMatch[]
  readonly rows: readonly FactRow[]
  readonly issues: readonly Issue[]
}

const partNames = ['partNumber', 'manufacturerPartNumber', 'supplierPartNumber'] as const satisfies readonly ImportField[]
const demandFields = ['demandPerYear', 'marginPerUnit', 'finishedStock'] as const satisfies readonly ImportField[]
const siteFields = ['recoveryDays', 'capacityPerDay', 'financialRisk', 'country', 'city'] as const satisfies readonly ImportField[]
const otherFacts = [
  'leadTimeDays', 'minimumOrder', 'orderQuantity', 'massKg', 'volumeM3', 'hsCode', 'incoterm', 'transportMode', 'dutyRate', 'packSize', 'rejectShare', 'requalificationWeeks', 'share', 'makeOrBuy',
] as const satisfies readonly ImportField[]
/** Said of lines of a bill of materials, and beside the point here. */
const besidesThePoint: ReadonlySet<string> = new Set(['part-without-name', 'quantity-missing', 'name-from-above', 'hidden-rows'])

const holdsField = (columns: readonly ColumnMatch[], field: ImportField): boolean => columns.some((column) => column.field === field && column.samples.length > 0)
const bareMargin = /^(?:margin|marge|marza|margen|margine|db)(?: eur| usd| €)?$/u

/** Fields that only make sense in a list of facts: a quantity on a sheet called Stock is stock, and a margin beside a demand is the product's. */
function ownFields(sheet: SheetCells, file: string, columns: readonly ColumnMatch[], chosen: ImportChoices['columns']): Record<string, ImportField> {
  const more: Record<string, ImportField> = {}
  const free = ({ letter }: ColumnMatch) => chosen?.[`${sheet.name}!${letter}`] === undefined
  const says = (field: ImportField): boolean =>
    [sheet.name, file.replace(/\.[^.]+$/u, '')].some((text) => text.split(/[\s_\-.,()\d]+/u).some((word) => (readHeader(word).meanings.get(field) ?? 0) > 0.7))
  const quantity = columns.find((column) => column.field === 'quantity' && free(column))
  if (quantity !== undefined && !holdsField(columns, 'level') && !(holdsField(columns, 'parent') && partNames.some((name) => holdsField(columns, name)))) {
    const field = (['stock', 'demandPerYear'] as const).find((one) => says(one) && !holdsField(columns, one))
    if (field !== undefined) more[`${sheet.name}!${quantity.letter}`] = field
  }
  const margin = columns.find((column) => column.field === null && free(column) && bareMargin.test(plainWords(column.header)) && column.samples.some((text) => /\d/u.test(text)))
  if (margin !== undefined && (holdsField(columns, 'demandPerYear') || Object.values(more).includes('demandPerYear'))) more[`${sheet.name}!${margin.letter}`] = 'marginPerUnit'
  return more
}

/** Every row below the header counts, also one that would be no line of a bill of materials. */
function everyRow(sheet: SheetCells, headerRow: number | null): Record<string, 'line'> {
  const rows: Record<string, 'line'> = {}
  for (let row = headerRow ?? 0; row < sheet.texts.length; row += 1) {
    if (Array.from({ length: sheet.columnCount }, (_, column) => textAt(sheet, row, column)).some((text) => text !== '')) rows[`${sheet.name}!${row + 1}`] = 'line'
  }
  return rows
}

/** Name by which a row goes in the file. */
export const nameOfRow = (row: FactRow, by: FactSheet['by']): string =>
  (by === 'supplier' ? (row.supplier ?? row.manufacturer) : (row.partNumber ?? row.manufacturerPartNumber ?? row.supplierPartNumber ?? row.parent ?? row.description)) ?? ''

/** Reads one sheet for the facts it holds, whether or not it is a list of parts. */
function readFactSheet(sheet: SheetCells, file: string, choices: ImportChoices, usual: '.' | ',' | null): FactSheet {
  const first = interpretSheet(sheet, choices, usual)
  const { headerRow } = first.reading
  const nothing: FactSheet = { file, name: sheet.name, headerRow, holds: 'nothing', by: null, isStructured: false, columns: first.columns, rows: [], issues: [] }
  if (headerRow === null || first.verdict === 'empty' || first.verdict === 'template') return nothing
  const columns = { ...choices.columns, ...ownFields(sheet, file, first.columns, choices.columns) }
  const read = interpretSheet(sheet, { ...choices, columns, headerRows: { ...choices.headerRows, [sheet.name]: headerRow }, rows: { ...everyRow(sheet, headerRow), ...choices.rows } }, usual)
  const has = (field: ImportField) => holdsField(read.columns, field)
  const byPart = partNames.some(has) || has('parent') || (has('description') && !has('supplier'))
  const by = byPart ? 'part' : has('supplier') || has('manufacturer') ? 'supplier' : null
  const rows = by === null ? [] : read.lines.filter((line) => nameOfRow(line, by) !== '' && !totalWords.includes(plainWords(nameOfRow(line, by)))).map(spoken)
  return {
    ...nothing, by: rows.length === 0 ? null : by, isStructured: has('level') || has('quantity'), holds: rows.length === 0 ? 'nothing' : holdingOf(by, has),
    columns: read.columns, rows, issues: read.issues.filter((issue) => !besidesThePoint.has(issue.code)),
  }
}

/** Only what is said crosses over to the page; most fields of most rows say nothing. */
const spoken = (line: ImportLine): FactRow => ({
  ...Object.fromEntries(Object.entries(line).filter(([field, value]) => value !== null && field !== 'extra' && field !== 'levelText' && field !== 'indent' && !(Array.isArray(value) && value.length === 0))),
  sheet: line.sheet, row: line.row, cells: line.cells,
})

function holdingOf(by: FactSheet['by'], has: (field: ImportField) => boolean): Holding {
  if (by === 'supplier') return siteFields.some(has) ? 'suppliers' : 'nothing'
  if (demandFields.some(has)) return 'demand'
  if (has('stock')) return 'stock'
  if (has('unitPrice')) return 'prices'
  return otherFacts.some(has) || siteFields.some(has) ? 'facts' : 'nothing'
}

/** Every sheet of a workbook, read for the facts it holds. */
export const factSheetsOf = (workbook: Workbook, choices: ImportChoices): FactSheet[] =>
  workbook.sheets.map((sheet) => readFactSheet(sheet, workbook.file, choices, workbook.delimiter === ';' ? ',' : null))
