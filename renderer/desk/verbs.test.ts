import { describe, expect, test } from 'vitest'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { applyPatches } from '../../shared/model/change.ts'
import { evaluationOf } from '../state/evaluation.ts'
import { siteSubject } from './subject.ts'
import { effectOf, makeVerb } from './verbs.ts'

const at = '2026-11-22T09:00:00.000Z'
const contents = sampleContents(at)
const today = evaluationOf(contents, null)
const hengtai = siteSubject(today, today.sites.find(({ supplierName }) => supplierName === 'Hengtai Motor')?.key ?? '')

describe('a verb on a supplier', () => {
  test('starts a plan from today in the same step, with a choice for each of its parts', () => {
    if (hengtai === null) throw new Error('The sample has no Hengtai Motor.')
    const made = makeVerb(contents, today, hengtai, 'buffer', null, 'Add stock', at)
    expect(made?.step.patches.map(({ noun }) => noun)).toEqual(['scenario', ...hengtai.partIds.map(() => 'choice')])
  })

  test('says beforehand what the plan then says', () => {
    if (hengtai === null) throw new Error('The sample has no Hengtai Motor.')
    const made = makeVerb(contents, today, hengtai, 'nearshore', null, 'Nearshore', at)
    if (made === null) throw new Error('Nothing would change.')
    const effect = effectOf(contents, null, made)
    const after = evaluationOf(applyPatches(contents, made.step.patches), made.scenarioId).totals
    expect(effect?.once).toBe(after.oneOff + after.extraStock - today.totals.oneOff - today.totals.extraStock)
    expect(effect?.unit).toBe((after.costPerUnit ?? Number.NaN) - (today.totals.costPerUnit ?? Number.NaN))
  })

  test('is made in the plan looked at, and in a copy where that one is locked', () => {
    if (hengtai === null) throw new Error('The sample has no Hengtai Motor.')
    const [plan] = contents.scenarios
    if (plan === undefined) throw new Error('The sample has no plan.')
    const evaluation = evaluationOf(contents, plan.id)
    expect(makeVerb(contents, evaluation, hengtai, 'reshore', plan.id, 'Reshore', at)?.scenarioId).toBe(plan.id)
    const locked = { ...contents, scenarios: contents.scenarios.map((one) => (one.id === plan.id ? { ...one, lockedAt: at } : one)) }
    const made = makeVerb(locked, evaluation, hengtai, 'reshore', plan.id, 'Reshore', at)
    expect(made?.scenarioId).not.toBe(plan.id)
    expect(made?.step.patches[0]).toMatchObject({ noun: 'scenario', value: { parentId: plan.id } })
  })
})
