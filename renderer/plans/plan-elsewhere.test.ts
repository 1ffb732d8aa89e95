import { describe, expect, test } from 'vitest'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { applyPatches } from '../../shared/model/change.ts'
import { planElsewhere } from './plan-elsewhere.ts'

const from = sampleContents('2026-11-22T09:00:00Z')
const plan = from.scenarios.find(({ letter }) => letter === 'B')!
const chosen = from.choices.filter(({ scenarioId }) => scenarioId === plan.id)
const made = { at: '2026-11-23T09:00:00Z', stepName: (letter: string) => `Plan ${letter} from elsewhere`, rate: 1 }

/** Another project with the same part numbers under other ids, but for those left out. */
const elsewhere = (without: readonly string[] = []) => ({
  ...from, scenarios: [], choices: [], project: { ...from.project, id: 'other' },
  parts: from.parts.filter(({ id }) => !without.includes(id)).map((part) => ({ ...part, id: `other ${part.id}`, partNumber: ` ${part.partNumber.toLowerCase()}` })),
})
let count = 0
const makeId = () => `made ${(count += 1)}`

describe('a plan taken to another project', () => {
  test('finds the parts by their number and starts there under the next letter', () => {
    const to = elsewhere()
    const { change, letter, taken, missing } = planElsewhere(from, plan, to, made, makeId)
    const after = applyPatches(to, change.patches)
    expect([letter, taken, missing]).toEqual(['A', chosen.length, []])
    expect(after.choices.map(({ partId }) => partId).toSorted()).toEqual(chosen.map(({ partId }) => `other ${partId}`).toSorted())
    expect(after.scenarios[0]).toMatchObject({ name: plan.name, parentId: null, lockedAt: null })
  })

  test('says which parts the other project does not have, and leaves their choices behind', () => {
    const [first] = chosen
    const { taken, missing } = planElsewhere(from, plan, elsewhere([first?.partId ?? '']), made, makeId)
    expect(taken).toBe(chosen.length - 1)
    expect(missing).toEqual([from.parts.find(({ id }) => id === first?.partId)?.partNumber])
  })

  test('exchanges its money, but not a quote, which stays in the currency in which it was made', () => {
    const to = elsewhere()
    const { change } = planElsewhere(from, plan, to, { ...made, rate: 2 }, makeId)
    const after = applyPatches(to, change.patches).choices
    const before = chosen.find((choice) => choice.kind === 'move' && choice.oneOffCost !== null)
    const copy = after.find(({ partId }) => partId === `other ${before?.partId}`)
    expect(before?.kind === 'move' && copy?.kind === 'move' ? [copy.oneOffCost, copy.quote] : null).toEqual(before?.kind === 'move' ? [(before.oneOffCost ?? 0) * 2, before.quote] : null)
  })

  test('takes along the works that it makes parts in, unless one of its name is there', () => {
    const hall = { id: 'hall', name: 'Hall 3', country: 'NL', city: '', openingCost: 1000, costPerYear: 10, hoursPerYear: null, note: '' }
    const inHall = { ...from, works: [hall], choices: from.choices.map((choice) => (choice.kind === 'move' && choice.scenarioId === plan.id ? { ...choice, worksId: 'hall' } : choice)) }
    const alone = applyPatches(elsewhere(), planElsewhere(inHall, plan, elsewhere(), { ...made, rate: 2 }, makeId).change.patches)
    expect(alone.works).toEqual([{ ...hall, id: alone.works[0]?.id, openingCost: 2000, costPerYear: 20 }])
    const knowing = { ...elsewhere(), works: [{ ...hall, id: 'other hall', name: 'hall 3' }] }
    const there = applyPatches(knowing, planElsewhere(inHall, plan, knowing, made, makeId).change.patches)
    expect(there.works).toEqual(knowing.works)
    for (const [after, id] of [[alone, alone.works[0]?.id], [there, 'other hall']] as const) expect(new Set(after.choices.flatMap((choice) => (choice.kind === 'move' ? [choice.worksId] : [])))).toEqual(new Set([id]))
  })
})
