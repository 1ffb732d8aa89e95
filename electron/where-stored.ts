import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
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

/** What Chromium keeps in its folder and makes anew where it is gone; whatever else lies there is no cache, whoever put it there. */
const chromiumCaches = ['Cache', 'Code Cache', 'DawnCache', 'DawnGraphiteCache', 'DawnWebGPUCache', 'GPUCache', 'GrShaderCache', 'ShaderCache', 'GraphiteDawnCache', 'Shared Dictionary', 'blob_storage'] as const

/** Databases that were set aside: damaged ones in whose place a new one was begun, and those of an earlier version. */
const isSetAside = (database: string, name: string): boolean => name.startsWith(`${database}.version-`) || /^remweg-damaged-.*\.sqlite(-wal|-journal)?$/u.test(name)

const sumOf = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + (bytesOf(path) ?? 0), 0)

/** Everything that this host keeps on the disk, with where. Settings and the recent files are in the database. `profile`: where Chromium keeps its own files; null where the page is in a browser. */
export function storedPlaces(store: Store, profile: string | null): StoredPlace[] {
  const folder = dirname(store.file)
  const aside = existsSync(folder) ? readdirSync(folder).filter((name) => isSetAside(basename(store.file), name)) : []
  const [first] = aside
  const shared: StoredPlace[] = [
    { place: 'database', path: store.file, bytes: sumOf(['', '-wal', '-shm'].map((ending) => `${store.file}${ending}`)) },
    ...(first === undefined ? [] : [{ place: 'setAside' as const, path: join(folder, first), bytes: sumOf(aside.map((name) => join(folder, name))) }]),
    { place: 'backups', path: backupFolder(store), bytes: bytesOf(backupFolder(store)) },
    { place: 'log', path: logFolder(folder), bytes: bytesOf(logFolder(folder)) },
  ]
  if (profile === null) return shared
  return [
    ...shared,
    { place: 'window', path: join(folder, 'window.json'), bytes: bytesOf(join(folder, 'window.json')) },
    { place: 'language', path: join(folder, 'language.txt'), bytes: bytesOf(join(folder, 'language.txt')) },
    { place: 'caches', path: join(profile, 'Cache'), bytes: sumOf(chromiumCaches.map((name) => join(profile, name))) },
  ]
}
