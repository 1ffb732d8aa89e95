import { migrations } from '../migrate.ts'
import type { Cell } from '../row-sum.ts'
import { isSound, type Layout, layoutsOf, nameOfRow } from './layouts.ts'
import type { Pages } from './pages.ts'
import { freePages, isTableLeaf, Trees } from './trees.ts'

/** A row that could be read. */
export interface FoundRow {
  readonly project: string
  readonly key: string
  readonly rowid: number
  readonly cells: readonly Cell[]
}

/** What could be read of one table. */
export interface FoundTable {
  readonly layout: Layout
  /** By project and key. */
  readonly rows: Map<string, FoundRow>
  /** Every row that its index names, with its number in the table, by project and key; null where the index is broken. */
  readonly named: ReadonlyMap<string, FoundRow> | null
  /** Whether nothing of the table itself was broken, so that what is not in `rows` was never there. */
  readonly isComplete: boolean
}

/** What could be read of a damaged database. */
export interface Gathered {
  readonly version: number
  readonly tables: ReadonlyMap<string, FoundTable>
  /** Rows that lay on pages nothing points at any more. */
  readonly strays: number
}

/** A row's place in a map, by project and key. */
export const placeOf = (project: string, key: string): string => `${project}\0${key}`

interface Roots {
  /** The version that the file states, and the least that its tables show; 0 where they are not ours. */
  readonly stated: number
  readonly shown: number
  /** The version to read by. */
  readonly version: number
  readonly tables: ReadonlyMap<string, number>
  readonly indexes: ReadonlyMap<string, number>
}

/** Where the trees begin and which version this is, by the database's own list of its tables; where its header is spoilt, by which tables there are. */
export function readRoots(pages: Pages, trees: Trees): Roots {
  const tables = new Map<string, number>()
  const indexes = new Map<string, number>()
  let partsText = ''
  for (const { cells } of trees.rowsOf(1, true)) {
    const [type, name, table, root, sql] = cells
    if (typeof name !== 'string' || typeof table !== 'string' || typeof root !== 'number') continue
    if (type === 'table') tables.set(name, root)
    if (type === 'index' && name === `sqlite_autoindex_${table}_1`) indexes.set(table, root)
    if (name === 'parts' && typeof sql === 'string') partsText = sql
  }
  const stated = pages.page(1)?.readUInt32BE(60) ?? 0
  const version = /\bsum integer\b/u.test(partsText) ? 6 : tables.has('works') ? 5 : tables.has('shocks') ? 3 : tables.has('parts') ? 1 : migrations.length
  // Later versions are told by their number alone; it cannot be less than what the tables show.
  const isOurs = ['projects', 'parts', 'lines', 'offers', 'scenarios', 'changes'].every((name) => tables.has(name))
  return { stated, shown: isOurs ? version : 0, version: stated >= version && stated <= migrations.length ? stated : version, tables, indexes }
}

function namesIn(layout: Layout, trees: Trees, root: number | undefined): Map<string, FoundRow> | null {
  if (root === undefined || layout.projectAt === null) return null
  const before = trees.faults
  const named = new Map<string, FoundRow>()
  for (const { cells } of trees.rowsOf(root, false)) {
    const [project, second, third] = cells
    const [key, rowid] = layout.table === 'projects' ? [project, second] : [second, third]
    if (typeof project === 'string' && (typeof key === 'string' || typeof key === 'number') && typeof rowid === 'number') named.set(placeOf(project, String(key)), { project, key: String(key), rowid, cells: [] })
    else trees.faults += 1
  }
  return trees.faults === before ? named : null
}

/** Reads everything that is left in the pages: each table by its tree, what its index names, and rows on pages that nothing leads to any more. */
export function gather(pages: Pages): Gathered {
  const trees = new Trees(pages)
  const roots = readRoots(pages, trees)
  const layouts = layoutsOf(roots.version)
  const tables = new Map<string, FoundTable>()
  const holes = new Map<string, FoundTable>()
  for (const layout of layouts.values()) {
    const before = trees.faults
    const root = roots.tables.get(layout.table)
    const rows = new Map<string, FoundRow>()
    let spoilt = 0
    if (root !== undefined) {
      for (const { rowid, cells } of trees.rowsOf(root, true)) {
        const name = nameOfRow(layout, cells)
        if (name === null || !isSound(layout, name.project, cells) || rows.has(placeOf(name.project, name.key))) spoilt += 1
        else rows.set(placeOf(name.project, name.key), { ...name, rowid, cells })
      }
    }
    const isTreeWhole = root !== undefined && trees.faults === before
    const named = namesIn(layout, trees, roots.indexes.get(layout.table))
    const isNamedThere = named !== null && named.size > 0 && [...named.keys()].every((place) => rows.has(place))
    const found = { layout, rows, named, isComplete: (isTreeWhole && spoilt === 0) || isNamedThere }
    tables.set(layout.table, found)
    if (!isTreeWhole) holes.set(layout.table, found)
  }
  const strays = holes.size === 0 ? 0 : takeStrays(pages, trees, holes)
  for (const [table, found] of holes) {
    const { named, rows } = found
    if (named !== null && named.size > 0 && [...named.keys()].every((place) => rows.has(place))) tables.set(table, { ...found, isComplete: true })
  }
  return { version: roots.version, tables, strays }
}

/** Takes the rows of broken tables from pages that no tree led to. A page that was given back long ago looks the same, so a row counts only where the index of its table names it at this very number, or where that index is
 *  broken and its check sum holds while the list of free pages can be trusted; and one that stands there twice, differently, counts not at all. */
function takeStrays(pages: Pages, trees: Trees, holes: ReadonlyMap<string, FoundTable>): number {
  const free = freePages(pages)
  const taken = new Map<string, FoundRow>()
  const twice = new Set<string>()
  for (let number = 2; number <= pages.count; number += 1) {
    if (trees.met.has(number) || free?.has(number) === true) continue
    const page = pages.page(number)
    if (page === null || !isTableLeaf(page)) continue
    for (const { rowid, cells } of trees.leavesOn(page, 0, true)) {
      for (const { layout, rows, named } of holes.values()) {
        const name = nameOfRow(layout, cells)
        if (name === null || cells.length < 2 || (layout.sum === null && named === null)) continue
        const place = placeOf(name.project, name.key)
        if (rows.has(place) || !isSound(layout, name.project, cells)) continue
        const isNamed = named === null ? free !== null : named.get(place)?.rowid === rowid
        if (!isNamed) continue
        const id = `${layout.table}\0${place}`
        const other = taken.get(id)
        if (other !== undefined && JSON.stringify(other.cells) !== JSON.stringify(cells)) twice.add(id)
        taken.set(id, { ...name, rowid, cells })
      }
    }
  }
  for (const [id, row] of taken) {
    if (twice.has(id)) continue
    const table = id.slice(0, id.indexOf('\0'))
    holes.get(table)?.rows.set(placeOf(row.project, row.key), row)
  }
  return taken.size - twice.size
}
