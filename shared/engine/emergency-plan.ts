import { gap, survive } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { standByFlow, standByPerDay, standByPerYear, standByUse } from '../formulas/stand-by.ts'
import { workOut, type EvaluationRequest } from './evaluate.ts'
import { finite, known } from './known.ts'
import { columnOf } from './sheet.ts'

/** One contract of the emergency plan: who stands in for whom, where, how fast, and what it costs; money in the project's currency, null unknown. */
export interface EmergencyContract {
  readonly choiceId: string
  readonly partId: string
  readonly partNumber: string
  readonly description: string
  /** Who stands ready; empty while nobody is named. */
  readonly supplierName: string
  readonly city: string
  readonly country: string
  /** Names of the places whose stop calls it, such as "Hengtai Motor, Ningbo". */
  readonly standsInFor: readonly string[]
  /** Share of the need that it can make, and units a day once it delivers. */
  readonly share: number
  readonly unitsPerDay: number | null
  readonly switchDays: number
  /** Days that stock lasts and days still short when the worst of these places stops; 0 when covered. */
  readonly surviveDays: number | null
  readonly daysShort: number | null
  readonly costPerYear: number | null
  readonly costPerDay: number | null
  readonly oneOff: number | null
  /** Most that its use costs in one stop. */
  readonly useCost: number | null
  readonly note: string
}

/** The emergency plan of a scenario: every stand-by contract, the part that is short longest first. */
export function emergencyPlan(request: EvaluationRequest): EmergencyContract[] {
  const { plan } = workOut(request)
  const { legs, stops, standBys: { contracts, calls }, sheets } = plan
  const of = (quantity: Parameters<typeof columnOf>[1]): Float64Array => columnOf(sheets.standBys, quantity)
  const [lasts, gaps, uses] = [columnOf(sheets.stops, survive), columnOf(sheets.stops, gap), columnOf(sheets.calls, standByUse)]
  const found = contracts.map(({ of: facts, choice }, row): EmergencyContract => {
    const own = calls.flatMap(({ standBy, stop }, call) => (standBy === row ? [{ stop, call }] : []))
    const worst = own.reduce<number>((most, { stop }) => (most < 0 || (gaps[stop] ?? Number.NaN) > (gaps[most] ?? Number.NaN) ? stop : most), -1)
    const short = known(gaps[worst])
    return {
      choiceId: choice.id, partId: facts.part.id, partNumber: facts.part.partNumber, description: facts.part.description,
      supplierName: choice.supplierName, city: choice.city, country: choice.country,
      standsInFor: own.flatMap(({ stop }) => {
        const leg = legs[stops[stop]?.leg ?? -1]
        const name = leg === undefined ? '' : [leg.supplierName, leg.city].filter((word) => word !== '').join(', ')
        return name === '' ? [] : [name]
      }),
      share: choice.share, unitsPerDay: finite(of(standByFlow)[row]), switchDays: choice.switchDays,
      surviveDays: known(lasts[worst]), daysShort: short === null ? null : Math.max(0, short),
      costPerYear: finite(of(standByPerYear)[row]), costPerDay: finite(of(standByPerDay)[row]), oneOff: finite(of(q.qualification)[row]),
      useCost: finite(own.reduce((most, { call }) => Math.max(most, uses[call] ?? Number.NaN), 0)),
      note: choice.note,
    }
  })
  return found.toSorted((one, other) => (other.daysShort ?? -1) - (one.daysShort ?? -1) || (one.partNumber < other.partNumber ? -1 : 1))
}
