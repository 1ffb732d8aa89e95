import { expect, test } from 'vitest'
import { shippedFigures } from '../../data/figures.ts'
import { sampleContents } from '../../data/sample/sample.ts'
import { totalIndicesOf } from '../../numeric/total-indices.ts'
import { interactionSteps } from './interactions.ts'

test('what inputs bring to the spread of a sum is their own share, and nothing acts together', () => {
  const found = totalIndicesOf(([x = 0, y = 0]) => 3 * x + 4 * y, { dimensions: 3, which: [0, 1, 2], seed: 1, turns: 16, draws: 256 })
  expect(found?.map(({ value }) => value)).toEqual([expect.closeTo(9 / 25, 2), expect.closeTo(16 / 25, 2), 0])
})

test('a function that does not vary has no indices', () => expect(totalIndicesOf(() => 5, { dimensions: 2, which: [0], seed: 1, turns: 4, draws: 8 })).toBeNull())

test('the inputs that move the net value most bring most of its spread, each with its error', () => {
  const steps = interactionSteps({ contents: sampleContents('2026-11-22T09:00:00Z'), scenarioId: 'scenario-b', figures: shippedFigures }, 'npv', 4, 2020, 16)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const indices = step.value ?? []
  expect(indices).toHaveLength(4)
  for (const { total } of indices) {
    expect(total.value).toBeGreaterThan(0)
    expect(total.error).toBeGreaterThan(0)
  }
  expect(indices.reduce((sum, { total }) => sum + total.value, 0)).toBeGreaterThan(0.3)
}, 60_000)
