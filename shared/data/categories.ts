import { sentenceOf, type Sentence } from '../text/say.ts'
import { categoryRows } from './generated/categories.ts'
import { categoryHeadingRows } from './generated/category-headings.ts'

/** A kind of bought part with its own cost structure, recovery and stock; its figures are category.<slug>.*. */
export interface Category {
  readonly slug: string
  readonly label: Sentence
  /** HS headings that are typical of it. */
  readonly headings: readonly string[]
  /** Whether it can be made in Europe within two years. */
  readonly movable: 'yes' | 'partly' | 'no'
  /** True where a tool must be moved or built first. */
  readonly toolBound: boolean
  readonly note: string
}

/** All commodity categories, in the order in which people choose from them. */
export const categories: readonly Category[] = categoryRows.map(([slug, label, headings, , , , , movable, note]) => ({
  slug,
  label: sentenceOf(label),
  headings: headings.split(' ').filter((heading) => heading !== ''),
  movable: movable === 'yes' || movable === 'partly' ? movable : 'no',
  toolBound: note === 'tool-bound',
  note,
}))

const byPrefix = new Map(categoryHeadingRows)

/** The category that an HS or CN code points to (dots and spaces are ignored); null where it points to none. */
export function categoryOfHs(hsCode: string): string | null {
  const digits = hsCode.replaceAll(/[^0-9]/g, '')
  for (let length = Math.min(6, digits.length); length >= 2; length--) {
    const found = byPrefix.get(digits.slice(0, length))
    if (found !== undefined) return found
  }
  return null
}
