import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import { sampleContents } from '../data/sample/sample.ts'
import { evaluate } from './evaluate.ts'
import { planDifference } from './plan-difference.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const side = (scenarioId: string | null, of = contents) => ({ scenarioId, evaluation: evaluate({ contents: of, scenarioId, figures: shippedFigures }) })

describe('two plans, cell by cell', () => {
  test('a plan does not differ from itself', () => {
    expect(planDifference(contents, side('scenario-b'), side('scenario-b'))).toEqual({ choices: [], figures: [], shocks: [], parts: [] })
  })

  test('against today a plan differs by all it chooses, and by the results of those parts', () => {
    const { choices, parts } = planDifference(contents, side('scenario-b'), side(null))
    const chosen = contents.choices.filter((choice) => choice.scenarioId === 'scenario-b').map((choice) => choice.partId)
    expect(choices.map(({ key }) => key).toSorted()).toEqual(chosen.toSorted())
    expect(choices.every(({ one, other }) => one !== null && other === null)).toBe(true)
    for (const partId of chosen) expect(parts.map((part) => part.partId)).toContain(partId)
  })

  test('a copy of a plan is the same plan: whose choice it is makes no difference', () => {
    const copy = {
      ...contents, scenarios: [...contents.scenarios, { ...contents.scenarios[1]!, id: 'copy', letter: 'D' }],
      choices: [...contents.choices, ...contents.choices.filter((choice) => choice.scenarioId === 'scenario-b').map((choice) => ({ ...choice, id: `${choice.id} copy`, scenarioId: 'copy' }))],
    }
    expect(planDifference(copy, side('scenario-b', copy), side('copy', copy)).choices).toEqual([])
  })

  test('a figure or a what-if of one plan alone is told, with the parts that it moves', () => {
    const dear = {
      ...contents,
      parameters: [{ id: 'f', scenarioId: 'scenario-b', key: 'what-if.freight-factor', value: 2, origin: { kind: 'sample' as const } }],
      shocks: [{ id: 's', scenarioId: 'scenario-b', name: 'Dear dollar', isOn: true, event: { kind: 'exchange-rate' as const, currency: 'USD', change: 0.1 } }],
    }
    const found = planDifference(dear, side('scenario-b', dear), side(null, dear))
    expect(found.figures.map(({ key, one, other }) => [key, one?.value, other])).toEqual([['what-if.freight-factor', 2, null]])
    expect(found.shocks.map(({ one }) => one?.name)).toEqual(['Dear dollar'])
    expect(found.parts.length).toBeGreaterThan(10)
  })
})
