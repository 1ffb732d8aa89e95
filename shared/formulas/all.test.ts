import { describe, expect, it } from 'vitest'
import { english } from '../text/english.ts'
import { allFormulas } from './all.ts'
import { verifyAll } from './verify.ts'

describe('Every formula', () => {
  it.each(verifyAll().map((one) => [one.id, one] as const))('%s gives what its worked example says', (_, one) => {
    expect(one.ok, `${english(one.label)}: expected ${one.expected}, got ${one.got}`).toBe(true)
  })
  it.each(allFormulas.map((formula) => [formula.id, formula] as const))('%s names its source and gives a value for each input', (_, formula) => {
    expect(formula.example.given).toHaveLength(formula.inputs.length)
    for (const field of ['title', 'publisher', 'year', 'licence'] as const) expect(formula.source[field]).not.toBe('')
    expect(formula.says).not.toBe('')
  })
  it('has an id of its own, shared with no input', () => {
    const ids = [...allFormulas.map((formula) => formula.id), ...new Set(allFormulas.flatMap((formula) => formula.inputs.flatMap((input) => ('kind' in input && input.kind === 'input' ? [input.id] : []))))]
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('makes nothing of the unknown: one missing input leaves the result unknown, unless the input does not matter', () => {
    for (const formula of allFormulas) {
      if (formula.id === 'risk-score') continue
      const example = formula.example.given
      for (const index of example.keys()) {
        const given = example.map((value, place) => (place === index ? Number.NaN : value))
        const got = formula.compute(...(given as never[])) // as many numbers as inputs
        const doesNotMatter = got === formula.example.gives || Math.abs(got - formula.example.gives) <= formula.example.tolerance
        expect(Number.isNaN(got) || doesNotMatter, `${formula.id} without ${formula.inputs[index]?.id ?? ''} gives ${got}`).toBe(true)
      }
    }
  })
})
