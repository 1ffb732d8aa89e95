import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import type { BackupBeside, SalvagedProject } from '../../../shared/contract.ts'
import { Project } from '../../../shared/model/project.ts'
import { backupFolderOf, backupsIn } from '../automatic-backups.ts'
import { schemaVersion } from '../migrate.ts'
import { readProject } from '../projects.ts'
import type { SavedProject } from './salvage.ts'

/** Backups looked into, the newest first: an older one than these is asked for in the ordinary way. */
const most = 8

/** A project as the newest sound backup has it. */
export interface Beside extends BackupBeside {
  readonly id: string
  readonly name: string
  readonly changedAt: string
  /** Its own row, where the backup is of today's schema. */
  readonly project: Project | null
}

const Found = z.array(z.object({ id: z.string(), name: z.string(), changedAt: z.string(), parts: z.number(), plans: z.number(), lastStep: z.number().nullable() }))

function lookInto(file: string, name: string, at: string): Beside[] {
  let database: Sqlite.Database | undefined
  try {
    database = new Sqlite(file, { readonly: true })
    if (database.pragma('quick_check', { simple: true }) !== 'ok') return []
    const opened = database
    const isToday = database.pragma('user_version', { simple: true }) === schemaVersion
    const rows = Found.parse(database.prepare(`select id, name, changed_at as changedAt, (select count(*) from parts where project_id = projects.id) as parts,
      (select count(*) from scenarios where project_id = projects.id) as plans, (select max(sequence) from changes where project_id = projects.id) as lastStep
      from projects where removed_at is null`).all())
    return rows.map(({ lastStep, ...row }) => ({ ...row, backup: name, at, lastStep: lastStep ?? 0, project: isToday ? projectIn(opened, row.id) : null }))
  } catch {
    // A backup that is damaged itself is passed over; the one before it is looked into.
    return []
  } finally {
    database?.close()
  }
}

function projectIn(database: Sqlite.Database, id: string): Project | null {
  try {
    return Project.parse(readProject(database, id))
  } catch {
    return null
  }
}

/** Each project that is in a sound automatic backup, as the newest of them has it. */
export function backupsBeside(file: string): Map<string, Beside> {
  const beside = new Map<string, Beside>()
  for (const { name, at } of backupsIn(backupFolderOf(file)).slice(0, most)) {
    for (const found of lookInto(join(backupFolderOf(file), name), name, at)) if (!beside.has(found.id)) beside.set(found.id, found)
  }
  return beside
}

/** What was saved with the backups beside it; a project that only a backup still has is named as lost. */
export function joinBackups(saved: readonly SavedProject[], beside: ReadonlyMap<string, Beside>): SalvagedProject[] {
  const wordOf = ({ backup, at, parts, plans, lastStep }: Beside): BackupBeside => ({ backup, at, parts, plans, lastStep })
  const here = saved.map((project) => {
    const found = beside.get(project.id)
    return { ...project, lists: [...project.lists], backup: found === undefined ? null : wordOf(found) }
  })
  const gone = [...beside.values()].filter(({ id }) => !saved.some((project) => project.id === id)).map((found) => ({
    id: found.id, name: found.name, isRemoved: false, state: 'lost' as const, lists: [], steps: 0, lostSteps: 0, fromHistory: 0, isNameless: false, changedAt: found.changedAt, backup: wordOf(found),
  }))
  return [...here, ...gone]
}
