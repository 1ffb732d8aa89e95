import type { AnyFormula } from '../formulas/formula.ts'
import { loops } from './generated/loops.ts'
import { columnOf, isFresh, setColumn, type Sheet } from './sheet.ts'

/** The formulas such that each comes after those it needs; ones that need each other are a mistake in the model. */
export function inOrder(formulas: readonly AnyFormula[]): readonly AnyFormula[] {
  const wanted = new Map(formulas.map((formula) => [formula.id, formula]))
  const state = new Map<string, 'open' | 'done'>()
  const ordered: AnyFormula[] = []
  const visit = (formula: AnyFormula): void => {
    const seen = state.get(formula.id)
    if (seen === 'done') return
    if (seen === 'open') throw new Error(`The formula ${formula.id} needs itself.`)
    state.set(formula.id, 'open')
    for (const needed of formula.inputs) {
      const other = wanted.get(needed.id)
      if (other !== undefined) visit(other)
    }
    state.set(formula.id, 'done')
    ordered.push(formula)
  }
  for (const formula of formulas) visit(formula)
  return ordered
}

/** Runs one formula over all rows of a sheet, in a loop of its own so that no row allocates; not at all where no input changed. */
export function runFormula(sheet: Sheet, formula: AnyFormula): void {
  const given = formula.inputs.map((quantity) => columnOf(sheet, quantity))
  if (isFresh(sheet, formula, given)) return
  const loop = loops.get(formula.id)
  if (loop === undefined) throw new Error(`The formula ${formula.id} has no loop yet: npm run data writes it.`)
  const out = new Float64Array(sheet.length)
  loop(given, out)
  setColumn(sheet, formula, out, { kind: 'formula', formula }, given)
}

/** Runs formulas that are in order. */
export function runFormulas(sheet: Sheet, formulas: readonly AnyFormula[]): void {
  for (const formula of formulas) runFormula(sheet, formula)
}
