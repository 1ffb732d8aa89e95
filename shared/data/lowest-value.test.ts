import { expect, test } from 'vitest'
import { shippedFigures } from './figures.ts'
import { lowestValue } from './lowest-value.ts'

const lowest = (key: string): number | null => {
  const figure = shippedFigures.get(key)
  if (figure === undefined) throw new Error(`There is no figure ${key}.`)
  return lowestValue(figure)
}

test('no shipped figure, and no end of its usual range, lies below the lowest value that such a figure can have', () => {
  const below = [...shippedFigures.values()].filter((figure) => Math.min(figure.value, figure.low ?? figure.value) < (lowestValue(figure) ?? Number.NEGATIVE_INFINITY))
  expect(below.map((figure) => figure.key)).toEqual([])
})

test('a wage, a freight rate or an exchange rate cannot be below zero, a change of demand can', () => {
  expect(lowest('country.CN.labour-cost')).toBe(0)
  expect(lowest('exchange-rate.USD')).toBeGreaterThan(0)
  expect(lowest('what-if.demand-surge')).toBeNull()
  expect(lowest('country.CN.governance-pv')).toBe(-3.5)
})
