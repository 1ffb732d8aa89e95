import { z } from 'zod'
import { sizeOf } from './file-size.ts'
import type { Store } from './open.ts'

const Tally = z.object({ projects: z.number(), removedProjects: z.number(), parts: z.number(), largestProject: z.number(), scenarios: z.number(), steps: z.number() })
/** How much a database holds, as counts alone. */
export type Tally = z.infer<typeof Tally>

/** Counts what a database holds. */
export const tally = (store: Store): Tally =>
  Tally.parse(store.database.prepare(`select (select count(*) from projects where removed_at is null) as projects, (select count(*) from projects where removed_at is not null) as removedProjects,
    (select count(*) from parts) as parts, coalesce((select max(held) from (select count(*) as held from parts group by project_id)), 0) as largestProject,
    (select count(*) from scenarios) as scenarios, (select count(*) from changes) as steps`).get())

/** The number of the schema that a database has. */
export const schemaOf = (store: Store): number => z.number().int().parse(store.database.pragma('user_version', { simple: true }))

/** Bytes of a database with the log and the index that SQLite keeps beside it. */
export const databaseBytes = (store: Store): number => ['', '-wal', '-shm'].reduce((sum, ending) => sum + sizeOf(`${store.file}${ending}`), 0)
