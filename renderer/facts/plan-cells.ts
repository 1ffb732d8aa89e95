import type { Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Offer } from '../../shared/model/offer.ts'
import { Origin } from '../../shared/model/source.ts'
import type { Site, Supplier } from '../../shared/model/supplier.ts'
import { typedOver } from '../../shared/model/typed-range.ts'
import { companyKey } from '../../shared/import/part-key.ts'
import { partsTableText as words } from '../text/parts-table.ts'
import { factBook, type FactBook } from './fact-book.ts'
import type { FactField, FactNoun } from './fact-fields.ts'
import { checkNumber, factInWords, readFact, type FactReading } from './read-fact.ts'
import { blankOffer, blankSite, factSchemas } from './set-fact.ts'

/** The nouns that a row of a table shows; null where it has none. */
export interface CellTarget {
  /** What a person calls the row: a part number, or a description. */
  readonly name: string
  readonly partId: string | null
  readonly lineId: string | null
  readonly offerId: string | null
  /** Set where the row is a site itself. */
  readonly siteId: string | null
  /** True for a part that is put together here: nothing is bought. */
  readonly isMade: boolean
}

/** What a cell is to become: a text as typed, a number as it is stored, or a number to multiply what stands there by. */
export type Given = string | { readonly value: number } | { readonly times: number }

/** One cell to fill in. The row number is the caller's own, for what is said about it. */
export interface CellEdit {
  readonly row: number
  readonly target: CellTarget
  readonly field: FactField
  readonly given: Given
}

/** A cell that would change, with what stands there now and then, in words. */
export interface PlannedCell {
  readonly row: number
  readonly name: string
  readonly field: FactField
  readonly before: string
  readonly after: string
}

/** A cell that stays as it is, and why. */
export interface RefusedCell {
  readonly row: number
  readonly name: string
  readonly field: FactField
  readonly given: string
  readonly why: string
}

/** What filling in a block of cells would do. Nothing is done until its patches are stored as one step. */
export interface CellPlan {
  readonly patches: readonly Patch[]
  readonly changed: readonly PlannedCell[]
  readonly refused: readonly RefusedCell[]
  /** Cells that already say so. */
  readonly same: number
  /** Parts outside the block that change too, because they come from a site that does. */
  readonly alsoChanged: number
}

type Draft = Record<string, unknown> & { readonly origins: unknown }

/** Works out what filling in cells would change, in their order: a supplier named in a row holds for the cells of that row that follow. */
export function planCells(contents: ProjectContents, edits: readonly CellEdit[], at: string, makeId: () => string): CellPlan {
  const book = factBook(contents)
  const drafts = new Drafts(contents, book, at, makeId)
  const changed: PlannedCell[] = []
  const refused: RefusedCell[] = []
  const touchedSites = new Set<string>()
  const parts = new Set<string>()
  let same = 0
  for (const edit of inOrder(edits)) {
    const { field, given, target, row } = edit
    const written = typeof given === 'string' ? given : 'value' in given ? factInWords(field, given.value) : `× ${given.times}`
    if (target.partId !== null) parts.add(target.partId)
    const refuse = (why: string): void => void refused.push({ row, name: target.name, field, given: written, why })
    const isSupplier = field.noun === 'supplier'
    const noun = drafts.find(field.noun, target)
    if (isSupplier && target.partId !== null) {
      const reading = typeof given === 'string' ? readFact(field, given) : { fault: words.fault.noNumberHere }
      if ('fault' in reading || typeof reading.value !== 'string') refuse('fault' in reading ? reading.fault : words.fault.needed)
      else if (target.isMade) refuse(words.fault.madeHere)
      else {
        const before = noun === null ? '' : String(noun.value['name'])
        if (before === reading.value) same += 1
        else {
          drafts.buyFrom(target, reading.value)
          changed.push({ row, name: target.name, field, before, after: reading.value })
        }
      }
      continue
    }
    if (noun === null) {
      refuse(whyNot(field.noun, target))
      continue
    }
    const before = noun.value[field.name]
    const reading: FactReading = typeof given === 'string' ? readFact(field, given) : 'value' in given ? checkNumber(field, given.value) : scaled(field, before, given.times)
    if ('fault' in reading) refuse(reading.fault)
    else if (before === reading.value || (before === '' && reading.value === null)) same += 1
    else {
      drafts.set(field, noun.id, reading.value)
      if (field.noun === 'site' && target.partId !== null) touchedSites.add(noun.id)
      changed.push({ row, name: target.name, field, before: factInWords(field, before), after: factInWords(field, reading.value) })
    }
  }
  const others = new Set<string>()
  for (const offer of touchedSites.size === 0 ? [] : contents.offers) if (touchedSites.has(offer.siteId) && !parts.has(offer.partId)) others.add(offer.partId)
  return { patches: drafts.patches(), changed, refused, same, alsoChanged: others.size }
}

/** Suppliers before what hangs on them, row by row. */
function inOrder(edits: readonly CellEdit[]): readonly CellEdit[] {
  return edits.some((edit) => edit.field.noun === 'supplier') ? edits.toSorted((one, other) => one.row - other.row || Number(other.field.noun === 'supplier') - Number(one.field.noun === 'supplier')) : edits
}

function scaled(field: FactField, before: unknown, times: number): FactReading {
  if (field.kind !== 'amount' && field.kind !== 'percent') return { fault: words.fault.noNumberHere }
  // A price of 3.15 raised by 5 % is 3.3075, not 3.3075000000000006.
  return typeof before === 'number' ? checkNumber(field, Number((before * times).toPrecision(12))) : { fault: words.fault.nothingToScale }
}

function whyNot(noun: FactNoun, target: CellTarget): string {
  if (noun === 'line') return words.fault.noLine
  if (target.siteId !== null) return words.fault.notOfASite
  return target.isMade ? words.fault.madeHere : words.fault.noSupplier
}

/** The nouns as they would be after the cells so far. */
class Drafts {
  private readonly drafts = new Map<string, { readonly noun: FactNoun; readonly id: string; value: Draft }>()
  private readonly newOffers = new Map<string, string>()
  private suppliersByKey: Map<string, Supplier> | null = null
  private sitesOf: Map<string, Site> | null = null
  private readonly contents: ProjectContents
  private readonly book: FactBook
  private readonly at: string
  private readonly makeId: () => string

  constructor(contents: ProjectContents, book: FactBook, at: string, makeId: () => string) {
    this.contents = contents
    this.book = book
    this.at = at
    this.makeId = makeId
  }

  /** The noun of a row that holds a fact, as drafted. */
  find(noun: FactNoun, target: CellTarget): { readonly id: string; readonly value: Draft } | null {
    const id = this.idOf(noun, target)
    if (id === null) return null
    const value = this.read(noun, id)
    return value === null ? null : { id, value }
  }

  set(field: FactField, id: string, value: string | number | null): void {
    const before = this.read(field.noun, id)
    if (before === null) return
    const { [field.name]: origin, ...others } = Object.fromEntries(Object.entries(before.origins ?? {}))
    const origins = value === null || value === '' ? others : { ...others, [field.name]: typedOver(Origin.safeParse(origin).data, value, this.at) }
    // The price breaks of the sheet would outweigh a typed price; whoever types one price means that price.
    const breaks = field.noun === 'offer' && field.name === 'unitPrice' ? { priceBreaks: [] } : {}
    this.put(field.noun, id, { ...before, ...breaks, [field.name]: value, origins })
  }

  /** Buys the row's part from the supplier of a name, as it is known or as a new one. */
  buyFrom(target: CellTarget, name: string): void {
    if (target.partId === null) return
    const typed = { kind: 'typed', at: this.at } as const
    this.suppliersByKey ??= new Map(this.contents.suppliers.toReversed().map((supplier) => [companyKey(supplier.name), supplier]))
    let supplier = this.suppliersByKey.get(companyKey(name))
    if (supplier === undefined) {
      supplier = { id: this.makeId(), name, origins: { name: typed } }
      this.suppliersByKey.set(companyKey(name), supplier)
      this.put('supplier', supplier.id, { ...supplier })
    }
    this.sitesOf ??= new Map(this.contents.sites.toReversed().map((site) => [site.supplierId, site]))
    let site = this.sitesOf.get(supplier.id)
    if (site === undefined) {
      site = blankSite(this.makeId(), supplier.id)
      this.sitesOf.set(supplier.id, site)
      this.put('site', site.id, { ...site })
    }
    const offerId = this.idOf('offer', target)
    if (offerId === null) {
      const offer: Offer = blankOffer(this.makeId(), target.partId, site.id, this.contents.project.currency, 1)
      this.newOffers.set(target.partId, offer.id)
      this.put('offer', offer.id, { ...offer })
    } else {
      const offer = this.read('offer', offerId)
      if (offer !== null) this.put('offer', offerId, { ...offer, siteId: site.id })
    }
  }

  patches(): Patch[] {
    // The schema is the noun's own, which TypeScript cannot follow through the union.
    return [...this.drafts.values()].map(({ noun, id, value }) => ({ noun, id, value: factSchemas[noun].parse(value) }) as Patch)
  }

  private idOf(noun: FactNoun, target: CellTarget): string | null {
    if (noun === 'part' || noun === 'product') return target.partId
    if (noun === 'line') return target.lineId
    if (target.siteId !== null) return noun === 'site' ? target.siteId : noun === 'supplier' ? ((this.read('site', target.siteId)?.['supplierId'] as string | undefined) ?? null) : null // a site's supplierId is a text
    const offerId = target.offerId ?? (target.partId === null ? null : (this.newOffers.get(target.partId) ?? null))
    if (noun === 'offer' || offerId === null) return offerId
    const siteId = (this.read('offer', offerId)?.['siteId'] as string | undefined) ?? null // an offer's siteId is a text
    if (noun === 'site' || siteId === null) return siteId
    return (this.read('site', siteId)?.['supplierId'] as string | undefined) ?? null // a site's supplierId is a text
  }

  private read(noun: FactNoun, id: string): Draft | null {
    const drafted = this.drafts.get(`${noun} ${id}`)
    if (drafted !== undefined) return drafted.value
    const { parts, lines, offers, sites, suppliers } = this.book
    const index: ReadonlyMap<string, object> = noun === 'part' ? parts : noun === 'line' ? lines : noun === 'offer' ? offers : noun === 'site' ? sites : noun === 'supplier' ? suppliers : new Map()
    return (index.get(id) as Draft | undefined) ?? null // every noun is a record with origins
  }

  private put(noun: FactNoun, id: string, value: Draft): void {
    this.drafts.set(`${noun} ${id}`, { noun, id, value })
  }
}
