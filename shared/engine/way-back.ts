import { recover } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import type { Layout } from './layout.ts'
import { columnOf } from './sheet.ts'
import { inflowsOf, type Inflows } from './stand-by-pass.ts'

/** What of a stop decides whether its loss is an upper bound. */
export interface SlowReturn {
  /** Days until the usual source begins to come back. */
  readonly recovery: number
  readonly kept: number
  readonly toSwitch: number
  readonly rampWeeks: number
}

/** True where a stand-by brings a part of the need while a source comes back over some weeks: of that time half is counted, and the stand-by in that half alone, so that the loss is an upper bound. */
export const helpsOnTheWayBack = ({ partial, ready }: Inflows, { recovery, kept, toSwitch, rampWeeks }: SlowReturn): boolean =>
  partial.some(({ day, flow }) => flow > 0 && day < recovery + 7 * rampWeeks) && recover.compute(recovery, kept, toSwitch, ready, rampWeeks) > recover.compute(recovery, kept, toSwitch, ready, 0)

/** For each stop whether it is so; null where no stand-by is ever called, as then none is. */
export function slowReturns(layout: Layout): ((stop: number) => boolean) | null {
  const { standBys: { calls, callStart }, sheets: { stops: sheet } } = layout
  if (calls.length === 0) return null
  const [recovery, kept, toSwitch, rampWeeks] = [q.recovery, q.survivingShare, q.switchDays, q.rampWeeks].map((quantity) => columnOf(sheet, quantity))
  return (stop) => callStart[stop] !== callStart[stop + 1] && helpsOnTheWayBack(inflowsOf(layout, stop), {
    recovery: recovery?.[stop] ?? Number.NaN, kept: kept?.[stop] ?? Number.NaN, toSwitch: toSwitch?.[stop] ?? Number.NaN, rampWeeks: rampWeeks?.[stop] ?? Number.NaN,
  })
}
