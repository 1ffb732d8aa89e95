import { stopSweep, sweepAgain, type useStress } from '../../state/stress.ts'
import { riskText } from '../../text/risk.ts'
import { formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'

const words = riskText.exact

/** How far the exact answers are, with a way to stop; in the status bar, as the numbers on the page are good enough to go on with. */
export function StressStatus({ stress: { isRunning, done, total, failure } }: { readonly stress: ReturnType<typeof useStress> }) {
  if (failure !== null) return <span role="status">{words.failed(failure)}</span>
  if (isRunning) {
    return (
      <span className="row">
        {total === 0 ? words.starting : words.running(formatNumber(done), formatNumber(total))}
        <Button small kind="link" onPress={stopSweep}>{words.stop}</Button>
      </span>
    )
  }
  return done < total ? <span className="row">{words.stopped} <Button small kind="link" onPress={sweepAgain}>{words.again}</Button></span> : <span data-exact>{words.done}</span>
}
