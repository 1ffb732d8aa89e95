import type { Choice } from '../../../model/scenario.ts'
import type { Period } from '../periods.ts'
import type { Boost, Limit } from './needed.ts'
import type { SurgeHelp } from './surge-answer.ts'
import type { SurgeFacts } from './surge-facts.ts'
import type { Delivered, Extra } from './surge-program.ts'

/** A shortage below this share of what is asked is the solver’s rounding. */
export const rounding = 1e-6

/** A works that stands ready for a part. */
export type StandBy = Extract<Choice, { kind: 'stand-by' }>

/** A way to make more, with what it costs and what it is to the program. */
export interface Help extends Pick<SurgeHelp, 'makerKey' | 'siteId' | 'productId' | 'partId' | 'way' | 'addedShare'> {
  readonly fromDay: number
  readonly costPerDay: number | null
  readonly oneOffCost: number | null
  readonly boost: Boost | null
  readonly extra: Extra | null
}

/** The flexible capacity of every works that holds the surge up, and the works that stand ready for parts that do. */
export function helpFor({ makers, sources, idOf }: SurgeFacts, limits: readonly Limit[], standBys: readonly StandBy[]): Help[] {
  const busy = [...new Set(limits.flatMap((limit) => (limit.kind === 'capacity' ? [limit.maker] : [])))]
  const short = new Set(sources.flatMap(({ item, maker }, index) => (busy.includes(maker) || limits.some((limit) => limit.kind === 'lead-time' && limit.source === index) ? [idOf(item)] : [])))
  const need = (partId: string): number => sources.reduce((sum, { item, usual }) => (idOf(item) === partId ? sum + usual : sum), 0)
  return [
    ...busy.flatMap((maker) => (makers[maker]?.flexible ?? []).map(({ way, addedShare, daysToStart, costPerDay, oneOffCost }): Help => ({
      makerKey: makers[maker]?.key ?? null, siteId: makers[maker]?.siteId ?? null, productId: makers[maker]?.productId ?? null, partId: null, way, addedShare, fromDay: daysToStart, costPerDay, oneOffCost,
      boost: { maker, fromDay: daysToStart, addedShare }, extra: null,
    }))),
    ...standBys.filter(({ partId }) => short.has(partId)).map(({ partId, share, switchDays, costPerDay, oneOffCost }): Help => ({
      makerKey: null, siteId: null, productId: null, partId, way: 'stand-by', addedShare: share, fromDay: switchDays, costPerDay, oneOffCost, boost: null,
      extra: { item: sources.find(({ item }) => idOf(item) === partId)?.item ?? -1, fromDay: switchDays, perDay: share * need(partId) },
    })),
  ]
}

/** Days on which a maker makes more than its usual capacity lets it. */
export function daysAbove({ makers }: SurgeFacts, maker: number, periods: readonly Period[], { made }: Delivered): number {
  const capacity = makers[maker]?.capacity ?? 0
  return periods.reduce((days, { from, to }, place) => ((made.get(maker)?.[place] ?? 0) > capacity * (to - from) * (1 + rounding) ? days + to - from : days), 0)
}

/** Days on which the one works that stands ready brings something. */
export const daysBringing = (periods: readonly Period[], { brought }: Delivered): number =>
  periods.reduce((days, { from, to }, place) => ((brought[0]?.[place] ?? 0) > rounding ? days + to - from : days), 0)
