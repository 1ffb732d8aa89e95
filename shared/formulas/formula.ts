import type { Source } from '../model/source.ts'
import type { Sentence } from '../text/say.ts'

/** Base units that a scaling test may multiply: money, mass, volume, time, pieces, distance, energy; "1" has none. */
export type UnitName = string

/** A named quantity with a unit: an input of formulas, or (as a Formula) something computed. */
export interface Quantity {
  /** Stable kebab-case id, unique over all quantities. */
  readonly id: string
  readonly label: Sentence
  /** Such as "EUR/unit", "days", "kg/unit", "1". */
  readonly unit: UnitName
}

/** A quantity that is read, not computed: a fact, a choice or a shipped figure. */
export interface Input extends Quantity {
  readonly kind: 'input'
}

type Values<Inputs extends readonly Quantity[]> = { [Index in keyof Inputs]: number }

/** An equation the trade would recognise: what it needs, what it gives, who says so, and one worked example. */
export interface Formula<Inputs extends readonly Quantity[] = readonly Quantity[]> extends Quantity {
  readonly kind: 'formula'
  /** The equation in words of the trade, such as "price + freight + duty". */
  readonly says: Sentence
  /** The same equation as a spreadsheet computes it, inputs by id in braces; what is unknown is a text there, so that it makes an error, never a zero.
   *  Left out where a spreadsheet has no such equation. */
  readonly excel?: string
  readonly source: Source
  /** The quantities it needs, as objects, in the order of compute's arguments. */
  readonly inputs: Inputs
  /** Pure arithmetic. NaN in gives NaN out where the result depends on it: unknown is not zero. */
  readonly compute: (...values: Values<Inputs>) => number
  readonly example: {
    readonly given: Values<Inputs>
    readonly gives: number
    /** Largest difference still counted as equal; the published digits decide. */
    readonly tolerance: number
    readonly source: string
  }
}

/** Any formula, whatever its inputs; for lists. */
export type AnyFormula = Omit<Formula, 'compute' | 'example' | 'inputs'> & {
  readonly inputs: readonly Quantity[]
  readonly compute: (...values: never[]) => number
  readonly example: { readonly given: readonly number[]; readonly gives: number; readonly tolerance: number; readonly source: string }
}

/** Declares an input quantity. */
export function input(id: string, label: Sentence, unit: UnitName): Input {
  return { kind: 'input', id, label, unit }
}

/** Declares a formula; the tuple of inputs types the arguments of compute and of the example. */
export function formula<const Inputs extends readonly Quantity[]>(definition: Omit<Formula<Inputs>, 'kind'>): Formula<Inputs> {
  return { kind: 'formula', ...definition }
}
