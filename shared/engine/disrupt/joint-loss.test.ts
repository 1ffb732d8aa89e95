import { describe, expect, test } from 'vitest'
import { expectedOver, stopCauses } from './joint-loss.ts'
import { answerKey, type StopAnswer } from './stop-answer.ts'

const answer = (kind: 'site' | 'country', key: string, loss: number | null): [string, StopAnswer] =>
  [answerKey({ kind, key }), { kind, key, tier: 1, name: key, placeKeys: [], loss, surviveDays: 1, recoverDays: 2, lost: [] }]
const site = (key: string, country: string | null, stopProbability: number | null) => ({ key, supplierName: key, country, stopProbability })
const shock = (): number => 0.1

describe('The loss to expect in a year with whole countries', () => {
  const sites = [site('S', 'CN', 0.28), site('T', 'CN', 0.19), site('U', 'DE', 0.1)]
  const answers = [answer('site', 'S', 100), answer('site', 'T', 200), answer('site', 'U', 50), answer('country', 'CN', 1000), answer('country', 'DE', 50)] as const

  test('counts each site by itself and a shock of its country once, with what all its sites cost together', () => {
    const causes = stopCauses(sites, shock, new Map(answers))
    // 1 − 0.72 ÷ 0.9 = 0.2 and 1 − 0.81 ÷ 0.9 = 0.1; of U nothing is left beside its country.
    expect(causes?.map(({ name, chance }) => [name, Number(chance.toFixed(9))])).toEqual([['CN', 0.1], ['S', 0.2], ['T', 0.1], ['DE', 0.1], ['U', 0]])
    expect(expectedOver(causes ?? [])).toBeCloseTo(100 + 20 + 20 + 5, 9)
  })

  test('is unknown while an answer, a chance or a country is', () => {
    expect(stopCauses(sites, shock, new Map(answers.slice(0, 3)))).toBeNull()
    expect(stopCauses(sites, shock, new Map([...answers, answer('site', 'T', null)]))).toBeNull()
    expect(stopCauses([site('S', 'CN', null)], shock, new Map(answers))).toBeNull()
    expect(stopCauses([site('S', null, 0.2)], shock, new Map(answers))).toBeNull()
  })
})
