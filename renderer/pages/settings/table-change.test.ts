import { expect, test } from 'vitest'
import { previewUpdate } from '../../../shared/data/table-update.ts'
import { figureTables } from '../../../shared/data/tables.ts'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { pumpProject } from '../../../shared/engine/small-project.ts'
import { applyPatches, inversePatches } from '../../../shared/model/change.ts'
import { tableChange, takeBack } from './table-change.ts'

const rates = figureTables.find((table) => table.id === 'exchange-rate')
const source = { publisher: 'European Central Bank', year: '2026-11-20', licence: 'free reuse' }

test('a newer table is one step: it changes the numbers, says where they come from, and is taken back as one', () => {
  if (rates === undefined) throw new Error('There are exchange rates.')
  const contents = pumpProject()
  const { rows } = previewUpdate(rates, [['USD', '2.00'], ['CNY', '8.1'], ['JPY', '186.75']], shippedFigures, new Map())
  let count = 0
  const step = tableChange(contents, rates, rows, source, '2026-11-22T10:00:00Z', () => `id ${count++}`)
  // The yen is as shipped: nothing to replace.
  expect(step?.patches).toHaveLength(2)
  expect(step?.name).toContain('European Central Bank')
  const after = applyPatches(contents, step?.patches ?? [])
  expect(after.parameters[0]?.origin).toEqual({ kind: 'typed', at: '2026-11-22T10:00:00Z', note: 'European Central Bank, 2026-11-20, free reuse' })
  const landed = (of: typeof contents) => evaluate({ contents: of, scenarioId: null, figures: shippedFigures }).totals.landedCostPerYear ?? Number.NaN
  expect(landed(after)).toBeLessThan(landed(contents))
  expect(applyPatches(after, inversePatches(contents, step?.patches ?? [])).parameters).toEqual([])
  expect(applyPatches(after, takeBack(after, rates)?.patches ?? []).parameters).toEqual([])
  expect(takeBack(contents, rates)).toBeNull()
})
