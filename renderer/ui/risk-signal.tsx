import { text } from '../text/frame.ts'
import { formatNumber } from '../text/format.ts'

/** Level 1 (very low) to 5 (very high) of a risk score from 0 to 100. */
export function riskLevel(score: number): 1 | 2 | 3 | 4 | 5 {
  if (score < 35) return 1
  if (score < 50) return 2
  if (score < 62) return 3
  if (score < 72) return 4
  return 5
}

/** Five rising bars and the number; colour comes last. The word is said to a screen reader, and shown where there is room. */
export function RiskSignal({ score, withWord = false }: { readonly score: number | null; readonly withWord?: boolean }) {
  if (score === null) return <span className="stated-unknown">{text.unknown}</span>
  const level = riskLevel(score)
  const word = text.riskLevels[level - 1]
  return (
    <span className="row risk" style={{ justifyContent: 'flex-end' }}>
      <span className={`signal level-${level}`} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((bar) => <i key={bar} className={bar <= level ? 'on' : ''} />)}
      </span>
      <span>{formatNumber(score)}</span>
      <span className={withWord ? 'quiet' : 'said-only'}>{word}</span>
    </span>
  )
}
