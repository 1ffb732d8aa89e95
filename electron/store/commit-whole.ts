import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { say } from '../../shared/text/say.ts'
import { refuseReplaced } from './file-identity.ts'
import type { Store } from './open.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'

const Broken = z.object({ table: z.string(), rowid: z.number(), parent: z.string() })

const singular: Readonly<Record<string, string>> = {
  projects: 'project', parts: 'part', products: 'product', lines: 'BOM line', suppliers: 'supplier', sites: 'site', offers: 'offer',
  scenarios: 'scenario', choices: 'choice', parameters: 'parameter', shocks: 'what-if', wishes: 'set of wishes', part_wishes: 'wish of a part', works: 'works', changes: 'step',
}

/** What would be left pointing at nothing, in words; null when everything holds together. */
function brokenReference(database: Database): string | null {
  const [first] = z.array(Broken).parse(database.pragma('foreign_key_check'))
  if (first === undefined) return null
  const row = database.prepare(`select * from "${first.table}" where rowid = ?`).get(first.rowid)
  const id = z.object({ id: z.string().optional(), part_id: z.string().optional() }).parse(row)
  return `${singular[first.table] ?? first.table} "${id.id ?? id.part_id ?? ''}" would point at a ${singular[first.parent] ?? first.parent} that is not there`
}

/** Runs `work` in one transaction that takes the write lock first, and commits it whole or not at all. */
export function commitWhole<Result>(store: Store, work: () => Result): Result {
  const { database } = store
  try {
    database.exec('begin immediate')
    const result = work()
    refuseReplaced(database, store.file)
    try {
      database.exec('commit')
    } catch (error) {
      const broken = database.inTransaction ? brokenReference(database) : null
      if (broken !== null) {
        throw new StoreFailure('refused', say`This step was not saved: ${broken}. Take away what points at it in the same step, or add what is missing.`)
      }
      throw error
    }
    return result
  } catch (error) {
    // A full disk or an I/O error may have ended the transaction already.
    if (database.inTransaction) database.exec('rollback')
    throw asStoreFailure(error, store.file)
  }
}
