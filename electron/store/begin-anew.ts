import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { say } from '../../shared/text/say.ts'
import { backupFolderOf, backupsIn } from './automatic-backups.ts'
import { marksOf, syncFolder } from './file-identity.ts'
import type { Taken } from './hold.ts'
import { closeAsOneFile, openStore, type Store } from './open.ts'
import { dropProject } from './projects.ts'
import { readProjectFile } from './read-project-file.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'
import { takeProjects } from './take-projects.ts'

/** A name beside the damaged file that is free, with the moment in it. */
function keptName(file: string, now: string): string {
  const first = join(dirname(file), `remweg-damaged-${now.slice(0, 10)}T${now.slice(11, 13)}-${now.slice(14, 16)}.sqlite`)
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? first : first.replace(/\.sqlite$/, `-${n}.sqlite`)
    if (['', ...journals].every((ending) => !existsSync(`${name}${ending}`))) return name
  }
}

const journals = ['-wal', '-journal'] as const

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to)
}

/** Gives the damaged file its new name, with the journal that belongs to it, and puts the new file in its place. Until the last move the damaged file is where it was; where that fails, its journal is there again too. */
export function changePlaces(file: string, made: string, kept: string): void {
  try {
    try {
      linkSync(file, kept)
    } catch {
      copyFileSync(file, kept)
    }
    // A journal beside the new file would be taken for its own.
    for (const ending of journals) move(`${file}${ending}`, `${kept}${ending}`)
    rmSync(`${file}-shm`, { force: true })
    renameSync(made, file)
  } catch (error) {
    for (const ending of journals) move(`${kept}${ending}`, `${file}${ending}`)
    rmSync(kept, { force: true })
    throw error
  }
  syncFolder(dirname(file))
}

/** Makes a database of what was saved in memory, with the projects asked for from there or from backups, and puts it in the damaged file's place; answers where that is kept. `marks`: of the file when it was read; one that
 *  somebody wrote to since is not replaced, as those steps would be in neither. */
export function beginAnew(file: string, marks: string, saved: Database, projects: readonly Taken[], now: string): string {
  const made = `${file}.new-${process.pid}`
  let store: Store | undefined
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${made}${ending}`, { force: true })
    writeFileSync(made, saved.serialize())
    store = openStore(made)
    const ids = z.array(z.string()).parse(store.database.prepare('select id from projects').pluck().all())
    const fromFile = new Set(projects.filter(({ backup }) => backup === null).map(({ id }) => id))
    const { database } = store
    const dropped = ids.filter((id) => !fromFile.has(id))
    database.transaction(() => { for (const id of dropped) dropProject(database, id) })()
    const backups = new Set(backupsIn(backupFolderOf(file)).map(({ name }) => name))
    for (const { id, backup } of projects) {
      if (backup === null) continue
      if (!backups.has(backup)) throw new StoreFailure('not-found', say`This backup is no longer there. Look at the list again.`)
      const bytes = readFileSync(join(backupFolderOf(file), backup))
      const wanted = readProjectFile(backup, bytes, { only: id, largest: Number.POSITIVE_INFINITY })
      if (wanted.length === 0) throw new StoreFailure('not-found', say`This project is not in the backup. Look at the list again.`)
      takeProjects(store, wanted, now)
    }
    closeAsOneFile(store)
    store = undefined
    const kept = keptName(file, now)
    if (marksOf(file) !== marks) throw new StoreFailure('refused', say`Another program wrote to ${file} since it was read, so nothing was replaced. Close that program, then start Remweg again; what it wrote is then read too.`)
    changePlaces(file, made, kept)
    return kept
  } catch (error) {
    store?.close()
    for (const ending of ['', '-wal', '-shm']) rmSync(`${made}${ending}`, { force: true })
    throw asStoreFailure(error, file)
  }
}
