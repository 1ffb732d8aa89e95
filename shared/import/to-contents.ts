import { openProduct, type BomLine, type Product } from '../model/bom.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Part } from '../model/part.ts'
import type { Origins } from '../model/source.ts'
import { categories, categoryOfHs } from '../data/categories.ts'
import { english } from '../text/english.ts'
import type { BomImport, ImportLine } from './bom-import.ts'
import { originsOf, type ContentsOptions } from './contents-options.ts'
import { OfferBook } from './offer-book.ts'
import { ownContents } from './own-contents.ts'
import { numberKey, partKey } from './part-key.ts'
import { least, plainWords } from './words.ts'

const address = (line: ImportLine) => `${line.sheet}!${line.row}`

/** A project made of an import: parts once per number, suppliers and sites merged, offers, lines and products. */
export function toContents(imported: BomImport, options: ContentsOptions): ProjectContents {
  if (imported.exact !== undefined) return ownContents(imported, imported.exact, options)
  const refused = new Set(imported.issues.filter((issue) => issue.code === 'cycle').map((issue) => `${issue.sheet}!${issue.row}`))
  const own = imported.lines.filter((line) => line.alternateOf === null)
  const parts = new PartBook(imported.file, options)
  const offers = new OfferBook(imported.file, options)
  const partByRow = keysByRow(own, parts)
  // In a stock list the same part lies in several places; in a bill of materials each of its rows repeats the one stock.
  if (own.every((line) => line.quantity === null && line.parent === null)) parts.addUpStock(own, partByRow)
  for (const line of own) {
    const part = partByRow.get(address(line))
    if (part !== undefined) offers.add(line, part.id)
  }
  const { lines, products } = structure(imported, own, refused, partByRow, parts, options)
  addAlternates(imported.file, imported.lines.filter((line) => line.alternateOf !== null), { partByRow, parts, offers, lines }, options)
  offers.settleShares()
  return {
    project: {
      id: options.projectId, name: options.projectName.slice(0, 200), company: options.company, currency: options.currency, plantCountry: options.plantCountry,
      plantCity: options.plantCity, isSample: false, createdAt: options.importedAt,
      sourceFile: { name: imported.file, sha256: imported.sha256, sheets: imported.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name), importedAt: options.importedAt },
    },
    products, parts: parts.list(), lines: [...lines.values()].flat(), suppliers: offers.suppliers, sites: offers.sites, offers: offers.offers,
    scenarios: [], choices: [], parameters: [], shocks: [], wishes: [], partWishes: [], works: [],
  }
}

/** The parts of a project while it is being made, one per key; later lines fill in what earlier ones left open. */
class PartBook {
  private readonly byKey = new Map<string, Part>()
  private readonly file: string
  private readonly options: ContentsOptions

  constructor(file: string, options: ContentsOptions) {
    this.file = file
    this.options = options
  }

  of(line: ImportLine, key: string): Part {
    const known = this.byKey.get(key)
    const part = this.fromLine(line, known?.id ?? this.options.newId())
    if (known === undefined) this.byKey.set(key, part)
    else this.byKey.set(key, merged(known, part))
    return this.byKey.get(key) ?? part
  }

  known(key: string): Part | undefined {
    return this.byKey.get(key)
  }

  /** A part that is only named, as somebody's parent. */
  named(name: string, description: string): Part {
    const key = numberKey(name)
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const part: Part = {
      id: this.options.newId(), partNumber: name.slice(0, 200), description: description.slice(0, 2000), unit: '', massKg: null, volumeM3: null, hsCode: null, category: null,
      makeOrBuy: 'make', stock: null, requalificationWeeks: null, rawMaterial: null, extra: {}, origins: {},
    }
    this.byKey.set(key, part)
    return part
  }

  addUpStock(lines: readonly ImportLine[], partByRow: ReadonlyMap<string, Part>): void {
    const sums = new Map<string, number>()
    for (const line of lines) {
      const part = partByRow.get(address(line))
      if (part !== undefined && line.stock !== null) sums.set(part.id, (sums.get(part.id) ?? 0) + line.stock)
    }
    for (const part of this.byKey.values()) part.stock = sums.get(part.id) ?? part.stock
  }

  list(): Part[] {
    return [...this.byKey.values()]
  }

  private fromLine(line: ImportLine, id: string): Part {
    const number = line.partNumber ?? line.manufacturerPartNumber ?? line.supplierPartNumber ?? ''
    const words = line.description ?? [line.value, line.package, line.material].filter((text) => text !== null).join(' ')
    const extra: Record<string, string> = { ...line.extra }
    for (const field of ['manufacturer', 'manufacturerPartNumber', 'supplierPartNumber', 'value', 'package', 'material', 'revision', 'url'] as const) {
      const text = line[field]
      if (text !== null) extra[field] = text
    }
    if (line.category !== null) extra['category'] = line.category
    return {
      id, partNumber: number.slice(0, 200), description: (words === '' ? (line.references ?? number) : words).slice(0, 2000), unit: (line.unit ?? '').slice(0, 40),
      massKg: line.massKg, volumeM3: line.volumeM3, hsCode: line.hsCode?.slice(0, 20) ?? null, category: categoryOf(line), makeOrBuy: line.makeOrBuy, stock: line.stock,
      requalificationWeeks: line.requalificationWeeks, rawMaterial: null, extra,
      origins: originsOf(this.file, line, {
        partNumber: line.partNumber === null ? (line.manufacturerPartNumber === null ? 'supplierPartNumber' : 'manufacturerPartNumber') : 'partNumber',
        description: 'description', unit: 'unit', massKg: 'massKg', volumeM3: 'volumeM3', hsCode: 'hsCode', category: line.hsCode === null ? 'category' : 'hsCode', makeOrBuy: 'makeOrBuy', stock: 'stock', requalificationWeeks: 'requalificationWeeks',
      }),
    }
  }
}

function merged(known: Part, later: Part): Part {
  return {
    ...known, description: known.description === '' ? later.description : known.description, unit: known.unit === '' ? later.unit : known.unit, massKg: known.massKg ?? later.massKg, volumeM3: known.volumeM3 ?? later.volumeM3,
    hsCode: known.hsCode ?? later.hsCode, category: known.category ?? later.category, makeOrBuy: known.makeOrBuy ?? later.makeOrBuy, stock: known.stock ?? later.stock,
    requalificationWeeks: known.requalificationWeeks ?? later.requalificationWeeks,
    extra: { ...later.extra, ...known.extra }, origins: { ...later.origins, ...known.origins },
  }
}

function categoryOf(line: ImportLine): string | null {
  const byCode = line.hsCode === null ? null : categoryOfHs(line.hsCode)
  if (byCode !== null || line.category === null) return byCode
  return slugByWords.get(plainWords(line.category)) ?? null
}

/** Categories by their label and by their slug in plain words; where two share words, the first has them. */
const slugByWords = new Map(categories.toReversed().flatMap(({ slug, label }) => [[plainWords(slug), slug], [plainWords(english(label)), slug]] as const))

/** Part of each line by its address. An assembly that has no number is its own part wherever it stands. */
function keysByRow(own: readonly ImportLine[], parts: PartBook): Map<string, Part> {
  const withChildren = new Set(own.filter((line) => line.parentRow !== null).map((line) => `${line.sheet}!${line.parentRow}`))
  const keyByRow = new Map<string, string>()
  for (const line of own) {
    const unnumbered = line.partNumber === null && withChildren.has(address(line))
    const key = unnumbered ? `${partKey(line)} ${address(line)}` : partKey(line)
    keyByRow.set(address(line), key)
    parts.of(line, key)
  }
  // Looked up once all lines are in, so that each row gets the part as merged.
  return new Map(own.flatMap((line) => {
    const part = parts.known(keyByRow.get(address(line)) ?? '')
    return part === undefined ? [] : [[address(line), part]]
  }))
}

type LinesByRow = Map<string, BomLine[]>

function structure(
  imported: BomImport, own: readonly ImportLine[], refused: ReadonlySet<string>, partByRow: ReadonlyMap<string, Part>, parts: PartBook, options: ContentsOptions,
): { lines: LinesByRow; products: Product[] } {
  const lines: LinesByRow = new Map()
  const products = new Map<string, Product>()
  const addProduct = (part: Part, origins: Origins) => {
    if (!products.has(part.id)) products.set(part.id, { partId: part.id, demandPerYear: null, marginPerUnit: null, finishedStock: null, ...openProduct, origins })
  }
  const structured = own.some((line) => line.parent !== null)
  const roots = own.filter((line) => line.parent === null)
  const counted = own.some((line) => line.quantity !== null)
  const parents = new Set(own.map((line) => parentOf(line, partByRow, parts)?.id))
  const lowest = least(own.map((line) => line.level ?? 0))
  // Levels that start at 1 with several lines there list the components of one thing that the sheet does not name.
  const unnamedTop = structured ? roots.length > 1 && lowest >= 1 && own.some((line) => line.parentRow !== null) : counted
  const top = unnamedTop ? parts.named(options.projectName, '') : null
  if (top !== null) addProduct(top, {})
  const expanded = new Map<string, string>()
  for (const line of own) {
    const child = partByRow.get(address(line))
    if (child === undefined || refused.has(address(line))) continue
    const parent = parentOf(line, partByRow, parts)
    if (parent === null && top === null && parents.has(child.id)) {
      addProduct(child, originsOf(imported.file, line, { partId: 'partNumber' }))
      lines.set(address(line), [])
      continue
    }
    if (parent !== null && line.parentRow !== null) {
      // An assembly that occurs again is not built from its parts twice.
      const first = expanded.get(parent.id) ?? `${line.sheet}!${line.parentRow}`
      expanded.set(parent.id, first)
      if (first !== `${line.sheet}!${line.parentRow}`) continue
    }
    lines.set(address(line), [bomLine(imported.file, line, (parent ?? top)?.id ?? null, child.id, null, options)])
  }
  const children = new Set([...lines.values()].flat().filter((line) => line.parentId !== null).map((line) => line.childId))
  for (const part of parts.list()) if (parents.has(part.id) && !children.has(part.id)) addProduct(part, {})
  const sold = [...products.values()].filter((product) => !children.has(product.partId))
  return { lines, products: withDemand(imported.file, own, sold, partByRow) }
}

/** The products with what their own rows say of demand, margin and finished stock. */
function withDemand(file: string, own: readonly ImportLine[], products: readonly Product[], partByRow: ReadonlyMap<string, Part>): Product[] {
  const rows = new Map<string, ImportLine>()
  for (const line of own) {
    const part = partByRow.get(address(line))
    if (part !== undefined && !rows.has(part.id) && (line.demandPerYear ?? line.marginPerUnit ?? line.finishedStock) !== null) rows.set(part.id, line)
  }
  return products.map((product) => {
    const line = rows.get(product.partId)
    if (line === undefined) return product
    const { demandPerYear, marginPerUnit, finishedStock } = line
    return { ...product, demandPerYear, marginPerUnit, finishedStock, origins: { ...product.origins, ...originsOf(file, line, { demandPerYear: 'demandPerYear', marginPerUnit: 'marginPerUnit', finishedStock: 'finishedStock' }) } }
  })
}

function parentOf(line: ImportLine, partByRow: ReadonlyMap<string, Part>, parts: PartBook): Part | null {
  if (line.parent === null) return null
  if (line.parentRow !== null) return partByRow.get(`${line.sheet}!${line.parentRow}`) ?? null
  return parts.named(line.parent, '')
}

function bomLine(file: string, line: ImportLine, parentId: string | null, childId: string, alternateOf: string | null, options: ContentsOptions): BomLine {
  return {
    id: options.newId(), parentId, childId, quantity: line.quantity, scrapShare: line.scrapShare !== null && line.scrapShare <= 0.99 ? line.scrapShare : null,
    position: line.position ?? '', references: line.references ?? '', note: line.note ?? '', alternateOf,
    origins: originsOf(file, line, { parentId: 'parent', quantity: 'quantity', scrapShare: 'scrapShare', position: 'position', references: 'references', note: 'note' }),
  }
}

/** Further sources become offers of the same part, or parts of their own where they carry another number. */
function addAlternates(
  file: string, alternates: readonly ImportLine[],
  made: { partByRow: ReadonlyMap<string, Part>; parts: PartBook; offers: OfferBook; lines: LinesByRow }, options: ContentsOptions,
): void {
  for (const line of alternates) {
    const main = line.alternateOf === null ? undefined : made.partByRow.get(line.alternateOf)
    if (main === undefined || line.alternateOf === null) continue
    if (line.partNumber === null || line.partNumber === main.partNumber) {
      made.offers.add(line, main.id)
      continue
    }
    const part = made.parts.of(line, partKey(line))
    made.offers.add(line, part.id)
    const [replaced] = made.lines.get(line.alternateOf) ?? []
    if (replaced !== undefined && part.id !== replaced.childId) made.lines.set(`${address(line)} ${line.partNumber}`, [bomLine(file, line, replaced.parentId, part.id, replaced.id, options)])
  }
}
