import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { StoredPlace } from '../shared/contract.ts'
import { logFolder } from './log/event-log.ts'
import { backupFolder } from './store/automatic-backups.ts'
import type { Store } from './store/open.ts'

/** Bytes of a file or of all files in a folder; null where there is none. */
function bytesOf(path: string): number | null {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return null
  if (!found.isDirectory()) return found.size
  try {
    return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => sum + (bytesOf(join(path, entry.name)) ?? 0), 0)
  } catch {
    // A folder that may not be read is there, and of unknown size.
    return null
  }
}

/** Chromium's own folders and files in the data folder of the desktop. */
const ownFiles = new Set(['backups', 'logs', 'window.json', 'language.txt'])

/** Everything that this host keeps on the disk, with where. Settings and the recent files are in the database. */
export function storedPlaces(store: Store, host: 'desktop' | 'web'): StoredPlace[] {
  const folder = dirname(store.file)
  const database = { place: 'database' as const, path: store.file, bytes: ['', '-wal', '-shm'].reduce((sum, ending) => sum + (bytesOf(`${store.file}${ending}`) ?? 0), 0) }
  const shared: StoredPlace[] = [database, { place: 'backups', path: backupFolder(store), bytes: bytesOf(backupFolder(store)) }, { place: 'log', path: logFolder(folder), bytes: bytesOf(logFolder(folder)) }]
  if (host === 'web') return shared
  const name = store.file.slice(folder.length + 1)
  const others = existsSync(folder) ? readdirSync(folder).filter((one) => !ownFiles.has(one) && !one.startsWith(name)) : []
  return [
    ...shared,
    { place: 'window', path: join(folder, 'window.json'), bytes: bytesOf(join(folder, 'window.json')) },
    { place: 'language', path: join(folder, 'language.txt'), bytes: bytesOf(join(folder, 'language.txt')) },
    { place: 'caches', path: folder, bytes: others.reduce((sum, one) => sum + (bytesOf(join(folder, one)) ?? 0), 0) },
  ]
}
