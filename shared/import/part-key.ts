import type { ImportLine } from './bom-import.ts'
import { plainWords } from './words.ts'

/**
 * What makes two lines the same part: the number, else the maker's or seller's number, else everything that describes it. In a bill of
 * materials that includes the columns without a field, such as length or path: three lengths of one beam are three parts. In a stock
 * list (no quantity) those columns say where a part lies, not what it is.
 */
export function partKey(line: ImportLine): string {
  if (line.partNumber !== null) return numberKey(line.partNumber)
  if (line.manufacturerPartNumber !== null) return `maker ${plainWords(line.manufacturer ?? '')} ${line.manufacturerPartNumber}`
  const others = line.quantity === null ? [] : Object.entries(line.extra).map(([heading, text]) => `${heading}: ${text}`)
  const words = [line.description, line.value, line.package, line.material, ...others].map((text) => text ?? '').join(' | ')
  return line.supplierPartNumber === null ? `words ${words}` : `seller ${plainWords(line.supplier ?? '')} ${line.supplierPartNumber} ${words}`
}

/** Key of a part by its number alone. */
export const numberKey = (partNumber: string): string => `number ${partNumber.trim()}`

const legalForm = / (?:gmbh|mbh|ag|kg|kgaa|ohg|ug|ek|e k|se|bv|b v|nv|n v|vof|cv|sa|s a|sas|sarl|srl|s r l|spa|s p a|snc|sl|s l|slu|ltd|limited|ltda|llc|llp|inc|incorporated|corp|corporation|co|company|plc|oy|oyj|ab|as|a s|aps|sp|sp z o o|sp zoo|spzoo|z o o|sp j|sp k|kft|zrt|sro|s r o|doo|d o o|jsc|sdn|bhd|kk|k k|pty|pte|pvt|and)$/u

/** A company's name as it is compared: without legal forms at its end, case, accents, blanks and punctuation. */
export function companyKey(name: string): string {
  let key = plainWords(name)
  // "Co., Ltd." and "GmbH & Co. KG" are several forms in a row; the first word is never one.
  for (let shorter = key.replace(legalForm, ''); shorter !== key; shorter = key.replace(legalForm, '')) key = shorter
  return key.replaceAll(' ', '')
}
