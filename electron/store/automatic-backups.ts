import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import type { AutomaticBackup, FailureCode, ProjectInBackup } from '../../shared/contract.ts'
import { say, type Sentence } from '../../shared/text/say.ts'
import { writeBackup } from './back-up.ts'
import type { Store } from './open.ts'
import { listProjects } from './projects.ts'
import { readProjectFile } from './read-project-file.ts'
import { settleCopy } from './settle-copy.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'
import { takeProjects, type TakenProject } from './take-projects.ts'

/** Hours of which every backup is kept, and days of which the last is. */
const kept = { hours: 24, days: 10 }
/** Bytes that backups may take on the disk, so that a large database does not fill it; the newest two stay whatever their size. */
const roomForAll = 2 * 1024 * 1024 * 1024
const hour = 3_600_000

const namePattern = /^remweg-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)\.remweg$/

/** Where the backups of a database lie: beside it, so that they are found with it. */
export const backupFolderOf = (file: string): string => join(dirname(file), 'backups')

/** The same, of an open store. */
export const backupFolder = (store: Store): string => backupFolderOf(store.file)

/** The file of a backup made at a moment (ISO 8601, UTC). */
export const backupNameAt = (at: string): string => `remweg-${at.slice(0, 13)}-${at.slice(14, 16)}.remweg`

/** When a backup was made, by its name; null for a file that is none. */
export function backupTime(name: string): string | null {
  const [, day, hours, minutes] = namePattern.exec(name) ?? []
  return day === undefined ? null : `${day}T${hours}:${minutes}:00.000Z`
}

/** The backups that are no longer needed at a moment: of the last 24 hours each is kept, of ten days the last of each, and the newest two always. Where room is short, the hours go before the days, the oldest first. A clock
 *  that was set back forgets nothing newer than itself but for room. */
export function forgottenBackups(backups: readonly AutomaticBackup[], now: string): AutomaticBackup[] {
  const newestFirst = backups.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  // What a clock that ran ahead has dated later is kept, and pushes out nothing that was made since.
  const newestTwo = new Set([...newestFirst.filter(({ at }) => at <= now), ...newestFirst].slice(0, 2))
  const seenDays = new Set<string>()
  const ranked = newestFirst.flatMap((backup) => {
    const day = backup.at.slice(0, 10)
    const isLastOfDay = !seenDays.has(day)
    seenDays.add(day)
    const age = Date.parse(now) - Date.parse(backup.at)
    if (newestTwo.has(backup)) return [{ backup, rank: 0 }]
    if (isLastOfDay && age < kept.days * 24 * hour) return [{ backup, rank: 1 }]
    return age < kept.hours * hour ? [{ backup, rank: 2 }] : []
  })
  const stays = new Set<AutomaticBackup>()
  let room = 0
  // Sorting keeps the newest first within a rank.
  for (const { backup, rank } of ranked.toSorted((one, other) => one.rank - other.rank)) {
    if (rank > 0 && room + backup.bytes > roomForAll) continue
    room += backup.bytes
    stays.add(backup)
  }
  return newestFirst.filter((backup) => !stays.has(backup))
}

/** Copies that were broken off, as by a kill, are as large as the database: those that nobody can be writing any more go. */
function sweepHalves(folder: string, now: string): void {
  for (const name of readdirSync(folder).filter((one) => /^remweg-.*\.remweg\.part-\d+(?:-wal|-shm|-journal)?$/.test(one))) {
    if (Date.parse(now) - statSync(join(folder, name)).mtimeMs > hour) rmSync(join(folder, name), { force: true })
  }
}

/** The backups there are of a store, the newest first. */
export const listBackups = (store: Store): AutomaticBackup[] => backupsIn(backupFolder(store))

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The backups in a folder, the newest first; none where it is no folder or cannot be looked at, which is said when one is to be made. */
export function backupsIn(folder: string): AutomaticBackup[] {
  if (!isFolder(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const at = backupTime(name)
      return at === null ? [] : [{ name, at, bytes: statSync(join(folder, name)).size }]
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

/** What tells one state of the projects from another without reading them. */
const stateIn = (database: Store['database']): string =>
  JSON.stringify(database.prepare(`select id, changed_at, removed_at, (select max(sequence) from changes where project_id = projects.id) as last,
    (select sum(undone) from changes where project_id = projects.id) as undone from projects order by id`).raw().all())

/** The state of the database. */
function stateOf(store: Store): string {
  try {
    return stateIn(store.database)
  } catch (error) {
    throw asStoreFailure(error, store.file)
  }
}

/** The state that a backup holds; null where it cannot be read. */
function stateOfBackup(file: string): string | null {
  let database: Store['database'] | undefined
  try {
    database = new Sqlite(file, { readonly: true })
    return stateIn(database)
  } catch {
    return null
  } finally {
    database?.close()
  }
}

/** Makes a copy one file, and answers whether it is sound. */
type Settle = (file: string) => Promise<boolean>

const settleHere: Settle = (file) => Promise.resolve(settleCopy(file))

/** Makes a backup where something changed since the last one and that is an hour old, and forgets those that are no longer needed; answers its name, or null where none was due. A copy that does not hold together, or
 *  with a row that is not as it was stored, is not kept, and then nothing older is forgotten: it is looked through before it has the name of a backup. */
export async function backUpWhenDue(store: Store, now: string, settle: Settle = settleHere): Promise<string | null> {
  // What is not the person's own file, or not open yet, is not backed up.
  if (store.hold !== undefined && !store.hold.isOpen()) return null
  // What is looked at lies where nothing can be written.
  if ((store.looking?.why() ?? null) !== null) return null
  const folder = backupFolder(store)
  // What a clock that went wrong has dated later says nothing of when the last was made.
  const newest = listBackups(store).find(({ at }) => at <= now)
  if (newest !== undefined && Date.parse(now) - Date.parse(newest.at) < hour) return null
  if (newest !== undefined && stateOfBackup(join(folder, newest.name)) === stateOf(store)) return null
  const name = backupNameAt(now)
  const file = join(folder, name)
  try {
    mkdirSync(folder, { recursive: true })
    sweepHalves(folder, now)
    await writeBackup(store, file, async (half) => {
      if (await settle(half)) return
      throw new StoreFailure('damaged-file', say`The automatic backup of ${store.file} did not hold together and was not kept; the older ones stay. remweg check says what is wrong with the database.`)
    })
  } catch (error) {
    throw asStoreFailure(error, file)
  }
  for (const forgotten of forgottenBackups(listBackups(store), now)) rmSync(join(folder, forgotten.name), { force: true })
  return name
}

/** The file of a backup; refuses a name that is none of them, so that no other file is ever read. */
function fileOf(store: Store, name: string): string {
  if (!listBackups(store).some((backup) => backup.name === name)) throw new StoreFailure('not-found', say`This backup is no longer there. Look at the list again.`)
  return join(backupFolder(store), name)
}

const FoundProject = z.array(z.object({ id: z.string(), name: z.string(), changedAt: z.string(), parts: z.number(), scenarios: z.number() }))

/** The projects in a backup, the one changed last first, each with whether it is here as it was then, was changed since, or is here no more. */
export function lookIntoBackup(store: Store, name: string): ProjectInBackup[] {
  const file = fileOf(store, name)
  const here = new Map(listProjects(store).filter(({ removedAt }) => removedAt === null).map(({ id, changedAt }) => [id, changedAt]))
  let database: Store['database'] | undefined
  try {
    database = new Sqlite(file, { readonly: true })
    const found = database.prepare(`select id, name, changed_at as changedAt, (select count(*) from parts where project_id = projects.id) as parts,
      (select count(*) from scenarios where project_id = projects.id) as scenarios from projects where removed_at is null order by changed_at desc`).all()
    return FoundProject.parse(found).map((project) => {
      const changedAt = here.get(project.id)
      return { ...project, state: changedAt === undefined ? 'gone' : changedAt === project.changedAt ? 'same' : 'changed' }
    })
  } catch (error) {
    throw asStoreFailure(error, file)
  } finally {
    database?.close()
  }
}

/** Adds one project of a backup, with its history, beside those that are here; nothing is written over. */
export function takeFromBackup(store: Store, name: string, id: string, now: string): TakenProject[] {
  // A copy of the whole database may be larger than a project that somebody sends.
  const wanted = readProjectFile(name, readFileSync(fileOf(store, name)), { only: id, largest: Number.POSITIVE_INFINITY })
  if (wanted.length === 0) throw new StoreFailure('not-found', say`This project is not in the backup. Look at the list again.`)
  return takeProjects(store, wanted, now)
}

/** Milliseconds after the start at which the first backup is looked at, so that it slows no start; and from one look to the next. */
const looks = { first: 60_000, every: 600_000 }

/** Backs up by itself while the host runs. */
export interface BackupKeeper {
  /** Why the last backup could not be made, in words; null while all is well. */
  readonly trouble: () => Sentence | null
  stop(): void
}

/** Looks again and again whether a backup is due. What goes wrong is kept to be said where the backups are shown; it stops no work. `heard` is told its code, or null where all went well. */
export function keepBackups(store: Store, now: () => string, heard: (code: FailureCode | null) => void = () => undefined, settle: Settle = settleHere): BackupKeeper {
  let trouble: Sentence | null = null
  let timer: NodeJS.Timeout
  const look = (): void => {
    backUpWhenDue(store, now(), settle).then(
      () => {
        trouble = null
        heard(null)
      },
      (error: unknown) => {
        const { code, says } = asStoreFailure(error, backupFolder(store))
        trouble = says
        heard(code)
      },
    ).finally(() => { timer = setTimeout(look, looks.every).unref() })
  }
  timer = setTimeout(look, looks.first).unref()
  return { trouble: () => trouble, stop: () => clearTimeout(timer) }
}
