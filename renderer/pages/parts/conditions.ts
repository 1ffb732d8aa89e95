import { z } from 'zod'
import type { FactBook } from '../../facts/fact-book.ts'
import { plainWords } from '../../text/plain-words.ts'
import { isSheetColumn, KeptColumn, valueOf, type ColumnId } from './columns.ts'
import { missingOf } from './missing-of.ts'
import type { PartRow } from './part-row.ts'

const column = KeptColumn
/** One thing that a part must be to stay in the table, about one column. */
export const Condition = z.discriminatedUnion('is', [
  z.object({ is: z.literal('contains'), column, words: z.string().min(1).max(200) }),
  /** Values as they are stored. */
  z.object({ is: z.literal('one-of'), column, values: z.array(z.string().max(300)).min(1).max(200) }),
  z.object({ is: z.literal('above'), column, than: z.number() }),
  z.object({ is: z.literal('below'), column, than: z.number() }),
  z.object({ is: z.literal('between'), column, low: z.number(), high: z.number() }),
  z.object({ is: z.literal('missing'), column }),
  z.object({ is: z.literal('known'), column }),
])
export type Condition = z.infer<typeof Condition>

/** Conditions kept under a name. */
export const NamedFilter = z.object({ name: z.string().min(1).max(80), joins: z.enum(['all', 'any']), conditions: z.array(Condition).min(1).max(40) })
export type NamedFilter = z.infer<typeof NamedFilter>

/** Conditions that hold together: all of them, or any. */
export type ConditionSet = Pick<NamedFilter, 'joins' | 'conditions'>

/** Columns that hold words, and of those the ones with few values to choose among. */
const worded: ReadonlySet<ColumnId> = new Set(['part', 'site', 'country', 'category', 'currency', 'hs-code', 'make-or-buy', 'incoterm', 'transport', 'raw-material'])
const chosen: ReadonlySet<ColumnId> = new Set(['site', 'country', 'category', 'currency', 'make-or-buy', 'incoterm', 'transport', 'raw-material'])
/** Stored as a share and typed in per cent. */
export const inPercent: ReadonlySet<ColumnId> = new Set(['share', 'duty', 'rejects', 'scrap'])

export type ConditionKind = Condition['is']

/** What can be asked of a column, the most telling first. */
export function kindsFor(of: ColumnId): readonly ConditionKind[] {
  if (of === 'part') return ['contains']
  if (chosen.has(of)) return ['one-of', 'contains', 'missing', 'known']
  if (worded.has(of) || isSheetColumn(of)) return ['contains', 'missing', 'known']
  return of === 'missing' ? ['above', 'below', 'between'] : ['above', 'below', 'between', 'missing', 'known']
}

/** Columns whose emptiness is a missing fact rather than an unknown result. */
const isMissing = (row: PartRow, of: ColumnId, book: FactBook): boolean => (of === 'site' || of === 'quantity' ? missingOf(row, book).includes(of) : valueOf(row, of, book) === null)

/** Whether a part is what a condition asks; the unknown is neither more nor less than anything. */
export function holds(condition: Condition, row: PartRow, book: FactBook): boolean {
  switch (condition.is) {
    case 'missing':
      return isMissing(row, condition.column, book)
    case 'known':
      return !isMissing(row, condition.column, book)
    case 'contains': {
      const own = plainWords(condition.column === 'part' ? `${row.number} ${row.description}` : String(valueOf(row, condition.column, book) ?? ''))
      return plainWords(condition.words).split(/\s+/).every((word) => own.includes(word))
    }
    case 'one-of': {
      const value = valueOf(row, condition.column, book)
      return value !== null && condition.values.includes(String(value))
    }
    case 'above':
    case 'below':
    case 'between': {
      const value = valueOf(row, condition.column, book)
      if (typeof value !== 'number') return false
      return condition.is === 'above' ? value > condition.than : condition.is === 'below' ? value < condition.than : value >= condition.low && value <= condition.high
    }
  }
}

/** Whether a part passes conditions that hold together; none ask nothing. */
export const passesSet = ({ joins, conditions }: ConditionSet, row: PartRow, book: FactBook): boolean =>
  conditions.length === 0 || (joins === 'all' ? conditions.every((one) => holds(one, row, book)) : conditions.some((one) => holds(one, row, book)))

/** The values of a column among bought parts with how many parts have each, the most frequent first. */
export function valuesIn(rows: readonly PartRow[], of: ColumnId, book: FactBook): readonly { readonly value: string; readonly count: number }[] {
  const found = new Map<string, Set<string>>()
  for (const row of rows) {
    if (row.kind !== 'part' || row.partId === null) continue
    const value = valueOf(row, of, book)
    if (value === null) continue
    const parts = found.get(String(value)) ?? new Set<string>()
    found.set(String(value), parts.add(row.partId))
  }
  return [...found].map(([value, parts]) => ({ value, count: parts.size })).toSorted((one, other) => other.count - one.count)
}
