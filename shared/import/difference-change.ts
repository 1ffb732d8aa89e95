import { BomLine, Product } from '../model/bom.ts'
import { keyOf, listOfNoun, type Change, type Patch } from '../model/change.ts'
import type { ProjectContents } from '../model/contents.ts'
import { Offer } from '../model/offer.ts'
import { Part } from '../model/part.ts'
import type { Origin } from '../model/source.ts'
import { Site, Supplier } from '../model/supplier.ts'
import { editsOf, isTaken, type Decisions, type Difference, type Edit, type SheetNoun, type SheetValue } from './difference.ts'

const schemas = { part: Part, line: BomLine, product: Product, offer: Offer, site: Site, supplier: Supplier } as const

/** The contents while edits are put on them, noun by noun. */
class Draft {
  readonly contents: ProjectContents
  private readonly values = new Map<SheetNoun, Map<string, SheetValue>>()
  private readonly touched = new Map<SheetNoun, Map<string, SheetValue | null>>()

  constructor(contents: ProjectContents) {
    this.contents = contents
  }

  all(noun: SheetNoun): Map<string, SheetValue> {
    let list = this.values.get(noun)
    if (list === undefined) {
      const stored: readonly SheetValue[] = this.contents[listOfNoun[noun]]
      list = new Map(stored.map((value) => [keyOf(value), value]))
      this.values.set(noun, list)
    }
    return list
  }

  put(noun: SheetNoun, id: string, value: SheetValue | null): void {
    const before = this.touched.get(noun) ?? new Map<string, SheetValue | null>()
    if (!before.has(id)) before.set(id, this.all(noun).get(id) ?? null)
    this.touched.set(noun, before)
    if (value === null) this.all(noun).delete(id)
    else this.all(noun).set(id, value)
  }

  /** Value of a noun before the edits, null where it was not there; undefined where no edit touched it. */
  before(noun: SheetNoun, id: string): SheetValue | null | undefined {
    return this.touched.get(noun)?.get(id)
  }

  lines(): BomLine[] {
    return [...this.all('line').values()].filter((value) => 'childId' in value)
  }

  offers(): Offer[] {
    return [...this.all('offer').values()].filter((value) => 'siteId' in value)
  }

  patches(): Patch[] {
    return [...this.touched].flatMap(([noun, befores]) => [...befores].flatMap(([id, before]) => {
      const value = this.all(noun).get(id) ?? null
      // The value came out of the schema of this noun, which TypeScript cannot follow through the union.
      return JSON.stringify(value) === JSON.stringify(before) ? [] : [{ noun, id, value } as Patch]
    }))
  }
}

function carryOut(draft: Draft, edit: Edit): void {
  if (edit.do === 'remove') draft.put(edit.noun, edit.id, null)
  else if (edit.do === 'add') {
    if (!draft.all(edit.noun).has(keyOf(edit.value))) draft.put(edit.noun, keyOf(edit.value), edit.value)
  } else {
    const value = draft.all(edit.noun).get(edit.id)
    if (value === undefined) return
    const origins: Record<string, Origin> = { ...value.origins }
    for (const [field, origin] of Object.entries(edit.origins)) {
      if (origin === null) delete origins[field]
      else origins[field] = origin
    }
    // Most edits only note a new place, and a checked value with another origin needs no second check.
    draft.put(edit.noun, edit.id, Object.keys(edit.fields).length === 0 ? { ...value, origins } : schemas[edit.noun].parse({ ...value, ...edit.fields, origins }))
  }
}

/** Takes out what hangs on something that is gone, so that nothing points at nowhere. */
function sweep(draft: Draft): void {
  const parts = draft.all('part')
  for (let more = true; more;) {
    more = false
    for (const line of draft.lines()) {
      const stands = parts.has(line.childId) && (line.parentId === null || parts.has(line.parentId)) && (line.alternateOf === null || draft.all('line').has(line.alternateOf))
      if (stands) continue
      draft.put('line', line.id, null)
      more = true
    }
  }
  for (const id of draft.all('product').keys()) if (!parts.has(id)) draft.put('product', id, null)
  for (const offer of draft.offers()) if (!parts.has(offer.partId) || !draft.all('site').has(offer.siteId)) draft.put('offer', offer.id, null)
}

/** A line of the file that would put a part inside itself stays out. */
function breakCircles(draft: Draft): void {
  const changed = draft.lines().filter((line) => line.parentId !== null && draft.before('line', line.id) !== undefined)
  if (changed.length === 0) return
  const children = Map.groupBy(draft.lines().filter((line) => line.parentId !== null), (line) => line.parentId)
  const reaches = (from: string, goal: string): boolean => {
    const seen = new Set([from])
    for (const id of seen) {
      if (id === goal) return true
      for (const line of children.get(id) ?? []) if (draft.all('line').has(line.id)) seen.add(line.childId)
    }
    return false
  }
  for (const line of changed) if (line.parentId !== null && reaches(line.childId, line.parentId)) draft.put('line', line.id, draft.before('line', line.id) ?? null)
}

/** The shares of a part's offers add up to the whole: what is kept beside the file's sources counts as known but not used. */
function settleShares(draft: Draft, stated: ReadonlySet<string>): void {
  const offers = Map.groupBy(draft.offers(), (offer) => offer.partId)
  const fewer = new Set(draft.contents.offers.flatMap((offer) => (draft.all('offer').has(offer.id) ? [] : offer.partId)))
  for (const [partId, list] of offers) {
    if (!fewer.has(partId) && !list.some((offer) => draft.before('offer', offer.id) !== undefined)) continue
    const sum = list.reduce((total, offer) => total + offer.share, 0)
    if (sum > 1.001 && list.some((offer) => stated.has(offer.id))) for (const offer of list) if (!stated.has(offer.id) && offer.share > 0) draft.put('offer', offer.id, { ...offer, share: 0 })
    const [first] = list
    if (sum === 0 && first !== undefined) draft.put('offer', first.id, { ...first, share: 1 })
  }
}

const isTyped = (value: SheetValue): boolean => Object.values(value.origins).some((origin) => origin.kind === 'typed')

/** Sites without an offer and suppliers without a site go with the last offer, unless a person filled them in. */
function forgetSellers(draft: Draft): void {
  // What another site hangs on stays, though it sells nothing.
  const used = new Set([...draft.offers().map((offer) => offer.siteId), ...[...draft.all('site').values()].flatMap((site) => ('dependsOn' in site ? site.dependsOn : []))])
  const was = new Set(draft.contents.offers.map((offer) => offer.siteId))
  const left = new Set<string>()
  for (const site of draft.all('site').values()) {
    if (!('supplierId' in site) || used.has(site.id) || (draft.before('site', site.id) !== null && !was.has(site.id)) || isTyped(site)) continue
    draft.put('site', site.id, null)
    left.add(site.supplierId)
  }
  const kept = new Set([...draft.all('site').values()].flatMap((site) => ('supplierId' in site ? site.supplierId : [])))
  for (const id of left) {
    const supplier = draft.all('supplier').get(id)
    if (supplier !== undefined && !kept.has(id) && !isTyped(supplier)) draft.put('supplier', id, null)
  }
}

/** The step that takes what was decided, as one change under its name; null when nothing changes. Choices of plans stay with their parts. */
export function changeOf(difference: Difference, decisions: Decisions, name: string): Change | null {
  const draft = new Draft(difference.current)
  const taken = difference.rows.filter((row) => isTaken(row, decisions)).flatMap((row) => editsOf(row, decisions))
  const edits = [...difference.always, ...taken]
  // What is taken away goes first: a changed supplier is an offer taken away and put again under its id.
  for (const kind of ['remove', 'add', 'set'] as const) for (const edit of edits) if (edit.do === kind) carryOut(draft, edit)
  sweep(draft)
  breakCircles(draft)
  settleShares(draft, new Set(edits.flatMap((edit) => (edit.do === 'add' && edit.noun === 'offer' ? keyOf(edit.value) : edit.do === 'set' && edit.noun === 'offer' && 'share' in edit.fields ? edit.id : []))))
  forgetSellers(draft)
  const patches = draft.patches()
  const { project, choices, partWishes } = difference.current
  for (const { id, partId } of choices) if (!draft.all('part').has(partId)) patches.push({ noun: 'choice', id, value: null })
  for (const { partId } of partWishes) if (!draft.all('part').has(partId)) patches.push({ noun: 'part-wish', id: partId, value: null })
  const { sourceFile } = difference
  if (JSON.stringify(sourceFile) !== JSON.stringify(project.sourceFile)) patches.push({ noun: 'project', id: project.id, value: { ...project, sourceFile } })
  return patches.length === 0 ? null : { name: name.slice(0, 300), patches }
}
