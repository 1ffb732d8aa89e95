import type { Leg, PartResult } from '../../../shared/engine/evaluation.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { Basis, PartRow } from './part-row.ts'

/** A row in the making: sums and shares are filled in once all rows are there. */
export type RowDraft = { -readonly [Field in keyof PartRow]: PartRow[Field] }

/** Where a row stands in its view. */
export interface RowPlace {
  readonly key: string
  readonly parentKey: string | null
  readonly depth: number
  readonly lineId: string | null
}

export const times = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : one * other)

function mainLeg(legs: readonly Leg[]): Leg | undefined {
  let main = legs[0]
  for (const leg of legs) if (main !== undefined && leg.share > main.share) main = leg
  return main
}

export const placeKey = (leg: Leg): string => leg.siteId ?? (leg.choiceId === null ? leg.key : `choice:${leg.choiceId}`)

/** The row of a part at a place, with what is known of it on a basis; `only` narrows it to one of its sources. */
export function rowOfPart(basis: Basis, part: Part, result: PartResult | undefined, place: RowPlace, quantity: number | null, only: Leg | null): RowDraft {
  const leg = only ?? (result === undefined ? undefined : mainLeg(result.legs))
  const landedPerUnit = only === null ? (result?.landedPerUnit ?? null) : only.landedPerUnit
  const share = only?.share ?? 1
  // On the basis of one part money is per part, whatever quantity the sheet names.
  const units = basis.kind === 'part' ? 1 : times(quantity, share)
  const price = times(result?.lines.price ?? null, units)
  return {
    key: place.key, parentKey: place.parentKey, depth: place.depth, lineId: place.lineId, kind: 'part', childCount: 0, partCount: 1, partId: part.id,
    siteKey: leg === undefined ? null : placeKey(leg), offerId: leg?.offerId ?? null, number: part.partNumber, description: part.description, country: leg?.country ?? null,
    supplier: leg?.supplierName ?? '', moreSites: only === null && result !== undefined ? Math.max(0, result.legs.length - 1) : 0, quantity: times(quantity, share),
    landed: times(landedPerUnit, units), landedCertainty: only?.certainty ?? result?.certainty ?? 'known', notPriced: landedPerUnit === null ? 1 : 0,
    notPricedWhy: result?.notPriced ?? null, notices: result?.notices.length ?? 0, price,
    spend: basis.kind === 'part' ? times(result?.spendPerYear ?? null, share) : price, share: null,
    risk: result?.riskScore ?? null, survive: result?.surviveDays ?? null, recover: result?.recoverDays ?? null, gap: result?.gapDays ?? null,
    surviveCertainty: result?.surviveCertainty ?? 'known', recoverCertainty: result?.recoverCertainty ?? 'known', loss: result?.lossPerEvent ?? null,
    lossIsUpperBound: result?.lossIsUpperBound ?? false, worstPartId: part.id,
  }
}

const certaintyOrder = ['known', 'default', 'estimate'] as const
const add = (sum: number | null, value: number | null): number | null => (value === null ? sum : (sum ?? 0) + value)

/** Fills in what a branch shows of the bought parts among the rows from one index on: sums of money, the worst of risk and days. */
export function sumUp(head: RowDraft, rows: readonly RowDraft[], from: number): void {
  const sites = new Set<string>()
  let certainty = 0
  let worst: RowDraft | null = null
  let dearest: RowDraft | null = null
  Object.assign(head, { partCount: 0, notPriced: 0, notices: 0, landed: null, price: null, spend: null, risk: null })
  for (let at = from; at < rows.length; at++) {
    const row = rows[at]
    if (row === undefined || row.kind !== 'part') continue
    head.partCount += 1
    head.notPriced += row.notPriced
    head.notices += row.notices
    head.landed = add(head.landed, row.landed)
    head.price = add(head.price, row.price)
    head.spend = add(head.spend, row.spend)
    if (row.siteKey !== null) sites.add(row.siteKey)
    if (row.landed !== null) certainty = Math.max(certainty, certaintyOrder.indexOf(row.landedCertainty))
    if (row.risk !== null && (head.risk === null || row.risk > head.risk)) head.risk = row.risk
    if (row.gap !== null && (worst === null || row.gap > (worst.gap ?? -Infinity))) worst = row
    if (row.loss !== null && (dearest === null || row.loss > (dearest.loss ?? -Infinity))) dearest = row
  }
  Object.assign(head, {
    moreSites: sites.size, landedCertainty: certaintyOrder[certainty] ?? 'known', survive: worst?.survive ?? null, recover: worst?.recover ?? null, gap: worst?.gap ?? null,
    surviveCertainty: worst?.surviveCertainty ?? 'known', recoverCertainty: worst?.recoverCertainty ?? 'known', loss: dearest?.loss ?? null,
    lossIsUpperBound: dearest?.lossIsUpperBound ?? false, worstPartId: worst?.partId ?? null,
  } satisfies Partial<PartRow>)
}

/** Fills in the share of all spend of each row, 0 to 1. */
export function fillShares(rows: readonly RowDraft[]): void {
  let total = 0
  for (const row of rows) if (row.kind === 'part' && row.spend !== null) total += row.spend
  if (total > 0) for (const row of rows) row.share = row.spend === null ? null : row.spend / total
}
