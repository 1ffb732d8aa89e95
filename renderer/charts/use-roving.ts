import { useState, type KeyboardEvent } from 'react'
import { arrows, nearestMark, type ReachedMark } from './nearest-mark.ts'

/** What makes a mark one of those between which the arrows go. */
export interface Roving {
  readonly tabIndex: 0 | -1
  readonly 'data-mark': string
  readonly onFocus: () => void
}

/** One mark at a time is in the order of the tabs; arrows lead to the nearest on that side, Page Up and Page Down through all of them, Home and End to the ends. */
export function useRoving(marks: readonly ReachedMark[], first: string): { readonly focusOf: (key: string) => Roving; readonly rove: (event: KeyboardEvent<SVGSVGElement>) => void } {
  const [reached, setReached] = useState<string | null>(null)
  const at = [reached, first].find((key) => key !== null && marks.some((mark) => mark.key === key)) ?? marks[0]?.key ?? ''
  const rove = (event: KeyboardEvent<SVGSVGElement>): void => {
    const index = marks.findIndex(({ key }) => key === at)
    const here = marks[index]
    if (here === undefined) return
    const arrow = arrows.find((key) => key === event.key)
    const next = arrow === undefined ? { PageDown: marks[index + 1], PageUp: marks[index - 1], Home: marks[0], End: marks.at(-1) }[event.key] : nearestMark(marks, here, arrow)
    if (arrow === undefined && !['PageDown', 'PageUp', 'Home', 'End'].includes(event.key)) return
    event.preventDefault()
    if (next != null) event.currentTarget.querySelector<SVGGElement>(`[data-mark="${CSS.escape(next.key)}"]`)?.focus()
  }
  return { rove, focusOf: (key) => ({ tabIndex: key === at ? 0 : -1, 'data-mark': key, onFocus: () => setReached(key) }) }
}

/** Presses a button with Enter or the space bar. */
export const pressing = (press: () => void) => (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  press()
}
