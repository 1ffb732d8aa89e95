import { useEffect, useState } from 'react'
import { formatList, formatNumber } from '../../text/format.ts'
import { reportPaneText } from '../../text/report-pane.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { secondsLeft } from '../../ui/seconds-left.ts'
import type { LaterKey } from './later-blocks.ts'
import { blockName } from './report-blocks.ts'
import type { WayOut } from './use-ways-out.ts'

interface WaitingPanelProps {
  readonly way: WayOut
  readonly awaited: readonly LaterKey[]
  /** Futures drawn so far, and all that will be. */
  readonly drawn: { readonly done: number; readonly all: number }
  readonly onGoWithout: () => void
  readonly onGiveUp: () => void
}

/** Seconds until all is done, from how fast it went since the panel stood there; null while that says nothing, as before a tenth of it is done. */
function useSecondsLeft({ done, all }: { readonly done: number; readonly all: number }): number | null {
  const [start] = useState(() => ({ at: performance.now(), done }))
  const [now, setNow] = useState(start.at)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return all <= start.done ? null : secondsLeft((done - start.done) / (all - start.done), (now - start.at) / 1000)
}

/** What a way out of the report waits for, how far that is, and the way to go on without it. */
export function WaitingPanel({ way, awaited, drawn, onGoWithout, onGiveUp }: WaitingPanelProps) {
  const text = reportPaneText.waiting
  const hasFutures = awaited.includes('futures')
  const left = useSecondsLeft(drawn)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onGiveUp()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onGiveUp])
  const names = awaited.map((key) => (key === 'futures' && drawn.done > 0 ? text.part(blockName(key), formatNumber(drawn.done), formatNumber(drawn.all)) : blockName(key)))
  const words = awaited.length === 0 ? text.nearly : text.still(formatList(names), hasFutures && left !== null ? formatNumber(left) : null)
  return (
    <div className="report-waiting">
      <ProgressPanel title={text.titles[way]} done={hasFutures && drawn.all > 0 ? drawn.done / drawn.all : null} words={words} onCancel={onGiveUp}>
        {awaited.length === 0 ? null : <Button onPress={onGoWithout}>{text.goWithout}</Button>}
      </ProgressPanel>
    </div>
  )
}
