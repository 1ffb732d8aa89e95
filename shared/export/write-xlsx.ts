import { strToU8, zipSync } from 'fflate'
import { columnLetter } from '../import/workbook.ts'
import { styleIndex, stylesXml, type CellStyle } from './cell-styles.ts'
import { looksLikeFormula } from './formula-guard.ts'

/** One cell to be written; with a formula, the value is its result as of now. Null is an empty cell. */
export interface ExportCell {
  readonly value: string | number | boolean | null
  /** An Excel formula without its "=". */
  readonly formula?: string
  readonly style?: CellStyle
}

/** A cell of a heading. */
export const headingCell = (value: string): ExportCell => ({ value, style: 'heading' })
/** A cell of words that stay words. */
export const textCell = (value: string): ExportCell => ({ value, style: 'text' })

/** A column of a sheet to be written. */
export interface ExportColumn {
  /** Width in characters. */
  readonly width: number
  /** How cells that are still empty look, so that what is typed there stays what it is. */
  readonly style?: CellStyle
  /** What Excel says beside the cursor in the rows below the heading. */
  readonly prompt?: { readonly title: string; readonly text: string }
}

/** One sheet to be written; its first rows stay in sight. */
export interface ExportSheet {
  readonly name: string
  readonly columns: readonly ExportColumn[]
  readonly frozenRows: number
  readonly rows: readonly (readonly (ExportCell | null)[])[]
}

/** Characters that Excel takes in one cell. */
const longestText = 32_767

// A character that XML cannot hold is written as _x0007_, so text that looks like that must be escaped as well. Within a cell a line ends with LF alone, and NUL does not exist.
// oxlint-disable-next-line no-control-regex -- as below
const isSpecial = /[&<>"_\u0000-\u001F\uFFFE\uFFFF]/u
const escaped = (text: string): string =>
  !isSpecial.test(text) && text.length <= longestText ? text : text.slice(0, longestText).replaceAll('\r\n', '\n').replaceAll('\u0000', '')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    // oxlint-disable-next-line no-control-regex -- these are the very characters that are not allowed
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function cellXml({ value, formula, style = 'plain' }: ExportCell, address: string): string {
  const quoted = typeof value === 'string' && formula === undefined && looksLikeFormula(value)
  const look = `<c r="${address}" s="${styleIndex.get(quoted ? 'guarded' : style) ?? 0}"`
  const equation = formula === undefined ? '' : `<f>${escaped(formula)}</f>`
  if (typeof value === 'number' && Number.isFinite(value)) return `${look}>${equation}<v>${value}</v></c>`
  if (typeof value === 'boolean') return `${look} t="b">${equation}<v>${value ? 1 : 0}</v></c>`
  if (formula !== undefined) return `${look} t="str">${equation}<v>${escaped(String(value ?? ''))}</v></c>`
  return value === null || value === '' || typeof value === 'number' ? `${look}/>` : `${look} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

function sheetXml({ columns, frozenRows, rows }: ExportSheet): string {
  const letters = columns.map((_, index) => columnLetter(index))
  const widths = columns.map(({ width, style = 'plain' }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleIndex.get(style) ?? 0}" customWidth="1"/>`).join('')
  const pane = frozenRows === 0 ? '' : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
  const body = rows.map((cells, row) => {
    const written = cells.map((cell, column) => (cell === null ? '' : cellXml(cell, `${letters[column] ?? columnLetter(column)}${row + 1}`))).join('')
    return written === '' ? '' : `<row r="${row + 1}">${written}</row>`
  })
  const prompts = columns.flatMap(({ prompt }, index) =>
    prompt === undefined ? [] : [`<dataValidation allowBlank="1" showInputMessage="1" promptTitle="${escaped(prompt.title.slice(0, 32))}" prompt="${escaped(prompt.text.slice(0, 255))}" sqref="${letters[index]}${frozenRows + 1}:${letters[index]}1048576"/>`])
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/>${widths === '' ? '' : `<cols>${widths}</cols>`}` +
    `<sheetData>${body.join('')}</sheetData>${prompts.length === 0 ? '' : `<dataValidations count="${prompts.length}">${prompts.join('')}</dataValidations>`}</worksheet>`
}

/** Bytes of XML from which packing well would take many seconds. */
const muchXml = 20_000_000
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A sheet as it goes into the file; its cells are no longer needed. */
export interface EncodedSheet {
  readonly name: string
  readonly xml: Uint8Array
}

/** Writes one sheet down. */
export const encodeSheet = (sheet: ExportSheet): EncodedSheet => ({ name: sheet.name, xml: strToU8(sheetXml(sheet)) })

/** The bytes of an Excel workbook (.xlsx) with these sheets; the same sheets give the same bytes. */
export const writeXlsx = (sheets: readonly ExportSheet[]): Uint8Array => packXlsx(sheets.map(encodeSheet))

/** The bytes of an Excel workbook of sheets already written down. Formulas are computed anew when it is opened. */
export function packXlsx(sheets: readonly EncodedSheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }))
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
      `${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${escaped(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
  }
  const packed: Record<string, Uint8Array> = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
  for (const { sheet, number } of numbered) packed[`xl/worksheets/sheet${number}.xml`] = sheet.xml
  // A fixed time in the zip (the earliest it knows) keeps the bytes a matter of the sheets alone.
  // Much is packed fast rather than tight.
  const level = sheets.reduce((bytes, { xml }) => bytes + xml.length, 0) > muchXml ? 1 : 6
  return zipSync(packed, { level, mtime: '1980-01-01T12:00:00' })
}
