import { mainColumns } from '../export/main-columns.ts'
import { mainRowName, mainRows, type MainRow } from '../export/main-rows.ts'
import { mainSheet, markerSheet, ownSheets } from '../export/own-columns.ts'
import { say } from '../text/say.ts'
import type { BomImport, ColumnMatch, ImportChoices, ImportLine, ImportRefusal } from './bom-import.ts'
import { circlesIn } from './own-circles.ts'
import { mainTable, shownField } from './own-edits.ts'
import type { OwnTable } from './own-table.ts'
import { ownKindOf, readOwnWorkbook, type OwnBom } from './own-workbook.ts'
import { emptyLine } from './read-fields.ts'
import { columnLetter, type SheetCells, type Workbook } from './workbook.ts'

/** True while nobody said how the sheets are to be read otherwise. */
const asWritten = ({ sheets, headerRows, columns, rows }: ImportChoices): boolean =>
  sheets === undefined && [headerRows, columns, rows].every((chosen) => Object.keys(chosen ?? {}).length === 0)

/** An import of a bill of materials that Remweg wrote; null for any other workbook, and where a person wants its sheets read otherwise. */
export function ownImport(workbook: Workbook, choices: ImportChoices): BomImport | ImportRefusal | null {
  if (!asWritten(choices)) return null
  const own = readOwnWorkbook(workbook, choices.values)
  if (own === null || 'refused' in own) return own
  const main = mainTable(workbook, new Map(Object.entries(choices.values ?? {})))
  const lines = linesOf(own, main)
  const tables = new Map([main, ...Object.values(own.tables)].flatMap((table) => (table === null ? [] : [[table.sheet, table] as const])))
  const amounts = lines.flatMap((line) => (line.unitPrice === null || line.quantity === null ? [] : [line.unitPrice * line.quantity]))
  return {
    file: workbook.file, sha256: workbook.sha256, format: workbook.format, encoding: workbook.encoding, delimiter: workbook.delimiter, decimal: null,
    sheets: workbook.sheets.map((sheet) => {
      const table = tables.get(sheet.name)
      return {
        name: sheet.name, headerRow: table === undefined || table.headingRow < 0 ? null : table.headingRow + 1, lines: lines.filter((line) => line.sheet === sheet.name).length, used: table !== undefined,
        why: table === undefined ? say`Says what this workbook is` : table === main ? say`Shows what the other sheets hold; what was typed over is read` : say`Written by Remweg and read as it was written (${table.rows.length} rows)`,
        rowCount: sheet.texts.length, columnCount: sheet.columnCount, hiddenRows: sheet.hiddenRows.size,
      }
    }),
    columns: workbook.sheets.flatMap((sheet) => (sheet.name === mainSheet && main !== null ? matchesOf(sheet, main.headingRow) : [])),
    lines, skipped: main === null ? [] : [{ sheet: mainSheet, row: main.headingRow + 1, reason: 'header', text: '' }],
    // Of the first rows alone, most of what they speak of is still to come.
    issues: workbook.partial ? [] : [...own.issues, ...circlesIn(own)],
    totals: {
      lines: lines.filter((line) => line.alternateOf === null).length, alternates: lines.filter((line) => line.alternateOf !== null).length,
      withQuantity: lines.filter((line) => line.quantity !== null).length, withPrice: lines.filter((line) => line.unitPrice !== null).length,
      levels: new Set(lines.map((line) => line.level ?? 0)).size, statedTotal: null, sum: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    },
    exact: { facts: own.facts, project: own.project },
  }
}

/** The sheets in which a list is looked for: in a template of ours, not the one that explains it. */
export const listedSheets = (workbook: Workbook): readonly SheetCells[] =>
  ownKindOf(workbook) === null ? workbook.sheets : workbook.sheets.filter((sheet) => sheet.name !== markerSheet)

function matchesOf(sheet: SheetCells, headingRow: number): ColumnMatch[] {
  return (sheet.texts[headingRow] ?? []).flatMap((heading, column): ColumnMatch[] => {
    const found = mainColumns.find((one) => one.heading === heading.trim())
    if (found === undefined) return []
    const samples = sheet.texts.slice(headingRow + 1, headingRow + 50).map((row) => row[column] ?? '').filter((text) => text !== '').slice(0, 3)
    return [{ sheet: sheet.name, letter: columnLetter(column), header: heading, field: shownField(found.field), confidence: 1, samples, decimal: null, unit: null }]
  })
}

/** The lines, and the parts that are in none, as the screen and the command line show them: where the list shows them, else where they are written. */
function linesOf({ facts, rowOf, keyOf, tables }: OwnBom, main: OwnTable | null): ImportLine[] {
  const nouns = { part: new Map(facts.parts.map((one) => [one.id, one])), site: new Map(facts.sites.map((one) => [one.id, one])), offer: new Map(facts.offers.map((one) => [one.id, one])), line: new Map(facts.lines.map((one) => [one.id, one])) }
  const suppliers = new Map(facts.suppliers.map(({ id, name }) => [id, name]))
  const mainRow = new Map(main?.rows.map((row) => [main.keyAt(row, 'row'), row]))
  const placeOf = (row: MainRow): { readonly sheet: string; readonly row: number } => {
    const shown = mainRow.get(mainRowName(row, (_, id) => keyOf.get(id) ?? ''))
    if (main !== null && shown !== undefined) return { sheet: main.sheet, row: shown }
    const { line, part } = row.ids
    return line === null ? { sheet: ownSheets.parts.sheet, row: rowOf.get(part ?? '') ?? 0 } : { sheet: tables.lines?.sheet ?? '', row: rowOf.get(line) ?? 0 }
  }
  const rows = mainRows(facts)
  const addresses = new Map(rows.map((row) => [row.ids.line ?? '', placeOf(row)]))
  return rows.map((row): ImportLine => {
    const part = nouns.part.get(row.ids.part ?? '')
    const line = nouns.line.get(row.ids.line ?? '')
    const offer = nouns.offer.get(row.ids.offer ?? '')
    const site = nouns.site.get(row.ids.site ?? '')
    const parent = nouns.part.get(line?.parentId ?? '')
    const place = placeOf(row)
    const replaced = addresses.get(line?.alternateOf ?? ' ')
    return {
      ...emptyLine, sheet: place.sheet, row: place.row + 1, level: row.level, parent: parent === undefined ? null : parent.partNumber || parent.description, extra: part?.extra ?? {},
      partNumber: part?.partNumber || null, description: part?.description || null, unit: part?.unit || null, massKg: part?.massKg ?? null, volumeM3: part?.volumeM3 ?? null, hsCode: part?.hsCode ?? null,
      category: part?.category ?? null, makeOrBuy: part?.makeOrBuy ?? null, stock: part?.stock ?? null, requalificationWeeks: part?.requalificationWeeks ?? null,
      quantity: line?.quantity ?? null, scrapShare: line?.scrapShare ?? null, position: line?.position || null, references: line?.references || null, note: line?.note || null,
      alternateOf: replaced === undefined ? null : `${replaced.sheet}!${replaced.row + 1}`,
      supplier: suppliers.get(row.ids.supplier ?? '') ?? null, country: site?.country ?? null, city: site?.city || null, recoveryDays: site?.recoveryDays ?? null, capacityPerDay: site?.capacityPerDay ?? null, financialRisk: site?.financialRisk ?? null,
      unitPrice: offer?.unitPrice ?? null, currency: offer?.currency || null, priceBreaks: offer?.priceBreaks ?? [], incoterm: offer?.incoterm ?? null, minimumOrder: offer?.minimumOrder ?? null, orderQuantity: offer?.orderQuantity ?? null,
      leadTimeDays: offer?.leadTimeDays ?? null, transportMode: offer?.transportMode ?? null, dutyRate: offer?.dutyRate ?? null, rejectShare: offer?.rejectShare ?? null, packSize: offer?.packSize ?? null, share: offer?.share ?? null,
      cells: main === null || place.sheet !== main.sheet ? {} : cellsOf(main, place.row),
    }
  })
}

function cellsOf(main: OwnTable, row: number): ImportLine['cells'] {
  return Object.fromEntries(mainColumns.flatMap(({ field }) => {
    const written = main.at(row, shownField(field))
    return written === null ? [] : [[shownField(field), { cell: main.addressOf(row, shownField(field)).slice(main.sheet.length + 1), raw: String(written) }]]
  }))
}
