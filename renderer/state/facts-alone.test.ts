import { expect, test } from 'vitest'
import { pumpProject } from '../../shared/engine/small-project.ts'
import { openWishes } from '../../shared/model/wishes.ts'
import { factsAlone } from './facts-alone.ts'

test('the facts are the very same for who leaves Scenarios and comes back, chooses or wishes; a changed fact makes others', () => {
  const contents = pumpProject()
  const facts = factsAlone(contents)
  expect(facts).toEqual({ ...contents, scenarios: [], choices: [], wishes: [], partWishes: [] })
  expect(factsAlone({ ...contents })).toBe(facts)
  expect(factsAlone({ ...contents, choices: [...contents.choices], wishes: [{ ...openWishes, budget: 400_000 }] })).toBe(facts)
  expect(factsAlone({ ...contents, parts: [...contents.parts] })).not.toBe(facts)
})
