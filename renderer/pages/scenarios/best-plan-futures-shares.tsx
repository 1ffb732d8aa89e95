import type { HeldPart, PartShare } from '../../../shared/engine/best-plan/robust-plan.ts'
import { bestPlanFuturesText as text } from '../../text/best-plan-futures.ts'
import { countryName } from '../../text/country-names.ts'
import { formatList, formatNumber, formatPercent } from '../../text/format.ts'
import { text as frameText } from '../../text/frame.ts'

/** What is done with a part, in words. */
export function wayInWords(part: Pick<HeldPart, 'kind' | 'country'> & { readonly days?: number | null } | null): string {
  if (part === null) return text.kinds.keep
  const { kind, country, days = null } = part
  const words = kind === 'buffer' ? text.kinds.buffer : text.kinds[kind](country === null ? '' : countryName(country))
  return kind === 'buffer' && days !== null ? text.days(words, frameText.counts.days(Math.round(days))) : words
}

interface ShareTableProps {
  readonly title: string
  readonly note?: string
  readonly shares: readonly PartShare[]
  readonly futures: number
  readonly names: ReadonlyMap<string, string>
}

/** How often each part is in the best plan of a future, as a bar and in words, and with what. */
export function ShareTable({ title, note, shares, futures, names }: ShareTableProps) {
  return (
    <>
      <h4>{title}{note === undefined ? null : <span className="quiet small"> {note}</span>}</h4>
      <table className="table futures-shares">
        <caption className="said-only">{title}</caption>
        <thead><tr><th scope="col">{text.part}</th><th scope="col">{text.often}</th></tr></thead>
        <tbody>
          {shares.map(({ partId, share, kinds }) => (
            <tr key={partId}>
              <th scope="row">{names.get(partId) ?? partId} <span className="small">{formatList(kinds.slice(0, 2).map((way) => wayInWords(way)))}</span></th>
              <td>
                <span className="small">{text.count(formatNumber(Math.round(share * futures)), formatNumber(futures))}</span>
                <span className="futures-bar" title={formatPercent(share)}><i style={{ width: `${100 * share}%` }} /></span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
