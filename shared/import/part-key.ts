import type { ImportLine } from './bom-import.ts'
import { plainWords } from './words.ts'

/** What makes two lines the same part: the number, else the maker's or seller's number, else everything that describes it. */
export function partKey(line: ImportLine): string {
  if (line.partNumber !== null) return numberKey(line.partNumber)
  if (line.manufacturerPartNumber !== null) return `maker ${plainWords(line.manufacturer ?? '')} ${line.manufacturerPartNumber}`
  const words = [line.description, line.value, line.package, line.material].map((text) => text ?? '').join(' | ')
  return line.supplierPartNumber === null ? `words ${words}` : `seller ${plainWords(line.supplier ?? '')} ${line.supplierPartNumber} ${words}`
}

/** Key of a part by its number alone. */
export const numberKey = (partNumber: string): string => `number ${partNumber.trim()}`

const legalForms = /\b(?:gmbh|ag|kg|ohg|se|bv|nv|vof|sa|sas|sarl|srl|spa|sl|slu|ltd|limited|llc|inc|incorporated|corp|corporation|co|company|plc|oy|ab|as|aps|sp|zoo|z o o|kft|sro|doo|pty|pte|pvt|b v|n v|s a|s p a|s r l|s l)\b/gu

/** A company's name as it is compared: without legal form, case, accents and punctuation. */
export function companyKey(name: string): string {
  const plain = plainWords(name)
  const bare = plain.replaceAll(legalForms, ' ').replaceAll(/\s+/gu, ' ').trim()
  return bare === '' ? plain : bare
}
