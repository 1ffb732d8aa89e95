import * as q from '../formulas/inputs.ts'
import { notYetSaved, savingStart } from '../formulas/moving.ts'
import { tiedUp } from '../formulas/stock.ts'
import { annuityPerYear, interestPerYear, ownershipPerYear, spend } from '../formulas/year.ts'
import { say, type Sentence, type SentenceValue } from '../text/say.ts'
import type { Plan } from './plan.ts'
import { runFormulas } from './run-formulas.ts'
import { columnOf, newSheet, setColumn, type Piece } from './sheet.ts'

/** What begins later than the decision: the saving of a part whose new source has yet to deliver, or what all of them together bring about elsewhere:
 *  the loss avoided, and the freight of the parts that shared a shipment with them. */
export interface LateStart {
  /** What it is of: a part number, or the loss avoided and the like. */
  readonly of: SentenceValue
  /** EUR a year once it runs. */
  readonly saving: number
  /** Money that goes into stock when it starts, EUR; negative where stock is freed. */
  readonly stock: number
  /** Months from the decision; half of the ramp-up is in it. */
  readonly months: number
}

const at = (of: Plan, quantity: Parameters<typeof columnOf>[1], row: number): number => columnOf(of.sheets.parts, quantity)[row] ?? Number.NaN
const cashOf = (of: Plan, row: number): number => at(of, ownershipPerYear, row) - at(of, interestPerYear, row) - at(of, annuityPerYear, row)

/** The parts whose new source starts later than the decision, and the rest of the saving by the share of changed spend that has started;
 *  `yearly` is all that the plan saves a year. */
export function lateStarts(today: Plan, plan: Plan, yearly: number): LateStart[] {
  const { moves, moveStart, parts, sheets } = plan
  if (moves.length === 0 || !Number.isFinite(yearly)) return []
  const months = columnOf(sheets.moves, savingStart)
  const starts: LateStart[] = []
  const waits: { readonly months: number; readonly spend: number }[] = []
  let changed = 0
  let rest = yearly
  for (let row = 0; row < parts.length; row++) {
    const [first, last] = [moveStart[row] ?? 0, moveStart[row + 1] ?? 0]
    const isBuffered = (parts[row]?.bufferDays ?? 0) > 0
    if (first === last && !isBuffered) continue
    const money = at(today, spend, row)
    // A part of unknown spend weighs nothing: its loss is not known either.
    if (Number.isFinite(money)) changed += money
    const saving = cashOf(today, row) - cashOf(plan, row)
    if (Number.isFinite(saving)) rest -= saving
    if (first === last) continue
    let latest = 0
    for (let move = first; move < last; move++) latest = Math.max(latest, months[move] ?? Number.NaN)
    if (latest === 0) continue
    if (Number.isFinite(money)) waits.push({ months: latest, spend: money })
    const stock = at(plan, tiedUp, row) - at(today, tiedUp, row)
    // What is unknown in both plans is in neither sum.
    if (Number.isFinite(saving)) starts.push({ of: parts[row]?.part.partNumber ?? '', saving, stock: Number.isFinite(stock) ? stock : 0, months: latest })
  }
  if (changed > 0) for (const { months: wait, spend: money } of waits) starts.push({ of: say`loss avoided and shipments shared`, saving: (rest * money) / changed, stock: 0, months: wait })
  return starts
}

/** What is not yet saved in a year (1, 2, …), EUR. */
export const notYetIn = (starts: readonly LateStart[], year: number): number =>
  starts.reduce((sum, { saving, months }) => sum + notYetSaved.compute(saving, months, year), 0)

/** The same, part by part, for whoever asks why. */
export function notYetPieces(starts: readonly LateStart[], year: number): Piece[] {
  const late = starts.filter(({ months }) => !(months <= (year - 1) * 12))
  const sheet = newSheet(late.length, (row) => late[row]?.of ?? '')
  const fill = (quantity: typeof q.savingAYear, values: number[], says: Sentence): void => {
    setColumn(sheet, quantity, Float64Array.from(values), { kind: 'aggregate', says, pieces: () => [] })
  }
  fill(q.savingAYear, late.map(({ saving }) => saving), say`cash of today less cash of this plan, or the loss avoided by its share of the changed spend`)
  setColumn(sheet, savingStart, Float64Array.from(late, ({ months }) => months), { kind: 'aggregate', says: say`months until the first delivery + half the months until full rate, the latest of its new sources`, pieces: () => [] })
  fill(q.yearNumber, late.map(() => year), say`the year`)
  runFormulas(sheet, [notYetSaved])
  return late.map((_, row) => ({ sheet, quantity: notYetSaved, row }))
}
