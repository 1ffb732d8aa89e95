import { keyOf, listOfNoun } from '../model/change.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Origin } from '../model/source.ts'
import { isUnknown } from './difference-compare.ts'
import type { Difference, DifferenceKind, DifferenceRow, Edit, Facts, RowOption, SheetNoun, SheetValue } from './difference.ts'
import { FactReader, type Fact } from './join-facts.ts'
import { looseNumber, partFinder, rowKey, supplierFinder, type Match } from './join-match.ts'
import { nameOfRow, type FactRow, type FactSheet } from './join-sheet.ts'

/** A row of the file that speaks of nothing in the project. */
export interface LooseRow {
  readonly key: string
  readonly sheet: string
  /** 1-based. */
  readonly row: number
  readonly name: string
  readonly description: string
  readonly by: 'part' | 'supplier'
  /** Nothing of that name is in the project; or it is a part, and only products have a demand; or a person left it out. */
  readonly reason: 'unknown' | 'not-sold' | 'left-out'
}

/** Something in the project that the file does not speak of. */
export interface Untold {
  readonly id: string
  readonly name: string
  readonly description: string
}

/** What sheets of facts would do to a project, before anything is changed. */
export interface Join extends Difference {
  readonly matched: number
  readonly unmatched: readonly LooseRow[]
  readonly untold: readonly Untold[]
  /** How many parts, products or suppliers of the project the file could have spoken of. */
  readonly subjects: number
  readonly about: 'part' | 'product' | 'supplier'
}

/** What a person settled of rows: the id of the part or supplier by the key of the row, null to leave it out. */
export type HandMatches = Readonly<Record<string, string | null>>

/** Facts of which several rows are parts of one whole: stock in two places, demand of two customers. */
const summable: ReadonlySet<string> = new Set(['stock', 'finishedStock', 'demandPerYear', 'capacityPerDay'])
const sameValue = (left: unknown, right: unknown): boolean => JSON.stringify(left ?? null) === JSON.stringify(right ?? null)

/** Joins sheets of facts with a project; nothing is changed. `newId` makes ids for sources that the project does not have. */
export function joinOf(current: ProjectContents, sheets: readonly FactSheet[], hand: HandMatches, newId: () => string): Join {
  const findPart = partFinder(current)
  const findSupplier = supplierFinder(current)
  const reader = new FactReader(current, newId)
  const facts = new Map<string, Fact[]>()
  const unmatched: LooseRow[] = []
  const told = new Set<string>()
  let matched = 0
  for (const sheet of sheets) {
    if (sheet.by === null) continue
    for (const row of sheet.rows) {
      const key = rowKey(row)
      const settled = hand[key]
      const name = nameOfRow(row, sheet.by)
      const match: Match | null = settled === undefined ? (sheet.by === 'part' ? findPart(row) : findSupplier(name)) : settled === null ? null : { id: settled, isSure: true }
      const reason = match === null ? (settled === null ? 'left-out' : 'unknown') : sheet.by === 'part' && sheet.holds === 'demand' && reader.saysDemandOfPart(row, match.id) ? 'not-sold' : null
      if (match === null || reason !== null) {
        unmatched.push({ key, sheet: row.sheet, row: row.row, name, description: sheet.by === 'part' ? (row.description ?? '') : (row.city ?? ''), by: sheet.by, reason: reason ?? 'unknown' })
        continue
      }
      matched += 1
      told.add(match.id)
      for (const fact of sheet.by === 'part' ? reader.ofPart(sheet, row, match) : reader.ofSupplier(sheet, row, match)) {
        const target = fact.added.length > 0 ? `${fact.match.id} ${String(fact.fields['supplier'])} new` : `${fact.noun} ${fact.id} ${Object.keys(fact.fields)[0]}`
        const list = facts.get(target)
        if (list === undefined) facts.set(target, [fact])
        else list.push(fact)
      }
    }
  }
  const rows: DifferenceRow[] = []
  const labels = new Labels(current)
  let same = 0
  for (const [key, list] of facts) {
    const row = rowOf(key, list, labels)
    if (row === null) same += 1
    else rows.push(row)
  }
  const about = sheets.every((sheet) => sheet.by === 'supplier') ? 'supplier' : sheets.every((sheet) => sheet.holds === 'demand') ? 'product' : 'part'
  const subjects = labels.subjects(about)
  return { current, rows, always: [], sourceFile: current.project.sourceFile, same, matched, unmatched, untold: subjects.filter(({ id }) => !told.has(id)), subjects: subjects.length, about }
}

/** Names of the nouns of a project, and what is stored of them. */
class Labels {
  private readonly contents: ProjectContents
  private readonly values = new Map<SheetNoun, ReadonlyMap<string, SheetValue>>()
  private readonly parts: ReadonlyMap<string, { readonly name: string; readonly description: string; readonly number: string }>
  private readonly suppliers: ReadonlyMap<string, string>

  constructor(contents: ProjectContents) {
    this.contents = contents
    this.parts = new Map(contents.parts.map(({ id, partNumber, description }) => [id, { name: partNumber === '' ? description : partNumber, description: partNumber === '' ? '' : description, number: partNumber }]))
    this.suppliers = new Map(contents.suppliers.map((supplier) => [supplier.id, supplier.name]))
  }

  value(noun: SheetNoun, id: string): SheetValue | undefined {
    let list = this.values.get(noun)
    if (list === undefined) {
      const stored: readonly SheetValue[] = this.contents[listOfNoun[noun]]
      list = new Map(stored.map((value) => [keyOf(value), value]))
      this.values.set(noun, list)
    }
    return list.get(id)
  }

  ofFact({ noun, id, match, added }: Fact): Pick<DifferenceRow, 'partId' | 'name' | 'description' | 'within'> {
    const value = this.value(noun, id)
    const part = this.parts.get(value !== undefined && 'siteId' in value ? value.partId : match.id)
    if (value !== undefined && 'supplierId' in value) return { partId: null, name: this.suppliers.get(value.supplierId) ?? '', description: [value.city, value.country].filter((text) => !isUnknown(text)).join(', '), within: '' }
    const site = value !== undefined && 'siteId' in value ? this.value('site', value.siteId) : undefined
    const within = added.length === 0 && site !== undefined && 'supplierId' in site ? (this.suppliers.get(site.supplierId) ?? '') : ''
    return { partId: value !== undefined && 'siteId' in value ? value.partId : match.id, name: part?.name ?? '', description: part?.description ?? '', within }
  }

  nameOf(id: string): string {
    return this.parts.get(id)?.number ?? this.suppliers.get(id) ?? ''
  }

  subjects(about: Join['about']): Untold[] {
    if (about === 'supplier') return this.contents.suppliers.map(({ id, name }) => ({ id, name, description: '' }))
    const sold = new Set(this.contents.products.map((product) => product.partId))
    const assemblies = new Set(this.contents.lines.map((line) => line.parentId))
    const ids = about === 'product' ? [...sold] : this.contents.parts.map((part) => part.id).filter((id) => !sold.has(id) && !assemblies.has(id))
    return ids.map((id) => ({ id, name: this.parts.get(id)?.name ?? '', description: this.parts.get(id)?.description ?? '' }))
  }
}

const setting = ({ noun, id }: Fact, fields: Readonly<Record<string, unknown>>, origins: Readonly<Record<string, Origin>>): Edit[] => [
  { do: 'set', noun, id, fields, origins: Object.fromEntries(Object.keys(fields).map((field) => [field, origins[field] ?? null])) },
]

/** Each value that the rows give, the sum first where they are parts of one whole. */
function optionsOf(list: readonly Fact[], field: string): RowOption[] {
  const found: RowOption[] = []
  for (const fact of list) {
    const known = found.findIndex((option) => sameValue(option.to, fact.fields))
    const option = found[known]
    if (option === undefined) found.push({ how: 'row', rows: [fact.row.row], to: fact.fields, edits: fact.added.length > 0 ? fact.added : setting(fact, fact.fields, fact.origins) })
    else found[known] = { ...option, rows: [...option.rows, fact.row.row] }
  }
  const [first] = list
  const values = list.map((fact) => fact.fields[field])
  if (first === undefined || list.length === 1 || !summable.has(field) || !values.every((value) => typeof value === 'number')) return found
  const sum = values.reduce((total, value) => total + value, 0)
  const origins = list.flatMap((fact) => fact.origins[field] ?? []).filter((origin) => origin.kind === 'sheet')
  const [place] = origins
  const origin = place === undefined ? {} : { [field]: { ...place, cell: origins.map((one) => one.cell).join(', ').slice(0, 200), raw: origins.map((one) => one.raw).join(' + ').slice(0, 500) } }
  const fields = { [field]: Math.round(sum * 1e9) / 1e9 }
  return [{ how: 'sum', rows: list.map((fact) => fact.row.row), to: fields, edits: setting(first, fields, origin) }, ...found]
}

/** The difference that the rows about one fact make, null where the project knows it already. */
function rowOf(key: string, list: readonly Fact[], labels: Labels): DifferenceRow | null {
  const [first] = list
  const field = Object.keys(first?.fields ?? {})[0]
  if (first === undefined || field === undefined) return null
  const { noun, id, topic } = first
  const stored = labels.value(noun, id)
  const mine: Readonly<Record<string, unknown>> = stored === undefined ? {} : { ...stored }
  const shown = Object.keys(first.fields)
  const from: Facts = stored === undefined ? null : Object.fromEntries(shown.map((name) => [name, mine[name] ?? null]))
  const options = optionsOf(list, field)
  const origin = stored?.origins[field]
  // What was chosen of these rows before stays chosen.
  if (stored !== undefined && (options.length === 1 || origin?.kind === 'sheet') && options.some((option) => sameValue(option.to, from))) return null
  const unsure = list.find((fact) => !fact.match.isSure)
  const kind: DifferenceKind = origin?.kind === 'typed' ? 'conflict' : unsure !== undefined ? 'unsure' : options.length > 1 ? 'several' : stored === undefined ? 'new' : isUnknown(mine[field]) ? 'filled' : 'changed'
  const [option] = options
  return {
    key, kind, topic, noun, id, ...labels.ofFact(first), from, to: option?.to ?? null, take: kind !== 'conflict' && kind !== 'unsure', keptFrom: origin?.kind === 'typed' ? 'typed' : null,
    edits: option?.edits ?? [], options: options.length > 1 ? options : [], cell: cellOf(first), written: unsure === undefined ? '' : writtenIn(unsure.row, labels.nameOf(unsure.match.id)),
  }
}

const cellOf = ({ origins, row }: Fact): string => {
  const origin = Object.values(origins)[0]
  return origin?.kind === 'sheet' ? `${origin.sheet}!${origin.cell}` : `${row.sheet}!${row.row}`
}

/** The number or name in the row that was read as that of the project. */
function writtenIn(row: FactRow, name: string): string {
  const texts = [row.partNumber, row.manufacturerPartNumber, row.supplierPartNumber, row.parent, row.supplier, row.manufacturer].flatMap((text) => text ?? [])
  return texts.find((text) => looseNumber(text) === looseNumber(name)) ?? texts[0] ?? ''
}
