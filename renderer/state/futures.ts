import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { OutcomeKind } from '../../shared/engine/uncertainty/outcome.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'
import { usualDraws, usualTurns } from '../../shared/engine/uncertainty/simulate.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { askFutures, askTornado, cancelFutures } from '../work/simulation-client.ts'
import type { DrawnFutures, TornadoBars } from '../work/simulation-worker.ts'
import { useDraft } from './draft.ts'
import { isOf, standingTo, type DrawnOf, type Standing } from './standing.ts'

interface FuturesState {
  /** What the futures are of; null before the first are drawn. */
  readonly of: DrawnOf | null
  readonly found: DrawnFutures | null
  /** What the futures found are of, which are older than those asked for until the first of these are drawn. */
  readonly foundOf: DrawnOf | null
  readonly done: number
  readonly all: number
  readonly isRunning: boolean
  /** Why there is no answer, in words; null while nothing is wrong. */
  readonly failure: string | null
}

/** The futures drawn for the plans that are compared; they stay readable while newer ones are drawn. */
export const useFuturesState = create<FuturesState>()(() => ({ of: null, found: null, foundOf: null, done: 0, all: 0, isRunning: false, failure: null }))

/** Futures are drawn once nothing moves any more, in milliseconds. */
const rest = 600
/** Draws of each scrambling at first: a thousand futures show the shape; the rest sharpens the digits and is asked for. */
export const firstDraws = 64

async function draw(contents: ProjectContents, plans: readonly (string | null)[], what: ReadonlyMap<string, number>, draws: number): Promise<void> {
  const of = { contents, plans: plans.join(' '), what }
  useFuturesState.setState({ of, done: 0, all: usualTurns * draws, isRunning: true, failure: null })
  const isCurrent = (): boolean => useFuturesState.getState().of === of && useFuturesState.getState().isRunning
  try {
    const found = await askFutures(contents, { plans, what, seed: seedOf(contents), turns: usualTurns, draws }, ({ done, all, soFar }) => {
      if (isCurrent()) useFuturesState.setState(soFar === null ? { done, all } : { done, all, found: soFar, foundOf: of })
    })
    if (found !== null && isCurrent()) useFuturesState.setState({ found, foundOf: of, done: found.futures, all: found.futures, isRunning: false })
  } catch (error) {
    if (isCurrent()) useFuturesState.setState({ isRunning: false, failure: error instanceof Error ? error.message : String(error) })
  }
}

/** Ends the drawing; what is drawn so far stays. */
export function stopDrawing(): void {
  const { of } = useFuturesState.getState()
  useFuturesState.setState({ isRunning: false })
  if (of !== null) void cancelFutures()
}

/** Draws all the futures there are by default. */
export function drawAll(contents: ProjectContents, plans: readonly (string | null)[]): void {
  void draw(contents, plans, useDraft.getState().what, usualDraws)
}

/** The futures of some plans as far as they are drawn; the first thousand are drawn once nothing moves any more. */
export function useFutures(contents: ProjectContents, plans: readonly (string | null)[]): FuturesState & Standing<DrawnFutures> {
  const what = useDraft((state) => state.what)
  const state = useFuturesState()
  const ids = plans.join(' ')
  const isFresh = isOf(state.of, { contents, plans: ids, what })
  useEffect(() => {
    // Without a plan there is nothing to hold against today.
    if (isFresh || ids === '') return undefined
    const timer = setTimeout(() => void draw(contents, ids.split(' ').map((id) => (id === '' ? null : id)), what, firstDraws), rest)
    return () => clearTimeout(timer)
  }, [contents, ids, what, isFresh])
  return { ...state, ...standingTo(state, { contents, plans: ids, what }) }
}

/** What an outcome of a plan hangs on: undefined while it is being worked out, null where that failed. `isOld` while it is of what was there before. */
export function useTornado(contents: ProjectContents, scenarioId: string | null, kind: OutcomeKind, most: number): { readonly bars: TornadoBars | null | undefined; readonly isOld: boolean } {
  const what = useDraft((state) => state.what)
  const [found, setFound] = useState<{ readonly contents: ProjectContents; readonly scenarioId: string | null; readonly what: unknown; readonly kind: OutcomeKind; readonly bars: TornadoBars | null } | null>(null)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      const keep = (bars: TornadoBars | null): void => {
        if (isWanted) setFound({ contents, scenarioId, what, kind, bars })
      }
      askTornado(contents, scenarioId, what, kind, most).then(keep, () => keep(null))
    }, rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [contents, scenarioId, what, kind, most])
  if (found === null || found.scenarioId !== scenarioId || found.kind !== kind) return { bars: undefined, isOld: false }
  return { bars: found.bars, isOld: found.contents !== contents || found.what !== what }
}
