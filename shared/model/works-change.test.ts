import { describe, expect, it } from 'vitest'
import { aPart, aProject } from '../engine/small-project.ts'
import { applyPatches, inversePatches } from './change.ts'
import { openTransition, type NewSource, type Scenario } from './scenario.ts'
import { restorePlan } from './plan-then.ts'
import { dropWorks, inWorks, madeIn, setWorks } from './works-change.ts'
import type { Works } from './works.ts'

const hall: Works = { id: 'hall', name: 'Hall 3', country: 'NL', city: 'Zutphen', openingCost: 240_000, costPerYear: 30_000, hoursPerYear: 2000, note: '' }
const bought: NewSource = {
  kind: 'move', id: 'c', scenarioId: 'a', partId: 'AXLE', note: '', country: 'PL', city: 'Gdynia', supplierName: 'Somebody', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition,
}
const plan: Scenario = { id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }
const made = inWorks(bought, hall)
const contents = aProject({ parts: [aPart('AXLE')], scenarios: [plan], choices: [made, { ...bought, id: 'd' }], works: [hall] })

describe('A works of one’s own', () => {
  it('gives what is made there its name and place', () => {
    expect(made).toEqual({ ...bought, worksId: 'hall', supplierName: 'Hall 3', country: 'NL', city: 'Zutphen' })
    expect(madeIn(contents, 'hall')).toEqual([made])
  })
  it('takes what is made there along when it gets another name or place, and leaves it alone otherwise', () => {
    const moved = applyPatches(contents, setWorks(contents, { ...hall, country: 'PL', city: 'Poznań' }))
    expect(moved.choices.map((choice) => ('country' in choice ? [choice.country, choice.city] : []))).toEqual([['PL', 'Poznań'], ['PL', 'Gdynia']])
    expect(setWorks(contents, { ...hall, openingCost: 1 })).toHaveLength(1)
  })
  it('goes without taking along what was made there, and undo brings both back', () => {
    const patches = dropWorks(contents, 'hall')
    const without = applyPatches(contents, patches)
    expect([without.works, madeIn(without, 'hall')]).toEqual([[], []])
    expect(without.choices[0]).toEqual({ ...made, worksId: null })
    expect(applyPatches(without, inversePatches(contents, patches))).toEqual(contents)
  })
  it('that is gone is not made in by a plan brought back from before', () => {
    const without = applyPatches(contents, dropWorks(contents, 'hall'))
    const then = { scenario: plan, choices: [{ ...made, note: 'then' }], parameters: [], shocks: [] }
    const back = applyPatches(without, restorePlan(without, plan, then, 'Back')?.patches ?? [])
    expect(back.choices).toEqual([{ ...made, note: 'then', worksId: null }])
  })
})
