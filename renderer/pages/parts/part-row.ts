import type { Certainty } from '../../../shared/engine/evaluation.ts'
import type { Sentence } from '../../../shared/text/say.ts'

export const partViews = ['tree', 'flat', 'site'] as const
/** How the parts are laid out: by product, as one list, or under the sites they come from. */
export type PartView = (typeof partViews)[number]

/** What quantity and landed cost are counted for: one unit of a product, a year over all products, or one part. */
export type Basis = { readonly kind: 'product'; readonly partId: string } | { readonly kind: 'year' } | { readonly kind: 'part' }

/** One row of the parts table. Null is unknown; money is in the project's currency. */
export interface PartRow {
  /** Unique in its view: a part that occurs twice in the tree has two rows. */
  readonly key: string
  readonly parentKey: string | null
  readonly kind: 'part' | 'assembly' | 'site'
  readonly depth: number
  /** Rows directly below it. */
  readonly childCount: number
  /** Bought parts below it, each occurrence once; 1 for a bought part itself. */
  readonly partCount: number
  /** Null for a site. */
  readonly partId: string | null
  /** The site that the row's part is bought from most, or the site that the row is. */
  readonly siteKey: string | null
  readonly number: string
  readonly description: string
  readonly country: string | null
  readonly supplier: string
  /** Sites beyond the one named; for an assembly all sites below it. */
  readonly moreSites: number
  /** Units on the basis. */
  readonly quantity: number | null
  /** The offer that the row's part is bought by most; null where none is. */
  readonly offerId: string | null
  /** Things to know of how the part is priced. */
  readonly notices: number
  /** The line of the BOM that says the quantity; null where several do or none does. */
  readonly lineId: string | null
  /** Landed cost on the basis; of an assembly the sum over what is priced below it. */
  readonly landed: number | null
  readonly landedCertainty: Certainty
  /** Price on the basis, without what it takes to bring it here. */
  readonly price: number | null
  /** Parts at or below the row without a landed cost. */
  readonly notPriced: number
  /** Why there is no landed cost, in words, or null. */
  readonly notPricedWhy: Sentence | null
  /** Price on the basis, or a year where the basis is one part: what shares are taken of. */
  readonly spend: number | null
  /** Share of the spend of everything in the view, 0 to 1. */
  readonly share: number | null
  readonly risk: number | null
  /** Days that stock lasts; of an assembly or a site those of its worst part. Infinity: never stops. */
  readonly survive: number | null
  readonly recover: number | null
  readonly gap: number | null
  readonly surviveCertainty: Certainty
  readonly recoverCertainty: Certainty
  /** Contribution lost if it stops once; of an assembly that of its worst part. */
  readonly loss: number | null
  readonly lossIsUpperBound: boolean
  /** The part whose braking bar the row shows. */
  readonly worstPartId: string | null
}

/** True where the worst case of a row is red: more days short than the alarm line. */
export const isAlarming = (row: Pick<PartRow, 'gap'>, alarmDays: number): boolean => row.gap !== null && row.gap > alarmDays

/** Rounded days short as they are shown: never below zero; null unknown. */
export function daysShort(gap: number | null): number | null {
  return gap === null ? null : Math.max(0, Math.round(gap))
}
