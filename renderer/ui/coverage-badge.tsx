import type { Coverage } from '../../shared/engine/evaluation.ts'
import { text } from '../text/frame.ts'
import { formatPercent } from '../text/format.ts'
import { Button } from './button.tsx'

/** How much of the spend is priced; pressing it lists what is missing. */
export function CoverageBadge({ coverage, onPress }: { readonly coverage: Coverage; readonly onPress?: () => void }) {
  return (
    <Button kind="ghost" {...(onPress === undefined ? { isDisabled: true } : { onPress })}>
      <span className="coverage">
        <span className="meter" aria-hidden="true"><i style={{ width: `${100 * coverage.priced}%` }} /></span>
        <span><b className="strong">{formatPercent(coverage.priced)}</b> {text.ofSpendPriced}</span>
      </span>
    </Button>
  )
}
