import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning } from '../is-running.ts'

/** Makes a folder for a copy that is looked at, with the number of this process in its name. */
export const makeLookFolder = (): string => mkdtempSync(join(tmpdir(), `remweg-look-${process.pid}-`))

/** Takes away the copies of hosts that were ended from outside: each is as large as the database. */
export function sweepLookFolders(): void {
  let names: readonly string[] = []
  try {
    names = readdirSync(tmpdir())
  } catch {
    // There is nothing to sweep where there is no such folder.
  }
  for (const name of names) {
    const [, processId] = /^remweg-look-(\d+)-/u.exec(name) ?? []
    if (processId === undefined || isRunning(Number(processId))) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another person's, or in use: whoever may take it away does so.
    }
  }
}
