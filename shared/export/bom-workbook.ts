import { columnLetter } from '../import/workbook.ts'
import type { Project } from '../model/project.ts'
import { checkOf, mainCheckHeading, mainColumns, mainRowHeading, type MainColumn } from './main-columns.ts'
import { mainRowName, mainRows, type MainRow } from './main-rows.ts'
import { markerOf, type Imprint } from './marker.ts'
import { columnOfField, mainSheet, ownSheets, type OwnColumn, type OwnSheetName } from './own-columns.ts'
import { ownKeys, type BomFacts } from './own-keys.ts'
import { writeXlsx, type ExportCell, type ExportSheet } from './write-xlsx.ts'

/** A row of an exact sheet, by the field of each column. */
type Fields = Readonly<Record<string, unknown>>

/** The bytes of an Excel workbook that holds everything that is stored of a bill of materials, and reads back as it was; scenarios are no part of it. */
export function exportBom(facts: BomFacts & { readonly project: Project }, imprint: Imprint): Uint8Array {
  const rows = rowsOf(facts)
  const sheets = (Object.keys(ownSheets) as OwnSheetName[]).map((name) => exactSheet(name, rows[name])) // the keys of the record of sheets
  return writeXlsx([mainSheetOf(facts), ...sheets, markerOf('bill of materials', facts.project, imprint)])
}

/** What each exact sheet says, row by row. */
function rowsOf(facts: BomFacts): Record<OwnSheetName, Fields[]> {
  const keys = ownKeys(facts)
  const siteKey = (id: string): string | undefined => keys.sites.get(id)
  return {
    products: facts.products.map((product) => ({ ...product, partId: keys.parts.get(product.partId) })),
    parts: facts.parts.map((part) => ({ ...part, key: keys.parts.get(part.id) })),
    extras: facts.parts.flatMap((part) => Object.entries(part.extra).map(([heading, words]) => ({ partId: keys.parts.get(part.id), heading, text: words }))),
    lines: facts.lines.map((line) => ({
      ...line, key: keys.lines.get(line.id), parentId: line.parentId === null ? null : keys.parts.get(line.parentId), childId: keys.parts.get(line.childId),
      alternateOf: line.alternateOf === null ? null : keys.lines.get(line.alternateOf),
    })),
    suppliers: facts.suppliers.map((supplier) => ({ ...supplier, key: keys.suppliers.get(supplier.id) })),
    sites: facts.sites.map((site) => ({ ...site, key: keys.sites.get(site.id), supplierId: keys.suppliers.get(site.supplierId) })),
    offers: facts.offers.map((offer) => ({ ...offer, key: keys.offers.get(offer.id), partId: keys.parts.get(offer.partId), siteId: keys.sites.get(offer.siteId) })),
    breaks: facts.offers.flatMap((offer) => offer.priceBreaks.map((step) => ({ ...step, offerId: keys.offers.get(offer.id) }))),
    dependences: facts.sites.flatMap(({ id, dependsOn }) => dependsOn.map((on) => ({ siteId: siteKey(id), onId: siteKey(on) }))),
    stretches: [
      ...facts.products.flatMap(({ partId, flexibleCapacity }) => flexibleCapacity.map((way) => ({ ...way, partId: keys.parts.get(partId) }))),
      ...facts.sites.flatMap(({ id, flexibleCapacity }) => flexibleCapacity.map((way) => ({ ...way, siteId: siteKey(id) }))),
    ],
  }
}

const plain = (value: unknown): ExportCell['value'] => (typeof value === 'string' || typeof value === 'number' ? value : null)
const headingRow = (headings: readonly string[]): ExportCell[] => headings.map((value) => ({ value, style: 'heading' }))

function exactSheet(name: OwnSheetName, rows: readonly Fields[]): ExportSheet {
  const { sheet } = ownSheets[name]
  const columns: readonly OwnColumn[] = ownSheets[name].columns
  return {
    name: sheet, frozenRows: 1, columns,
    rows: [headingRow(columns.map(({ heading }) => heading)), ...rows.map((row) => columns.map(({ field, style }) => ({ value: plain(row[field]), style })))],
  }
}

/** The exact sheet that each kind of column of the main sheet is looked up in. */
export const sheetOfSource = { part: 'parts', line: 'lines', offer: 'offers', site: 'sites', supplier: 'suppliers' } as const satisfies Record<NonNullable<MainColumn['of']>, OwnSheetName>

/** The list as a buyer reads it. Its cells are looked up in the exact sheets, so that every fact stands in one place. */
function mainSheetOf(facts: BomFacts): ExportSheet {
  const nouns = { part: facts.parts, line: facts.lines, offer: facts.offers, site: facts.sites, supplier: facts.suppliers }
  const places = new Map(Object.entries(nouns).map(([source, list]) => [source, new Map(list.map((noun, index) => [noun.id, { noun: noun as Fields, row: index + 2 }]))])) // any noun has fields
  const keys = ownKeys(facts)
  const cell = ({ of, field, style = 'plain' }: MainColumn, row: MainRow): ExportCell | null => {
    if (of === null) return { value: row.level, style }
    const found = places.get(of)?.get(row.ids[of] ?? '')
    if (found === undefined) return null
    const sheet = sheetOfSource[of]
    const address = `'${ownSheets[sheet].sheet}'!${columnLetter(columnOfField(sheet, field))}${found.row}`
    return { value: plain(found.noun[field]) ?? '', formula: `IF(${address}="","",${address})`, style }
  }
  const nameOf = (row: MainRow): string => mainRowName(row, (source, id) => (source === 'line' ? keys.lines.get(id) : keys.parts.get(id)) ?? '')
  return {
    name: mainSheet, frozenRows: 1, columns: [...mainColumns, { width: 16, style: 'text' }, { width: 10, style: 'text' }],
    rows: [
      headingRow([...mainColumns.map(({ heading }) => heading), mainRowHeading, mainCheckHeading]),
      ...mainRows(facts).map((row) => {
        const cells = mainColumns.map((column) => cell(column, row))
        return [...cells, { value: nameOf(row), style: 'text' as const }, { value: checkOf(cells.map((one) => one?.value)), style: 'text' as const }]
      }),
    ],
  }
}
