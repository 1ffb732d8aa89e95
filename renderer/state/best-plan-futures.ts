import { create } from 'zustand'
import type { PlanWish } from '../../shared/engine/best-plan/plan-search.ts'
import type { SearchSettings } from '../../shared/engine/best-plan/plan-variants.ts'
import { usualFutures, type PartShare, type Robustness } from '../../shared/engine/best-plan/robust-plan.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { messageOf } from '../host.ts'
import { askPlanInFutures, cancelFutures } from '../work/best-plan-futures-client.ts'

/** What a plan was held against futures for: other facts, wishes or another plan make the answer old. */
export interface AskedFutures {
  readonly facts: ProjectContents
  readonly scenarioId: string | null
  readonly what: ReadonlyMap<string, number>
  readonly settings: SearchSettings
  readonly wish: PlanWish
  readonly chosen: ReadonlyMap<string, string>
}

interface FuturesState {
  /** What is shown or being drawn; null before the first time. */
  readonly of: AskedFutures | null
  readonly isRunning: boolean
  /** A share of 1. */
  readonly done: number
  /** Milliseconds that are left by what was done so far; null while too little is. */
  readonly left: number | null
  /** Futures drawn so far and how often each part is in their best plans. */
  readonly soFar: { readonly futures: number; readonly parts: readonly PartShare[] } | null
  readonly robust: Robustness | null
  /** True where a plan has no net value in some future. */
  readonly isUnknown: boolean
  readonly failure: string | null
}

const nothing = { of: null, isRunning: false, done: 0, left: null, soFar: null, robust: null, isUnknown: false, failure: null } as const

/** The best plan held against futures; what was found stays readable while the drawer is closed. */
export const useFuturesState = create<FuturesState>()(() => nothing)

/** From this share on the time that is left is told. */
const enoughDone = 0.03

/** True where two questions are the same. */
export function isSameQuestion(one: AskedFutures | null, other: AskedFutures): boolean {
  const words = ({ scenarioId, settings, wish, chosen }: AskedFutures): string => JSON.stringify([scenarioId, settings, wish, [...chosen].toSorted()])
  return one !== null && one.facts === other.facts && one.what === other.what && words(one) === words(other)
}

/** Draws the futures of a plan. */
export async function drawFutures(contents: ProjectContents, of: AskedFutures, now: () => number = () => performance.now()): Promise<void> {
  const began = now()
  useFuturesState.setState({ ...nothing, of, isRunning: true })
  const isCurrent = (): boolean => useFuturesState.getState().of === of && useFuturesState.getState().isRunning
  try {
    const { scenarioId, what, settings, wish, chosen } = of
    const robust = await askPlanInFutures(contents, { scenarioId, what, settings, wish, chosen, futures: usualFutures }, ({ done, of: all, futures, parts }) => {
      const share = done / all
      if (isCurrent()) useFuturesState.setState({ done: share, left: share < enoughDone ? null : ((now() - began) * (1 - share)) / share, soFar: { futures, parts } })
    })
    if (isCurrent() && robust !== 'overtaken') useFuturesState.setState({ isRunning: false, done: 1, robust, isUnknown: robust === null })
  } catch (error) {
    if (isCurrent()) useFuturesState.setState({ isRunning: false, failure: messageOf(error) })
  }
}

/** Ends the drawing; what was found so far stays. */
export function stopFutures(): void {
  useFuturesState.setState({ isRunning: false })
  void cancelFutures()
}
