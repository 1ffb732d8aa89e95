import type { Origin } from '../model/source.ts'
import type { BomLine, Product } from '../model/bom.ts'
import type { Offer } from '../model/offer.ts'
import type { Part } from '../model/part.ts'
import type { Site } from '../model/supplier.ts'
import type { Sentence, SentenceValue } from '../text/say.ts'
import type { Certainty } from './evaluation.ts'
import type { FactRef, Provenance } from './explanation.ts'
import type { FigureRef } from './figure-book.ts'
import type { Candidate } from './sheet.ts'

/** Where a figure's number came from. */
export function figureProvenance(ref: FigureRef): Provenance {
  if (ref.figure !== null) {
    const { unit, tag, confidence, source } = ref.figure
    return { kind: 'figure', key: ref.key, unit, value: ref.value, tag, confidence, source, overridden: ref.override !== null }
  }
  const origin: Origin = ref.override !== null && ref.override !== 'what' ? ref.override.origin : { kind: 'typed', at: '', note: ref.key }
  return { kind: 'fact', origin, fact: null }
}

type FactNoun = Part | BomLine | Offer | Site | Product

/** The stored fact that a field of a noun is. */
function factRef(noun: FactNoun | null, field: string): FactRef | null {
  if (noun === null) return null
  if ('siteId' in noun) return { noun: 'offer', id: noun.id, field }
  if ('supplierId' in noun) return { noun: 'site', id: noun.id, field }
  if ('childId' in noun) return { noun: 'line', id: noun.id, field }
  return 'partNumber' in noun ? { noun: 'part', id: noun.id, field } : { noun: 'product', id: noun.partId, field }
}

/** A fact of the buyer's; null in the project means that this way does not know. */
export function fact<Row>(
  get: (row: Row, index: number) => number | null | undefined,
  noun: (row: Row) => FactNoun | null,
  field: string,
): Candidate<Row> {
  return {
    value: (row, index) => get(row, index) ?? Number.NaN,
    certainty: () => 'known',
    origin: (row) => ({ provenance: { kind: 'fact', origin: noun(row)?.origins[field] ?? { kind: 'typed', at: '' }, fact: factRef(noun(row), field) }, of: '' }),
    missing: (row) => factRef(noun(row), field),
  }
}

/** A shipped figure of the row's country, lane or category; what the user put in its place counts as known. */
export function figure<Row>(get: (row: Row) => FigureRef | null | undefined, of: (row: Row) => SentenceValue, certainty: (row: Row) => Certainty = () => 'default'): Candidate<Row> {
  return {
    value: (row) => get(row)?.value ?? Number.NaN,
    certainty: (row) => ((get(row)?.override ?? null) === null ? certainty(row) : 'known'),
    origin: (row) => {
      const ref = get(row)
      return { provenance: ref === null || ref === undefined ? { kind: 'computed' } : figureProvenance(ref), of: of(row) }
    },
  }
}

/** A number that follows from others by a rule of ours, said in words. */
export function reasoned<Row>(value: (row: Row, index: number) => number, method: Sentence | ((row: Row) => Sentence), certainty: Certainty): Candidate<Row> {
  return {
    value,
    certainty: () => certainty,
    origin: (row) => ({ provenance: { kind: 'estimate', method: typeof method === 'function' ? method(row) : method }, of: '' }),
  }
}

/** A number that a choice of the plan sets. */
export function chosen<Row>(value: (row: Row) => number | null | undefined, choiceId: (row: Row) => string): Candidate<Row> {
  return {
    value: (row) => value(row) ?? Number.NaN,
    certainty: () => 'known',
    origin: (row) => ({ provenance: { kind: 'choice', choiceId: choiceId(row) }, of: '' }),
  }
}
