import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** The path behind a word; the menus of Linux hand over files as addresses. */
function pathOf(word: string, folder: string): string {
  try {
    return word.startsWith('file://') ? fileURLToPath(word) : resolve(folder, word)
  } catch {
    return resolve(folder, word)
  }
}

/** The file that a person named on a command line, or null; switches, the program and the app's own folder and scripts are none. */
export function fileAmong(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-') && !/\.[cm]?js$/.test(word))
  return named.map((word) => pathOf(word, folder)).findLast((path) => !isFolder(path)) ?? null
}
