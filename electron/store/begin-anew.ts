import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { backupFolderOf, backupsIn } from './automatic-backups.ts'
import type { Taken } from './hold.ts'
import { nounTables } from './nouns.ts'
import { closeAsOneFile, openStore, type Store } from './open.ts'
import { readProjectFile } from './read-project-file.ts'
import { asStoreFailure } from './store-failure.ts'
import { takeProjects } from './take-projects.ts'

/** A name beside the damaged file that is free, with the moment in it. */
function keptName(file: string, now: string): string {
  const first = join(dirname(file), `remweg-damaged-${now.slice(0, 10)}T${now.slice(11, 13)}-${now.slice(14, 16)}.sqlite`)
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? first : first.replace(/\.sqlite$/, `-${n}.sqlite`)
    if (!existsSync(name)) return name
  }
}

function dropProject({ database }: Store, id: string): void {
  const drop = database.transaction(() => {
    for (const table of ['changes', ...nounTables.map((noun) => noun.table).toReversed()]) database.prepare(`delete from ${table} where project_id = ?`).run(id)
    database.prepare('delete from projects where id = ?').run(id)
  })
  drop()
}

/** Gives the damaged file its new name, with the journal that belongs to it, and puts the new file in its place. Until the last move the damaged file is where it was. */
function changePlaces(file: string, made: string, kept: string): void {
  try {
    linkSync(file, kept)
  } catch {
    copyFileSync(file, kept)
  }
  // A journal beside the new file would be taken for its own.
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`)
  rmSync(`${file}-shm`, { force: true })
  renameSync(made, file)
}

/** Makes a database of what was saved in memory, with the projects asked for from there or from backups, and puts it in the damaged file's place; answers where that is kept. */
export function beginAnew(file: string, saved: Database, projects: readonly Taken[], now: string): string {
  const made = `${file}.new-${process.pid}`
  let store: Store | undefined
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${made}${ending}`, { force: true })
    writeFileSync(made, saved.serialize())
    store = openStore(made)
    const ids = z.array(z.string()).parse(store.database.prepare('select id from projects').pluck().all())
    const fromFile = new Set(projects.filter(({ backup }) => backup === null).map(({ id }) => id))
    for (const id of ids) if (!fromFile.has(id)) dropProject(store, id)
    const backups = new Set(backupsIn(backupFolderOf(file)).map(({ name }) => name))
    for (const { id, backup } of projects) {
      if (backup === null || !backups.has(backup)) continue
      const bytes = readFileSync(join(backupFolderOf(file), backup))
      takeProjects(store, readProjectFile(backup, bytes, { only: id, largest: Number.POSITIVE_INFINITY }), now)
    }
    closeAsOneFile(store)
    store = undefined
    const kept = keptName(file, now)
    changePlaces(file, made, kept)
    return kept
  } catch (error) {
    store?.close()
    for (const ending of ['', '-wal', '-shm']) rmSync(`${made}${ending}`, { force: true })
    throw asStoreFailure(error, file)
  }
}
