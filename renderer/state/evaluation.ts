import { shippedFigures } from '../../shared/data/figures.ts'
import { evaluate, evaluateInSteps } from '../../shared/engine/evaluate.ts'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import type { InSteps } from '../../shared/engine/in-steps.ts'
import { inWorldOf } from '../../shared/engine/today-in-world.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { factBook } from '../facts/fact-book.ts'
import { resultsInSteps } from '../plans/results-of.ts'
import { slicesOf } from '../work/in-slices.ts'
import { calculatedFrom, forgetCalculated } from './calculated-from.ts'
import { factsAlone, forgetFacts } from './facts-alone.ts'
import { isLong } from './is-long.ts'

/** Evaluations of the same contents under the same dragged figures are made once; contents are never changed in place. */
const made = new WeakMap<ProjectContents, Map<ReadonlyMap<string, number>, Map<string | null, Evaluation>>>()
const atRest: ReadonlyMap<string, number> = new Map()
const draftOf = (what: ReadonlyMap<string, number>): ReadonlyMap<string, number> => (what.size === 0 ? atRest : what)

/** Long contents whose evaluations are kept: those shown and those coming, each beside today in the world of its plan. An evaluation of 50,000 lines holds a hundred megabytes. */
const mostLong = 4
let longOnes: readonly ProjectContents[] = []

/** Lets go of the evaluations of long contents that came before those; of a step that is only tried they go with the step. */
function keepFew(contents: ProjectContents): void {
  if (!isLong(contents) || longOnes[0] === contents) return
  const all = [contents, ...longOnes.filter((one) => one !== contents)]
  for (const old of all.slice(mostLong)) made.delete(old)
  longOnes = all.slice(0, mostLong)
}

/** Lets go of what was worked out of a long project, which nobody has open any more. */
export function letGoOf(projectId: string): void {
  for (const old of longOnes) if (old.project.id === projectId) made.delete(old)
  longOnes = longOnes.filter(({ project }) => project.id !== projectId)
  forgetCalculated(projectId)
  forgetFacts(projectId)
}

/** Lets go of what was worked out of long contents under sliders that have left the hand. */
export function forgetDrafts(): void {
  for (const contents of longOnes) for (const draft of made.get(contents)?.keys() ?? []) if (draft !== atRest) made.get(contents)?.delete(draft)
}

/** The evaluations kept of contents under dragged figures, by plan. */
function keptOf(contents: ProjectContents, what: ReadonlyMap<string, number>): Map<string | null, Evaluation> {
  const byDraft = made.get(contents) ?? new Map<ReadonlyMap<string, number>, Map<string | null, Evaluation>>()
  made.set(contents, byDraft)
  const found = byDraft.get(what)
  if (found !== undefined) return found
  // A drag passes through many drafts; only the one at rest, the latest and the one before it, which is shown meanwhile, are kept.
  for (const old of [...byDraft.keys()].filter((one) => one !== atRest).slice(0, -1)) byDraft.delete(old)
  const byScenario = new Map<string | null, Evaluation>()
  byDraft.set(what, byScenario)
  return byScenario
}

/** Everything computed for a plan of some contents, with dragged figures on top; null is today's plan. */
export function evaluationOf(given: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number> = atRest): Evaluation {
  const contents = calculatedFrom(given)
  const key = draftOf(what)
  const kept = keptOf(contents, key)
  const evaluation = kept.get(scenarioId) ?? evaluate({ contents, scenarioId, figures: shippedFigures, what: key })
  kept.set(scenarioId, evaluation)
  return evaluation
}

/** An evaluation and the indexes that every page looks things up in, a little at a time. */
function* readyInSteps(contents: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>): InSteps<Evaluation> {
  const evaluation = yield* evaluateInSteps({ contents, scenarioId, figures: shippedFigures, what })
  // It tells how many parts are there, and not how far all of it is.
  const indexing = resultsInSteps(evaluation)
  while (indexing.next().done !== true) yield 0.99
  factBook(contents)
  return evaluation
}

/** Whether a plan of some contents has been worked out, at rest or under dragged figures. */
export const isWorkedOut = (contents: ProjectContents | null, scenarioId: string | null, what: ReadonlyMap<string, number> = atRest): boolean =>
  contents !== null && made.get(calculatedFrom(contents))?.get(draftOf(what))?.has(scenarioId) === true

/** Works a plan out between frames, so that `evaluationOf` has it at once; it goes on to its end unless a signal ends it. */
export async function prepareEvaluation(
  given: ProjectContents, scenarioId: string | null, dragged: ReadonlyMap<string, number> = atRest,
  signal?: AbortSignal, listen?: (share: number) => void,
): Promise<void> {
  if (isWorkedOut(given, scenarioId, dragged)) return
  const [contents, what] = [calculatedFrom(given), draftOf(dragged)]
  const evaluation = await slicesOf(readyInSteps(contents, scenarioId, what), signal, listen)
  keepFew(contents)
  const kept = keptOf(contents, what)
  // Who asked for it meanwhile has it already, and keeps the very same.
  if (!kept.has(scenarioId)) kept.set(scenarioId, evaluation)
}

/** Today's sourcing as a plan sees it, in the plan's own figures and what-ifs; the same object until a fact or a figure changes. */
export const todayBeside = (contents: ProjectContents, scenarioId: string): ProjectContents => inWorldOf(factsAlone(contents), scenarioId)
