import { create } from 'zustand'
import type { OnItsWay } from './look-ahead.ts'

/** A project on its way to the page. */
export interface Opening {
  readonly soFar: OnItsWay | null
  /** Milliseconds since the page began. */
  readonly begunAt: number
  readonly cancel: () => void
}

/** The project that is being opened, once that takes so long that a person waits; null otherwise. */
export const useOpening = create<{ readonly opening: Opening | null }>()(() => ({ opening: null }))

/** The reading is this share of all that opening takes, by what it was measured to be at 50,000 lines. */
const readingShare = 0.6

/** Share of the opening that is done, 0 to 1; null while that is not known. */
export const shareOf = (soFar: OnItsWay | null): number | null =>
  soFar === null ? null : soFar.stage === 'reading' ? (readingShare * soFar.rows) / Math.max(1, soFar.all) : readingShare + (1 - readingShare) * soFar.share
