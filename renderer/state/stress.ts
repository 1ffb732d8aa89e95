import { useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { answerKey, type StopAnswer } from '../../shared/engine/disrupt/stop-answer.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { RippleAnswer } from '../../shared/engine/disrupt/stress.ts'
import type { SurgeAnswer, SurgeQuestion } from '../../shared/engine/disrupt/surge/surge-answer.ts'
import type { OptionSettings } from '../../shared/engine/option.ts'
import type { Remedy } from '../../shared/engine/remedies.ts'
import { askRemedies, askRipple, askSurge, askSweep, cancelSweep } from '../work/stress-client.ts'
import type { StressQuestion } from '../work/stress-worker.ts'
import { isSameToCalculate } from './calculated-from.ts'
import { useDraft } from './draft.ts'
import { useProject } from './project.ts'

interface StressState {
  /** What the answers are of; null before the first sweep. */
  readonly of: { readonly contents: ProjectContents; readonly scenarioId: string | null; readonly what: ReadonlyMap<string, number> } | null
  /** Answers so far, by kind and key. */
  readonly answers: ReadonlyMap<string, StopAnswer>
  readonly done: number
  readonly total: number
  readonly isRunning: boolean
  /** Why there is no exact answer, in words; null while nothing is wrong. */
  readonly failure: string | null
}

/** The exact answers to "what if this stops", worked out beside the page. */
export const useStressState = create<StressState>()(() => ({ of: null, answers: new Map(), done: 0, total: 0, isRunning: false, failure: null }))

const byKey = (answers: readonly StopAnswer[]): Map<string, StopAnswer> => new Map(answers.map((answer) => [answerKey(answer), answer]))

/** A hand on a slider asks many questions; the exact answer is looked for once it rests, in milliseconds. */
const rest = 400

async function sweep(contents: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>): Promise<void> {
  const of = { contents, scenarioId, what }
  useStressState.setState({ of, answers: new Map(), done: 0, total: 0, isRunning: true, failure: null })
  const isCurrent = (): boolean => useStressState.getState().of === of
  try {
    const found = await askSweep(contents, { scenarioId, what }, ({ answers, total }) => {
      // What is on its way comes by another door than the last word, and may come after it.
      if (isCurrent() && useStressState.getState().isRunning) useStressState.setState({ answers: byKey(answers), done: answers.length, total })
    })
    if (found !== null && isCurrent()) useStressState.setState({ answers: byKey(found.answers), done: found.total, total: found.total, isRunning: false })
  } catch (error) {
    if (isCurrent()) useStressState.setState({ isRunning: false, failure: error instanceof Error ? error.message : String(error) })
  }
}

/** Ends the sweep; what is answered so far stays. */
export function stopSweep(): void {
  const { of } = useStressState.getState()
  useStressState.setState({ isRunning: false })
  if (of !== null) void cancelSweep()
}

/** Starts the sweep again that was ended. */
export const sweepAgain = (): void => useStressState.setState({ of: null })

const none: ReadonlyMap<string, StopAnswer> = new Map()

/** The exact answers for a plan of the open project as far as they are there; asks for them once nothing moves any more. */
export function useStress(scenarioId: string | null): Pick<StressState, 'answers' | 'done' | 'total' | 'isRunning' | 'failure'> {
  const contents = useProject((state) => state.contents)
  const what = useDraft((state) => state.what)
  const state = useStressState()
  const isFresh = state.of !== null && isSameToCalculate(state.of.contents, contents) && state.of.scenarioId === scenarioId && state.of.what === what
  useEffect(() => {
    if (contents === null || isFresh) return undefined
    const timer = setTimeout(() => void sweep(contents, scenarioId, what), rest)
    return () => clearTimeout(timer)
  }, [contents, scenarioId, what, isFresh])
  return isFresh ? state : { answers: none, done: 0, total: 0, isRunning: contents !== null, failure: null }
}

/** An answer to a question about the plan, asked once nothing moves any more; undefined while it is being worked out, null where there is none. */
function useAnswer<Answer>(scenarioId: string | null, about: readonly unknown[] | null, ask: (contents: ProjectContents, question: StressQuestion) => Promise<Answer | null>): Answer | null | undefined {
  const contents = useProject((state) => state.contents)
  const what = useDraft((state) => state.what)
  const [found, setFound] = useState<{ readonly of: readonly unknown[]; readonly answer: Answer | null } | null>(null)
  const of = about === null || contents === null ? null : [contents, scenarioId, what, ...about]
  const isFresh = found !== null && of !== null && of.length === found.of.length && of.every((thing, index) => Object.is(thing, found.of[index]))
  const latest = useRef({ of, ask })
  useEffect(() => {
    latest.current = { of, ask }
  })
  useEffect(() => {
    if (isFresh) return undefined
    const timer = setTimeout(() => {
      const { of: asked, ask: put } = latest.current
      if (asked === null || contents === null) return
      const isWanted = (): boolean => latest.current.of?.every((thing, index) => Object.is(thing, asked[index])) ?? false
      put(contents, { scenarioId, what }).then(
        (answer) => {
          if (isWanted()) setFound({ of: asked, answer })
        },
        () => {
          // The sweep beside it says what went wrong; here nothing is shown.
          if (isWanted()) setFound({ of: asked, answer: null })
        },
      )
    }, rest)
    return () => clearTimeout(timer)
  }, [isFresh, contents, scenarioId, what])
  return isFresh ? found.answer : undefined
}

/** One stop of a plan day by day; undefined while it is being worked out, null where something it needs is unknown. */
export function useRipple(scenarioId: string | null, stop: Pick<StopAnswer, 'kind' | 'key'>): RippleAnswer | null | undefined {
  return useAnswer(scenarioId, ['ripple', stop.kind, stop.key], (contents, question) => askRipple(contents, question, stop))
}

/** What closes the gap of a site of a plan; undefined while it is being worked out. */
export function useRemedies(scenarioId: string | null, siteKey: string, settings: OptionSettings, horizonYears: number): readonly Remedy[] | null | undefined {
  return useAnswer(scenarioId, ['remedies', siteKey, settings.nearshoreTo, horizonYears], (contents, question) => askRemedies(contents, question, siteKey, settings, horizonYears))
}

/** What the chain of a plan delivers of a demand surge; undefined while it is being worked out, null where it cannot be said. */
export function useSurge(scenarioId: string | null, surge: SurgeQuestion): SurgeAnswer | null | undefined {
  return useAnswer(scenarioId, ['surge', JSON.stringify(surge)], (contents, question) => askSurge(contents, question, surge))
}
