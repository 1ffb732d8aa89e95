import { create } from 'zustand'
import type { OnItsWay } from './look-ahead.ts'

/** A project on its way to the page, or first the file that it is in on its way to the host, which reads and checks it in one go. */
export interface Opening {
  readonly soFar: OnItsWay | { readonly stage: 'file'; readonly name: string } | null
  /** Milliseconds since the page began. */
  readonly begunAt: number
  readonly cancel: () => void
}

/** The project that is being opened, once that takes so long that a person waits; null otherwise. */
export const useOpening = create<{ readonly opening: Opening | null }>()(() => ({ opening: null }))

/** Milliseconds until a person should see that something is on its way. */
export const noticedAfter = 80

/** Says that a file is being read, at once where it is large; `cancelled` keeps its promise when a person no longer wants it, and `done` takes the word away. */
export function showFileRead(name: string, isLarge: boolean): { readonly cancelled: Promise<null>; readonly done: () => void } {
  const { promise: cancelled, resolve } = Promise.withResolvers<null>()
  const done = (): void => {
    clearTimeout(timer)
    if (useOpening.getState().opening === opening) useOpening.setState({ opening: null })
  }
  const opening: Opening = { soFar: { stage: 'file', name }, begunAt: performance.now(), cancel: () => { done(); resolve(null) } }
  const timer = setTimeout(() => useOpening.setState({ opening }), isLarge ? 0 : noticedAfter)
  return { cancelled, done }
}

/** The reading is this share of all that opening takes, by what it was measured to be at 50,000 lines. */
const readingShare = 0.6

/** Share of the opening that is done, 0 to 1; null while that is not known. */
export const shareOf = (soFar: Opening['soFar']): number | null =>
  soFar === null || soFar.stage === 'file' ? null : soFar.stage === 'reading' ? (readingShare * soFar.rows) / Math.max(1, soFar.all) : readingShare + (1 - readingShare) * soFar.share
