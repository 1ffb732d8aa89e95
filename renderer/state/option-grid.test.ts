import { beforeEach, expect, test, vi } from 'vitest'
import { aProject } from '../../shared/engine/small-project.ts'
import type { OptionGrid } from '../../shared/engine/option.ts'
import { findGrid, goOnWithGrid, stopGrid, useOptionGridState } from './option-grid.ts'

/** Questions on their way, each with what answers it; null is what one is answered that was overtaken or cancelled. */
const asked: ((grid: OptionGrid | null) => void)[] = []
vi.mock('../work/option-client.ts', () => ({
  askGrid: (_facts: unknown, _question: unknown, listen: (share: number) => void) => new Promise((answer) => {
    listen(0.5)
    asked.push(answer)
  }),
  cancelGrid: () => Promise.resolve(),
}))

const facts = aProject({})
const question = { scenarioId: null, what: new Map<string, number>(), settings: { nearshoreTo: 'PL', secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 } }
const grid: OptionGrid = { basis: 'part', rows: new Map() }
const inputs = [facts.project]
const { getState, setState } = useOptionGridState

beforeEach(() => {
  asked.length = 0
  setState({ found: null, work: null, stopped: null })
})

test('options that were stopped and asked for again are asked for once, though the first question is still on its way', async () => {
  const first = findGrid(facts, question, inputs)
  stopGrid()
  expect(getState()).toMatchObject({ work: null, stopped: inputs })
  goOnWithGrid()
  const second = findGrid(facts, question, inputs)
  asked[0]?.(null)
  await first
  expect(asked).toHaveLength(2)
  expect(getState().work).toMatchObject({ share: 0.5 })
  asked[1]?.(grid)
  await second
  expect(getState()).toMatchObject({ found: { grid, inputs }, work: null })
})

test('a cancellation that reaches the worker after the next question has that asked once more', async () => {
  const found = findGrid(facts, question, inputs)
  asked[0]?.(null)
  await Promise.resolve()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  asked[1]?.(grid)
  await found
  expect(getState().found?.grid).toBe(grid)
})

test('a grid that comes after other facts were asked about is let go', async () => {
  const first = findGrid(facts, question, inputs)
  const second = findGrid(facts, question, [facts.parts])
  asked[0]?.(grid)
  await first
  expect(getState().found).toBeNull()
  asked[1]?.(grid)
  await second
  expect(getState().found?.inputs).toEqual([facts.parts])
})
