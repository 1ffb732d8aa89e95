import type { Evaluation } from '../../../shared/engine/evaluation.ts'

/** What the start page says of a project as it stands today. An evaluation is far larger, and many projects may be listed. */
export interface Glance {
  /** Bought parts. */
  readonly parts: number
  /** Share of the parts that has a price. */
  readonly priced: number
  /** Days of the longest gap; null unknown. */
  readonly longestGapDays: number | null
  /** The site that stops the line first; null unknown. */
  readonly weakest: WeakestLink | null
}

export interface WeakestLink {
  readonly supplierName: string
  readonly surviveDays: number | null
  readonly recoverDays: number | null
  readonly gapDays: number | null
  /** Contribution lost when it stops once, in the project's currency; null unknown. */
  readonly lossPerEvent: number | null
  readonly lossIsUpperBound: boolean
}

/** The few figures of today's evaluation that a list of projects shows. */
export function glanceOf({ sites, totals, coverage }: Evaluation): Glance {
  const site = sites.find((one) => one.key === totals.weakestSiteKey)
  const weakest = site === undefined ? null : {
    supplierName: site.supplierName, surviveDays: site.surviveDays, recoverDays: site.recoverDays,
    gapDays: site.gapDays, lossPerEvent: site.lossPerEvent, lossIsUpperBound: site.lossIsUpperBound,
  }
  return { parts: coverage.parts, priced: coverage.priced, longestGapDays: totals.longestGapDays, weakest }
}
