import { expect, test } from 'vitest'
import { shippedFigures } from '../../data/figures.ts'
import { sampleContents } from '../../data/sample/sample.ts'
import { applyPatches, inversePatches } from '../../model/change.ts'
import { isNewSource } from '../../model/scenario.ts'
import { evaluate } from '../evaluate.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { atOnce } from '../in-steps.ts'
import { applyStages, firstDeliveries, stagedChoices, tooLate } from './stage-change.ts'
import { stagesSteps, type StagesAnswer } from './stage-search.ts'

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

/** No order is found in time: what is read of the plan is there all the same. */
const outOfTime: SolveMixed = () => ({ status: 'stopped', objective: Number.NaN, bound: Number.NEGATIVE_INFINITY, nodes: 0, seconds: 1, columns: new Float64Array() })

function answerOf(choices: typeof own): StagesAnswer {
  const wish = { from: { year: 2027, quarter: 1 }, quarters: 4, limits: { budget: null, heads: null, suppliers: null }, surge: null, seconds: 1 } as const
  return atOnce(stagesSteps({ contents, scenarioId: id, figures: shippedFigures }, choices, wish, outOfTime))
}

test('Setting start months again gives the same months, another order takes their place, and months that the buyer stated stay', () => {
  const sources = own.filter((choice) => isNewSource(choice))
  const [first] = sources
  const given = sources.map((choice) => (choice === first ? { ...choice, startMonth: 7.77 } : choice))
  const order = new Map(own.map(({ partId }, at) => [partId, at % 3]))
  const before = answerOf(given)
  const once = stagedChoices(given, order, before.deliveries)
  const after = answerOf(once)
  expect(once).not.toEqual(given)
  expect(after.deliveries).toEqual(before.deliveries)
  expect([before.stated, after.stated]).toEqual([1, 1])
  expect(after.usual).toEqual(before.usual)
  expect(stagedChoices(once, order, after.deliveries)).toEqual(once)
  expect(stagedChoices(once, new Map(own.map(({ partId }) => [partId, 0])), after.deliveries)).toEqual(given)
})
