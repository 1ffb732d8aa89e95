import { statSync } from 'node:fs'
import { resolve } from 'node:path'

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** The file that a person named on a command line, or null; switches, the program and the app's own folder and scripts are none. */
export function fileAmong(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-') && !/\.[cm]?js$/.test(word))
  return named.map((word) => resolve(folder, word)).findLast((path) => !isFolder(path)) ?? null
}
