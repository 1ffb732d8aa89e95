import type { AnyFormula } from '../formulas/formula.ts'
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

type Compute = (...values: number[]) => number

/** Runs one formula over all rows of a sheet, by the number of its inputs so that no row allocates; not at all where no input changed. */
export function runFormula(sheet: Sheet, formula: AnyFormula): void {
  const compute = formula.compute as Compute // the vocabulary types compute by its inputs, which a list forgets
  const given = formula.inputs.map((quantity) => columnOf(sheet, quantity))
  if (isFresh(sheet, formula, given)) return
  const out = new Float64Array(sheet.length)
  loop(compute, given, out)
  setColumn(sheet, formula, out, { kind: 'formula', formula }, given)
}

/** Runs formulas that are in order. */
export function runFormulas(sheet: Sheet, formulas: readonly AnyFormula[]): void {
  for (const formula of formulas) runFormula(sheet, formula)
}

const none = new Float64Array(0)

function loop(compute: Compute, given: readonly Float64Array[], out: Float64Array): void {
  const [a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none, j = none] = given
  const n = out.length
  // An index below n is in every column: the casts say so where the type cannot.
  switch (given.length) {
    case 1:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number)
      return
    case 2:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number)
      return
    case 3:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
      return
    case 4:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
      return
    case 5:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
      return
    case 6:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
      return
    case 7:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number)
      return
    case 8:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number)
      return
    case 9:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number)
      return
    case 10:
      for (let r = 0; r < n; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number, j[r] as number)
      return
    default:
      throw new Error(`A formula has ${given.length} inputs; the engine runs 1 to 10.`)
  }
}
