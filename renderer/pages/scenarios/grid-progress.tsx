import { ProgressBar } from 'react-aria-components'
import { goOnWithGrid, stopGrid, useOptionGridState } from '../../state/option-grid.ts'
import { deskText } from '../../text/desk.ts'
import { formatNumber, formatPercent } from '../../text/format.ts'
import { text as frameText } from '../../text/frame.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { Button } from '../../ui/button.tsx'
import { secondsLeft } from '../../ui/seconds-left.ts'
import { useLasting } from '../../ui/use-lasting.ts'

const text = scenariosText.grid.work

/** How far the options of a large project are worked out, while the table shows what is known; with the way to end it, and to begin anew. */
export function GridProgress({ isStopped }: { readonly isStopped: boolean }) {
  const work = useOptionGridState((state) => state.work)
  const isLasting = useLasting(work !== null)
  if (isStopped) {
    return (
      <span className="grid-work">
        <span role="status">{text.stopped}</span>
        <Button small onPress={goOnWithGrid}>{text.goOn}</Button>
      </span>
    )
  }
  if (work === null || !isLasting) return null
  const left = secondsLeft(work.share, work.seconds)
  return (
    <span className="grid-work">
      <span className="said-only" role="status">{text.label}</span>
      <ProgressBar aria-label={text.label} value={100 * work.share} className="meter"><i style={{ width: `${100 * work.share}%` }} /></ProgressBar>
      <span className="number">{text.share(formatPercent(work.share))}{left === null ? '' : `, ${deskText.opening.left(formatNumber(left))}`}</span>
      <Button small onPress={stopGrid}>{frameText.cancel}</Button>
    </span>
  )
}
