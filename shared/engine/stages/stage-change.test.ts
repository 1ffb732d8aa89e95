import { expect, test } from 'vitest'
import { shippedFigures } from '../../data/figures.ts'
import { sampleContents } from '../../data/sample/sample.ts'
import { applyPatches, inversePatches } from '../../model/change.ts'
import { isNewSource } from '../../model/scenario.ts'
import { evaluate } from '../evaluate.ts'
import { applyStages, firstDeliveries, tooLate } from './stage-change.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const plan = contents.scenarios.find(({ id }) => contents.choices.some((choice) => choice.scenarioId === id && isNewSource(choice)))
const id = plan?.id ?? ''
const own = contents.choices.filter(({ scenarioId }) => scenarioId === id)
const deliveries = firstDeliveries({ contents, scenarioId: id, figures: shippedFigures }, id)

test('Start months of a plan in stages are a quarter of a year later for each quarter, and the step is undone as a whole', () => {
  const order = new Map(own.map(({ partId }, at) => [partId, at % 3]))
  const step = applyStages(contents, id, order, deliveries, 'In stages')
  const after = applyPatches(contents, step?.patches ?? [])
  const later = firstDeliveries({ contents: after, scenarioId: id, figures: shippedFigures }, id)
  for (const choice of own) if (isNewSource(choice)) expect(later.get(choice.id)).toBeCloseTo((deliveries.get(choice.id) ?? Number.NaN) + 3 * (order.get(choice.partId) ?? 0), 2)
  const [before, then] = [contents, after].map((of) => evaluate({ contents: of, scenarioId: id, figures: shippedFigures }).economics?.npv ?? Number.NaN)
  expect(then).not.toBe(before)
  expect(applyPatches(after, inversePatches(contents, step?.patches ?? [])).choices).toEqual(contents.choices)
})

test('All in the first quarter changes nothing, a locked plan is left alone, and what would deliver after five years is named', () => {
  const now = new Map(own.map(({ partId }) => [partId, 0]))
  expect(applyStages(contents, id, now, deliveries, 'In stages')).toBeNull()
  const locked = { ...contents, scenarios: contents.scenarios.map((one) => ({ ...one, lockedAt: '2026-11-22T09:00:00Z' })) }
  expect(applyStages(locked, id, new Map(own.map(({ partId }) => [partId, 2])), deliveries, 'In stages')).toBeNull()
  const first = own.find((choice) => isNewSource(choice))
  expect(tooLate(own, now, deliveries)).toEqual([])
  expect(tooLate(own, new Map([[first?.partId ?? '', 20]]), deliveries)).toEqual([first?.partId])
})
