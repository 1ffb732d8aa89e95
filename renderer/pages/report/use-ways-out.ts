import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { LaterKey } from './later-blocks.ts'
import { afterFrame } from '../../state/after-frame.ts'

/** The ways a report leaves the app. */
export type WayOut = 'print' | 'pdf' | 'page'

interface WaysOut {
  /** The way out that waits for the report to be complete; null where none does. */
  readonly waiting: WayOut | null
  /** True while a file is made or the print dialog is open. */
  readonly isLeaving: boolean
  /** Lets the report out that way once nothing is awaited any more. */
  readonly ask: (way: WayOut) => void
  readonly goWithout: () => void
  readonly giveUp: () => void
}

/** Waits until the sheets are laid out with what they now hold; false where nobody wants them any more. */
async function sheetsAreLaidOut(isWanted: () => boolean): Promise<boolean> {
  do await afterFrame()
  while (isWanted() && document.querySelector('.paper[data-sheets]') === null)
  return isWanted()
}

/** What a report waits for before it can leave. */
interface Awaited {
  /** The parts that are worked out beside the page and are not there yet. */
  readonly awaited: readonly LaterKey[]
  /** The parts that the sheets go out without. */
  readonly without: readonly LaterKey[]
  readonly setWithout: (change: (now: readonly LaterKey[]) => readonly LaterKey[]) => void
  /** False while the page itself is behind: with the numbers, or with writing the rest. */
  readonly isThere: boolean
  /** Told of the moment in which the sheets are taken as they are, and when it is over. */
  readonly setPrinted: (isPrinted: boolean) => void
}

/** Lets the report out only when it is complete, or when a person goes on without what is awaited. `leave` must stay the same while the sheets do. */
export function useWaysOut({ awaited, without, setWithout, isThere, setPrinted }: Awaited, leave: (way: WayOut) => Promise<void>): WaysOut {
  const [asked, setAsked] = useState<{ readonly way: WayOut; readonly isLeaving: boolean } | null>(null)
  const isReady = isThere && awaited.every((key) => without.includes(key))
  const waiting = asked === null || asked.isLeaving ? null : asked.way

  useEffect(() => {
    if (waiting === null || !isReady) return undefined
    let isWanted = true
    void sheetsAreLaidOut(() => isWanted).then(async (areLaidOut) => {
      if (!areLaidOut) return
      setAsked({ way: waiting, isLeaving: true })
      try {
        await leave(waiting)
      } finally {
        setAsked(null)
        setWithout(() => [])
      }
    })
    return () => {
      isWanted = false
    }
  }, [waiting, isReady, leave, setWithout])

  // The browser's own print command waits for nobody: its sheets say what they lack.
  const isLeaving = asked?.isLeaving === true
  useEffect(() => {
    const before = (): void => flushSync(() => {
      setWithout((now) => [...new Set([...now, ...awaited])])
      setPrinted(true)
    })
    const after = (): void => {
      setPrinted(false)
      if (!isLeaving) setWithout(() => [])
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [awaited, isLeaving, setWithout, setPrinted])

  return {
    waiting, isLeaving,
    ask: useCallback((way: WayOut) => setAsked((now) => (now?.isLeaving === true ? now : { way, isLeaving: false })), []),
    goWithout: () => setWithout(() => awaited),
    giveUp: useCallback(() => setAsked((now) => (now?.isLeaving === true ? now : null)), []),
  }
}
