import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { pumpProject } from '../../../shared/engine/small-project.ts'
import { applyPatches, type Patch } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { factBook } from '../../facts/fact-book.ts'
import { buildRows } from './build-rows.ts'
import type { Basis } from './part-row.ts'
import { descriptionNow, quantityNow, siteNow } from './typed-now.ts'

const pump = pumpProject()
const bases: Basis[] = [{ kind: 'product', partId: 'PUMP' }, { kind: 'year' }, { kind: 'part' }]
const rowsOf = (contents: ProjectContents, basis: Basis) => buildRows({ contents, evaluation: evaluate({ contents, scenarioId: null, figures: shippedFigures }) }, 'tree', basis)
const housing = <Item extends { readonly partId: string | null }>(rows: readonly Item[]): Item => {
  const row = rows.find(({ partId }) => partId === 'HOUSING')
  if (row === undefined) throw new Error('The housing has a row.')
  return row
}
/** What the cells of the housing show right after a step, beside the row that is laid out a moment later. */
function afterStep(patch: Patch, basis: Basis) {
  const then = applyPatches(pump, [patch])
  const of = { book: factBook(then), shownOf: factBook(pump), basis }
  return { old: housing(rowsOf(pump, basis)), row: housing(rowsOf(then, basis)), of }
}
const part = pump.parts.find(({ id }) => id === 'HOUSING')
const line = pump.lines.find(({ childId }) => childId === 'HOUSING')
const [supplier] = pump.suppliers
if (part === undefined || line === undefined || supplier === undefined) throw new Error('The pump has a housing and a supplier.')

describe('What is typed in a cell of a long list stands there before the rows are laid out again', () => {
  it.each(bases)('a quantity, counted for $kind', (basis) => {
    for (const quantity of [3, 0, null]) {
      const { old, row, of } = afterStep({ noun: 'line', id: line.id, value: { ...line, quantity } }, basis)
      if (quantity === null) expect(quantityNow(old, of)).toBeNull()
      else expect(quantityNow(old, of)).toBeCloseTo(row.quantity ?? Number.NaN, 9)
    }
  })
  it('a description, a supplier and a country', () => {
    const described = afterStep({ noun: 'part', id: part.id, value: { ...part, description: 'Cast housing' } }, { kind: 'year' })
    expect(descriptionNow(described.old, described.of)).toBe('Cast housing')
    const renamed = afterStep({ noun: 'supplier', id: supplier.id, value: { ...supplier, name: 'Ningbo Castings' } }, { kind: 'year' })
    expect(siteNow(renamed.old, renamed.of)).toMatchObject({ supplier: renamed.row.supplier, country: 'CN', isFar: true, isBought: true })
    const withoutOffer = afterStep({ noun: 'offer', id: 'HOUSING@NINGBO', value: null }, { kind: 'year' })
    expect(siteNow(withoutOffer.old, withoutOffer.of)).toMatchObject({ supplier: '', country: null, isBought: false })
  })
  it('and once they are laid out the rows speak for themselves', () => {
    const { row, of } = afterStep({ noun: 'line', id: line.id, value: { ...line, quantity: 3 } }, { kind: 'year' })
    expect(quantityNow(row, { ...of, shownOf: null })).toBe(row.quantity)
  })
})
