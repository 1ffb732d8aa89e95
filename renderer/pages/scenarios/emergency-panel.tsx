import { useDeferredValue } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { emergencyPlan, type EmergencyContract } from '../../../shared/engine/emergency-plan.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { emergencyAsText } from '../../plans/emergency-table.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { countryName } from '../../text/country-names.ts'
import { emergencyText as words } from '../../text/emergency.ts'
import { formatDays, formatPercent, formatShortMoney } from '../../text/format.ts'
import { text } from '../../text/frame.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'

interface EmergencyPanelProps {
  readonly contents: ProjectContents
  readonly scenarioId: string
  readonly what: ReadonlyMap<string, number>
}

const sumOf = (values: readonly (number | null)[]): number | null => (values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0))

const who = (one: EmergencyContract): string => [one.supplierName === '' ? words.nobody : one.supplierName, one.city, countryName(one.country)].filter((word) => word !== '').join(', ')

/** The stand-by contracts of a plan: who, where, how fast, what they cost to have and to use; to be copied as a table. */
export function EmergencyPanel({ contents, scenarioId, what }: EmergencyPanelProps) {
  const tried = useDeferredValue(what)
  const contracts = useMemo(() => {
    const has = contents.choices.some((choice) => choice.kind === 'stand-by' && choice.scenarioId === scenarioId)
    return has ? emergencyPlan({ contents, scenarioId, figures: shippedFigures, what: tried }) : []
  }, [contents, scenarioId, tried])
  if (contracts.length === 0) return null
  const { currency } = contents.project
  const money = (value: number | null): string => (value === null ? text.unknown : formatShortMoney(value, currency))
  const copy = (): void => {
    navigator.clipboard.writeText(emergencyAsText(contracts, currency)).then(() => sayDone(words.copied), () => sayFailed(words.copyFailed))
  }
  return (
    <section className="rail-section" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="caption">{words.intro}</p>
      <ul className="emergency">
        {contracts.map((one) => (
          <li key={one.choiceId}>
            <b>{one.partNumber === '' ? one.description : one.partNumber}</b> {who(one)}
            <span className="block quiet">{words.terms(formatDays(one.switchDays), formatPercent(one.share))}</span>
            <span className="block quiet">{words.costs(money(one.costPerYear), money(one.costPerDay))}</span>
            {one.daysShort === null ? null : Math.round(one.daysShort) > 0 ? <span className="block bad">{words.short(formatDays(one.daysShort))}</span> : <span className="block good">{words.covered}</span>}
          </li>
        ))}
      </ul>
      <p className="small">{words.inAll(money(sumOf(contracts.map(({ costPerYear }) => costPerYear))), money(sumOf(contracts.map(({ oneOff }) => oneOff))))}</p>
      <Button small onPress={copy}>{words.copy}</Button>
    </section>
  )
}
