import { useEffect } from 'react'
import { useView } from '../../state/view.ts'
import { enterParts, keepParts } from './kept-view.ts'
import { usePartsView } from './parts-view.ts'

/** Milliseconds of rest after which it is kept how the table stands. */
const rest = 400

/** Finds the table of a project as it was left, and keeps from then on how it stands: soon after each change, and at once when the page goes. */
export function useKeptView(projectId: string): void {
  useEffect(() => {
    void enterParts(projectId)
    let timer: number | undefined
    const soon = (): void => {
      window.clearTimeout(timer)
      timer = window.setTimeout(keepParts, rest)
    }
    const stops = [usePartsView.subscribe(soon), useView.subscribe(soon)]
    window.addEventListener('pagehide', keepParts)
    // Scrolling changes no state; the scroll event does not bubble, but is seen on its way down.
    document.addEventListener('scrollend', soon, true)
    return () => {
      window.clearTimeout(timer)
      keepParts()
      for (const stop of stops) stop()
      window.removeEventListener('pagehide', keepParts)
      document.removeEventListener('scrollend', soon, true)
    }
  }, [projectId])
}
