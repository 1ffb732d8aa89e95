import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { BomImport } from '../../shared/import/bom-import.ts'
import { importBom } from '../../shared/import/import-bom.ts'
import { english } from '../../shared/text/english.ts'
import { Refused } from './command.ts'

const largestBytes = 200 * 1024 * 1024

/** The bytes of a file, or a refusal that says what to do. */
export function readBytes(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new Refused('no-such-file', `There is no file ${path}. See that the name and the folder are right.`)
  if (!found.isFile()) throw new Refused('not-a-file', `${path} is a folder. Name the spreadsheet in it.`)
  if (found.size > largestBytes) throw new Refused('too-large', `${path} is larger than ${largestBytes / 1024 / 1024} MB. Save the sheet with the parts list as a file of its own.`)
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Refused('unreadable', `${path} cannot be read (${code}). Give yourself the right to read it, or copy it elsewhere first.`)
  }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** A spreadsheet as the import screen would propose it; `sheet` restricts it to one. */
export function readSpreadsheet(path: string, sheet?: string): BomImport {
  const bytes = readBytes(path)
  const file = { name: basename(path), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  const read = importBom(file, {}, { decode })
  if ('refused' in read && sheet === undefined) throw new Refused(read.refused.code, english(read.refused.message))
  if (sheet === undefined && !('refused' in read)) return read
  const chosen = importBom(file, sheet === undefined ? {} : { sheets: [sheet] }, { decode })
  if ('refused' in chosen) {
    const names = 'refused' in read ? [] : read.sheets.map(({ name }) => name)
    if (names.length > 0 && sheet !== undefined && !names.includes(sheet)) {
      throw new Refused('no-such-sheet', `${path} has no sheet "${sheet}". It has ${names.map((name) => `"${name}"`).join(', ')}.`)
    }
    throw new Refused(chosen.refused.code, english(chosen.refused.message))
  }
  return chosen
}
