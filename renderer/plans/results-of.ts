import type { Evaluation, PartResult } from '../../shared/engine/evaluation.ts'
import { atOnce, type InSteps } from '../../shared/engine/in-steps.ts'
import { partsInSteps } from '../../shared/engine/results.ts'

/** Evaluations stay as they are, so their indexes do too. */
const indexes = new WeakMap<Evaluation, ReadonlyMap<string, PartResult>>()

/** The results of an evaluation by the id of their part, put together a few at a time. */
export function* resultsInSteps(evaluation: Evaluation): InSteps<ReadonlyMap<string, PartResult>> {
  const found = indexes.get(evaluation)
  if (found !== undefined) return found
  const parts = yield* partsInSteps(evaluation)
  const made = new Map(parts.map((part) => [part.partId, part]))
  indexes.set(evaluation, made)
  return made
}

/** The results of an evaluation by the id of their part. */
export const resultsOf = (evaluation: Evaluation): ReadonlyMap<string, PartResult> => atOnce(resultsInSteps(evaluation))
