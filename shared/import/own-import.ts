import { mainSheet, markerSheet, ownSheets, type OwnColumn } from '../export/own-columns.ts'
import type { BomLine } from '../model/bom.ts'
import type { BomImport, ColumnMatch, ImportChoices, ImportField, ImportLine, ImportRefusal } from './bom-import.ts'
import { circlesIn } from './own-circles.ts'
import { ownKindOf, readOwnWorkbook, type OwnBom } from './own-workbook.ts'
import { emptyLine } from './read-fields.ts'
import { cellAddress, columnLetter, type SheetCells, type Workbook } from './workbook.ts'

/** True while nobody said how the sheets are to be read otherwise. */
const asWritten = ({ sheets, headerRows, columns, rows }: ImportChoices): boolean =>
  sheets === undefined && [headerRows, columns, rows].every((chosen) => Object.keys(chosen ?? {}).length === 0)

/** An import of a bill of materials that Remweg wrote; null for any other workbook, and where a person wants its sheets read otherwise. */
export function ownImport(workbook: Workbook, choices: ImportChoices): BomImport | ImportRefusal | null {
  if (!asWritten(choices)) return null
  const own = readOwnWorkbook(workbook, choices.values)
  if (own === null || 'refused' in own) return own
  const lines = linesOf(own)
  const used = new Map<string, { readonly columns: readonly OwnColumn[]; readonly table: OwnBom['tables'][keyof OwnBom['tables']] }>(Object.entries(ownSheets).map(([name, { sheet, columns }]) => [sheet, { columns, table: own.tables[name as keyof typeof ownSheets] }])) // the names of the record
  const amounts = lines.flatMap((line) => (line.unitPrice === null || line.quantity === null ? [] : [line.unitPrice * line.quantity]))
  return {
    file: workbook.file, sha256: workbook.sha256, format: workbook.format, encoding: workbook.encoding, delimiter: workbook.delimiter, decimal: null,
    sheets: workbook.sheets.map((sheet) => {
      const table = used.get(sheet.name)?.table ?? null
      return {
        name: sheet.name, headerRow: table === null || table.headingRow < 0 ? null : table.headingRow + 1, lines: lines.filter((line) => line.sheet === sheet.name).length, used: table !== null,
        why: table === null ? (sheet.name === mainSheet ? 'Shows what the other sheets hold; what was typed over is read' : 'Says what this workbook is') : `Written by Remweg and read as it was written (${table.rows.length} rows)`,
        rowCount: sheet.texts.length, columnCount: sheet.columnCount, hiddenRows: sheet.hiddenRows.size,
      }
    }),
    columns: workbook.sheets.flatMap((sheet) => matchesOf(sheet, used.get(sheet.name)?.table?.headingRow ?? -1, used.get(sheet.name)?.columns ?? [])),
    lines, skipped: [], issues: [...own.issues, ...circlesIn(own)],
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

/** Fields of a line that have a column of their own on the sheets Lines and Products. */
const fieldOfHeading: Readonly<Record<string, ImportField>> = { Part: 'partNumber', Parent: 'parent', Quantity: 'quantity', Scrap: 'scrapShare', Position: 'position', References: 'references', Note: 'note' }

function matchesOf(sheet: SheetCells, headingRow: number, columns: readonly OwnColumn[]): ColumnMatch[] {
  const headings = sheet.texts[headingRow] ?? []
  return headings.flatMap((heading, column): ColumnMatch[] => {
    if (!columns.some((one) => one.heading === heading.trim())) return []
    const samples = sheet.texts.slice(headingRow + 1, headingRow + 50).map((row) => row[column] ?? '').filter((text) => text !== '').slice(0, 3)
    return [{ sheet: sheet.name, letter: columnLetter(column), header: heading, field: sheet.name === ownSheets.lines.sheet ? (fieldOfHeading[heading.trim()] ?? null) : null, confidence: 1, samples, decimal: null, unit: null }]
  })
}

/** The products and lines as the screen and the command line show them. */
function linesOf({ facts, rowOf, tables }: OwnBom): ImportLine[] {
  const parts = new Map(facts.parts.map((part) => [part.id, part]))
  const sites = new Map(facts.sites.map((site) => [site.id, site]))
  const suppliers = new Map(facts.suppliers.map((supplier) => [supplier.id, supplier.name]))
  const offers = new Map<string, (typeof facts.offers)[number]>()
  for (const offer of facts.offers) if (offer.share > (offers.get(offer.partId)?.share ?? -1)) offers.set(offer.partId, offer)
  const levels = levelsOf(facts.lines)
  const shown = (partId: string, sheet: string, row: number, level: number, line: BomLine | null): ImportLine => {
    const part = parts.get(partId)
    const offer = offers.get(partId)
    const site = sites.get(offer?.siteId ?? '')
    const table = line === null ? tables.products : tables.lines
    const cell = (field: string): { cell: string; raw: string } => ({ cell: (table?.addressOf(row, field) ?? cellAddress(row, 0)).replace(`${sheet}!`, ''), raw: String(table?.at(row, field) ?? '') })
    const parent = parts.get(line?.parentId ?? '')
    const main = line?.alternateOf ?? null
    return {
      ...emptyLine, sheet, row: row + 1, level, parent: parent === undefined ? null : parent.partNumber || parent.description, parentRow: null, extra: part?.extra ?? {},
      partNumber: part?.partNumber || null, description: part?.description || null, unit: part?.unit || null, massKg: part?.massKg ?? null, volumeM3: part?.volumeM3 ?? null, hsCode: part?.hsCode ?? null,
      category: part?.category ?? null, makeOrBuy: part?.makeOrBuy ?? null, stock: part?.stock ?? null, quantity: line?.quantity ?? null, scrapShare: line?.scrapShare ?? null,
      position: line?.position || null, references: line?.references || null, note: line?.note || null, alternateOf: main === null ? null : `${sheet}!${(rowOf.get(main) ?? 0) + 1}`,
      supplier: suppliers.get(site?.supplierId ?? '') ?? null, country: site?.country ?? null, city: site?.city || null, recoveryDays: site?.recoveryDays ?? null,
      unitPrice: offer?.unitPrice ?? null, currency: offer?.currency || null, priceBreaks: offer?.priceBreaks ?? [], incoterm: offer?.incoterm ?? null, minimumOrder: offer?.minimumOrder ?? null,
      orderQuantity: offer?.orderQuantity ?? null, leadTimeDays: offer?.leadTimeDays ?? null, transportMode: offer?.transportMode ?? null, dutyRate: offer?.dutyRate ?? null, rejectShare: offer?.rejectShare ?? null, packSize: offer?.packSize ?? null,
      cells: line === null ? { partNumber: cell('partId') } : { partNumber: cell('childId'), quantity: cell('quantity') },
    }
  }
  const products = facts.products.map((product) => shown(product.partId, ownSheets.products.sheet, rowOf.get(`product of ${product.partId}`) ?? 0, 0, null))
  return [...products, ...facts.lines.map((line) => shown(line.childId, ownSheets.lines.sheet, rowOf.get(line.id) ?? 0, levels.get(line.id) ?? 0, line))]
}

/** How deep each line first occurs, 1 right below a part that is in nothing. */
function levelsOf(lines: readonly BomLine[]): Map<string, number> {
  const below = new Map<string, BomLine[]>()
  for (const line of lines) if (line.parentId !== null) below.set(line.parentId, [...(below.get(line.parentId) ?? []), line])
  const children = new Set(lines.filter((line) => line.parentId !== null).map((line) => line.childId))
  const levels = new Map<string, number>()
  let parents = [...below.keys()].filter((part) => !children.has(part))
  const seen = new Set(parents)
  for (let level = 1; parents.length > 0; level += 1) {
    const next: string[] = []
    for (const parent of parents) {
      for (const line of below.get(parent) ?? []) {
        levels.set(line.id, level)
        if (seen.has(line.childId)) continue
        seen.add(line.childId)
        next.push(line.childId)
      }
    }
    parents = next
  }
  return levels
}

