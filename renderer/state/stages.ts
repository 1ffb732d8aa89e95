import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { openWishes, wishesId, type StageWishes } from '../../shared/model/wishes.ts'
import { nextQuarter, quarterText, quarterWithin, readQuarter } from '../../shared/engine/stages/quarter.ts'
import type { StagesAnswer, StagesStep, StageSurge, StagesWish } from '../../shared/engine/stages/stage-search.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Choice } from '../../shared/model/scenario.ts'
import { messageOf } from '../host.ts'
import { askStages, stopStages } from '../work/stages-client.ts'
import { useDraft } from './draft.ts'
import { change } from './steps.ts'

/** The plan that is put in order: the one of the project that is shown, or one that was found and is none yet. */
export type StagesSource =
  | { readonly of: 'plan' }
  | { readonly of: 'found'; readonly choices: readonly Choice[]; readonly worldOf: string | null; readonly name: string }

interface Question {
  readonly contents: ProjectContents
  readonly choices: readonly Choice[]
  readonly scenarioId: string | null
  readonly what: ReadonlyMap<string, number>
  readonly wish: StagesWish
}

interface StagesState {
  /** True from opening until the keyboard is in the drawer. */
  readonly wantsFocus: boolean
  /** Null while the drawer is closed. */
  readonly source: StagesSource | null
  /** The project that it is of. */
  readonly projectId: string | null
  readonly surge: StageSurge | null
  /** Seconds for each order at most. */
  readonly seconds: number
  readonly asked: Question | null
  readonly answer: StagesAnswer | null
  /** What the answer is of. */
  readonly answerOf: Question | null
  readonly stage: StagesStep['stage'] | null
  readonly isStopped: boolean
  /** Why there is no answer, in words; null while nothing is wrong. */
  readonly failure: string | null
}

/** Seconds for each order unless the user says otherwise. */
const usualSeconds = 20
const nothing = { wantsFocus: false, surge: null, asked: null, answer: null, answerOf: null, stage: null, isStopped: false, failure: null } as const

/** A plan in stages; what was found stays readable while it is worked out anew. */
export const useStagesState = create<StagesState>()(() => ({ source: null, projectId: null, seconds: usualSeconds, ...nothing }))

/** Opens the drawer for a plan of a project. */
export const openStages = (projectId: string, source: StagesSource): void => useStagesState.setState({ source, projectId, ...nothing, wantsFocus: true })

/** Closes the drawer and ends what is on its way. */
export function closeStages(): void {
  stopStages()
  useStagesState.setState({ source: null, ...nothing })
}

/** What if demand surges? Null asks nothing of it. */
export const askSurge = (surge: StageSurge | null): void => useStagesState.setState({ surge, isStopped: false })
/** Looks for at most so many seconds for each order. */
export const lookFor = (seconds: number): void => useStagesState.setState({ seconds, isStopped: false })

/** Quarters unless the user says otherwise: two years. */
const usualQuarters = 8

/** In which quarters a plan is carried out and what each can bear: as the project holds it, else from the next quarter on without limits. */
export const stageWishesOf = ({ wishes }: ProjectContents, today: string): StageWishes =>
  wishes[0]?.stages ?? { from: quarterText(nextQuarter(today)), quarters: usualQuarters, budgetPerQuarter: null, headsPerQuarter: null, suppliersPerQuarter: null }

/** Keeps with the project how a plan is carried out. */
export function wishStages(contents: ProjectContents, today: string, changed: Partial<StageWishes>, stepName: string): Promise<boolean> {
  useStagesState.setState({ isStopped: false })
  const stages = { ...stageWishesOf(contents, today), ...changed }
  return change(stepName, [{ noun: 'wishes', id: wishesId, value: { ...openWishes, ...contents.wishes[0], stages } }])
}

async function ask(question: Question): Promise<void> {
  useStagesState.setState({ asked: question, stage: 'options', failure: null, isStopped: false })
  const isCurrent = (): boolean => useStagesState.getState().asked === question
  try {
    const answer = await askStages(question.contents, question, ({ stage, answer: soFar }) => {
      if (isCurrent()) useStagesState.setState({ stage, ...(soFar === null ? {} : { answer: soFar, answerOf: question }) })
    })
    if (answer !== null && isCurrent()) useStagesState.setState({ answer, answerOf: question, stage: null })
  } catch (error) {
    if (isCurrent()) useStagesState.setState({ stage: null, failure: messageOf(error) })
  }
}

/** Ends the search; what was found so far stays. */
export function cancelStages(): void {
  stopStages()
  useStagesState.setState({ stage: null, isStopped: true })
}

/** Looks anew for what was looked for. */
export const lookAgain = (): void => useStagesState.setState({ asked: null, isStopped: false })

/** The hand has rested before an order is asked for, in milliseconds. */
const rest = 300

/** The question as words: the same for the same question. */
const keyOf = ({ choices, scenarioId, what, wish }: Omit<Question, 'contents'>): string => JSON.stringify([scenarioId, wish, [...what], choices])

/** Looks for the order of the plan in the drawer once facts and wishes rest. `isOld` while what is shown is of what was there before. */
export function useStages(facts: ProjectContents, choices: readonly Choice[], scenarioId: string | null, wishes: StageWishes): StagesState & { readonly isOld: boolean } {
  const what = useDraft((state) => state.what)
  const state = useStagesState()
  const { asked, seconds, isStopped } = state
  const { quarters, budgetPerQuarter, headsPerQuarter, suppliersPerQuarter } = wishes
  const from = readQuarter(wishes.from) ?? { year: 2000, quarter: 1 } // what is stored was checked to be a quarter
  // Of fewer quarters than before the surge begins in the last, as the form shows it.
  const surge = state.surge === null ? null : { ...state.surge, quarter: quarterWithin(state.surge.quarter, quarters) }
  const question: Question = { contents: facts, choices, scenarioId, what, wish: { from, quarters, limits: { budget: budgetPerQuarter, heads: headsPerQuarter, suppliers: suppliersPerQuarter }, surge, seconds } }
  const of = keyOf(question)
  const isFresh = asked !== null && asked.contents === facts && keyOf(asked) === of
  const latest = useRef(question)
  useEffect(() => {
    latest.current = question
  })
  useEffect(() => {
    if (isFresh || isStopped || latest.current.choices.length === 0) return undefined
    const timer = setTimeout(() => void ask(latest.current), rest)
    return () => clearTimeout(timer)
  }, [of, facts, isFresh, isStopped])
  return { ...state, isOld: !isFresh || state.answerOf !== asked }
}
