import { BomLine, Product } from '../../shared/model/bom.ts'
import type { Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { Offer } from '../../shared/model/offer.ts'
import { ParameterOverride } from '../../shared/model/parameter.ts'
import { Part } from '../../shared/model/part.ts'
import { Choice, Scenario } from '../../shared/model/scenario.ts'
import { Shock } from '../../shared/model/shock.ts'
import { Site, Supplier } from '../../shared/model/supplier.ts'
import { PartWish, Wishes } from '../../shared/model/wishes.ts'
import { Works } from '../../shared/model/works.ts'
import { say } from '../../shared/text/say.ts'
import { rowSum } from './row-sum.ts'
import { StoreFailure } from './store-failure.ts'

/** A noun of a patch that has a table of its own within a project. */
export type Noun = Exclude<Patch['noun'], 'project'>

/** How a field lies in its column: as it is, or as JSON text. */
interface Column {
  readonly field: string
  readonly column: string
  readonly json: boolean
}

/** Where the values of one noun lie. */
export interface NounTable {
  readonly noun: Noun
  readonly table: string
  readonly list: Exclude<keyof ProjectContents, 'project'>
  /** The column that, with the project, names one value. */
  readonly key: string
  readonly columns: readonly Column[]
  /** The names of the columns, in their order. */
  readonly names: readonly string[]
}

const jsonFields = new Set(['origins', 'origin', 'extra', 'priceBreaks', 'production', 'flexibleCapacity', 'dependsOn', 'isOn', 'event', 'countries', 'stages'])

/** snake_case for a field's column; a digit starts no word (massKg, volumeM3 → mass_kg, volume_m3). */
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function table(noun: Noun, list: NounTable['list'], fields: readonly string[]): NounTable {
  const columns = fields.map((field) => ({ field, column: columnOf(field), json: jsonFields.has(field) }))
  return { noun, table: columnOf(list), list, key: fields.includes('id') ? 'id' : 'part_id', columns, names: columns.map(({ column }) => column) }
}

const fieldsOf = (schema: { shape: object }): string[] => Object.keys(schema.shape)
const choiceFields = [...new Set(Choice.options.flatMap((option) => fieldsOf(option)))]

/** Every noun's table, parents before those that point at them. */
export const nounTables: readonly NounTable[] = [
  table('part', 'parts', fieldsOf(Part)),
  table('product', 'products', fieldsOf(Product)),
  table('line', 'lines', fieldsOf(BomLine)),
  table('supplier', 'suppliers', fieldsOf(Supplier)),
  table('site', 'sites', fieldsOf(Site)),
  table('offer', 'offers', fieldsOf(Offer)),
  table('scenario', 'scenarios', fieldsOf(Scenario)),
  table('choice', 'choices', choiceFields),
  table('parameter', 'parameters', fieldsOf(ParameterOverride)),
  table('shock', 'shocks', fieldsOf(Shock)),
  table('wishes', 'wishes', fieldsOf(Wishes)),
  table('part-wish', 'partWishes', fieldsOf(PartWish)),
  table('works', 'works', fieldsOf(Works)),
]

const quoted = (name: string): string => `"${name}"`

/** The columns that are read of a row: its own, and last its check sum. */
export const readColumns = (noun: NounTable): string => [...noun.names, 'sum'].map(quoted).join(', ')

/** The statement that reads all values of a noun in a project, in the order they were added, each with its check sum. */
export const selectAll = (noun: NounTable): string =>
  `select ${readColumns(noun)} from ${noun.table} where project_id = ? order by rowid`

/** The statement that reads one value of a noun with its check sum. */
export const selectOne = (noun: NounTable): string =>
  `select ${readColumns(noun)} from ${noun.table} where project_id = ? and ${noun.key} = ?`

/** The statement that adds a value or replaces the one of the same key, keeping its place. */
export function upsert(noun: NounTable): string {
  const names = [...noun.names, 'sum'].map(quoted)
  const updates = names.map((name) => `${name} = excluded.${name}`).join(', ')
  return (
    `insert into ${noun.table} (project_id, ${names.join(', ')}) values (?, ${names.map(() => '?').join(', ')}) ` +
    `on conflict (project_id, ${noun.key}) do update set ${updates}`
  )
}

/** The statement that takes one value away. */
export const deleteOne = (noun: NounTable): string => `delete from ${noun.table} where project_id = ? and ${noun.key} = ?`

/** The values of a row of a project, in the order of the table's columns, and its check sum. */
export function toRow(noun: NounTable, projectId: string, value: object): (string | number | null)[] {
  const fields = new Map<string, unknown>(Object.entries(value))
  const cells = noun.columns.map(({ field, json }) => {
    const cell = fields.get(field)
    if (json) return cell === null || cell === undefined ? null : JSON.stringify(cell)
    return typeof cell === 'string' || typeof cell === 'number' ? cell : null
  })
  return [...cells, rowSum(noun.table, projectId, noun.names, cells)]
}

/** A row that is not as Remweg stored it. */
export const isChanged = (noun: string, key: unknown): StoreFailure =>
  new StoreFailure('damaged-file', say`The ${noun} "${String(key)}" is not as Remweg stored it: the disk or another program changed it. Look at what can be saved, or bring the project back from a backup.`)

/** The fields that a row of cells holds, in the order of the table's columns with the check sum last; not yet checked by the noun's schema. A row that is not as it was stored is refused. */
export function fromRow(noun: NounTable, projectId: string, cells: readonly unknown[]): Record<string, unknown> {
  if (cells[noun.columns.length] !== rowSum(noun.table, projectId, noun.names, cells)) throw isChanged(noun.noun, cells[noun.names.indexOf(noun.key)])
  const value: Record<string, unknown> = {}
  for (const [index, { field, json }] of noun.columns.entries()) {
    const cell = cells[index]
    value[field] = json && typeof cell === 'string' ? JSON.parse(cell) : cell
  }
  return value
}
