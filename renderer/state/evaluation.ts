import { shippedFigures } from '../../shared/data/figures.ts'
import { evaluate, evaluateInSteps } from '../../shared/engine/evaluate.ts'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import type { InSteps } from '../../shared/engine/in-steps.ts'
import { inWorldOf } from '../../shared/engine/today-in-world.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { factBook } from '../facts/fact-book.ts'
import { resultsOf } from '../plans/results-of.ts'
import { slicesOf } from '../work/in-slices.ts'
import { calculatedFrom, forgetCalculated } from './calculated-from.ts'
import { factsAlone, forgetFacts } from './facts-alone.ts'
import { isLong } from './is-long.ts'

/** Evaluations of the same contents under the same dragged figures are made once; contents are never changed in place. */
const made = new WeakMap<ProjectContents, Map<ReadonlyMap<string, number>, Map<string | null, Evaluation>>>()
const atRest: ReadonlyMap<string, number> = new Map()

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

/** Everything computed for a plan of some contents, with dragged figures on top; null is today's plan. */
export function evaluationOf(given: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number> = atRest): Evaluation {
  const contents = calculatedFrom(given)
  const key = what.size === 0 ? atRest : what
  let byDraft = made.get(contents)
  if (byDraft === undefined) made.set(contents, (byDraft = new Map()))
  let byScenario = byDraft.get(key)
  if (byScenario === undefined) {
    // A drag passes through many drafts; only the one at rest and the latest are kept.
    for (const old of byDraft.keys()) if (old !== atRest) byDraft.delete(old)
    byDraft.set(key, (byScenario = new Map()))
  }
  let evaluation = byScenario.get(scenarioId)
  if (evaluation === undefined) {
    evaluation = evaluate({ contents, scenarioId, figures: shippedFigures, what: key })
    byScenario.set(scenarioId, evaluation)
  }
  return evaluation
}

/** An evaluation and the indexes that every page looks things up in, a little at a time. */
function* readyInSteps(contents: ProjectContents, scenarioId: string | null): InSteps<Evaluation> {
  const evaluation = yield* evaluateInSteps({ contents, scenarioId, figures: shippedFigures })
  resultsOf(evaluation)
  yield 0.99
  factBook(contents)
  return evaluation
}

/** Works out today's plan of facts that nobody sees yet, a little at a time; whoever asks for it afterwards has it at once. */
export async function workOutInSlices(contents: ProjectContents, signal: AbortSignal, listen: (share: number) => void): Promise<Evaluation> {
  const evaluation = await slicesOf(readyInSteps(contents, null), signal, listen)
  const known = calculatedFrom(contents)
  keepFew(known)
  made.set(known, new Map([[atRest, new Map([[null, evaluation]])]]))
  return evaluation
}

/** Whether a plan of some contents, at rest, has been worked out. */
export const isWorkedOut = (contents: ProjectContents | null, scenarioId: string | null): boolean =>
  contents !== null && made.get(calculatedFrom(contents))?.get(atRest)?.has(scenarioId) === true

/** Works a plan out between frames, so that `evaluationOf` has it at once; once begun it goes on to its end. */
export async function prepareEvaluation(given: ProjectContents, scenarioId: string | null): Promise<void> {
  if (isWorkedOut(given, scenarioId)) return
  const contents = calculatedFrom(given)
  const evaluation = await slicesOf(readyInSteps(contents, scenarioId), new AbortController().signal, () => undefined)
  keepFew(contents)
  const byDraft = made.get(contents) ?? new Map<ReadonlyMap<string, number>, Map<string | null, Evaluation>>()
  made.set(contents, byDraft)
  const byScenario = byDraft.get(atRest) ?? new Map<string | null, Evaluation>()
  byDraft.set(atRest, byScenario)
  // Who asked for it meanwhile has it already, and keeps the very same.
  if (!byScenario.has(scenarioId)) byScenario.set(scenarioId, evaluation)
}

/** Today's sourcing as a plan sees it, in the plan's own figures and what-ifs; the same object until a fact or a figure changes. */
export const todayBeside = (contents: ProjectContents, scenarioId: string): ProjectContents => inWorldOf(factsAlone(contents), scenarioId)
