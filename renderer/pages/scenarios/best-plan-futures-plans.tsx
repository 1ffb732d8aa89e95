import { differencesOf, type HeldPlan, type Robustness } from '../../../shared/engine/best-plan/robust-plan.ts'
import { roundedToError } from '../../../shared/engine/uncertainty/spread.ts'
import { bestPlanFuturesText as text } from '../../text/best-plan-futures.ts'
import { formatNumber, formatShortMoney } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { wayInWords } from './best-plan-futures-shares.tsx'

interface PlansInFuturesProps {
  readonly robust: Robustness
  readonly names: ReadonlyMap<string, string>
  readonly currency: string
  readonly isOld: boolean
  readonly onOpen: (plan: HeldPlan, name: string) => void
}

type Which = keyof typeof text.plans

/** The plan shown beside the one best on average and the one best in bad futures, each to be opened, and the parts in which they differ. */
export function PlansInFutures({ robust, names, currency, isOld, onOpen }: PlansInFuturesProps) {
  const { futures, worst, asked, bestOnAverage, bestInWorstTenth } = robust
  const money = (value: number): string => formatShortMoney(value, currency)
  const plans: readonly { readonly which: Which; readonly plan: HeldPlan; readonly isAlso: string | null }[] = [
    { which: 'asked', plan: asked, isAlso: null },
    { which: 'average', plan: bestOnAverage, isAlso: bestOnAverage === asked ? text.samePlan.asked : null },
    { which: 'worst', plan: bestInWorstTenth, isAlso: bestInWorstTenth === asked ? text.samePlan.asked : bestInWorstTenth === bestOnAverage ? text.samePlan.average : null },
  ]
  // Plans that are the same differ in nothing, and need no second list.
  const pairs: readonly (readonly [Which, Which, HeldPlan, HeldPlan])[] = [
    ['asked', 'average', asked, bestOnAverage], ...(bestInWorstTenth === bestOnAverage ? [] : [['average', 'worst', bestOnAverage, bestInWorstTenth] as const]),
  ]
  return (
    <>
      <h4>{text.compare}</h4>
      <table className="table futures-plans">
        <caption className="said-only">{text.compare}</caption>
        <thead>
          <tr><th scope="col">{text.plan}</th><th scope="col" className="number">{text.once}</th><th scope="col" className="number">{text.mean}</th><th scope="col" className="number">{text.worstTenth(formatNumber(worst), formatNumber(futures))}</th><td /></tr>
        </thead>
        <tbody>
          {plans.map(({ which, plan, isAlso }) => (
            <tr key={which}>
              <th scope="row">{text.plans[which]}{isAlso === null ? null : <span className="small">{text.isAlso(isAlso)}</span>}</th>
              <td className="number">{money(plan.once)}</td>
              <td className="number">{money(roundedToError({ value: plan.mean, error: plan.meanError }))} <span className="small">{text.giveOrTake(money(plan.meanError))}</span></td>
              <td className="number">{money(plan.worstTenth)}</td>
              <td>{which === 'asked' || isAlso !== null ? null : <Button small isDisabled={isOld} aria-label={text.openWhich(text.plans[which])} onPress={() => onOpen(plan, text.plans[which])}>{text.open}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.map(([one, other, of, and]) => <Differences key={other} title={[text.plans[one], text.plans[other]]} one={of} other={and} names={names} />)}
    </>
  )
}

interface DifferencesProps {
  readonly title: readonly [string, string]
  readonly one: HeldPlan
  readonly other: HeldPlan
  readonly names: ReadonlyMap<string, string>
}

function Differences({ title, one, other, names }: DifferencesProps) {
  const differences = differencesOf(one, other)
  if (differences.length === 0) return null
  return (
    <details>
      <summary>{text.differ(formatNumber(differences.length), ...title)}</summary>
      <table className="table futures-differ">
        <thead><tr><th scope="col">{text.part}</th><th scope="col">{title[0]}</th><th scope="col">{title[1]}</th></tr></thead>
        <tbody>
          {differences.map(({ partId, one: here, other: there }) => <tr key={partId}><th scope="row">{names.get(partId) ?? partId}</th><td>{wayInWords(here)}</td><td>{wayInWords(there)}</td></tr>)}
        </tbody>
      </table>
    </details>
  )
}
