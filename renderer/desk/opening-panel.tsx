import { useEffect, useState } from 'react'
import { shareOf, useOpening } from '../state/opening.ts'
import { deskText } from '../text/desk.ts'
import { formatNumber } from '../text/format.ts'
import { ProgressPanel } from '../ui/progress-panel.tsx'
import { secondsLeft } from '../ui/seconds-left.ts'

/** In the place of a page while a long project is opened: which one, how far it is, how long it will take, and the way back. */
export function OpeningPanel() {
  const opening = useOpening((state) => state.opening)
  const [now, setNow] = useState(() => performance.now())
  const [hadKeyboard] = useState(() => (document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : null))
  const cancel = opening?.cancel
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (cancel === undefined) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      cancel()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [cancel])
  useEffect(() => () => {
    // What had the keyboard may stand outside of the page, as the title bar does.
    if (hadKeyboard?.isConnected === true && document.activeElement === document.body) hadKeyboard.focus()
  }, [hadKeyboard])
  if (opening === null) return null
  const { soFar, begunAt } = opening
  const words = deskText.opening
  const share = shareOf(soFar)
  const left = secondsLeft(share, (now - begunAt) / 1000)
  const doing = soFar === null ? null : soFar.stage === 'file' ? words.file : soFar.stage === 'reading' ? words.reading(formatNumber(soFar.rows), formatNumber(soFar.all)) : words.working
  const title = words.title(soFar?.name ?? null)
  return (
    <main className="page" aria-label={title}>
      <div className="empty">
        <ProgressPanel
          title={title} done={share} onCancel={opening.cancel} takesKeyboard
          said={soFar?.stage === 'working' ? `${title}, ${words.working}` : soFar?.stage === 'file' ? `${title}, ${words.file}` : title}
          words={[doing, left === null ? null : words.left(formatNumber(left))].filter((word) => word !== null).join(', ')}
        />
      </div>
    </main>
  )
}
