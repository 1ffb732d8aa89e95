import { longestNumber, plainNumber, readNumber, type DecimalMark, type NumberProblem } from './read-number.ts'
import { isPackWord, isPieceWord } from './unit-words.ts'

/** A quantity as read: how many, of what, and how many pieces a pack holds where the cell says it. */
export interface ReadCount {
  readonly value: number | null
  readonly problem: NumberProblem | 'as-needed' | null
  readonly unit: string | null
  /** Pieces in one of the packs that `value` counts; null where it counts no packs of known size. */
  readonly packSize: number | null
  readonly approximate: boolean
}

const asNeeded = /^(?:a\/?r|as (?:required|needed|req\.?|reqd\.?)|if (?:required|needed)|nach bedarf|n\.\s?b\.|naar behoefte|q\.?s\.?|au besoin|selon besoin|(?:wg|według) potrzeb\p{L}*|según (?:necesidad|sea necesario)|quanto basta|q\.?b\.?|al bisogno)$/iu
const word = '[\\p{L}]+'
const packs = new RegExp(`^(\\d+)?\\s*[x×]?\\s*(${word})\\.?\\s*(?:of|à|a|van|mit|zu|von|de|da|po|with|per)?\\s*[(:]?\\s*(\\d{1,6})\\s*(${word})?\\.?\\s*\\)?$`, 'iu')
const sized = new RegExp(`^(?:(\\d+)\\s*[x×]\\s*)?(\\d{1,6})\\s*(?:-|er[- ]?|\\s|/|st\\.?/|pcs/|pieces per |stuks per |stück pro |per )\\s*(${word})\\.?$`, 'iu')

/** The pieces in a pack that a text names, such as "pack of 6", "6-pack" or "doos à 100"; null where it names none, or a pack of none. */
export function packIn(text: string): { readonly count: number; readonly size: number } | null {
  const pack = text.length > longestNumber ? null : packNamed(text)
  return pack === null || pack.size === 0 ? null : pack
}

function packNamed(text: string): { readonly count: number; readonly size: number } | null {
  const plain = plainNumber(text)
  const of = packs.exec(plain)
  if (of !== null && isPackWord(of[2] ?? '') && (of[4] === undefined || isPieceWord(of[4]))) return { count: Number(of[1] ?? 1), size: Number(of[3]) }
  const bySize = sized.exec(plain)
  // "6 packs" are six packs, "6-pack" and "100/box" are one.
  if (bySize !== null && isPackWord(bySize[3] ?? '') && !/^\d+\s+\p{L}/u.test(plain)) return { count: Number(bySize[1] ?? 1), size: Number(bySize[2]) }
  return null
}

/** Reads the text of a cell that counts something, written with the given decimal mark. */
export function readCount(text: string, decimal: DecimalMark): ReadCount {
  const nothing = { value: null, problem: null, unit: null, packSize: null, approximate: false } as const satisfies ReadCount
  const plain = plainNumber(text)
  if (plain.length > longestNumber) return { ...nothing, problem: 'text' }
  if (/^\d+$/u.test(plain)) return { ...nothing, value: Number(plain) }
  const bare = plain.replace(/^(?:min(?:imum|imaal|imal)?\.?|≥|>=|qty\.?:?|moq:?|aantal:?|menge:?|[x×](?=\s*\d))\s*(?=\d)/iu, '').replace(/^(\d[\d.,]*)\s*\([^)\d]*\)$/u, '$1')
  if (bare !== plain) return readCount(bare, decimal)
  if (asNeeded.test(plain)) return { ...nothing, problem: 'as-needed' }
  const pack = packIn(plain)
  if (pack !== null) return { ...nothing, value: pack.count, packSize: pack.size }
  const read = readNumber(plain, decimal)
  if (read.value !== null && !read.percent) return { ...nothing, value: read.value, unit: read.unit, approximate: read.approximate }
  const thousands = /^(\d+(?:[.,]\d+)?)\s*k$/iu.exec(plain)
  if (thousands?.[1] !== undefined) return { ...nothing, value: Number(thousands[1].replace(',', '.')) * 1000 }
  const summed = /^\d+(?:\s*\+\s*\d+)+$/u.test(plain) ? plain.split('+').reduce((sum, part) => sum + Number(part), 0) : null
  if (summed !== null) return { ...nothing, value: summed }
  return { ...nothing, problem: read.percent ? 'text' : read.problem }
}
