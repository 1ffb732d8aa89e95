import { ownSheets, type OwnColumn, type OwnSheetName } from '../export/own-columns.ts'
import type { BomFacts } from '../export/own-keys.ts'
import { openProduct, type BomLine, type Product } from '../model/bom.ts'
import { FlexibleCapacity } from '../model/capacity.ts'
import type { Issue } from '../model/issue.ts'
import type { Offer } from '../model/offer.ts'
import type { Part } from '../model/part.ts'
import type { Origin } from '../model/source.ts'
import { openSite, Site, type Supplier } from '../model/supplier.ts'
import { say, type Sentence } from '../text/say.ts'
import type { OwnTable } from './own-table.ts'

/** The facts of the exact sheets, with where each noun stands. */
export interface OwnFacts {
  readonly facts: BomFacts
  readonly tables: Readonly<Record<OwnSheetName, OwnTable | null>>
  /** Row from 0 on its sheet, by id; of a product by "product of " and its part's id. */
  readonly rowOf: ReadonlyMap<string, number>
  /** Key on its sheet, by id. */
  readonly keyOf: ReadonlyMap<string, string>
  readonly issues: readonly Issue[]
}

/** Reads the exact sheets. Rows that name what is not there are left out and said so. */
export function readOwnFacts(file: string, tables: Readonly<Record<OwnSheetName, OwnTable | null>>): OwnFacts {
  const reader = new Reader(file, tables)
  const parts = reader.nouns('parts', 'part', 'partNumber', (_, fields, key) => ({ ...fields, extra: reader.extras(key) }) as unknown as Omit<Part, 'id'>) // each field was checked by its schema
  const suppliers = reader.nouns('suppliers', 'supplier', 'name', (row, fields) => (fields['name'] === '' ? reader.drop('suppliers', row, 'name', say`has no name`) : fields as unknown as Omit<Supplier, 'id'>)) // as above
  const sites = reader.nouns('sites', 'site', null, (row, fields) => {
    const supplierId = reader.reference('sites', row, 'supplierId', 'suppliers')
    return supplierId === null ? null : { ...openSite, ...fields, supplierId } as unknown as Omit<Site, 'id'> // as above
  })
  reader.dependences(sites)
  const breaks = reader.breaks()
  const served = new Set<string>()
  const offers = reader.nouns('offers', 'offer', null, (row, fields, key) => {
    const partId = reader.reference('offers', row, 'partId', 'parts')
    const siteId = reader.reference('offers', row, 'siteId', 'sites')
    if (partId === null || siteId === null) return null
    const share = fields['share'] ?? (served.has(partId) ? 0 : 1)
    served.add(partId)
    return { ...fields, partId, siteId, share, priceBreaks: breaks.get(key) ?? [] } as unknown as Omit<Offer, 'id'> // as above
  })
  const lines = reader.nouns('lines', 'line', null, (row, fields) => {
    const childId = reader.reference('lines', row, 'childId', 'parts')
    const parentId = reader.keyed('lines', row, 'parentId') === '' ? undefined : reader.reference('lines', row, 'parentId', 'parts')
    return childId === null || parentId === null ? null : { ...fields, childId, parentId: parentId ?? null, alternateOf: null } as unknown as Omit<BomLine, 'id'> // as above
  })
  for (const line of lines) {
    const row = reader.rowOf.get(line.id) ?? 0
    if (reader.keyed('lines', row, 'alternateOf') !== '') line.alternateOf = reader.reference('lines', row, 'alternateOf', 'lines')
  }
  const products = reader.products()
  reader.stretches(products, sites)
  return { facts: { products, parts, lines, suppliers, sites, offers }, tables, rowOf: reader.rowOf, keyOf: reader.keyOf, issues: reader.issues }
}

type Fields = Readonly<Record<string, unknown>>

class Reader {
  readonly issues: Issue[] = []
  readonly rowOf = new Map<string, number>()
  readonly keyOf = new Map<string, string>()
  private readonly ids = new Map<OwnSheetName, Map<string, string>>()
  private readonly file: string
  private readonly tables: Readonly<Record<OwnSheetName, OwnTable | null>>
  private further: ReadonlyMap<string, Readonly<Record<string, string>>> | null = null

  constructor(file: string, tables: Readonly<Record<OwnSheetName, OwnTable | null>>) {
    this.file = file
    this.tables = tables
  }

  /** The nouns of a sheet. A row without a key goes by the field `named`; two of one key are one too many. */
  nouns<Noun extends object>(name: OwnSheetName, word: string, named: string | null, make: (row: number, fields: Fields, key: string) => Noun | null): (Noun & { id: string })[] {
    const table = this.tables[name]
    const ids = new Map<string, string>()
    this.ids.set(name, ids)
    const made: (Noun & { id: string })[] = []
    for (const row of table?.rows ?? []) {
      const stated = this.keyed(name, row, 'key')
      const key = stated !== '' || named === null ? stated : this.keyed(name, row, named)
      if (key !== '' && ids.has(key)) {
        this.drop(name, row, 'key', say`has the key "${key}", as a row above it`)
        continue
      }
      const id = `${word} ${row + 1}`
      this.rowOf.set(id, row)
      this.keyOf.set(id, key)
      const noun = make(row, this.fields(name, row), key)
      if (noun === null) continue
      if (key !== '') ids.set(key, id)
      made.push({ ...noun, id })
    }
    return made
  }

  products(): Product[] {
    const found = new Map<string, Product>()
    for (const row of this.tables.products?.rows ?? []) {
      const partId = this.reference('products', row, 'partId', 'parts')
      if (partId === null) continue
      if (found.has(partId)) this.drop('products', row, 'partId', say`names the same part as a row above it`)
      else {
        this.rowOf.set(`product of ${partId}`, row)
        found.set(partId, { ...openProduct, ...this.fields('products', row), partId } as unknown as Product) // each field was checked by its schema
      }
    }
    return [...found.values()]
  }

  /** Columns of the buyer's own, of the part with this key. */
  extras(partKey: string): Readonly<Record<string, string>> {
    if (this.further === null) {
      const table = this.tables.extras
      const found = new Map<string, [string, string][]>()
      for (const row of table?.rows ?? []) {
        const part = table?.keyAt(row, 'partId') ?? ''
        const entries = found.get(part) ?? []
        entries.push([String(table?.at(row, 'heading') ?? ''), String(table?.at(row, 'text') ?? '')])
        found.set(part, entries)
      }
      this.further = new Map([...found].map(([part, entries]) => [part, Object.fromEntries(entries)]))
    }
    return this.further.get(partKey) ?? {}
  }

  /** Price breaks by the key of their offer, in the order written. */
  breaks(): Map<string, Offer['priceBreaks']> {
    const found = new Map<string, Offer['priceBreaks']>()
    for (const row of this.tables.breaks?.rows ?? []) {
      const { fromQuantity, unitPrice } = this.fields('breaks', row)
      const offer = this.keyed('breaks', row, 'offerId')
      if (typeof fromQuantity !== 'number' || typeof unitPrice !== 'number') this.drop('breaks', row, typeof fromQuantity === 'number' ? 'unitPrice' : 'fromQuantity', say`has no quantity or no price`)
      else {
        const steps = found.get(offer) ?? []
        steps.push({ fromQuantity, unitPrice })
        found.set(offer, steps)
      }
    }
    return found
  }

  /** Hangs sites on sites of their own suppliers, in the order written. */
  dependences(sites: readonly Site[]): void {
    const table = this.tables.dependences
    const byId = new Map(sites.map((site) => [site.id, site]))
    for (const row of table?.rows ?? []) {
      const id = this.reference('dependences', row, 'siteId', 'sites')
      const on = id === null ? null : this.reference('dependences', row, 'onId', 'sites')
      const site = byId.get(id ?? '')
      if (site === undefined || on === null || table === null) continue
      if (on === id) this.drop('dependences', row, 'onId', say`lets a site hang on itself`)
      else if (site.dependsOn.includes(on)) this.drop('dependences', row, 'onId', say`says what a row above it says`)
      else if (!Site.shape.dependsOn.safeParse([...site.dependsOn, on]).success) this.drop('dependences', row, 'onId', say`is one more than a site or product can have`)
      else {
        site.dependsOn = [...site.dependsOn, on]
        site.origins = { dependsOn: table.originOf(this.file, row, 'onId'), ...site.origins }
      }
    }
  }

  /** Gives products and sites the ways in which their works make more, in the order written. */
  stretches(products: readonly Product[], sites: readonly Site[]): void {
    const table = this.tables.stretches
    const holders = { products: new Map(products.map((product) => [product.partId, product])), sites: new Map(sites.map((site) => [site.id, site])) }
    for (const row of table?.rows ?? []) {
      const of = this.stretched(row, holders)
      const fields = this.fields('stretches', row)
      const empty = ownSheets.stretches.columns.find(({ schema, field }) => schema !== null && (fields[field] ?? '') === '')
      const way = FlexibleCapacity.safeParse(fields)
      if (of === null || table === null) continue
      if (empty !== undefined || !way.success) this.drop('stretches', row, empty?.field ?? 'way', say`has nothing under ${empty?.heading ?? ''}`)
      else if (!Site.shape.flexibleCapacity.safeParse([...of.flexibleCapacity, way.data]).success) this.drop('stretches', row, 'way', say`is one more than a site or product can have`)
      else {
        of.flexibleCapacity = [...of.flexibleCapacity, way.data]
        of.origins = { flexibleCapacity: table.originOf(this.file, row, 'addedShare'), ...of.origins }
      }
    }
  }

  /** The product or site that a row of extra capacity speaks of. */
  private stretched(row: number, { products, sites }: { readonly products: ReadonlyMap<string, Product>; readonly sites: ReadonlyMap<string, Site> }): Product | Site | null {
    const [site, part] = [this.keyed('stretches', row, 'siteId'), this.keyed('stretches', row, 'partId')]
    if ((site === '') === (part === '')) return this.drop('stretches', row, 'siteId', site === '' ? say`names neither a site nor a product` : say`names both a site and a product`, say`Left out. Name the one that makes more.`)
    const id = site === '' ? this.reference('stretches', row, 'partId', 'parts') : this.reference('stretches', row, 'siteId', 'sites')
    if (id === null) return null
    if (site !== '') return sites.get(id) ?? null
    const { sheet } = ownSheets.products
    return products.get(id) ?? this.drop('stretches', row, 'partId', say`names "${part.slice(0, 60)}", which the sheet ${sheet} does not have`, say`Add it to the sheet ${sheet}, or correct the name.`)
  }

  keyed(name: OwnSheetName, row: number, field: string): string {
    return this.tables[name]?.keyAt(row, field) ?? ''
  }

  /** The id that a cell names by its key; null, and said so, where no row has that key. */
  reference(name: OwnSheetName, row: number, field: string, to: OwnSheetName): string | null {
    const key = this.keyed(name, row, field)
    const id = this.ids.get(to)?.get(key)
    if (id !== undefined) return id
    const { sheet } = ownSheets[to]
    this.drop(name, row, field, key === '' ? say`names no row of the sheet ${sheet}` : say`names "${key.slice(0, 60)}", which the sheet ${sheet} does not have`, say`Add it to the sheet ${sheet}, or correct the name.`)
    return null
  }

  /** Says why a row, or what it refers to, is left out. */
  drop(name: OwnSheetName, row: number, field: string, why: Sentence, fix = say`Left out. Correct the row in the file.`): null {
    const table = this.tables[name]
    if (table !== null) this.issues.push(table.issueAt(row, field, 'error', 'own-row', say`Row ${row + 1} of the sheet ${table.sheet} ${why}.`, fix))
    return null
  }

  /** The fields of a row that hold values, with where each filled one came from. */
  private fields(name: OwnSheetName, row: number): Fields {
    const table = this.tables[name]
    const columns: readonly OwnColumn[] = ownSheets[name].columns
    const values: Record<string, unknown> = {}
    const origins: Record<string, Origin> = {}
    for (const column of columns) {
      if (column.schema !== null) values[column.field] = table === null ? null : table.read(row, column, this.issues)
      if (table !== null && column.field !== 'key' && table.at(row, column.field) !== null) origins[column.field] = table.originOf(this.file, row, column.field)
    }
    return { ...values, origins }
  }
}
