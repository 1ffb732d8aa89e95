import { useEffect, useState, type RefObject } from 'react'

/** The stretch of a long list that is drawn, `to` not included, with the heights left out above and below in pixels. */
export interface RowsInSight {
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

/** How many rows beyond the edges are drawn, so that scrolling shows no gap. */
const margin = 15

/** Which rows of equal height are in sight of a scroller; all of them below `virtualFrom`. */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number, virtualFrom: number): RowsInSight {
  const [sight, setSight] = useState({ top: 0, height: 0 })
  const isVirtual = count > virtualFrom
  useEffect(() => {
    const element = scroller.current
    if (!isVirtual || element === null) return undefined
    const look = (): void => setSight({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, isVirtual])
  if (!isVirtual) return { from: 0, to: count, above: 0, below: 0 }
  const from = Math.max(0, Math.min(count, Math.floor(sight.top / rowHeight)) - margin)
  const to = Math.min(count, Math.ceil((sight.top + sight.height) / rowHeight) + margin)
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight }
}
