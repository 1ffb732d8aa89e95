import type { Patch } from '../model/change.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Origin } from '../model/source.ts'

/** Nouns that a spreadsheet speaks of. */
export type SheetNoun = Exclude<Patch['noun'], 'project' | 'scenario' | 'choice' | 'parameter' | 'shock' | 'wishes' | 'part-wish' | 'works'>
/** A noun of the contents, whichever it is. */
export type SheetValue = NonNullable<Extract<Patch, { noun: SheetNoun }>['value']>

/** One thing that a row does to the contents when it is taken. */
export type Edit =
  | { readonly do: 'set'; readonly noun: SheetNoun; readonly id: string; readonly fields: Readonly<Record<string, unknown>>; readonly origins: Readonly<Record<string, Origin | null>> }
  | { readonly do: 'add'; readonly noun: SheetNoun; readonly value: SheetValue }
  | { readonly do: 'remove'; readonly noun: SheetNoun; readonly id: string }

/** What a row is about, to filter by and to name it. */
export type Topic =
  | 'part' | 'usage' | 'quantity' | 'price' | 'supplier' | 'place' | 'share' | 'leadTime' | 'stock' | 'recovery' | 'terms' | 'product' | 'words' | 'other'

/**
 * new and gone: a part, a use or a source that only one side has. changed: both say something else. filled: nothing was known yet.
 * missing: the newer file no longer says it. conflict: a person or another file said it, and this file says something else.
 * several: rows of the file say different things. unsure: the file writes the number in another way.
 */
export type DifferenceKind = 'new' | 'gone' | 'changed' | 'filled' | 'missing' | 'conflict' | 'several' | 'unsure'

/** A fact as it is shown: fields of a noun and their values; null where there is none. */
export type Facts = Readonly<Record<string, unknown>> | null

/** One of the values that rows of a file give for the same fact. */
export interface RowOption {
  /** How the value comes about: all rows added up, or one row alone. */
  readonly how: 'sum' | 'row'
  /** 1-based rows of the sheet. */
  readonly rows: readonly number[]
  readonly to: Facts
  readonly edits: readonly Edit[]
}

/** One difference that a person takes or leaves. */
export interface DifferenceRow {
  readonly key: string
  readonly kind: DifferenceKind
  readonly topic: Topic
  readonly noun: SheetNoun
  /** Id of that noun. */
  readonly id: string
  /** The part it speaks of, by its id in the project; null for a supplier or a site. */
  readonly partId: string | null
  /** Number and name of the part, or name of the supplier. */
  readonly name: string
  readonly description: string
  /** The assembly in which it is used, or the supplier that delivers it; '' where that says nothing. */
  readonly within: string
  readonly from: Facts
  readonly to: Facts
  /** Taken unless the person says otherwise? */
  readonly take: boolean
  /** Who said the value that is kept in a conflict. */
  readonly keptFrom: 'typed' | 'file' | null
  readonly edits: readonly Edit[]
  /** Values to choose from where rows of the file differ; the first counts unless another is chosen. */
  readonly options: readonly RowOption[]
  /** Cell of the file that says it, such as "Stock!D12"; '' where there is none. */
  readonly cell: string
  /** How the file writes the number or name, where it is another way. */
  readonly written: string
}

/** Everything in which a file differs from a project, before anything is changed. */
export interface Difference {
  readonly current: ProjectContents
  readonly rows: readonly DifferenceRow[]
  /** What is noted whatever the person takes: where equal values now stand, and the file itself. */
  readonly always: readonly Edit[]
  readonly sourceFile: ProjectContents['project']['sourceFile']
  /** How many facts both say alike. */
  readonly same: number
}

/** What a person settled: rows taken or left against the proposal, and options chosen, by the key of the row. */
export interface Decisions {
  readonly take?: Readonly<Record<string, boolean>>
  readonly options?: Readonly<Record<string, number>>
}

/** Is this row taken as things stand? */
export const isTaken = (row: DifferenceRow, decisions: Decisions): boolean => decisions.take?.[row.key] ?? row.take

/** What a row does if it is taken, with the option chosen for it. */
export const editsOf = (row: DifferenceRow, decisions: Decisions): readonly Edit[] =>
  row.options.length === 0 ? row.edits : (row.options[decisions.options?.[row.key] ?? 0] ?? row.options[0])?.edits ?? []
