import { categories, categoryOfHs } from '../data/categories.ts'
import type { Part } from '../model/part.ts'
import type { Evaluation, PartResult } from './evaluation.ts'
import type { NoOption, OptionCell, OptionKind, OptionSettings } from './option.ts'

const movable = new Map(categories.map((category) => [category.slug, category.movable]))

/** Units sold a year over all products; null when no demand is known. */
export function unitsSold(evaluation: Evaluation): number | null {
  let units: number | null = null
  for (const product of evaluation.products) if (product.demandPerYear !== null) units = (units ?? 0) + product.demandPerYear
  return units === 0 ? null : units
}

/** Landed cost of a part per unit of the basis: per product unit sold where `units` a year are known, else per unit of the part. */
export function costOnBasis(result: PartResult | undefined, units: number | null): number | null {
  if (result === undefined || result.landedPerUnit === null) return null
  if (units === null) return result.landedPerUnit
  return result.needPerYear === null ? null : (result.needPerYear * result.landedPerUnit) / units
}

/** Why a part cannot be given this option today, or null. */
export function absence(kind: OptionKind, part: Part, keep: PartResult, plantCountry: string, settings: OptionSettings): NoOption | null {
  if (kind === 'keep') return null
  if ((kind === 'buffer' || kind === 'stand-by') && keep.gapDays !== null && keep.gapDays <= 0) return 'no-need'
  if (kind === 'buffer') return null
  if (kind === 'nearshore' && settings.nearshoreTo === plantCountry) return 'same-country'
  const country = kind === 'reshore' ? plantCountry : settings.nearshoreTo
  if (kind !== 'stand-by' && keep.legs.length > 0 && keep.legs.every((leg) => leg.country === country)) return 'already-there'
  const category = part.category ?? (part.hsCode === null ? null : categoryOfHs(part.hsCode))
  return category !== null && movable.get(category) === 'no' ? 'cannot-move' : null
}

/** One-off money and money in extra stock of an option against today. */
function onceOf(kind: OptionKind, result: PartResult, keep: PartResult): number | null {
  if (kind !== 'buffer') return result.oneOff
  if (result.workingCapital === null || keep.workingCapital === null) return null
  return result.oneOff + result.workingCapital - keep.workingCapital
}

/** What an option does to one part, given its result with the option and without. */
export function cellOf(kind: OptionKind, result: PartResult, keep: PartResult, units: number | null, absent: NoOption | null, bufferDays: number): OptionCell {
  // Having a stand-by leaves the landed cost alone: what it costs is a line of the cost of ownership.
  const whole = (part: PartResult): PartResult => (kind === 'stand-by' ? { ...part, landedPerUnit: part.landedPerUnit === null ? null : part.lines['stand-by'] } : part)
  const after = costOnBasis(whole(result), units)
  const before = costOnBasis(whole(keep), units)
  return {
    cost: kind === 'keep' ? after : after === null || before === null ? null : after - before,
    once: onceOf(kind, result, keep),
    daysShort: result.gapDays === null ? null : Math.max(0, result.gapDays),
    certainty: result.certainty,
    absent,
    unknown: after === null ? result.notPriced : keep.notPriced,
    bufferDays,
    isAwaited: false,
  }
}
