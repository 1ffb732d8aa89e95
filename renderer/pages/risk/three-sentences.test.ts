import { expect, test } from 'vitest'
import { sampleContents } from '../../../shared/data/sample/sample.ts'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { remediesFor } from '../../../shared/engine/remedies.ts'
import { siteRows } from './risk-rows.ts'
import { threeSentences } from './three-sentences.ts'

const contents = sampleContents('2026-11-02T09:00:00.000Z')
const request = { contents, scenarioId: null, figures: shippedFigures }
const evaluation = evaluate(request)
const row = siteRows(evaluation).find(({ key }) => key === evaluation.totals.weakestSiteKey)
const remedies = remediesFor(request, row?.key ?? '', { nearshoreTo: 'PL', secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }, 5)

test('three sentences say how long it runs, what the stop costs beside its country, and the cheapest way out', () => {
  if (row === undefined) throw new Error('the sample has a weakest site')
  const china = { kind: 'country' as const, tier: 1 as const, key: 'CN', name: 'China', placeKeys: ['a', 'b'], loss: 1_150_000, surviveDays: 18, recoverDays: 98, lost: [] }
  expect(threeSentences({ ...row, loss: 929_585, lossIsUpperBound: false }, china, remedies, 'EUR')).toEqual([
    'When Hengtai Motor stops, the line runs 19 more days and then stands still for 65.',
    'That costs €930k; if all of China stopped, €1.15M.',
    expect.stringMatching(/^The cheapest way to close the gap is more stock for 3 parts: €\d+k once and €\d+k more a year\.$/u),
  ])
})

test('say of a stand-by when it delivers and what a day of its use costs', () => {
  if (row === undefined) throw new Error('the sample has a weakest site')
  const ready = remedies.map((remedy) => ({ ...remedy, isCheapest: remedy.kind === 'stand-by' }))
  expect(threeSentences(row, undefined, ready, 'EUR').at(-1)).toMatch(/^The cheapest way to close the gap is a stand-by contract for 3 parts: .* It delivers 14 days after the stop; each day of its use costs €\d+ more\.$/u)
})

test('say what closes the gap also where its cost is not known yet', () => {
  if (row === undefined) throw new Error('the sample has a weakest site')
  const unpriced = remedies.map((remedy) => ({ ...remedy, costPerYear: null, once: null, yearly: null, isCheapest: false }))
  expect(threeSentences({ ...row, loss: null }, undefined, unpriced, 'EUR').at(-1)).toBe('More stock for 3 parts closes the gap; what that costs is not known until the parts have a landed cost.')
  expect(threeSentences({ ...row, loss: null }, undefined, unpriced.map((remedy) => ({ ...remedy, daysShort: 20 })), 'EUR').at(-1)).toBe('None of the ways below closes the gap alone.')
})

test('say no more than is known', () => {
  if (row === undefined) throw new Error('the sample has a weakest site')
  expect(threeSentences({ ...row, survive: null, gap: null, loss: null }, undefined, [], 'EUR')).toEqual([])
})
