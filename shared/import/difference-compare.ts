import { keyOf, listOfNoun } from '../model/change.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { SourceFile } from '../model/project.ts'
import type { Origin, Origins } from '../model/source.ts'
import type { Difference, DifferenceKind, DifferenceRow, Edit, Facts, SheetNoun, SheetValue, Topic } from './difference.ts'
import { mainOffers, underOldIds } from './difference-match.ts'

/** Facts of a noun that belong together, under the topic they are shown as. */
interface Group { readonly topic: Topic; readonly fields: readonly string[] }
const each = (topic: Topic, ...fields: string[]): Group[] => fields.map((field) => ({ topic, fields: [field] }))

const groups: Readonly<Record<SheetNoun, readonly Group[]>> = {
  part: [
    ...each('words', 'partNumber', 'description', 'unit'), ...each('stock', 'stock'), ...each('terms', 'massKg', 'volumeM3', 'hsCode', 'category', 'makeOrBuy'),
    ...each('recovery', 'requalificationWeeks'), ...each('other', 'extra'),
  ],
  line: [...each('quantity', 'quantity', 'scrapShare'), ...each('usage', 'parentId', 'alternateOf'), ...each('words', 'position', 'references', 'note')],
  product: each('product', 'demandPerYear', 'marginPerUnit', 'finishedStock', 'capacityPerDay'),
  supplier: each('supplier', 'name'),
  site: [...each('place', 'country', 'city'), ...each('recovery', 'recoveryDays', 'capacityPerDay', 'financialRisk')],
  offer: [
    { topic: 'price', fields: ['unitPrice', 'currency', 'priceBreaks'] }, ...each('leadTime', 'leadTimeDays', 'leadTimeDeviationDays'), ...each('share', 'share'), ...each('recovery', 'recoveryDays'),
    ...each('terms', 'incoterm', 'minimumOrder', 'orderQuantity', 'transportMode', 'packSize', 'rejectShare', 'dutyRate', 'preferentialDutyRate', 'originProof', 'antiDumpingRate', 'antiDumpingPerTonne',
      'assistsPerUnit', 'royaltyShare', 'toolingCost'),
  ],
}
/** Without a price, the currency says nothing. */
const leading: Readonly<Record<string, string>> = { currency: 'unitPrice', priceBreaks: 'unitPrice' }

type Fields = Record<string, unknown> & { readonly origins: Origins }
const fieldsOf = (value: SheetValue): Fields => ({ ...value })

/** Is nothing known here? */
export const isUnknown = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const plain = (value: unknown): string => (typeof value === 'object' && value !== null && !Array.isArray(value)
  ? JSON.stringify(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))) : JSON.stringify(value ?? null))
const isSame = (left: unknown, right: unknown): boolean => {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  const size = Object.keys(left).length
  return size === Object.keys(right).length && (size === 0 || plain(left) === plain(right))
}

const isSamePlace = (left: Origin | undefined, right: Origin | undefined): boolean =>
  left?.kind === 'sheet' && right?.kind === 'sheet' ? left.cell === right.cell && left.file === right.file && left.sheet === right.sheet && left.raw === right.raw : left === right

/** Names of the things that rows speak of. */
class Names {
  private readonly parts: ReadonlyMap<string, { readonly partNumber: string; readonly description: string }>
  private readonly suppliers: ReadonlyMap<string, string>
  private readonly supplierBySite: ReadonlyMap<string, string>

  constructor(current: ProjectContents, incoming: ProjectContents) {
    this.parts = new Map([...incoming.parts, ...current.parts].map((part) => [part.id, part]))
    this.suppliers = new Map([...incoming.suppliers, ...current.suppliers].map((supplier) => [supplier.id, supplier.name]))
    this.supplierBySite = new Map([...incoming.sites, ...current.sites].map((site) => [site.id, site.supplierId]))
  }

  ofPart(id: string | null): { name: string; description: string } {
    const part = this.parts.get(id ?? '')
    return { name: part === undefined || part.partNumber === '' ? (part?.description ?? '') : part.partNumber, description: part === undefined || part.partNumber === '' ? '' : part.description }
  }

  ofSite(id: string): string {
    return this.suppliers.get(this.supplierBySite.get(id) ?? '') ?? ''
  }

  of(noun: SheetNoun, value: SheetValue): Pick<DifferenceRow, 'partId' | 'name' | 'description' | 'within'> {
    if ('childId' in value) return { partId: value.childId, ...this.ofPart(value.childId), within: this.ofPart(value.parentId).name }
    if ('siteId' in value) return { partId: value.partId, ...this.ofPart(value.partId), within: this.ofSite(value.siteId) }
    if ('supplierId' in value) return { partId: null, name: this.ofSite(value.id), description: value.city, within: '' }
    const id = keyOf(value)
    return noun === 'supplier' ? { partId: null, name: this.suppliers.get(id) ?? '', description: '', within: '' } : { partId: id, ...this.ofPart(id), within: '' }
  }
}

const cellOf = (origin: Origin | undefined): string => (origin?.kind === 'sheet' ? `${origin.sheet}!${origin.cell}` : '')
const firstCell = (value: SheetValue): string => cellOf(Object.values(value.origins).find((origin) => origin.kind === 'sheet'))

/** Nouns of which the new places are noted where nothing else changed; of a longer list they keep pointing at the file before. */
const mostNoted = 30_000
/** Files before this one that are remembered. */
const mostEarlier = 40

/** The newer file, with those it takes the place of. */
function withEarlier(newer: SourceFile | null, before: SourceFile | null): SourceFile | null {
  if (newer === null || before === null) return newer
  const { name, sheets } = before
  const others = (before.earlier ?? []).filter((one) => one.name !== name && one.name !== newer.name)
  const earlier = name === newer.name && sheets.every((sheet) => newer.sheets.includes(sheet)) ? others : [{ name, sheets }, ...others].slice(0, mostEarlier)
  return earlier.length === 0 ? newer : { ...newer, earlier }
}

/** Compares a file, read as contents of its own, with a project; nothing is changed. */
export function differenceOf(current: ProjectContents, incoming: ProjectContents): Difference {
  const file = underOldIds(current, incoming)
  const { sourceFile } = current.project
  // What came from a further sheet of the same file was added to the list, so the list has no say in it.
  const lists = sourceFile === null ? null : new Set([sourceFile, ...(sourceFile.earlier ?? [])].flatMap(({ name, sheets }) => sheets.map((sheet) => `${name}!${sheet}`)))
  const fromSource = (origin: Origin | undefined): boolean =>
    origin === undefined || origin.kind === 'sample' || (origin.kind === 'sheet' && (lists === null || lists.has(`${origin.file}!${origin.sheet}`)))
  const names = new Names(current, file)
  const rows: DifferenceRow[] = []
  const always: Edit[] = []
  let same = 0
  const old = { part: new Set(current.parts.map((part) => part.id)), product: new Set(current.products.map((product) => product.partId)) }
  const fresh = new Set(file.parts.map((part) => part.id))

  const childByLine = new Map([...file.lines, ...current.lines].map((line) => [line.id, line.childId]))
  /** A fact as it is shown: the name of a part instead of its id. */
  const shown = (field: string, value: unknown): unknown =>
    typeof value === 'string' && field === 'parentId' ? names.ofPart(value).name : typeof value === 'string' && field === 'alternateOf' ? names.ofPart(childByLine.get(value) ?? '').name : (value ?? null)

  const add = (kind: DifferenceKind, topic: Topic, noun: SheetNoun, value: SheetValue, more: Pick<DifferenceRow, 'edits'> & Partial<DifferenceRow>) => {
    rows.push({
      key: `${noun} ${keyOf(value)} ${topic} ${Object.keys(more.to ?? more.from ?? {}).join('+')}`, kind, topic, noun, id: keyOf(value), from: null, to: null, take: true, keptFrom: null, options: [], written: '',
      ...names.of(noun, value), cell: firstCell(value), ...more,
    })
  }

  const compare = (noun: SheetNoun, before: SheetValue, after: SheetValue) => {
    const [mine, theirs] = [fieldsOf(before), fieldsOf(after)]
    noteCells(noun, before, mine, theirs)
    for (const { topic, fields } of groups[noun]) {
      const differing = fields.filter((field) => !isSame(mine[field], theirs[field]))
      if (differing.length === 0) {
        same += fields.filter((field) => !isUnknown(mine[field]) && field in theirs.origins).length
        continue
      }
      const [lead = ''] = fields
      const toUnknown = isUnknown(theirs[lead])
      // A name that the file only mentions, as somebody's parent, says nothing of the part.
      if (((noun === 'part' && lead === 'partNumber') || (noun === 'supplier' && lead === 'name')) && !(lead in theirs.origins)) continue
      // Without a column of shares the first source counts as the whole, which says nothing against a split that somebody made.
      if (lead === 'share' && !('share' in theirs.origins) && 'share' in mine.origins) continue
      const origin = differing.map((field) => mine.origins[field] ?? mine.origins[leading[field] ?? '']).find((one) => !fromSource(one))
      if (toUnknown && (isUnknown(mine[lead]) || origin !== undefined)) continue
      const facts = (side: Fields): Facts => Object.fromEntries(fields.map((field) => [field, shown(field, side[field])]))
      const kind = toUnknown ? 'missing' : isUnknown(mine[lead]) ? 'filled' : origin === undefined ? 'changed' : 'conflict'
      add(kind, topic, noun, before, {
        from: lead === 'extra' ? extraDifference(mine, theirs) : facts(mine), to: lead === 'extra' ? extraDifference(theirs, mine) : facts(theirs),
        take: kind === 'changed' || kind === 'filled', keptFrom: kind !== 'conflict' ? null : origin?.kind === 'typed' ? 'typed' : 'file', cell: cellOf(theirs.origins[lead]) || firstCell(after),
        edits: [{ do: 'set', noun, id: keyOf(before), fields: Object.fromEntries(fields.map((field) => [field, theirs[field]])), origins: Object.fromEntries(fields.map((field) => [field, theirs.origins[field] ?? null])) }],
      })
    }
  }

  /** Where the same value stands now, so that "where does this come from" names the newest file. */
  const noteCells = (noun: SheetNoun, before: SheetValue, mine: Fields, theirs: Fields) => {
    const moved = Object.keys(theirs.origins).filter((field) => isSame(mine[field], theirs[field]) && fromSource(mine.origins[field]) && !isSamePlace(mine.origins[field], theirs.origins[field]))
    if (moved.length > 0) always.push({ do: 'set', noun, id: keyOf(before), fields: {}, origins: Object.fromEntries(moved.map((field) => [field, theirs.origins[field] ?? null])) })
  }

  // New parts come with their offers and with their place in the product.
  const offersBy = Map.groupBy(file.offers, (offer) => offer.partId)
  const linesBy = Map.groupBy(file.lines, (line) => (old.part.has(line.childId) ? line.parentId ?? '' : line.childId))
  const suppliers = new Map(file.suppliers.map((supplier) => [supplier.id, supplier]))
  const sitesOf = new Map(file.sites.map((site): [string, Edit[]] => {
    const supplier = suppliers.get(site.supplierId)
    return [site.id, supplier === undefined ? [] : [{ do: 'add', noun: 'supplier', value: supplier }, { do: 'add', noun: 'site', value: site }]]
  }))
  const products = new Map(file.products.map((product) => [product.partId, product]))
  for (const part of file.parts) {
    if (old.part.has(part.id)) continue
    const offers = offersBy.get(part.id) ?? []
    const lines = linesBy.get(part.id) ?? []
    const product = products.get(part.id)
    const [offer] = offers.toSorted((left, right) => right.share - left.share)
    const own = lines.filter((line) => line.childId === part.id)
    add('new', 'part', 'part', part, {
      within: [...new Set(own.map((line) => names.ofPart(line.parentId).name))].filter((name) => name !== '').join(', '),
      to: {
        quantity: own.length === 1 ? own[0]?.quantity ?? null : null, unitPrice: offer?.unitPrice ?? null, currency: offer?.currency ?? null, supplier: offer === undefined ? null : names.ofSite(offer.siteId),
      },
      edits: [
        { do: 'add', noun: 'part', value: part }, ...offers.flatMap((one): Edit[] => [...(sitesOf.get(one.siteId) ?? []), { do: 'add', noun: 'offer', value: one }]),
        ...lines.map((line): Edit => ({ do: 'add', noun: 'line', value: line })), ...(product === undefined ? [] : [{ do: 'add', noun: 'product', value: product } as const]),
      ],
    })
  }

  const known = (value: SheetValue): boolean => {
    const origins = Object.values(value.origins)
    return origins.length === 0 || origins.some((origin) => fromSource(origin))
  }
  const gone = new Set<string>()
  const parts = new Map(current.parts.map((part) => [part.id, part]))
  const main = mainOffers(current.offers)
  const usesOf = Map.groupBy(current.lines, (line) => line.childId)
  for (const part of current.parts) {
    if (fresh.has(part.id) || !known(part)) continue
    gone.add(part.id)
    const uses = usesOf.get(part.id) ?? []
    const offer = main.get(part.id)
    add('gone', 'part', 'part', part, {
      take: false, within: [...new Set(uses.map((line) => names.ofPart(line.parentId).name))].filter((name) => name !== '').join(', '), cell: '',
      from: {
        quantity: uses.length === 1 ? uses[0]?.quantity ?? null : null, unitPrice: offer?.unitPrice ?? null, currency: offer?.currency ?? null, supplier: offer === undefined ? null : names.ofSite(offer.siteId),
      },
      edits: [{ do: 'remove', noun: 'part', id: part.id }],
    })
  }

  for (const noun of ['part', 'product', 'line', 'supplier', 'site', 'offer'] as const) {
    const list = listOfNoun[noun]
    const before = new Map<string, SheetValue>(current[list].map((value) => [keyOf(value), value]))
    const seen = new Set<string>()
    for (const value of file[list]) {
      const id = keyOf(value)
      const mine = before.get(id)
      seen.add(id)
      if (mine === undefined) {
        if (noun === 'part' || noun === 'supplier' || noun === 'site') continue
        if ('childId' in value ? !old.part.has(value.childId) || (value.parentId !== null && !old.part.has(value.parentId)) : 'partId' in value && !old.part.has(value.partId)) continue
        if ('siteId' in value) {
          add('new', 'supplier', noun, value, {
            to: { supplier: names.ofSite(value.siteId), unitPrice: value.unitPrice, currency: value.currency }, edits: [...(sitesOf.get(value.siteId) ?? []), { do: 'add', noun, value }],
          })
        } else add('new', noun === 'line' ? 'usage' : 'product', noun, value, { to: 'quantity' in value ? { quantity: value.quantity } : {}, edits: [{ do: 'add', noun, value }] })
      } else if ('siteId' in value && 'siteId' in mine && value.siteId !== mine.siteId) {
        const typed = Object.values(mine.origins).some((origin) => origin.kind === 'typed')
        add(typed ? 'conflict' : 'changed', 'supplier', noun, mine, {
          from: { supplier: names.ofSite(mine.siteId), unitPrice: mine.unitPrice, currency: mine.currency }, to: { supplier: names.ofSite(value.siteId), unitPrice: value.unitPrice, currency: value.currency },
          take: !typed, keptFrom: typed ? 'typed' : null, within: '', cell: firstCell(value),
          edits: [...(sitesOf.get(value.siteId) ?? []), { do: 'remove', noun, id }, { do: 'add', noun, value }],
        })
      } else compare(noun, mine, value)
    }
    if (noun !== 'line' && noun !== 'offer' && noun !== 'product') continue
    for (const [id, mine] of before) {
      if (seen.has(id) || !known(noun === 'product' ? (parts.get(id) ?? mine) : mine) || ('childId' in mine ? gone.has(mine.childId) || gone.has(mine.parentId ?? '') : 'partId' in mine && gone.has(mine.partId))) continue
      const typed = Object.values(mine.origins).some((origin) => origin.kind === 'typed')
      add('gone', noun === 'line' ? 'usage' : noun === 'offer' ? 'supplier' : 'product', noun, mine, {
        from: 'quantity' in mine ? { quantity: mine.quantity } : 'unitPrice' in mine ? { unitPrice: mine.unitPrice, currency: mine.currency } : {},
        take: !typed && noun !== 'product', cell: '', edits: [{ do: 'remove', noun, id }],
      })
    }
  }
  const isNews = sourceFile?.sha256 !== file.project.sourceFile?.sha256 || sourceFile?.name !== file.project.sourceFile?.name
  return { current, rows, always: always.length > mostNoted ? [] : always, same, sourceFile: isNews ? withEarlier(file.project.sourceFile, sourceFile) : sourceFile }
}

/** Only the further columns that differ, by heading. */
function extraDifference(one: Fields, other: Fields): Facts {
  const entries = (side: Fields) => Object.entries(typeof side['extra'] === 'object' && side['extra'] !== null ? side['extra'] : {})
  const there = new Map(entries(other))
  return Object.fromEntries(entries(one).filter(([heading, text]) => there.get(heading) !== text))
}
