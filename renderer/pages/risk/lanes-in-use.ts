import type { Lane } from '../../../shared/data/lanes.ts'
import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { openWorld } from '../../../shared/engine/world.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'

/** A way that goods take to the plant today. */
export interface LaneInUse {
  /** Null where no lane is known for the origin. */
  readonly lane: Lane | null
  /** False where no supplier's country is known, so that no lane can be. */
  readonly isCountryKnown: boolean
  /** Key of its transit-days figure; null without a lane. */
  readonly daysKey: string | null
  readonly transitDays: number | null
  readonly siteKeys: readonly string[]
  readonly partIds: readonly string[]
  /** Share of known spend, 0 to 1; null while no spend is known. */
  readonly share: number | null
}

/** The lanes of today's sourcing, the largest spend first. A part of which several sites have a share counts by those shares. */
export function lanesInUse(contents: ProjectContents, evaluation: Evaluation, book: FigureBook): LaneInUse[] {
  const world = openWorld(book, contents.project.plantCountry)
  const offers = new Map(contents.offers.map((offer) => [offer.id, offer]))
  const found = new Map<string, { lane: Lane | null; isCountryKnown: boolean; days: number; daysKey: string | null; sites: Set<string>; parts: Set<string>; spend: number }>()
  let total = 0
  for (const part of evaluation.parts) {
    for (const leg of part.legs) {
      const mode = leg.offerId === null ? null : (offers.get(leg.offerId)?.transportMode ?? null)
      const way = world.lane(leg.country, mode)
      const key = way === null ? `no lane ${String(leg.country === null)}` : `${way.lane.keyPrefix} ${way.lane.chokepoints.join(';')}`
      const group = found.get(key) ?? {
        lane: way?.lane ?? null, isCountryKnown: leg.country !== null, days: way?.days.value ?? Number.NaN, daysKey: way?.days.key ?? null, sites: new Set<string>(), parts: new Set<string>(), spend: 0,
      }
      found.set(key, group)
      if (leg.siteId !== null) group.sites.add(leg.siteId)
      group.parts.add(part.partId)
      const spend = part.spendPerYear === null ? 0 : part.spendPerYear * leg.share
      group.spend += spend
      total += spend
    }
  }
  return [...found.values()]
    .map((group) => ({
      lane: group.lane, isCountryKnown: group.isCountryKnown, daysKey: group.daysKey, transitDays: Number.isNaN(group.days) ? null : group.days, siteKeys: [...group.sites], partIds: [...group.parts],
      share: total === 0 ? null : group.spend / total,
    }))
    .toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0) || other.partIds.length - one.partIds.length)
}
