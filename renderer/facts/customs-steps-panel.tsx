import { useState } from 'react'
import { shippedFigures } from '../../shared/data/figures.ts'
import { customsStepsOf, type CustomsSteps } from '../../shared/engine/customs-steps.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { useDraft } from '../state/draft.ts'
import { useProject } from '../state/project.ts'
import { factsText } from '../text/facts.ts'
import { formatMoney, formatNumber, formatPercent, signed } from '../text/format.ts'
import { Why } from '../ui/why.tsx'
import { useMemo } from '../text/use-memo.ts'

const text = factsText.customs

interface CustomsStepsProps {
  readonly contents: ProjectContents
  readonly partId: string
  readonly offerId: string
}

/** The steps from the price of an offer to its customs value and duty, folded until someone asks. */
export function CustomsStepsPanel({ contents, partId, offerId }: CustomsStepsProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="finer-terms" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text.title}</summary>
      {isOpen ? <Steps contents={contents} partId={partId} offerId={offerId} /> : null}
    </details>
  )
}

function Steps({ contents, partId, offerId }: CustomsStepsProps) {
  const scenarioId = useProject((state) => state.scenarioId)
  const what = useDraft((state) => state.what)
  const found = useMemo(() => {
    const inPlan = customsStepsOf({ contents, scenarioId, figures: shippedFigures, what }, partId).find((one) => one.offerId === offerId)
    // A plan may have left this offer: then it is shown as it is today.
    return inPlan ?? customsStepsOf({ contents, scenarioId: null, figures: shippedFigures, what }, partId).find((one) => one.offerId === offerId)
  }, [contents, scenarioId, what, partId, offerId])
  if (found === undefined) return <p className="caption">{text.unknown}</p>
  return <CustomsTable found={found} currency={contents.project.currency} partId={partId} />
}

function CustomsTable({ found, currency, partId }: { readonly found: CustomsSteps; readonly currency: string; readonly partId: string }) {
  const money = (value: number): string => formatMoney(value, currency, 4)
  const written = (value: number | null, write = money): string => (value === null ? text.unknown : write(value))
  const quoted = found.quoted === null ? text.unknown : formatNumber(found.quoted, 4)
  return (
    <table className="customs-steps">
      <caption className="caption">
        {(found.isTermStated ? text.term : text.termAssumed)(found.term, found.currency, quoted)}
      </caption>
      <tbody>
        {found.steps.map(({ id, amount }) => (
          <tr key={id}><th scope="row">{text.steps[id]}</th><td>{id === 'price' ? written(amount) : written(amount, (value) => signed(value, money))}</td></tr>
        ))}
        <tr className="sum"><th scope="row">{text.value}</th><td>{written(found.customsValue)}</td></tr>
        {found.isInside || found.priceHoldsDuty ? null : (
          <>
            <tr>
              <th scope="row">{found.dutyRate === null ? text.dutyUnknown : text.duty(formatPercent(found.dutyRate, 1))}</th>
              <td><Why target={{ on: 'part', partId, quantity: 'duty' }}>{written(found.duty)}</Why></td>
            </tr>
            {found.antiDumping === null || found.antiDumping === 0 ? null : <tr><th scope="row">{text.antiDumping}</th><td>{money(found.antiDumping)}</td></tr>}
          </>
        )}
      </tbody>
      {found.isInside || found.priceHoldsDuty ? <tfoot><tr><td colSpan={2} className="caption">{found.isInside ? text.inside : text.holdsDuty}</td></tr></tfoot> : null}
    </table>
  )
}
