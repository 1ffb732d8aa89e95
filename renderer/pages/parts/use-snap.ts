import { useEffect, type RefObject } from 'react'
import { scrollTops, usePartsView } from './parts-view.ts'

/** Milliseconds without scrolling after which rows are set straight; asking for the place while it scrolls would cost a layout each time. */
const rest = 90

/** Leaves no row cut in half at the top once scrolling rests, and keeps the heads over their columns. */
export function useSnap(scroller: RefObject<HTMLDivElement | null>, head: RefObject<HTMLDivElement | null>, rowHeight: number, isSideways: boolean): void {
  useEffect(() => {
    const view = scroller.current
    if (view === null) return undefined
    let timer: number | undefined
    const snap = (): void => {
      const top = Math.round(view.scrollTop / rowHeight) * rowHeight
      if (Math.abs(top - view.scrollTop) > 0.5 && top <= view.scrollHeight - view.clientHeight) view.scrollTop = top
      scrollTops.set(usePartsView.getState().projectId ?? '', view.scrollTop)
    }
    const follow = (): void => {
      if (isSideways && head.current !== null) head.current.scrollLeft = view.scrollLeft
      window.clearTimeout(timer)
      timer = window.setTimeout(snap, rest)
    }
    view.addEventListener('scroll', follow, { passive: true })
    return () => {
      window.clearTimeout(timer)
      view.removeEventListener('scroll', follow)
    }
  }, [scroller, head, rowHeight, isSideways])
}
