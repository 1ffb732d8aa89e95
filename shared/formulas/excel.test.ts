import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allFormulas } from './all.ts'
import { spreadsheetValue } from './spreadsheet-value.ts'

const withForm = allFormulas.flatMap((formula) => (formula.excel === undefined ? [] : [{ formula, excel: formula.excel }]))
/** Numbers as facts and figures have them, often 0 and 1, and sometimes unknown. */
const known = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(0, 1) }, { weight: 3, arbitrary: fc.double({ min: 0.001, max: 0.9, noNaN: true }) })
const value = fc.oneof({ weight: 8, arbitrary: known }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
/** A sum over what is known, and a shipped figure: neither is ever unknown, and comparing texts would answer differently. */
const alwaysKnown = new Set(['cbam-mass', 'cbam-threshold'])
/** A scale has an upper end. */
const positive = fc.double({ min: 0.001, max: 0.9, noNaN: true })

describe('The equation that a spreadsheet computes', () => {
  test.each(withForm)('of $formula.id is that of Remweg, unknown where that is', ({ formula, excel }) => {
    fc.assert(
      fc.property(fc.tuple(...formula.inputs.map(({ id }) => (id.endsWith('-ceiling') ? positive : alwaysKnown.has(id) ? known : value))), (given) => {
        const compute = formula.compute as (...values: number[]) => number // the list forgets the inputs' number
        const ours = compute(...given)
        const theirs = spreadsheetValue(excel, new Map(formula.inputs.map((input, index) => [input.id, given[index] ?? Number.NaN])))
        // What is infinite here is an error there, and neither is shown.
        if (Number.isFinite(ours)) expect(Math.abs(theirs - ours)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(ours)))
        else expect(theirs).not.toSatisfy(Number.isFinite)
      }),
      { numRuns: 300 },
    )
  })

  test('needs every input that the equation has, and no other', () => {
    for (const { formula, excel } of withForm) {
      expect(new Set(excel.match(/(?<=\{)[a-z0-9-]+(?=\})/gu))).toEqual(new Set(formula.inputs.map(({ id }) => id)))
    }
  })
})
