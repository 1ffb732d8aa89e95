import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { OpeningStage, SalvageReport } from '../../shared/contract.ts'
import { say, type Sentence } from '../../shared/text/say.ts'
import { backupFolderOf, backupsIn } from './automatic-backups.ts'
import { beginAnew } from './begin-anew.ts'
import { marksOf } from './file-identity.ts'
import type { Hold, Taken } from './hold.ts'
import { isTooSmall, lookFirst } from './look-first.ts'
import { sweepLookFolders } from './look-folders.ts'
import { schemaVersion } from './migrate.ts'
import { copyToLook, lookable, lookAt, openOrLook } from './open-or-look.ts'
import { databaseName, type Looking, type Store, systemUser } from './open.ts'
import { emptyDatabase } from './project-file.ts'
import { asStoreFailure, isDamaged, StoreFailure } from './store-failure.ts'
import type { StoreTaskAnswer } from './store-task.ts'
import { inWorker } from './store-thread.ts'

/** What is there before anything is: no settings and no projects. */
function nothingYet(file: string, author: string): Store {
  const database = emptyDatabase()
  return { database, file, author, close: () => void database.close() }
}

/** Milliseconds after the start at which copies that an ended host left are taken away, so that no start is slower for it. */
const sweepAfter = 60_000

/** What a host may be given to open a store with. */
interface HostStoreOptions {
  readonly folder: string
  /** The bundled worker. */
  readonly workerFile: string
  /** Called with the person's own file as soon as it is open, each time. */
  readonly opened: (store: Store) => void
  /** Whether the page asks again where it could not be opened, and is to have it tried then. */
  readonly isAskedAgain?: boolean
  /** Told when calls can be answered, or why never. */
  readonly settled?: (failure: StoreFailure | null) => void
}

class HostStore implements Store, Hold {
  readonly file: string
  readonly author = systemUser()
  readonly hold: Hold = this
  readonly #options: HostStoreOptions
  #current: Store
  #state: 'coming' | 'open' | 'salvaged' = 'coming'
  #stage: OpeningStage | null = null
  #ready: Promise<void> = Promise.resolve()
  #report: SalvageReport | null = null
  #kept: string | null = null
  #hasFailed = false
  #trying: Promise<StoreFailure | null> | null = null
  /** The damaged file as it was before it was read. */
  #marks = ''

  constructor(options: HostStoreOptions) {
    this.#options = options
    this.file = join(options.folder, databaseName)
    this.#current = nothingYet(this.file, this.author)
    this.#begin()
    setTimeout(sweepLookFolders, sweepAfter).unref()
  }

  get database(): Store['database'] {
    return this.#current.database
  }

  get looking(): Store['looking'] {
    return this.#current.looking
  }

  close(): void {
    this.#current.close()
  }

  isOpen(): boolean {
    return this.#state === 'open'
  }

  stage(): OpeningStage | null {
    return this.#stage
  }

  ready(): Promise<void> {
    if (this.#hasFailed) {
      this.#hasFailed = false
      try {
        this.#begin()
      } catch (error) {
        this.#await(Promise.reject(asStoreFailure(error, this.file)))
      }
    }
    return this.#ready
  }

  async tryWriting(): Promise<StoreFailure | null> {
    const { looking } = this
    if (looking === undefined || looking.why() === null) return null
    this.#trying ??= this.#write(looking).finally(() => { this.#trying = null })
    return this.#trying
  }

  async #write(looking: Looking): Promise<StoreFailure | null> {
    try {
      const { version } = lookFirst(this.file, false)
      if (version > 0 && version < schemaVersion) await this.#migrateFile()
    } catch (error) {
      return asStoreFailure(error, this.file)
    }
    return looking.tryWriting()
  }

  salvaged(): SalvageReport | null {
    return this.#report
  }

  keptOlder(): string | null {
    return this.#kept
  }

  async salvage(): Promise<void> {
    if (this.#state !== 'open') return this.#ready
    // Nobody is cut off from a sound file because a page asked for it.
    const answer = await inWorker({ name: 'check', file: this.file }, this.#options.workerFile, () => undefined)
    if (answer.kind === 'checked' && answer.complaints.length === 0) throw new StoreFailure('refused', say`${this.file} was read whole and is sound. Try again what failed; if it fails again, start Remweg again.`)
    this.#state = 'coming'
    this.#await(this.#save(say`rows in it are not as they were stored`))
    return this.#ready
  }

  beginAnew(projects: readonly Taken[], now: string): string {
    if (this.#state !== 'salvaged') throw new StoreFailure('refused', say`Only what was saved of a damaged file can begin a new one.`)
    const kept = beginAnew(this.file, this.#marks, this.database, projects, now)
    this.#open()
    return kept
  }

  /** Opens at once what can be opened at once; whatever takes longer goes on by itself, and calls wait for it. */
  #begin(): void {
    const hasBackups = backupsIn(backupFolderOf(this.file)).length > 0
    const { damage, version } = lookFirst(this.file, hasBackups)
    if (damage !== null) {
      if (isTooSmall(this.file) && !hasBackups) throw isDamaged(this.file)
      return this.#await(this.#save(damage))
    }
    if (version > 0 && version < schemaVersion) return this.#await(this.#migrate())
    try {
      this.#open()
      this.#options.settled?.(null)
    } catch (error) {
      const failure = asStoreFailure(error, this.file)
      if (failure.code !== 'damaged-file') throw failure
      this.#await(this.#save(say`it does not read as a database`, failure))
    }
  }

  #await(work: Promise<void>): void {
    this.#ready = work
    work.then(() => this.#options.settled?.(null), (error: unknown) => {
      this.#hasFailed = this.#options.isAskedAgain === true
      this.#options.settled?.(asStoreFailure(error, this.file))
    })
  }

  #open(): void {
    this.#take(openOrLook(this.#options.folder))
  }

  #take(store: Store): void {
    this.#use(store)
    this.#state = 'open'
    this.#report = null
    this.#options.opened(this)
  }

  #use(store: Store): void {
    this.#current.close()
    this.#current = store
  }

  #work(name: 'migrate' | 'salvage', file = this.file): Promise<StoreTaskAnswer> {
    this.#stage = { stage: name === 'migrate' ? 'copying' : 'salvaging', done: 0, of: 0 }
    return inWorker({ name, file }, this.#options.workerFile, (progress) => { this.#stage = { ...progress } }).finally(() => { this.#stage = null })
  }

  async #migrateFile(): Promise<void> {
    const answer = await this.#work('migrate')
    if (answer.kind === 'migrated') this.#kept = answer.kept
  }

  /** Looks at a copy that was migrated in the place of the file; where there is no room for that either, why the file could not be. */
  async #look(failure: StoreFailure): Promise<void> {
    const laid = await copyToLook(this.file, (path) => this.#work('migrate', path)).catch((error: unknown) => {
      const second = asStoreFailure(error, this.file)
      throw lookable.has(second.code) ? failure : second
    })
    this.#take(lookAt(this.file, failure, laid))
  }

  async #migrate(): Promise<void> {
    try {
      await this.#migrateFile()
      this.#open()
    } catch (error) {
      const failure = asStoreFailure(error, this.file)
      if (failure.code === 'damaged-file') return this.#save(failure.says, failure)
      // Where the folder cannot be written it can still be looked at.
      if (lookable.has(failure.code)) return this.#look(failure)
      // Another host was faster, and has it open.
      if (failure.code === 'busy' && lookFirst(this.file, false).version === schemaVersion) return this.#open()
      throw failure
    }
  }

  /** `failure`: what is said where nothing could be saved, as it may be known what the file is instead. */
  async #save(why: Sentence, failure?: StoreFailure): Promise<void> {
    // Closed first: nothing of it is read or written through SQLite any more.
    this.#use(nothingYet(this.file, this.author))
    this.#marks = marksOf(this.file)
    const answer = await this.#work('salvage')
    if (answer.kind !== 'salvaged') return
    // Nothing in it and nothing beside it: it is no file of ours, or nothing of it is left.
    if (answer.projects.length === 0) throw failure ?? isDamaged(this.file)
    const database = new Sqlite(Buffer.from(answer.bytes.buffer))
    database.pragma('foreign_keys = on')
    database.pragma('trusted_schema = off')
    this.#use({ database, file: this.file, author: this.author, close: () => void database.close() })
    this.#report = { file: this.file, why, journal: answer.journal, isProven: answer.isProven, projects: [...answer.projects] }
    this.#state = 'salvaged'
  }
}

/** Opens the store of a data folder for a host: at once where that can be, else in a thread of its own while calls wait; a damaged one is shown as far as it could be saved. Fails at once where it cannot be opened for another
 *  reason. */
export const openHostStore = (options: HostStoreOptions): Store & { readonly hold: Hold } => new HostStore(options)

/** Waits until a host's store answers; one that never will is closed, and why is thrown. */
export async function whenReady(store: Store): Promise<Store> {
  try {
    await store.hold?.ready()
    return store
  } catch (error) {
    store.close()
    throw error
  }
}
