import { useEffect } from 'react'
import { create } from 'zustand'
import { allYears, firstYears, yearTurns } from '../../shared/engine/year/years.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { askYears, cancelYears } from '../work/years-client.ts'
import type { DrawnYears } from '../work/years-worker.ts'
import { useDraft } from './draft.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'

interface YearsState {
  /** What the years are of; null before the first are drawn. */
  readonly of: { readonly contents: ProjectContents; readonly plans: string; readonly what: ReadonlyMap<string, number> } | null
  readonly found: DrawnYears | null
  /** What is being done: stops are worked out, then years are drawn; and how far it is. */
  readonly at: 'stops' | 'years'
  readonly done: number
  readonly all: number
  readonly isRunning: boolean
  /** Why there is no answer, in words; null while nothing is wrong. */
  readonly failure: string | null
}

/** The years drawn for today and the plans that are compared; they stay readable while newer ones are drawn. */
export const useYearsState = create<YearsState>()(() => ({ of: null, found: null, at: 'stops', done: 0, all: 0, isRunning: false, failure: null }))

/** Years are drawn once nothing moves any more, in milliseconds; the futures beside them begin before. */
const rest = 900

async function draw(contents: ProjectContents, plans: readonly (string | null)[], what: ReadonlyMap<string, number>, draws: number): Promise<void> {
  const of = { contents, plans: namesOf(plans), what }
  useYearsState.setState({ of, at: 'stops', done: 0, all: 0, isRunning: true, failure: null })
  const isCurrent = (): boolean => useYearsState.getState().of === of && useYearsState.getState().isRunning
  try {
    const found = await askYears(contents, { plans, what, seed: seedOf(contents), turns: yearTurns, draws }, ({ at, done, all, soFar }) => {
      if (isCurrent()) useYearsState.setState(soFar === null ? { at, done, all } : { at, done, all, found: soFar })
    })
    if (found !== null && isCurrent()) useYearsState.setState({ found, isRunning: false })
  } catch (error) {
    if (isCurrent()) useYearsState.setState({ isRunning: false, failure: error instanceof Error ? error.message : String(error) })
  }
}

/** Plans as one text, to tell them apart; today has no letters. */
const namesOf = (plans: readonly (string | null)[]): string => plans.map((id) => id ?? '').join(' ')

/** Ends the drawing; what is drawn so far stays. */
export function stopYears(): void {
  const { of } = useYearsState.getState()
  useYearsState.setState({ isRunning: false })
  if (of !== null) void cancelYears(of.contents)
}

/** Draws all the years there are by default, of today and some plans. */
export function drawAllYears(contents: ProjectContents, plans: readonly string[]): void {
  void draw(contents, [null, ...plans], useDraft.getState().what, allYears)
}

/** The years of today and some plans as far as they are drawn; the first are drawn once nothing moves any more. `isOld` while they are of what was there before, or where they are not `wanted`. */
export function useYears(contents: ProjectContents, plans: readonly string[], wanted = true): YearsState & { readonly isOld: boolean } {
  const what = useDraft((state) => state.what)
  const state = useYearsState()
  const names = namesOf([null, ...plans])
  const isFresh = state.of !== null && state.of.contents === contents && state.of.plans === names && state.of.what === what
  useEffect(() => {
    if (isFresh || !wanted) return undefined
    const timer = setTimeout(() => void draw(contents, names.split(' ').map((id) => (id === '' ? null : id)), what, firstYears), rest)
    return () => clearTimeout(timer)
  }, [contents, names, what, isFresh, wanted])
  return { ...state, isOld: !isFresh || (state.isRunning && state.at === 'stops') }
}
