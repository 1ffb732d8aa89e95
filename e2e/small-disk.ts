import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk of its own that can be filled and made read-only. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it, but for so many bytes. */
  fill(leaving?: number): void
  empty(): void
  setReadOnly(isReadOnly: boolean): void
  remove(): void
}

/** Runs a program with the rights that mounting needs, where this person has them or may take them without a password. */
function asRoot(command: string, args: readonly string[]): boolean {
  for (const [program, given] of [[command, args], ['sudo', ['-n', command, ...args]]] as const) {
    try {
      execFileSync(program, given, { stdio: 'ignore' })
      return true
    } catch {
      // Without these rights the next way is tried, and then there is no disk.
    }
  }
  return false
}

/** A disk of so many MB in memory; null where it cannot be made, as without the rights for it or on another system than Linux. */
export function smallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null
  const folder = mkdtempSync(join(tmpdir(), 'remweg-disk-'))
  if (!asRoot('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder])) {
    rmSync(folder, { recursive: true })
    return null
  }
  const filling = join(folder, 'filling')
  return {
    folder,
    fill(leaving = 0) {
      const handle = openSync(filling, 'w')
      try {
        for (const size of [1_000_000, 4096]) {
          const bytes = Buffer.alloc(size)
          try {
            while (writeSync(handle, bytes) > 0);
          } catch {
            // No room is left for so much at once.
          }
        }
        ftruncateSync(handle, Math.max(0, statSync(filling).size - leaving))
      } finally {
        closeSync(handle)
      }
    },
    empty: () => rmSync(filling, { force: true }),
    setReadOnly(isReadOnly) {
      if (!asRoot('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder])) throw new Error(`${folder} could not be made ${isReadOnly ? 'read-only' : 'writable'}; something on it is still open.`)
    },
    remove() {
      asRoot('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
