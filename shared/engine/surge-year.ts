import * as q from '../formulas/inputs.ts'
import { meanSurge } from '../formulas/what-ifs.ts'
import type { DemandStep } from '../model/shock.ts'
import { say } from '../text/say.ts'
import { runFormulas } from './run-formulas.ts'
import { columnOf, derive, fillFigure, newSheet, setColumn, type Piece, type Sheet } from './sheet.ts'
import type { World } from './world.ts'
import { ofShocks, type SurgeShock } from './world-shocks.ts'

/** A stretch of a surge: so much more is asked from one day to another. */
export interface SurgeSpan {
  readonly from: number
  readonly to: number
  readonly addedShare: number
}

/** The steps of a surge as stretches in order; the last one goes on until `end`. Of two steps on one day the later named counts. */
export function spansOf(steps: readonly DemandStep[], end: number): SurgeSpan[] {
  const sorted = steps.toSorted((one, other) => one.fromDay - other.fromDay)
  return sorted.flatMap(({ fromDay, addedShare }, index) => {
    const to = Math.min(end, sorted[index + 1]?.fromDay ?? end)
    return fromDay < to ? [{ from: fromDay, to, addedShare }] : []
  })
}

/** The surges of a product. */
export const surgesOf = (surges: readonly SurgeShock[], partId: string): SurgeShock[] => surges.filter(({ event }) => event.productId === null || event.productId === partId)

/** Fills how much more than planned is asked of each product over a year: what the slider says, and each surge as a mean over the year from its first day. */
export function fillSurges(products: Sheet, partIds: readonly string[], { book, shocks: { surges } }: World): void {
  const slider = book.ref('what-if.demand-surge')
  if (surges.length === 0) return fillFigure(products, q.demandSurge, slider)
  fillFigure(products, q.triedSurge, slider)
  const tried = columnOf(products, q.triedSurge)
  const stepsOf = partIds.map((id) => surgesOf(surges, id).map((shock) => stepSheet(shock)))
  const pieces = (row: number): Piece[] => [
    { sheet: products, quantity: q.triedSurge, row }, ...(stepsOf[row] ?? []).flatMap((sheet) => Array.from({ length: sheet.length }, (_, step) => ({ sheet, quantity: meanSurge, row: step }))),
  ]
  derive(products, q.demandSurge, [tried, surges], () => Float64Array.from(partIds, (_, row) => Math.max(-1, pieces(row).reduce((sum, piece) => sum + (columnOf(piece.sheet, piece.quantity)[piece.row] ?? Number.NaN), 0))), {
    kind: 'aggregate', says: say`sum of the slider and of each surge as a mean over the year`, pieces,
  })
}

/** The steps of one surge with what each adds to a year. */
function stepSheet(shock: SurgeShock): Sheet {
  const spans = spansOf(shock.event.steps, 365)
  const sheet = newSheet(spans.length, () => shock.name)
  const source = { kind: 'rule', origin: () => ({ provenance: ofShocks([shock]), of: '' }), readings: [], levels: new Uint8Array(0) } as const
  setColumn(sheet, q.stepShare, Float64Array.from(spans, ({ addedShare }) => addedShare), source)
  setColumn(sheet, q.stepDays, Float64Array.from(spans, ({ from, to }) => to - from), source)
  runFormulas(sheet, [meanSurge])
  return sheet
}
