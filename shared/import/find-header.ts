import { readHeader, sidesOf } from './read-header.ts'
import { looksNumeric } from './read-number.ts'
import { templateWords, type Meaning } from './synonyms.ts'
import { textAt, type SheetCells } from './workbook.ts'
import { plainWords } from './words.ts'

/** The header of a sheet: its lowest row from 0 (null when there is none), the text over each column, and how good it is. */
export interface FoundHeader {
  readonly row: number | null
  readonly headers: readonly string[]
  /** Does the row above name groups of its columns? */
  readonly grouped: boolean
  readonly score: number
}

/** How far down a header is looked for. */
const searchRows = 80

/** How much a row reads like a header: a point for each different field named, less for numbers and prose in it; `sure` counts whole header words. */
export function scoreHeader(cells: readonly string[]): { score: number; fields: number; known: number; filled: number; sure: number } {
  const best = new Map<Meaning, number>()
  let filled = 0
  let known = 0
  let against = 0
  let sure = 0
  for (const cell of cells) {
    const text = cell.trim()
    if (text === '') continue
    filled += 1
    if (/^[\d.,\s€$%-]+$/u.test(text) || /^(?:true|false)$/iu.test(text) || text.length > 70 || /^https?:/u.test(text)) {
      against += 0.6
      continue
    }
    let meaning: Meaning | null = null
    let weight = 0
    for (const [name, value] of readHeader(text).meanings) {
      if (value > weight) {
        meaning = name
        weight = value
      }
    }
    if (meaning === null || weight < 0.45) {
      against += 0.12
      continue
    }
    known += 1
    if (weight >= 0.9) sure += 1
    best.set(meaning, Math.max(best.get(meaning) ?? 0, weight))
  }
  let score = 0
  let fields = 0
  for (const [meaning, weight] of best) {
    score += meaning === 'none' ? weight * 0.5 : weight
    if (meaning !== 'none') fields += 1
  }
  return { score: score - against, fields, known, filled, sure }
}

/** Texts of one row, column by column. */
const headersAt = (sheet: SheetCells, row: number): string[] => Array.from({ length: sheet.columnCount }, (_, column) => textAt(sheet, row, column))

/** Headers of row `row`, read together with the row above it where that one names groups of columns. */
export function headersOf(sheet: SheetCells, row: number): { headers: string[]; grouped: boolean } {
  const own = headersAt(sheet, row)
  const single = { headers: own, grouped: false }
  if (row === 0) return single
  const above = headersAt(sheet, row - 1)
  const filledAbove = above.filter((text) => text !== '').length
  if (filledAbove < 2 || above.some((text) => /^[\d.,]+$/u.test(text) || text.length > 40)) return single
  const alone = scoreHeader(own)
  // Data below a single header row must not be taken for its second row.
  if (alone.fields + alone.known < 3 || alone.known < alone.filled * 0.5 || filledAbove >= alone.filled) return single
  // A group name holds until the next one, and joins a heading only where that makes it clearer: "Supplier" over "Name".
  let group = ''
  let grouped = false
  const headers = own.map((text, column) => {
    if (above[column] !== '') group = above[column] ?? ''
    if (text === '') return above[column] ?? ''
    const joined = group === '' ? text : clearest(group, text)
    if (joined !== text) grouped = true
    return joined
  })
  return { headers, grouped }
}

/** A heading with its group's name before it, in whichever language reads best, where that is clearer than the heading alone. */
function clearest(group: string, text: string): string {
  let best = text
  let sure = sureness(text) + 0.1
  for (const name of new Set([group, ...sidesOf(group)])) {
    for (const heading of new Set([text, ...sidesOf(text)])) {
      const joined = `${name} ${heading}`
      if (sureness(joined) <= sure) continue
      best = joined
      sure = sureness(joined)
    }
  }
  return best
}

const sureness = (header: string): number => Math.max(0, ...readHeader(header).meanings.values())

/** Finds the header row of a sheet; `chosen` is the person's own choice of it, null for "there is none". */
export function findHeader(sheet: SheetCells, chosen?: number | null): FoundHeader {
  if (chosen === null) return { row: null, headers: [], grouped: false, score: 0 }
  if (chosen !== undefined) {
    const { headers, grouped } = headersOf(sheet, chosen)
    return { row: chosen, headers, grouped, score: scoreHeader(headers).score }
  }
  const first = sheet.texts.findIndex((row) => row.some((text) => text.trim() !== ''))
  if (first !== -1 && isFieldTemplate(headersAt(sheet, first))) return { row: first, headers: headersAt(sheet, first), grouped: false, score: 0 }
  const seen = new Set<string>()
  const candidates: { row: number; headers: string[]; grouped: boolean; score: number }[] = []
  for (let row = 0; row < Math.min(sheet.texts.length, searchRows); row += 1) {
    const { headers, grouped } = headersOf(sheet, row)
    const { score, fields, known, filled, sure } = scoreHeader(headers)
    if (!(fields >= 2 || (fields >= 1 && (known >= 3 || (filled === known && filled <= 2 && sure === filled)))) || (known < filled * 0.34 && fields < 4)) continue
    // The same headings again head a further section of the same table.
    const words = headers.join('\u0000').toLowerCase()
    if (score > 0.6 && !seen.has(words)) candidates.push({ row, headers, grouped, score })
    seen.add(words)
  }
  let best: FoundHeader | null = null
  for (const [index, candidate] of candidates.entries()) {
    // A row that reads less like a header is a row of data and no end of the table.
    const end = candidates.slice(index + 1).find((later) => later.score >= candidate.score * 0.7)?.row ?? sheet.texts.length
    const needed = Math.min(2, candidate.headers.filter((text) => text !== '').length)
    let below = 0
    for (let row = candidate.row + 1; row < end && below < 60; row += 1) if ((sheet.texts[row] ?? []).filter((text) => text.trim() !== '').length >= needed) below += 1
    const score = candidate.score * (below === 0 ? 0.2 : 1) + Math.log2(1 + below) * 0.25 - candidate.row * 0.004
    if (best === null || score > best.score) best = { ...candidate, score }
  }
  return best ?? headerByContrast(sheet) ?? { row: null, headers: [], grouped: false, score: 0 }
}

/** How many rows below a row of words are looked at for numbers. */
const contrastRows = 12

/** The first row of words over columns of numbers, for headers in words that are not known. */
function headerByContrast(sheet: SheetCells): FoundHeader | null {
  for (let row = 0; row < Math.min(sheet.texts.length - 1, searchRows); row += 1) {
    const headers = headersAt(sheet, row)
    const filled = headers.filter((text) => text !== '')
    if (filled.length < 2) continue
    if (filled.some((text) => looksNumeric(text) || text.length > 40 || /^https?:/u.test(text))) return null
    if (new Set(filled).size === filled.length && headers.some((text, column) => text !== '' && isNumericBelow(sheet, row, column))) return { row, headers, grouped: false, score: 0.5 }
  }
  return null
}

function isNumericBelow(sheet: SheetCells, header: number, column: number): boolean {
  let filled = 0
  let numeric = 0
  for (let row = header + 1; row < sheet.texts.length && filled < contrastRows; row += 1) {
    const text = textAt(sheet, row, column)
    if (text === '') continue
    filled += 1
    if (looksNumeric(text)) numeric += 1
    else if (filled === 1) return false
  }
  return filled >= 2 && numeric >= filled * 0.8
}

/** Does a header describe fields (name, type, mandatory, default) instead of listing parts? */
export function isFieldTemplate(headers: readonly string[]): boolean {
  return headers.filter((header) => templateWords.has(plainWords(header))).length >= 3
}
