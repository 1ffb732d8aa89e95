import type { Lane } from '../../../shared/data/lanes.ts'
import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { openWorld } from '../../../shared/engine/world.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'

/** One way by which one part comes from one site today. */
export interface SourceWay {
  readonly partId: string
  /** Ids of the products that need the part. */
  readonly products: readonly string[]
  readonly siteKey: string | null
  readonly country: string | null
  /** Null where no lane is known. */
  readonly lane: Lane | null
  /** Name of the lane among lanes, by its mode, origin and straits; '' without one. */
  readonly laneKey: string
  /** Transit in days; null where unknown. */
  readonly days: number | null
  /** Spend a year of the part by this way; null where unknown. */
  readonly spend: number | null
}

/** How every bought part comes today, a row a source. */
export function sourceWays(contents: ProjectContents, evaluation: Evaluation, book: FigureBook): SourceWay[] {
  const world = openWorld(book, contents.project.plantCountry)
  const offers = new Map(contents.offers.map((offer) => [offer.id, offer]))
  return evaluation.parts.flatMap((part) => {
    const products = Object.keys(part.perProduct)
    return part.legs.map((leg): SourceWay => {
      const way = world.lane(leg.country, leg.offerId === null ? null : (offers.get(leg.offerId)?.transportMode ?? null))
      return {
        partId: part.partId, products, siteKey: leg.siteId, country: leg.country, lane: way?.lane ?? null, laneKey: way === null ? '' : [way.lane.keyPrefix, ...way.lane.chokepoints].join(' '),
        days: way === null || Number.isNaN(way.days.value) ? null : way.days.value, spend: part.spendPerYear === null ? null : part.spendPerYear * leg.share,
      }
    })
  })
}
