import { z } from 'zod'
import type { CallInput, CallOutput } from '../../shared/contract.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { say } from '../../shared/text/say.ts'
import { undoState } from './changes.ts'
import { fromRow, type NounTable, nounTables, readColumns } from './nouns.ts'
import type { Store } from './open.ts'
import { readProject } from './projects.ts'
import { StoreFailure } from './store-failure.ts'

/** Rows read at once: a few milliseconds for the host, the way and the page each. */
const rowsAtOnce = 1000

const Row = z.tuple([z.number().int()], z.unknown())
const Stamp = z.object({ changed: z.string(), steps: z.number(), undone: z.number().nullable() })

/** A word that is another one after every step, so that slices of two states are never put together. */
function stampOf(store: Store, id: string): string {
  const found = store.database
    .prepare('select changed_at as changed, (select max(sequence) from changes where project_id = p.id) as steps, (select sum(undone) from changes where project_id = p.id) as undone from projects p where id = ?')
    .get(id)
  const { changed, steps, undone } = Stamp.parse(found)
  return `${changed} ${steps} ${undone ?? 0}`
}

/** The place before a project's first row of a table, found in the key's own index. */
function before(store: Store, { table }: NounTable, id: string): number {
  const found = store.database.prepare(`select min(rowid) from ${table} where project_id = ?`).pluck().get(id)
  return z.number().int().nullable().parse(found) === null ? 0 : z.number().int().parse(found) - 1
}

/** The rows after a place in the order they were added, and the place to go on from; null where there are no more. */
function slice(store: Store, noun: NounTable, id: string, from: number): { readonly rows: Record<string, unknown>[]; readonly after: number | null } {
  // The plus keeps SQLite from going by the project's key and sorting all its rows for each slice.
  const found = z.array(Row).parse(
    store.database.prepare(`select rowid, ${readColumns(noun)} from ${noun.table} where +project_id = ? and rowid > ? order by rowid limit ?`).raw().all(id, from, rowsAtOnce),
  )
  return { rows: found.map(([, ...cells]) => fromRow(noun, id, cells)), after: found.length < rowsAtOnce ? null : (found.at(-1)?.[0] ?? null) }
}

/** The beginning of every list of a project, and what is left to read; whoever takes it checks it. */
export function beginReading(store: Store, id: string): CallOutput<'project.begin'> {
  const read = store.database.transaction(() => {
    const contents: Record<string, unknown> = { project: readProject(store.database, id) }
    const rest: CallOutput<'project.begin'>['rest'] = []
    for (const noun of nounTables) {
      const { rows, after } = slice(store, noun, id, before(store, noun, id))
      contents[noun.list] = rows
      if (after === null) continue
      const count = z.number().int().parse(store.database.prepare(`select count(*) from ${noun.table} where project_id = ?`).pluck().get(id))
      if (count > rows.length) rest.push({ list: noun.list, after, rows: count - rows.length })
    }
    // What lies in the tables is checked by the call's output schema, once.
    return { contents: contents as ProjectContents, rest, stamp: stampOf(store, id), undo: undoState(store, id) }
  })
  return read()
}

/** The next rows of one list. */
export function readOn(store: Store, { id, list, after }: CallInput<'project.readOn'>): CallOutput<'project.readOn'> {
  const noun = nounTables.find((one) => one.list === list)
  if (noun === undefined) throw new StoreFailure('refused', say`There is no noun called ${list}.`)
  const read = store.database.transaction(() => {
    readProject(store.database, id)
    const { rows, after: next } = slice(store, noun, id, after)
    // The same: the output schema checks it.
    return { piece: { [list]: rows } as Partial<ProjectContents>, after: next, stamp: stampOf(store, id) }
  })
  return read()
}
