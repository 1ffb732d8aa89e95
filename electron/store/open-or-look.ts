import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FailureCode } from '../../shared/contract.ts'
import { makeLookFolder } from './look-folders.ts'
import { databaseName, openStore, openStoreIn, type Store, systemUser } from './open.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'

/** Troubles with the folder or the disk, not with the database: what lies in it can still be read. */
export const lookable: ReadonlySet<FailureCode> = new Set(['read-only', 'disk-full', 'disk-error'])

/** A copy of the database with its log, in a folder of its own that goes with it. */
interface LookCopy {
  readonly path: string
  readonly folder: string
}

/** What went wrong with a copy, which goes: it is wrong with the file itself, of which the person knows. */
function failedCopy(error: unknown, file: string, { path, folder }: LookCopy): StoreFailure {
  rmSync(folder, { recursive: true, force: true })
  const { code, says } = asStoreFailure(error, file)
  return new StoreFailure(code, { ...says, values: says.values.map((value) => (value === path ? file : value)) })
}

/** Copies a database to be looked at, and has it `prepared` before it is opened. */
export async function copyToLook(file: string, prepared: (path: string) => Promise<unknown>): Promise<LookCopy> {
  const copy = copyOf(file)
  try {
    await prepared(copy.path)
    return copy
  } catch (error) {
    throw failedCopy(error, file, copy)
  }
}

function copyOf(file: string): LookCopy {
  const folder = makeLookFolder()
  const path = join(folder, databaseName)
  try {
    for (const ending of ['', '-wal', '-journal']) if (existsSync(`${file}${ending}`)) copyFileSync(`${file}${ending}`, `${path}${ending}`)
    return { path, folder }
  } catch (error) {
    throw failedCopy(error, file, { path, folder })
  }
}

function openCopy(file: string, copy: LookCopy): Store {
  try {
    const store = openStore(copy.path)
    store.database.pragma('query_only = on')
    return store
  } catch (error) {
    throw failedCopy(error, file, copy)
  }
}

/** Opens a database that cannot be written to be looked at: a copy of it, in which nothing can be changed, until the file itself can be written again. */
export function openToLook(file: string, author: string, reason: StoreFailure, laid: LookCopy = copyOf(file)): Store {
  const { folder } = laid
  const copy = openCopy(file, laid)
  let { database } = copy
  let why: StoreFailure | null = reason
  const forgetCopy = (): void => {
    copy.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    get database() { return database },
    file,
    author,
    looking: {
      why: () => why,
      tryWriting() {
        if (why === null) return null
        try {
          database = openStore(file, author).database
        } catch (error) {
          why = asStoreFailure(error, file)
          return why
        }
        why = null
        forgetCopy()
        return null
      },
    },
    close() {
      if (why === null) database.close()
      else forgetCopy()
    },
  }
}

/** Opens a database to be looked at for this reason; a newer or a damaged one says so, and one that cannot even be read is what it was before. */
export function lookAt(file: string, reason: StoreFailure, laid?: LookCopy): Store {
  if (!lookable.has(reason.code) || !existsSync(file)) throw reason
  try {
    return openToLook(file, systemUser(), reason, laid)
  } catch (second) {
    const failure = asStoreFailure(second, file)
    throw lookable.has(failure.code) ? reason : failure
  }
}

/** Opens the database of a data folder; where it is there and cannot be written, as in a read-only folder, to be looked at. */
export function openOrLook(folder: string): Store {
  const file = join(folder, databaseName)
  try {
    return openStoreIn(folder)
  } catch (error) {
    return lookAt(file, asStoreFailure(error, file))
  }
}
