import { withRepair, type BomImport, type ImportChoices } from './bom-import.ts'
import { importBom } from './import-bom.ts'
import { toContents } from './to-contents.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { ImportTools } from './read-sheets.ts'

/** What tests do with a list written down as text; `decode` turns its bytes into text again. */
export function textLists(decode: ImportTools['decode'], encode: (text: string) => Uint8Array) {
  /** The list as it is read; a refusal is an error. */
  function read(text: string, choices: ImportChoices = {}): BomImport {
    const result = importBom({ name: 'list.csv', bytes: encode(text), sha256: 'f00d' }, choices, { decode })
    if ('refused' in result) throw new Error(result.refused.message)
    return result
  }
  return {
    read,
    /** The list read again with one click on the first issue of this code. */
    repaired(text: string, code: string, choices: ImportChoices = {}): BomImport {
      const repair = read(text, choices).issues.find((issue) => issue.code === code)?.repair
      if (repair === undefined) throw new Error(`no repair for ${code}`)
      return read(text, withRepair(choices, repair))
    },
  }
}

/** A list of parts with one column of the given values. */
export const listOf = (heading: string, values: readonly string[]): string => `Part number;Description;Qty;${heading}\n${values.map((value, index) => `P-${index + 1};Plate;${index + 1};${value}`).join('\n')}\n`

/** Codes of what is said of a list, but for prices without a currency. */
export const codesOf = (imported: BomImport): string[] => imported.issues.map((issue) => issue.code).filter((code) => code !== 'currency-missing')

/** The project that is made of a list. */
export function contentsOf(imported: BomImport): ProjectContents {
  let count = 0
  return toContents(imported, { projectId: 'p', projectName: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: '2026-11-22T10:00:00Z', newId: () => `id-${(count += 1)}` })
}
