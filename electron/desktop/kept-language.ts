import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Beside the database, since it is needed before that is open and where it cannot be opened. */
const fileIn = (folder: string): string => join(folder, 'language.txt')

/** The language that was chosen when the app last ran, such as nl; null before the first choice. */
export function keptLanguage(folder: string): string | null {
  try {
    const kept = readFileSync(fileIn(folder), 'utf8').trim()
    return /^[a-z]{2}$/u.test(kept) ? kept : null
  } catch {
    // No language was chosen yet.
    return null
  }
}

/** Keeps the language chosen for the next start. */
export function keepLanguage(folder: string, language: string): void {
  if (keptLanguage(folder) === language) return
  try {
    writeFileSync(fileIn(folder), language)
  } catch {
    // A folder that cannot be written costs only the words of a start that fails.
  }
}
