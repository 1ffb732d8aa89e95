import { useState } from 'react'
import type { InPlan, LeftOut, PlanAnswer, SiteInPlan } from '../../../shared/engine/best-plan/plan-answer.ts'
import type { PlanOption } from '../../../shared/engine/best-plan/plan-option.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { holdPart } from '../../state/best-plan-wishes.ts'
import { bestPlanText as text } from '../../text/best-plan.ts'
import { formatList, formatNumber, formatShortMoney, signed } from '../../text/format.ts'
import { text as frameText } from '../../text/frame.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tip } from '../../ui/tip.tsx'
import type { AnsweredPlan } from '../../work/best-plan-worker.ts'
import { partNames } from './best-plan-parts.ts'
import { BestPlanWorks, placeInWords } from './best-plan-works.tsx'

/** So many are listed until more are asked for. */
const atFirst = { sites: 5, left: 5 }

const optionInWords = (option: PlanOption, part: string): string => text.option[option.kind](part, placeInWords(option))

interface Named {
  readonly nameOf: (partId: string) => string
  readonly currency: string
}

/** A part with what is done about it and a way to hold it as it is. */
function PartRow({ one, reasons, nameOf, currency }: Named & { readonly one: InPlan; readonly reasons: AnsweredPlan['whyIn'] }) {
  const name = nameOf(one.partId)
  return (
    <tr className="best-plan-part">
      <td />
      <th scope="row">
        <span>{optionInWords(one.option, name)}</span>
        {(reasons.get(one.partId) ?? []).map((why) => <span key={inWords(why)} className="small quiet">{inWords(why)}</span>)}
      </th>
      <td className="number">{formatShortMoney(one.once, currency)}</td>
      <td className="number">{signed(one.worth, (size) => formatShortMoney(size, currency))}</td>
      <td><HoldButton label={text.leave(name)} onPress={() => holdPart(text.steps.stays(name), one.partId, 'stays')} /></td>
    </tr>
  )
}

const HoldButton = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  <Tip words={label}><Button kind="ghost" small square aria-label={label} onPress={onPress}><Icon name="lock" size={12} /></Button></Tip>
)

function SiteRows({ site, reasons, nameOf, currency }: Named & { readonly site: SiteInPlan; readonly reasons: AnsweredPlan['whyIn'] }) {
  const [isOpen, setOpen] = useState(false)
  const counts = formatList(site.counts.map(({ kind, count }) => text.counts[kind](formatNumber(count))))
  return (
    <>
      <tr>
        <td><Icon name="check" size={12} /></td>
        <th scope="row">
          <button type="button" className="best-plan-site" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><b>{site.supplierName}</b> <span className="quiet">{counts}</span></button>
          {site.gapDays === null || site.gapDays <= 0 ? null : <span className="small quiet">{text.short(frameText.counts.days(Math.round(site.gapDays)))}</span>}
        </th>
        <td className="number">{formatShortMoney(site.once, currency)}</td>
        <td className="number good">{signed(site.worth, (size) => formatShortMoney(size, currency))}</td>
        <td />
      </tr>
      {isOpen ? site.parts.map((one) => <PartRow key={one.partId} one={one} reasons={reasons} nameOf={nameOf} currency={currency} />) : null}
    </>
  )
}

function LeftRow({ one, reasons, nameOf, currency }: Named & { readonly one: LeftOut; readonly reasons: AnsweredPlan['whyIn'] }) {
  const name = nameOf(one.partId)
  return (
    <tr>
      <td><Icon name={one.isOverBudget ? 'lock' : 'close'} size={12} /></td>
      <th scope="row">
        <span>{optionInWords(one.option, name)}</span>
        {(reasons.get(one.partId) ?? [one.why]).map((why) => <span key={inWords(why)} className="small quiet">{inWords(why)}</span>)}
      </th>
      <td className="number">{signed(one.extraOnce, (size) => formatShortMoney(size, currency))}</td>
      <td className={`number ${one.change > 0 ? 'good' : 'bad'}`}>{signed(one.change, (size) => formatShortMoney(size, currency))}</td>
      <td><HoldButton label={text.take(name)} onPress={() => holdPart(text.steps.moves(name), one.partId, 'moves')} /></td>
    </tr>
  )
}

interface ListProps {
  readonly title: string
  readonly heads: readonly [string, string]
  readonly count: number
  readonly most: number
  readonly rows: (many: number) => React.ReactNode
}

function List({ title, heads, count, most, rows }: ListProps) {
  const [isWhole, setWhole] = useState(false)
  return (
    <table className="table best-plan-table">
      <caption className="said-only">{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {title} {count <= most ? null : <Button kind="link" small onPress={() => setWhole(!isWhole)}>{isWhole ? text.fewer : text.all(formatNumber(count))}</Button>}
          </th>
          <th scope="col" className="number">{heads[0]}</th><th scope="col" className="number">{heads[1]}</th><td />
        </tr>
      </thead>
      <tbody>{rows(isWhole ? count : most)}</tbody>
    </table>
  )
}

interface BestPlanListsProps {
  readonly contents: ProjectContents
  readonly answered: AnsweredPlan
  readonly plan: PlanAnswer
  readonly isOld: boolean
}

/** What is in the plan by the site that hands it over, and the best of what is left out, each with its reason. */
export function BestPlanLists({ contents, answered: { whyIn, whyOut }, plan, isOld }: BestPlanListsProps) {
  const names = useMemo(() => partNames(contents.parts), [contents.parts])
  const named = { nameOf: (partId: string) => names.get(partId) ?? partId, currency: contents.project.currency }
  if (plan.sites.length === 0 && plan.leftOut.length === 0) return <p className="quiet">{text.nothing}</p>
  return (
    <div className={isOld ? 'stale' : undefined} aria-busy={isOld}>
      <BestPlanWorks works={plan.works} nameOf={named.nameOf} currency={named.currency} />
      {plan.sites.length === 0 ? <p className="quiet">{text.nothing}</p> : (
        <List title={text.inPlan} heads={[text.once, text.worth]} count={plan.sites.length} most={atFirst.sites} rows={(many) => plan.sites.slice(0, many).map((site) => <SiteRows key={site.siteKey} site={site} reasons={whyIn} {...named} />)} />
      )}
      {plan.leftOut.length === 0 ? null : (
        <List title={text.leftOut} heads={[text.extra, text.change]} count={plan.leftOut.length} most={atFirst.left} rows={(many) => plan.leftOut.slice(0, many).map((one) => <LeftRow key={one.partId} one={one} reasons={whyOut} {...named} />)} />
      )}
    </div>
  )
}
