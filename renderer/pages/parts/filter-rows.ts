import { isEuropean } from '../../../shared/data/countries.ts'
import { onceEach } from '../../../shared/engine/remember.ts'
import { plainWords } from '../../text/plain-words.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { FactBook } from '../../facts/fact-book.ts'
import { passesSet, type ConditionSet } from './conditions.ts'
import type { PartRow } from './part-row.ts'

export const partChips = ['short', 'outside-europe', 'not-priced', 'estimated', 'noted'] as const
/** A quick filter above the table. */
export type PartChip = (typeof partChips)[number]

/** What the table is narrowed to. */
export interface PartFilter {
  readonly text: string
  readonly chips: ReadonlySet<PartChip>
  /** Conditions that all hold, each set all or any of its own. */
  readonly sets?: readonly ConditionSet[]
  readonly book?: FactBook
}

const passes: Readonly<Record<PartChip, (row: PartRow) => boolean>> = {
  short: (row) => row.gap !== null && row.gap > 0,
  'outside-europe': (row) => row.country !== null && !isEuropean(row.country),
  'not-priced': (row) => row.notPriced > 0,
  estimated: (row) => row.landed !== null && row.landedCertainty === 'estimate',
  noted: (row) => row.notices > 0,
}

const folded = new Map<string, string>()
/** A text in plain words; folded once however often its row is made anew, since every key typed asks for all of them. */
function fold(text: string): string {
  let plain = folded.get(text)
  if (plain === undefined) {
    if (folded.size > 400_000) folded.clear()
    folded.set(text, (plain = plainWords(text)))
  }
  return plain
}
/** Words that a row is found by. */
const textOf = (row: PartRow): string => fold(`${row.number} ${row.description} ${row.supplier} ${row.country ?? ''}`)

const foldedSheet = onceEach(({ extra }: Part): string => plainWords(Object.values(extra).join(' ')))
/** Words that the buyer's own columns have of a row's part. */
function sheetTextOf({ partId }: PartRow, book: FactBook | undefined): string {
  const part = partId === null ? undefined : book?.parts.get(partId)
  return part === undefined ? '' : foldedSheet(part)
}

/** How many parts each chip would leave, counting a part once however often it occurs. */
export function countChips(rows: readonly PartRow[]): Readonly<Record<PartChip, number>> {
  const found: Record<PartChip, Set<string>> = { short: new Set(), 'outside-europe': new Set(), 'not-priced': new Set(), estimated: new Set(), noted: new Set() }
  for (const row of rows) {
    if (row.kind !== 'part' || row.partId === null) continue
    for (const chip of partChips) if (passes[chip](row)) found[chip].add(row.partId)
  }
  return { short: found.short.size, 'outside-europe': found['outside-europe'].size, 'not-priced': found['not-priced'].size, estimated: found.estimated.size, noted: found.noted.size }
}

/** The rows that pass, with the branches that lead to them; a branch that itself matches the text keeps all below it that passes the chips. */
export function filterRows(rows: readonly PartRow[], { text, chips, sets = [], book }: PartFilter): PartRow[] {
  const words = plainWords(text).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0 && chips.size === 0 && sets.every((set) => set.conditions.length === 0)) return [...rows]
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const matchesText = new Set<string>()
  for (const row of rows) {
    const own = textOf(row)
    const isFound = (row.parentKey !== null && matchesText.has(row.parentKey)) || words.every((word) => own.includes(word) || sheetTextOf(row, book).includes(word))
    if (isFound) matchesText.add(row.key)
  }
  const kept = new Set<string>()
  for (const row of rows) {
    if (row.kind !== 'part' || !matchesText.has(row.key) || ![...chips].every((chip) => passes[chip](row))) continue
    if (book !== undefined && !sets.every((set) => passesSet(set, row, book))) continue
    for (let at: PartRow | undefined = row; at !== undefined && !kept.has(at.key); at = at.parentKey === null ? undefined : byKey.get(at.parentKey)) kept.add(at.key)
  }
  return rows.filter((row) => kept.has(row.key))
}

/** A word of the project near to what was typed and found nothing, with how many parts it would find; null when nothing is near. */
export function suggest(rows: readonly PartRow[], text: string): { readonly text: string; readonly count: number } | null {
  const typed = plainWords(text).trim()
  if (typed.length < 3) return null
  const words = new Map<string, string>()
  for (const row of rows) {
    for (const word of `${row.description} ${row.supplier} ${row.number}`.split(/[\s,;()]+/)) if (word.length > 2) words.set(plainWords(word), word)
  }
  let best: { word: string; distance: number } | null = null
  for (const [plainWord, word] of words) {
    const distance = editDistance(typed, plainWord, 3)
    if (distance <= Math.max(1, Math.floor(typed.length / 3)) && distance < (best?.distance ?? Infinity)) best = { word, distance }
  }
  if (best === null) return null
  const count = filterRows(rows, { text: best.word, chips: new Set() }).filter((row) => row.kind === 'part').length
  return count === 0 ? null : { text: best.word.toLowerCase(), count }
}

/** Letters to insert, delete or replace to get from one word to another, counted up to `most` + 1. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const replaced = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      now.push(Math.min(replaced, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[other.length] ?? most + 1
}

/** The product that a basis shows, by the description of its part. */
export function productName({ parts }: Pick<ProjectContents, 'parts'>, partId: string): string {
  const part = parts.find((one) => one.id === partId)
  return part === undefined ? '' : part.description || part.partNumber
}
