import type { PartNotice } from '../../shared/engine/evaluation.ts'
import { useShownEvaluation } from '../state/worked-out.ts'
import { factsText } from '../text/facts.ts'
import { formatNumber, formatPercent } from '../text/format.ts'

const text = factsText.notices

/** A notice as a sentence. */
export function noticeInWords(notice: PartNotice): string {
  switch (notice.kind) {
    case 'below-first-break':
      return text[notice.kind](formatNumber(notice.orderQuantity), formatNumber(notice.firstBreak))
    case 'order-above-need':
      return text[notice.kind](formatNumber(notice.orderQuantity), formatNumber(notice.orderQuantity / notice.needPerYear, 1))
    case 'proof-without-rate':
      return text[notice.kind]
    case 'rate-without-proof':
      return text[notice.kind](formatPercent(notice.rate, 1))
  }
}

/** What to know of how a part is priced under the plan that is looked at; nothing for most parts. */
export function PartNotices({ partId }: { readonly partId: string }) {
  const notices = useShownEvaluation()?.parts.find((part) => part.partId === partId)?.notices ?? []
  if (notices.length === 0) return null
  return (
    <ul className="part-notices" role="status">
      {notices.map((notice) => <li key={`${notice.kind} ${notice.offerId}`}>{noticeInWords(notice)}</li>)}
    </ul>
  )
}
