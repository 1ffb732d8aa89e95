import { shippedFigures } from '../../shared/data/figures.ts'
import { roundedToError, type Estimated } from '../../shared/engine/uncertainty/spread.ts'
import type { Scenario } from '../../shared/model/scenario.ts'
import type { IntervalRow } from '../charts/interval.tsx'
import type { TornadoRow } from '../charts/tornado.tsx'
import { formatNumber, formatPercent, formatShortMoney } from '../text/format.ts'
import { factsText } from '../text/facts.ts'
import { futuresText } from '../text/futures.ts'
import { wordsOf } from '../text/sentences/in-words.ts'
import type { DrawnFutures, TornadoBar, TornadoBars } from '../work/simulation-worker.ts'

/** How many of a hundred futures a plan beats today in; null where its net value is unknown. */
export function chanceOf(found: DrawnFutures, scenarioId: string): number | null {
  const npv = found.plans.find((one) => one.scenarioId === scenarioId)?.npv ?? null
  return npv === null ? null : Math.round(npv.chanceAboveZero.value * 100)
}

/** A row for each plan whose net value was drawn, with no more digits than the futures bear. */
export function intervalRows(found: DrawnFutures, plans: readonly Scenario[], colourOf: (plan: Scenario) => string, currency: string): IntervalRow[] {
  const borne = (estimated: Estimated): string => formatShortMoney(roundedToError(estimated), currency)
  return plans.flatMap((plan) => {
    const drawn = found.plans.find((one) => one.scenarioId === plan.id)
    const npv = drawn?.npv ?? null
    if (drawn === undefined || npv === null) return []
    const chance = formatNumber(Math.round(npv.chanceAboveZero.value * 100))
    return [{
      key: plan.id, label: plan.letter, colour: colourOf(plan), density: drawn.density, words: futuresText.interval(borne(npv.p10), borne(npv.p90), chance),
      p10: npv.p10.value, p25: npv.p25.value, p50: npv.p50.value, p75: npv.p75.value, p90: npv.p90.value,
    }]
  })
}

/** An input's value at an end: shares and factors as a percentage, the rest with as many digits as tell the ends apart. */
function valueOf(key: string, value: number): string {
  if (key.startsWith('uncertainty.') || key === 'what-if.freight-factor') return `${value >= 1 ? '+' : ''}${formatPercent(value - 1)}`
  const unit = shippedFigures.get(key)?.unit ?? ''
  if (/^(of |per year$|share$|probability$)/.test(unit)) return formatPercent(value, Math.abs(value) < 0.1 ? 1 : 0)
  return formatNumber(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 ? 2 : 4)
}

/** What an input is called, and whether its ends are those that somebody typed. */
export function inputNameOf({ key, fact, isOwnRange }: TornadoBar): string {
  const label = fact === null ? labelOfKey(key) : `${factsText.names[fact.name] ?? fact.name}, ${fact.of}`
  return isOwnRange ? futuresText.ownRange(label) : label
}
const labelOfKey = (key: string): string =>
  key === 'uncertainty.prices' ? futuresText.prices : key === 'uncertainty.offers' ? futuresText.offers : wordsOf(shippedFigures.get(key)?.label ?? key)

/** A bar for each input, its own values on the ends. */
export const tornadoRows = ({ bars }: TornadoBars): TornadoRow[] =>
  bars.map((bar) => ({ ...bar, label: inputNameOf(bar), low: valueOf(bar.key, bar.low), high: valueOf(bar.key, bar.high) }))
