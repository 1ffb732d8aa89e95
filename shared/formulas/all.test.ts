import { describe, expect, it } from 'vitest'
import { allFormulas } from './all.ts'

describe('Every formula', () => {
  it.each(allFormulas.map((formula) => [formula.id, formula] as const))('%s gives what its worked example says', (_, formula) => {
    expect(formula.example.given).toHaveLength(formula.inputs.length)
    // The example's tuple has the arity of compute; the list has forgotten the types.
    const got = formula.compute(...(formula.example.given as never[]))
    expect(Math.abs(got - formula.example.gives)).toBeLessThanOrEqual(formula.example.tolerance)
  })
  it('has an id of its own', () => {
    expect(new Set(allFormulas.map((formula) => formula.id)).size).toBe(allFormulas.length)
  })
})
