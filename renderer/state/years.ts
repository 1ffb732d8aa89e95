import { useEffect } from 'react'
import { create } from 'zustand'
import { allYears, firstYears, yearTurns } from '../../shared/engine/year/years.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { askYears, cancelYears } from '../work/years-client.ts'
import type { DrawnYears } from '../work/years-worker.ts'
import { useDraft } from './draft.ts'
import { isOf, standingTo, type DrawnOf, type Standing } from './standing.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'

interface YearsState {
  /** What the years are of; null before the first are drawn. */
  readonly of: DrawnOf | null
  readonly found: DrawnYears | null
  /** What the years found are of, which are older than those asked for until the first of these are drawn. */
  readonly foundOf: DrawnOf | null
  /** What is being done: stops are worked out, then years are drawn; and how far it is. */
  readonly at: 'stops' | 'years'
  readonly done: number
  readonly all: number
  readonly isRunning: boolean
  /** Why there is no answer, in words; null while nothing is wrong. */
  readonly failure: string | null
}

/** The years drawn for today and the plans that are compared; they stay readable while newer ones are drawn. */
export const useYearsState = create<YearsState>()(() => ({ of: null, found: null, foundOf: null, at: 'stops', done: 0, all: 0, isRunning: false, failure: null }))

/** Years are drawn once nothing moves any more, in milliseconds; the futures beside them begin before. */
const rest = 900

async function draw(contents: ProjectContents, plans: readonly (string | null)[], what: ReadonlyMap<string, number>, draws: number): Promise<void> {
  const of = { contents, plans: namesOf(plans), what }
  useYearsState.setState({ of, at: 'stops', done: 0, all: 0, isRunning: true, failure: null })
  const isCurrent = (): boolean => useYearsState.getState().of === of && useYearsState.getState().isRunning
  try {
    const found = await askYears(contents, { plans, what, seed: seedOf(contents), turns: yearTurns, draws }, ({ at, done, all, soFar }) => {
      if (isCurrent()) useYearsState.setState(soFar === null ? { at, done, all } : { at, done, all, found: soFar, foundOf: of })
    })
    if (found !== null && isCurrent()) useYearsState.setState({ found, foundOf: of, isRunning: false })
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
  if (of !== null) void cancelYears()
}

/** Draws all the years there are by default, of today and some plans. */
export function drawAllYears(contents: ProjectContents, plans: readonly string[]): void {
  void draw(contents, [null, ...plans], useDraft.getState().what, allYears)
}

/** The years of today and some plans as far as they are drawn; the first are drawn once nothing moves any more. */
export function useYears(contents: ProjectContents, plans: readonly string[], wanted = true): YearsState & Standing<DrawnYears> {
  const what = useDraft((state) => state.what)
  const state = useYearsState()
  const names = namesOf([null, ...plans])
  const isFresh = isOf(state.of, { contents, plans: names, what })
  useEffect(() => {
    if (isFresh || !wanted) return undefined
    const timer = setTimeout(() => void draw(contents, names.split(' ').map((id) => (id === '' ? null : id)), what, firstYears), rest)
    return () => clearTimeout(timer)
  }, [contents, names, what, isFresh, wanted])
  return { ...state, ...standingTo(state, { contents, plans: names, what }) }
}

/** The years of a project as far as they are drawn, beside the pane that has them drawn. */
export function useYearsFound(contents: ProjectContents): Standing<DrawnYears> {
  const what = useDraft((draft) => draft.what)
  const state = useYearsState()
  return standingTo(state, { contents, plans: state.of?.plans ?? '', what })
}
