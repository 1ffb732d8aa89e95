import { importBom } from '../../shared/import/import-bom.ts'
import { toContents } from '../../shared/import/to-contents.ts'
import { ProjectContents } from '../../shared/model/contents.ts'
import { english } from '../../shared/text/english.ts'

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** What an import came to: a refusal's code, or how many lines; throws where it did what an importer must never do. */
export function tryImport(name: string, bytes: Uint8Array): string {
  const imported = importBom({ name, bytes, sha256: 'f00d' }, {}, { decode })
  if ('refused' in imported) {
    const { code } = imported.refused
    const message = english(imported.refused.message)
    if (!message.includes(name) || !/[.!]$/u.test(message) || /\b(?:undefined|NaN|\[object|TypeError|RangeError|Error:)/u.test(message)) throw new Error(`refused without a sentence: ${message}`)
    return `refused (${code})`
  }
  if (imported.issues.some(({ code }) => code === 'cycle')) return 'a cycle'
  let count = 0
  const newId = () => `id-${(count += 1)}`
  const contents = toContents(imported, { projectId: 'p', projectName: name, company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: '2026-01-05T08:00:00.000Z', newId })
  const checked = ProjectContents.safeParse(contents)
  if (!checked.success) {
    const [first] = checked.error.issues
    throw new Error(`cannot be stored: ${first?.path.join('.')} ${first?.message}`)
  }
  return 'read'
}
