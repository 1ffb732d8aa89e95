import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import type { PlanWish } from '../../shared/engine/best-plan/plan-search.ts'
import { wishOfProject } from '../../shared/engine/best-plan/wish-of-project.ts'
import type { SearchSettings } from '../../shared/engine/best-plan/plan-variants.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { messageOf } from '../host.ts'
import { askFront, askPlanWithin, cancelSearch, forgetFront } from '../work/best-plan-client.ts'
import type { AnsweredPlan, BestPlanProgress, ShownFront } from '../work/best-plan-worker.ts'
import { budgetNow, useBudget } from './best-plan-wishes.ts'
import { useDraft } from './draft.ts'
import { useProject } from './project.ts'

/** What the best plan has to keep to whatever it may cost. */
export type PlanWishes = Omit<PlanWish, 'budget'>

interface BestPlanState {
  readonly isOpen: boolean
  /** True from opening until the keyboard is in the drawer. */
  readonly wantsFocus: boolean
  /** The project that the answers are of. */
  readonly projectId: string | null
  /** What the front is of; null before the first search. */
  readonly of: { readonly facts: ProjectContents; readonly scenarioId: string | null; readonly what: ReadonlyMap<string, number>; readonly settings: SearchSettings; readonly wishes: PlanWishes } | null
  readonly front: ShownFront | null
  /** The question that the front answers. */
  readonly frontOf: BestPlanState['of']
  readonly stage: BestPlanProgress['stage']
  /** A share of 1 of the stage. */
  readonly done: number
  readonly isRunning: boolean
  /** The best plan, and the budget it is for; null before there is one. */
  readonly answer: AnsweredPlan | null
  readonly answeredFor: number | null | undefined
  /** Why there is no answer, in words; null while nothing is wrong. */
  readonly failure: string | null
}

const nothing = { of: null, front: null, frontOf: null, stage: 'options', done: 0, isRunning: false, answer: null, answeredFor: undefined, failure: null } as const

/** The search for the best plan; what was found stays readable while it is closed. */
export const useBestPlanState = create<BestPlanState>()(() => ({ isOpen: false, wantsFocus: false, projectId: null, ...nothing }))

useProject.subscribe((now, before) => {
  const left = before.contents?.project.id
  if (left !== undefined && left !== now.contents?.project.id) forgetFront(left)
})

/** Opens or closes the drawer. */
export const openBestPlan = (isOpen: boolean): void => useBestPlanState.setState({ isOpen, wantsFocus: isOpen })

/** Budgets that the front is drawn at. */
const budgets = 16
/** The hand has rested before a search or an answer is asked for, in milliseconds. */
const rest = { front: 250, plan: 150 }

async function search(contents: ProjectContents, facts: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, settings: SearchSettings, wishes: PlanWishes): Promise<void> {
  const of = { facts, scenarioId, what, settings, wishes }
  useBestPlanState.setState({ of, done: 0, stage: 'options', isRunning: true, failure: null, answeredFor: undefined })
  const isCurrent = (): boolean => useBestPlanState.getState().of === of
  try {
    const front = await askFront(contents, { scenarioId, what, settings, wish: { ...wishes, budget: null }, budgets }, ({ stage, done, front: soFar }) => {
      // What is on its way may come after the last word.
      if (isCurrent() && useBestPlanState.getState().isRunning) useBestPlanState.setState({ stage, done, ...(soFar === null ? {} : { front: soFar, frontOf: of }) })
    })
    if (front !== null && isCurrent()) useBestPlanState.setState({ front, frontOf: of, done: 1, isRunning: false })
    if (front !== null && isCurrent()) await answer(contents)
  } catch (error) {
    if (isCurrent()) useBestPlanState.setState({ isRunning: false, failure: messageOf(error) })
  }
}

/** The budget that counts now: it may have been changed since the search began. */
function budgetOfOpen(of: ProjectContents): number | null {
  const { contents } = useProject.getState()
  return budgetNow(contents?.project.id === of.project.id ? contents : of)
}

async function answer(contents: ProjectContents): Promise<void> {
  const { of } = useBestPlanState.getState()
  const budget = budgetOfOpen(contents)
  const isCurrent = (): boolean => useBestPlanState.getState().of === of && budgetOfOpen(contents) === budget
  try {
    const found = await askPlanWithin(contents, budget)
    if (isCurrent()) useBestPlanState.setState({ answer: found, answeredFor: budget, failure: null })
  } catch (error) {
    if (isCurrent()) useBestPlanState.setState({ failure: messageOf(error) })
  }
}

/** Looks anew for what was looked for. */
export const searchAgain = (): void => useBestPlanState.setState({ of: null })

/** Ends the search; what was found so far stays. */
export function stopSearch(contents: ProjectContents): void {
  useBestPlanState.setState({ isRunning: false })
  void cancelSearch().then(() => answer(contents))
}

/** Looks for the best plan while the drawer is open: what each sum of money buys once facts or wishes rest, the plan within the budget once the slider does. `isOld` while what is shown is of what was there before. */
export function useBestPlan(contents: ProjectContents, facts: ProjectContents, scenarioId: string | null, settings: SearchSettings): BestPlanState & { readonly wishes: PlanWishes; readonly budget: number | null; readonly isOld: boolean; readonly isAnswerOld: boolean; readonly isStopped: boolean } {
  const what = useDraft((state) => state.what)
  const state = useBestPlanState()
  const { of, isRunning, stage, answeredFor, projectId } = state
  const budget = useBudget(contents)
  const { wishes: stored, partWishes } = contents
  const wishes = useMemo((): PlanWishes => {
    const { budget: _budget, ...others } = wishOfProject({ wishes: stored, partWishes })
    return others
  }, [stored, partWishes])
  // Once the front is being drawn there is a plan to ask for.
  const isAskable = !isRunning || stage === 'front'
  const isFresh = of !== null && of.facts === facts && of.scenarioId === scenarioId && of.what === what && JSON.stringify(of.wishes) === JSON.stringify(wishes) && JSON.stringify(of.settings) === JSON.stringify(settings)
  useEffect(() => {
    if (projectId !== contents.project.id) useBestPlanState.setState({ projectId: contents.project.id, ...nothing })
  }, [projectId, contents.project.id])
  useEffect(() => {
    if (isFresh) return undefined
    const timer = setTimeout(() => void search(contents, facts, scenarioId, what, settings, wishes), rest.front)
    return () => clearTimeout(timer)
  }, [contents, facts, scenarioId, what, settings, wishes, isFresh])
  useEffect(() => {
    if (!isFresh || !isAskable || answeredFor === budget) return undefined
    const timer = setTimeout(() => void answer(contents), rest.plan)
    return () => clearTimeout(timer)
  }, [contents, budget, isFresh, isAskable, answeredFor])
  return { ...state, wishes, budget, isStopped: isFresh && !isRunning && state.done < 1, isOld: !isFresh || state.frontOf !== of, isAnswerOld: !isFresh || answeredFor !== budget }
}
