import { createHash } from 'node:crypto'
import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync, readlinkSync } from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { prepareFolder } from '../prepare-folder.ts'
import { isNetworkFolder } from '../store/network-folder.ts'
import { isRunning } from '../is-running.ts'

/** Who holds Chromium's lock of a folder: the name of a computer and the number of a process. */
interface Holder {
  readonly computer: string
  readonly process: number
}

/** Who holds the lock of a folder by the link that Chromium leaves there on Linux and macOS; null where there is none. */
export function holderOf(folder: string): Holder | null {
  try {
    const [, computer, number] = /^(.+)-(\d+)$/u.exec(readlinkSync(join(folder, 'SingletonLock'))) ?? []
    return computer === undefined ? null : { computer, process: Number(number) }
  } catch {
    return null
  }
}

/** Is somebody on another computer in this folder, or this computer under a name that it had before? Chromium would end without a word. */
const isHeldElsewhere = (folder: string): boolean => (holderOf(folder)?.computer ?? hostname()) !== hostname()

function mayBeWritten(folder: string): boolean {
  try {
    prepareFolder(folder)
    return true
  } catch {
    return false
  }
}

/** Where the system keeps what a program can make anew, for this person alone. */
const cacheFolder = (): string =>
  process.platform === 'win32' ? (process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'))
  : process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches')
  : (process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'))

/** Makes a folder that nobody else may look into; false where it cannot be made, or is somebody else's. */
function isOwn(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    const found = lstatSync(folder)
    return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid())
  } catch {
    return false
  }
}

/** A folder on this computer's own disk that stands for a data folder which cannot hold Chromium's files: the same one at each start, so that a second start meets the first. */
function standIn(folder: string): string {
  const name = `remweg-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return [join(cacheFolder(), name), join(tmpdir(), name)].find(isOwn) ?? mkdtempSync(join(tmpdir(), 'remweg-'))
}

/** Where Chromium keeps its own files and the lock of a single app: in the data folder, unless that cannot be written, lies on a network or is held by another computer. */
export const profileOf = (folder: string): string => (!mayBeWritten(folder) || isNetworkFolder(folder) || isHeldElsewhere(folder) ? standIn(folder) : folder)

/** Is this the only app on its data folder? Of a second one the first has heard by now. A lock that could not be made, as on a full disk, is no first app. */
export function isAlone(folder: string): boolean {
  if (app.requestSingleInstanceLock()) return true
  const profile = app.getPath('userData')
  const holder = holderOf(profile)
  if (process.platform === 'win32' || profile !== folder || (holder !== null && isRunning(holder.process))) return false
  app.setPath('userData', standIn(folder))
  return app.requestSingleInstanceLock()
}
