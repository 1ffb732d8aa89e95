import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ExplainTarget } from '../../../shared/engine/explanation.ts'
import { placeName } from '../../plans/site-name.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { formatMoney, formatNumber, formatPercent, formatShortDays, formatShortMoney } from '../../text/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Why } from '../../ui/why.tsx'
import type { PlanNumbers } from './plan-numbers.ts'
import { co2Digits, lessShown, shownNumbers } from './shown-numbers.ts'

const text = scenariosText.totals

/** An arrow, a size and a colour: a difference whose direction is better or worse. */
function Delta({ difference, write, moreIsBetter }: { readonly difference: number | null; readonly write: (size: number) => string; readonly moreIsBetter: boolean }) {
  if (difference === null) return null
  if (!/[1-9]/.test(write(Math.abs(difference)))) return <span className="faint">{text.same}</span>
  const more = difference > 0
  return (
    <span className={`delta ${more === moreIsBetter ? 'good' : 'bad'}`}>
      <Icon name={more ? 'up' : 'fall'} size={10} />
      <span className="said-only">{more ? text.more : text.less}</span>
      {write(Math.abs(difference))}
    </span>
  )
}

function Total({ label, target, value, children }: { readonly label: string; readonly target?: ExplainTarget; readonly value: string; readonly children?: ReactNode }) {
  return (
    <li className="total">
      <span className="caption">{label}</span>
      {/* A long value is written smaller than a short one, so that none runs into the next. */}
      <span className="value" style={{ '--letters': value.length } as CSSProperties /* a custom property is no property React knows */}>{target === undefined ? value : <Why target={target}>{value}</Why>}</span>
      <span className="note">{children}</span>
    </li>
  )
}

/** Says what changed to a screen reader, at most once a second. */
function useSpoken(sentence: string): string {
  const [spoken, setSpoken] = useState(sentence)
  const last = useRef(0)
  useEffect(() => {
    const timer = setTimeout(() => {
      last.current = Date.now()
      setSpoken(sentence)
    }, Math.max(0, last.current + 1000 - Date.now()))
    return () => clearTimeout(timer)
  }, [sentence])
  return spoken
}

interface TotalsBarProps {
  readonly numbers: PlanNumbers
  readonly currency: string
  readonly horizonYears: number
  /** True where the plan adds stock of a part whose worth is unknown. */
  readonly isStockUnknown: boolean
}

const known = (value: number | null, write: (value: number) => string): string => (value === null ? text.unknown : write(value))
const written = (evaluation: Evaluation, currency: string) => {
  const shown = shownNumbers(evaluation)
  const short = (value: number): string => formatShortMoney(value, currency)
  return {
    shown, short,
    landed: known(shown.landed, (value) => formatMoney(value, currency)),
    oneOff: known(shown.oneOff, short),
    loss: known(shown.loss, short),
    weakest: known(shown.short, (value) => (value === 0 ? text.covered : text.short(formatNumber(value)))),
    netValue: known(shown.netValue, short),
  }
}

/** Eight numbers of the plan with what they differ from today in the same world. */
export function TotalsBar({ numbers, currency, horizonYears, isStockUnknown }: TotalsBarProps) {
  const { plan, today } = numbers
  const isToday = plan === today
  const now = written(plan, currency)
  const { shown, short } = now
  const oneOff = !isStockUnknown ? now.oneOff : shown.oneOff === 0 ? text.unknown : text.atLeast(now.oneOff)
  const stock = !isStockUnknown ? known(shown.stock, short) : shown.stock === 0 ? text.unknown : text.atLeast(known(shown.stock, short))
  const before = shownNumbers(today)
  const spoken = useSpoken(text.spoken(now.landed, oneOff, now.loss, now.weakest))
  const weakest = plan.sites.find((site) => site.key === plan.totals.weakestSiteKey)
  const weakestSite = weakest === undefined ? '' : placeName(weakest)
  const money = (digits: number) => (size: number) => formatMoney(size, currency, digits)
  return (
    <section aria-label={text.label} title={isToday ? undefined : text.world}>
      <p className="said-only" aria-live="polite">{spoken}</p>
      <ul className="totals">
        <Total label={text.landed} value={now.landed} target={{ on: 'plan', quantity: 'cost-per-unit' }}>
          {isToday ? null : <Delta difference={lessShown(shown.landed, before.landed)} write={money(2)} moreIsBetter={false} />}
        </Total>
        <Total label={text.oneOff} value={oneOff} target={{ on: 'plan', quantity: 'one-off' }}>
          <span className="cut">{shown.oneOff === 0 && !isStockUnknown ? text.nothingSpent : shown.moves === 0 ? text.splitStock(stock) : text.split(known(shown.moves, short), stock)}</span>
        </Total>
        <Total label={text.loss} value={now.loss} target={{ on: 'plan', quantity: 'expected-loss' }}>
          {isToday ? null : <Delta difference={lessShown(shown.loss, before.loss)} write={short} moreIsBetter={false} />}
        </Total>
        <Total label={text.weakest} value={now.weakest} target={{ on: 'plan', quantity: 'gap' }}>
          {isToday ? null : <Delta difference={lessShown(shown.short, before.short)} write={(size) => formatShortDays(formatNumber(size))} moreIsBetter={false} />}
          <span className="cut">{weakestSite}</span>
        </Total>
        {isToday ? (
          <>
            <Total label={text.netValue(formatNumber(horizonYears))} value={short(0)}><span className="cut">{text.netValueToday}</span></Total>
            <Total label={text.payback} value={text.none}><span className="cut">{text.noPayback}</span></Total>
          </>
        ) : (
          <>
            <Total label={text.netValue(formatNumber(horizonYears))} value={now.netValue} target={{ on: 'plan', quantity: 'npv' }}>
              <span className="cut" title={text.netValueHelp}>{text.netValueNote}</span>
            </Total>
            <Total
              label={text.payback} target={{ on: 'plan', quantity: 'payback' }}
              value={shown.oneOff === 0 && !isStockUnknown ? text.none : shown.paybackMonths !== null ? text.months(formatNumber(shown.paybackMonths)) : shown.netValue === null ? text.unknown : text.never}
            >
              <span className="cut">{shown.oneOff === 0 && !isStockUnknown ? text.noPayback : shown.paybackMonths !== null ? text.onExpected : shown.netValue === null ? null : text.notWithinHorizon(formatNumber(horizonYears))}</span>
            </Total>
          </>
        )}
        <Total label={text.co2} value={known(shown.co2, (value) => text.tonnes(formatNumber(value, co2Digits(value))))} target={{ on: 'plan', quantity: 'co2' }}>
          {isToday ? null : <Delta difference={lessShown(shown.co2, before.co2)} write={(size) => `${formatNumber(size, co2Digits(size))} t`} moreIsBetter={false} />}
        </Total>
        <Total label={text.europe} value={known(shown.europe, (value) => formatPercent(value / 100))} target={{ on: 'plan', quantity: 'share-from-europe' }}>
          {isToday ? null : <Delta difference={lessShown(shown.europe, before.europe)} write={(size) => text.points(formatNumber(size))} moreIsBetter />}
        </Total>
      </ul>
    </section>
  )
}
