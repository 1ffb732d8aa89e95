import { useState } from 'react'
import type { SurgeAnswer, SurgeHelp, SurgeLimit, SurgeQuestion } from '../../../shared/engine/disrupt/surge/surge-answer.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { SurgeWeeks } from '../../charts/surge-weeks.tsx'
import { useSize } from '../../charts/use-size.ts'
import { FactInput } from '../../facts/fact-input.tsx'
import { FlexibleCapacityEditor } from '../../facts/flexible-capacity.tsx'
import { DemandStepsField } from '../../plans/demand-steps-field.tsx'
import { stepDrafts, stepsOfDraft } from '../../plans/shock-draft.ts'
import { useSurge } from '../../state/stress.ts'
import { formatNumber, formatShortMoney } from '../../text/format.ts'
import { surgeText as words } from '../../text/surge.ts'
import { ChartMenu } from '../../ui/chart-menu.tsx'
import { SelectField } from '../../ui/select-field.tsx'

/** Names of works of which nobody stated a capacity that are asked for. */
const mostAsked = 5

/** Units of a week; of a product that sells a few a year the fractions too, as a week without any would say that nothing is sold. */
const units = (count: number): string => (count > 0 && count < 0.01 ? words.fewer(formatNumber(0.01, 2)) : formatNumber(count, count === 0 || count >= 10 ? 0 : count < 1 ? 2 : 1))

type Named = Pick<SurgeLimit, 'siteId' | 'productId' | 'makerKey'>
const partName = (contents: ProjectContents, id: string | null): string => {
  const part = contents.parts.find((one) => one.id === id)
  return part === undefined ? '' : part.partNumber || part.description
}
function makerName(contents: ProjectContents, { siteId, productId, makerKey }: Named): string {
  if (productId !== null) return words.worksOf(partName(contents, productId))
  const site = contents.sites.find(({ id }) => id === siteId)
  if (site === undefined) return contents.choices.find(({ id }) => makerKey === `choice:${id}`)?.kind === undefined ? makerKey : ''
  return [contents.suppliers.find(({ id }) => id === site.supplierId)?.name ?? '', site.city].filter((word) => word !== '').join(', ')
}

/** What a surge does, in sentences. */
function surgeSentences(contents: ProjectContents, { limits, lost, late, days }: SurgeAnswer): string[] {
  const [first] = limits
  if (first === undefined) return [words.allDelivered]
  const day = formatNumber(Math.ceil(first.day))
  const losing = lost.money === null ? words.lostUnits(units(lost.units)) : words.lost(units(lost.units), formatShortMoney(lost.money, contents.project.currency))
  return [
    first.partId === null ? words.capacityLimit(makerName(contents, first), day) : words.leadLimit(partName(contents, first.partId), makerName(contents, first), day),
    ...(limits.length > 1 ? [words.more(formatNumber(limits.length - 1))] : []),
    lost.fullFromDay === null ? words.notFull(formatNumber(days)) : words.fullFrom(formatNumber(Math.ceil(lost.fullFromDay))),
    losing + (late.clearedDay === null ? words.waitsOn(units(late.most)) : words.waits(units(late.most), formatNumber(Math.ceil(late.clearedDay)))),
  ]
}

/** Asks what the chain delivers of a demand surge: the first limit, the days until it delivers in full, what is lost or late, and what would help. */
export function SurgePanel({ contents }: { readonly contents: ProjectContents }) {
  const [isOpen, setIsOpen] = useState(false)
  const shock = contents.shocks.find(({ scenarioId, isOn, event }) => scenarioId === null && isOn && event.kind === 'demand-surge')
  const [steps, setSteps] = useState(() => stepDrafts(shock?.event.kind === 'demand-surge' ? shock.event.steps : [{ fromDay: 0, addedShare: 0.3 }]))
  const [productId, setProductId] = useState('')
  const typed = stepsOfDraft(steps)
  const question: SurgeQuestion | null = !isOpen || typed === null ? null : { productId: productId === '' ? null : productId, steps: typed }
  const products = contents.products.map(({ partId }) => ({ key: partId, label: partName(contents, partId) }))
  return (
    <section className="surge-panel" aria-label={words.title}>
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="pane-head"><span className="grow">{words.title}</span></summary>
        <div className="surge-body">
          <p className="caption">{words.note}</p>
          {products.length < 2 ? null : <SelectField label={words.product} value={productId} options={[{ key: '', label: words.allProducts }, ...products]} onChange={setProductId} />}
          <DemandStepsField steps={steps} onChange={setSteps} onEnter={() => undefined} width={240} />
          {question === null ? null : <AskedSurge key={JSON.stringify(question)} contents={contents} question={question} />}
        </div>
      </details>
    </section>
  )
}

/** One question, asked anew for each other question. */
function AskedSurge({ contents, question }: { readonly contents: ProjectContents; readonly question: SurgeQuestion }) {
  const answer = useSurge(null, question)
  if (answer === undefined) return <p className="caption" role="status">{words.awaited}</p>
  return answer === null || !answer.isKnown ? <p className="caption">{words.unknown}</p> : <Answered contents={contents} answer={answer} />
}

function Answered({ contents, answer }: { readonly contents: ProjectContents; readonly answer: SurgeAnswer }) {
  const { ref, width } = useSize()
  const rows = answer.weeks.map(({ asked, delivered, waiting }, week) => [formatNumber(week + 1), ...[asked, delivered, Math.max(0, asked - delivered), waiting].map((value) => ({ text: units(value), value }))])
  const makers = [...new Map(answer.limits.filter(({ partId }) => partId === null).map((limit) => [limit.makerKey, limit])).values()]
  return (
    <>
      <div className="with-menu">
        <div className="says" aria-live="polite">{surgeSentences(contents, answer).map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
        <ChartMenu of={ref} title={words.chart} />
      </div>
      <div className="plot" ref={ref}>
        {width === 0 ? null : (
          <SurgeWeeks
            title={words.chart} weeks={answer.weeks} width={width} write={units} weekLabel={words.heads.week} askedLabel={words.asked}
            table={{ head: [words.heads.week, words.heads.asked, words.heads.delivered, words.heads.lost, words.heads.waiting], rows }}
          />
        )}
      </div>
      {answer.help.length === 0 ? null : <HelpTable contents={contents} help={answer.help} />}
      {makers.length > 0 && answer.help.length === 0 ? <p className="caption">{words.helpNone}</p> : null}
      {makers.map(({ siteId, productId, makerKey }) => (siteId === null && productId === null ? null : (
        <FlexibleCapacityEditor key={makerKey} contents={contents} noun={siteId === null ? 'product' : 'site'} id={siteId ?? productId ?? ''} of={makerName(contents, { siteId, productId, makerKey })} />
      )))}
      {answer.unknown.length === 0 ? null : (
        <div className="ask-capacities">
          <h3>{words.ask}</h3>
          <p className="caption">{words.askNote}</p>
          {answer.unknown.slice(0, mostAsked).map(({ siteId, productId, makerKey }) => (siteId === null && productId === null ? null : (
            <FactInput
              key={makerKey} contents={contents} id={siteId ?? productId ?? ''} of={makerName(contents, { siteId, productId, makerKey })} isOriginHidden unit={words.perDay} label={makerName(contents, { siteId, productId, makerKey })}
              field={{ noun: siteId === null ? 'product' : 'site', name: 'capacityPerDay', kind: 'amount', optional: true, minimum: 0 }}
            />
          )))}
        </div>
      )}
      {answer.unknownParts === 0 ? null : <p className="caption">{words.unknownParts(formatNumber(answer.unknownParts))}</p>}
    </>
  )
}

/** What would help, the cheapest first. */
function HelpTable({ contents, help }: { readonly contents: ProjectContents; readonly help: readonly SurgeHelp[] }) {
  return (
    <>
      <h3>{words.help}</h3>
      <table className="plain-table">
        <thead><tr><th scope="col">{words.helpHeads.way}</th><th scope="col" className="number">{words.helpHeads.sooner}</th><th scope="col" className="number">{words.helpHeads.saved}</th><th scope="col" className="number">{words.helpHeads.cost}</th></tr></thead>
        <tbody>
          {help.map(({ way, partId, siteId, productId, makerKey, daysSooner, unitsSaved, cost, after }, index) => (
            <tr key={`${way} ${makerKey ?? partId ?? ''} ${cost ?? ''} ${unitsSaved}`}>
              <th scope="row">
                {words.wayOf(words.ways[way], partId === null ? makerName(contents, { siteId, productId, makerKey: makerKey ?? '' }) : partName(contents, partId))}
                {index === 0 && cost !== null ? <span className="faint"> ({words.cheapest})</span> : null}
              </th>
              <td className="number">{daysSooner === null ? (after.fullFromDay === null ? '–' : words.nowInFull(formatNumber(Math.ceil(after.fullFromDay)))) : words.soonerDays(formatNumber(Math.round(daysSooner)))}</td>
              <td className="number">+{units(unitsSaved)}</td>
              <td className="number">{cost === null ? words.unknownCost : formatShortMoney(cost, contents.project.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
