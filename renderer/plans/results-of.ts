import type { Evaluation, PartResult } from '../../shared/engine/evaluation.ts'

/** Evaluations stay as they are, so their indexes do too. */
const indexes = new WeakMap<Evaluation, ReadonlyMap<string, PartResult>>()

/** The results of an evaluation by the id of their part. */
export function resultsOf(evaluation: Evaluation): ReadonlyMap<string, PartResult> {
  const found = indexes.get(evaluation)
  if (found !== undefined) return found
  const made = new Map(evaluation.parts.map((part) => [part.partId, part]))
  indexes.set(evaluation, made)
  return made
}
