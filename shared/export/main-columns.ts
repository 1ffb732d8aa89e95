import type { ExportColumn } from './write-xlsx.ts'

/** Which noun of a row a column of the main sheet shows; null: the row's own place in the tree. */
type MainSource = 'part' | 'line' | 'offer' | 'site' | 'supplier' | null

/** The field of a noun that a column shows; "name" is the supplier's. */
export type MainField =
  | 'level' | 'partNumber' | 'description' | 'quantity' | 'unit' | 'makeOrBuy' | 'name' | 'city' | 'country' | 'unitPrice' | 'currency' | 'incoterm' | 'minimumOrder' | 'orderQuantity' | 'leadTimeDays'
  | 'transportMode' | 'dutyRate' | 'massKg' | 'hsCode' | 'category' | 'stock' | 'recoveryDays' | 'scrapShare' | 'packSize' | 'position' | 'references' | 'note'

/** A column of the sheet that a person reads and, in an empty template, fills in. */
export interface MainColumn extends ExportColumn {
  readonly heading: string
  readonly of: MainSource
  readonly field: MainField
  /** What goes in here, in a sentence. */
  readonly note: string
}

const column = (heading: string, of: MainSource, field: MainField, width: number, style: NonNullable<ExportColumn['style']>, note: string): MainColumn => ({ heading, of, field, width, style, note })

/** The columns of the main sheet; every heading is one that the importer knows. */
export const mainColumns: readonly MainColumn[] = [
  column('Level', null, 'level', 7, 'number', '0 for the product you sell, 1 for what goes into it, 2 for what goes into that. Leave it empty in a plain list of parts.'),
  column('Part number', 'part', 'partNumber', 20, 'text', 'Your own number of the part. The same number on several rows is the same part.'),
  column('Description', 'part', 'description', 38, 'text', 'What the part is, in your words.'),
  column('Quantity', 'line', 'quantity', 10, 'number', 'How many go into one of what stands one level higher.'),
  column('Unit', 'part', 'unit', 7, 'text', 'pcs, m, kg, …'),
  column('Make or buy', 'part', 'makeOrBuy', 12, 'text', 'make or buy. Left empty: bought, unless parts stand below it.'),
  column('Supplier', 'supplier', 'name', 28, 'text', 'Who sells it to you.'),
  column('City', 'site', 'city', 16, 'text', 'Where the supplier makes it.'),
  column('Country', 'site', 'country', 9, 'text', 'The country in which it is made, as a name or two letters.'),
  column('Unit price', 'offer', 'unitPrice', 12, 'number', 'Price of one unit, as a plain number.'),
  column('Currency', 'offer', 'currency', 9, 'text', 'EUR, USD, CNY, … Left empty: the currency of the project.'),
  column('Incoterm', 'offer', 'incoterm', 9, 'text', 'Delivery term of that price: EXW, FCA, FOB, CIF, DAP, DDP, …'),
  column('Minimum order', 'offer', 'minimumOrder', 13, 'number', 'The fewest units that the supplier sells at once.'),
  column('Order quantity', 'offer', 'orderQuantity', 13, 'number', 'Units that you order at once.'),
  column('Lead time (days)', 'offer', 'leadTimeDays', 13, 'number', 'Days from order to delivery at your plant.'),
  column('Transport mode', 'offer', 'transportMode', 14, 'text', 'sea FCL, sea LCL, rail, air, road, or road and ferry.'),
  column('Duty rate', 'offer', 'dutyRate', 10, 'share', 'Customs duty as in TARIC, such as 2.7%.'),
  column('Mass (kg)', 'part', 'massKg', 10, 'number', 'Kilograms of one unit. Without it freight stays unknown.'),
  column('HS code', 'part', 'hsCode', 12, 'text', 'Customs code, six to ten digits.'),
  column('Category', 'part', 'category', 22, 'text', 'Kind of part, such as electric motors. Left empty: taken from the HS code.'),
  column('Stock', 'part', 'stock', 10, 'number', 'Units in your own store today.'),
  column('Recovery (days)', 'site', 'recoveryDays', 13, 'number', 'Days until the supplier delivers again after a stop.'),
  column('Scrap', 'line', 'scrapShare', 9, 'share', 'Share lost while it is built in, such as 3%.'),
  column('Pack size', 'offer', 'packSize', 10, 'number', 'Units in a pack, where only whole packs are sold.'),
  column('Position', 'line', 'position', 10, 'text', 'Position on the drawing or list.'),
  column('References', 'line', 'references', 20, 'text', 'Reference designators, such as R1-R4.'),
  column('Note', 'line', 'note', 28, 'text', 'Anything else.'),
]

/** Headings of the last columns of an exported list: which line or part a row is, and a check of what it showed when it was written. */
export const mainRowHeading = 'Remweg row'
export const mainCheckHeading = 'Check'

/** A check of what the cells of a row show: FNV-1a, 32 bits. */
export function checkOf(shown: readonly (string | number | boolean | null | undefined)[]): string {
  let hash = 0x811c9dc5
  for (const character of shown.map((value) => String(value ?? '')).join('\u001F')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
