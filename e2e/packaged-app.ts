import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** Folder of the packed app that REMWEG_PACKAGED names, or null: then the app is started from the project's folder. */
export const packagedFolder = (): string | null => (process.env['REMWEG_PACKAGED'] ?? '') === '' ? null : resolve(root, process.env['REMWEG_PACKAGED'] ?? '')

/** The program in the folder of a packed app. */
export function programIn(folder: string): string {
  const bundle = readdirSync(folder).find((name) => name.endsWith('.app'))
  const program = bundle === undefined ? join(folder, process.platform === 'win32' ? 'Remweg.exe' : 'remweg') : join(folder, bundle, 'Contents', 'MacOS', 'Remweg')
  if (!existsSync(program)) throw new Error(`There is no packed app in ${folder}: npm run package:unpacked makes one.`)
  return program
}

/** What a packed program is started with besides files: Chromium has no sandbox for the system's own user, as whom some machines for tests run all. */
export const packagedArguments: readonly string[] = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** How Playwright starts the desktop app with files: the packed one where REMWEG_PACKAGED names it, else what is built in the project's folder. */
export function desktopLaunch(files: readonly string[]): { executablePath?: string; args: string[]; cwd: string } {
  const folder = packagedFolder()
  return folder === null ? { args: ['.', ...files], cwd: root } : { executablePath: programIn(folder), args: [...packagedArguments, ...files], cwd: root }
}

/** Milliseconds in which Playwright gets hold of a packed app, or does not any more. */
export const packagedTimeout = 30_000

/**
 * Starts the app, a packed one up to three times. Playwright holds an app at its start until it has hold of its windows, by a loader that a packed app
 * does not take; so on a busy machine it may come too late for the first window, and waits for ever.
 */
export async function untilHeld<Started>(start: () => Promise<Started>): Promise<Started> {
  for (let tries = packagedFolder() === null ? 1 : 3; ; tries--) {
    try {
      return await start()
    } catch (error) {
      if (tries === 1 || !(error instanceof Error) || !error.message.includes('Timeout')) throw error
    }
  }
}
