import { useDeferredValue, useMemo } from 'react'
import { shippedFigures } from '../../shared/data/figures.ts'
import { evaluate, evaluateInSteps } from '../../shared/engine/evaluate.ts'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { slicesOf } from '../work/in-slices.ts'
import { calculatedFrom } from './calculated-from.ts'
import { useDraft } from './draft.ts'
import { isLong } from './is-long.ts'
import { useProject } from './project.ts'

/** Evaluations of the same contents under the same dragged figures are made once; contents are never changed in place. */
const made = new WeakMap<ProjectContents, Map<ReadonlyMap<string, number>, Map<string | null, Evaluation>>>()
const atRest: ReadonlyMap<string, number> = new Map()

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

/** Works out today's plan of facts that nobody sees yet, a little at a time; whoever asks for it afterwards has it at once. */
export async function workOutInSlices(contents: ProjectContents, signal: AbortSignal, listen: (share: number) => void): Promise<Evaluation> {
  const evaluation = await slicesOf(evaluateInSteps({ contents, scenarioId: null, figures: shippedFigures }), signal, listen)
  made.set(calculatedFrom(contents), new Map([[atRest, new Map([[null, evaluation]])]]))
  return evaluation
}

/** The open project as far as it has been worked out: of a long one a frame behind what a person sees change, otherwise the project itself. */
export function useWorkedOut(): ProjectContents | null {
  const contents = useProject((state) => state.contents)
  const later = useDeferredValue(contents)
  return contents !== null && later !== null && later.project.id === contents.project.id && isLong(contents) ? later : contents
}

/** The evaluation of a plan of the open project, following its facts, choices and sliders; null where none is open. */
export function useEvaluation(scenarioId: string | null): Evaluation | null {
  const contents = useProject((state) => state.contents)
  const what = useDraft((state) => state.what)
  return useMemo(() => (contents === null ? null : evaluationOf(contents, scenarioId, what)), [contents, scenarioId, what])
}

/** The evaluation of the plan that is looked at. */
export function useShownEvaluation(): Evaluation | null {
  return useEvaluation(useProject((state) => state.scenarioId))
}

/** The evaluation of today's plan, with dragged figures on top. */
export const useTodayEvaluation = (): Evaluation | null => useEvaluation(null)

/** The evaluation of a plan of the project as far as it has been worked out; null where none is open. */
export function useEvaluationBehind(scenarioId: string | null): Evaluation | null {
  const contents = useWorkedOut()
  const what = useDraft((state) => state.what)
  return useMemo(() => (contents === null ? null : evaluationOf(contents, scenarioId, what)), [contents, scenarioId, what])
}
