import type { Shock } from '../model/shock.ts'
import { evaluate, type EvaluationRequest } from './evaluate.ts'
import type { Evaluation, PartResult } from './evaluation.ts'
import { finite } from './known.ts'

/** What one what-if does to a plan, all others as they are. */
export interface ShockEffect {
  readonly shockId: string
  /** Change of the landed cost a year, in the project's currency; null unknown. */
  readonly costPerYear: number | null
  /** Parts whose cost, need or days change. */
  readonly parts: number
  /** Most days by which the stock of a part lasts shorter; below 0 longer; 0 where none does. */
  readonly stockDays: number
}

const same = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other)))

const isTouched = (before: PartResult, after: PartResult): boolean =>
  !same(before.landedPerUnit, after.landedPerUnit) || !same(before.needPerYear, after.needPerYear) || !same(before.surviveDays, after.surviveDays)

/** What lies between a plan without a what-if and with it. */
export function effectBetween(shockId: string, before: Evaluation, after: Evaluation): ShockEffect {
  let [parts, stockDays] = [0, 0]
  for (const [row, part] of after.parts.entries()) {
    const was = before.parts[row]
    if (was === undefined || !isTouched(was, part)) continue
    parts += 1
    const shorter = finite((was.surviveDays ?? Number.NaN) - (part.surviveDays ?? Number.NaN)) ?? 0
    if (Math.abs(shorter) > Math.abs(stockDays)) stockDays = shorter
  }
  const [less, more] = [before.totals.landedCostPerYear, after.totals.landedCostPerYear]
  return { shockId, costPerYear: less === null || more === null ? null : more - less, parts, stockDays }
}

/** What each what-if of a plan's world does, one at a time: with it and without it, switched on or not. */
export function* shockEffectSteps(request: EvaluationRequest): Generator<undefined, ShockEffect[], undefined> {
  const { contents, scenarioId } = request
  const effects: ShockEffect[] = []
  const under = (shocks: readonly Shock[]): Evaluation => evaluate({ ...request, contents: { ...contents, shocks: [...shocks] } })
  for (const shock of contents.shocks) {
    if (shock.scenarioId !== null && shock.scenarioId !== scenarioId) continue
    yield undefined
    const others = contents.shocks.filter((one) => one !== shock)
    effects.push(effectBetween(shock.id, under(others), under([...others, { ...shock, isOn: true }])))
  }
  return effects
}
