import { expect, test } from 'vitest'
import { aProject } from '../engine/small-project.ts'
import { openTransition } from './scenario.ts'
import { dropHeld, heldBy, heldIn, isHeld, setHeld } from './held.ts'

const origin = { kind: 'typed' as const, at: '2026-11-22T09:00:00Z' }
const contents = aProject({
  choices: [
    { kind: 'buffer', id: 'c1', scenarioId: 'A', partId: 'X', note: '', days: 20 },
    { kind: 'move', id: 'c2', scenarioId: 'B', partId: 'X', note: '', country: 'PL', city: '', supplierName: '', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition },
  ],
  parameters: [{ id: 'p1', scenarioId: 'A', key: 'general.cost-of-capital', value: 0.1, origin }, { id: 'p2', scenarioId: null, key: 'general.cost-of-capital', value: 0.1, origin }],
})

test('a plan holds its choices and figures, and neither those of another plan nor of the whole project', () => {
  expect(heldBy(contents, 'A').map(({ noun, value }) => [noun, value.id])).toEqual([['choice', 'c1'], ['parameter', 'p1']])
})

test('what is held is set, taken away and copied by patches of its own kind', () => {
  const [choice] = heldBy(contents, 'A')
  if (choice === undefined) throw new Error('nothing is held')
  expect(setHeld(heldIn(choice, 'B', 'new'))).toEqual({ noun: 'choice', id: 'new', value: { ...contents.choices[0], id: 'new', scenarioId: 'B' } })
  expect(dropHeld(choice)).toEqual({ noun: 'choice', id: 'c1', value: null })
  expect([isHeld(dropHeld(choice)), isHeld({ noun: 'part', id: 'X', value: null })]).toEqual([true, false])
})
