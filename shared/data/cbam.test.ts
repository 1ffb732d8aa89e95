import { describe, expect, it } from 'vitest'
import { cbamGroupOf, cbamGroups } from './cbam.ts'
import { shippedFigures } from './figures.ts'

describe('Goods of the carbon border adjustment mechanism', () => {
  it.each([
    ['7318 15 88', 'iron-and-steel'], ['7208', 'iron-and-steel'], ['72.04', null], ['7202 11', 'iron-and-steel'], ['7202 21', null], ['7326 90 98', 'iron-and-steel'], ['7320 20', null],
    ['7616 99 90', 'aluminium'], ['7602', null], ['2523 29', 'cement'], ['3105 60', null], ['3105 20', 'fertilisers'], ['2804 10', 'hydrogen'], ['8483 40', null], ['', null],
  ])('are told by the HS code: %s is of %s', (hsCode, group) => {
    expect(cbamGroupOf(hsCode)).toBe(group)
  })
  it('have emissions and a benchmark for each kind, as assumptions', () => {
    for (const group of cbamGroups) for (const what of ['embedded', 'benchmark']) expect(shippedFigures.get(`general.cbam-${what}-${group}`)?.tag).toBe('assumption')
  })
})
