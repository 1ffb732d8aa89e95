import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { sampleContents } from '../../../shared/data/sample/sample.ts'
import type { Report } from '../../../shared/model/report.ts'
import { speak } from '../../text/language.ts'
import { areBlocksWritten, keysOf, reportBlocks, writeBlocksInSteps, type Later } from './report-blocks.ts'
import { keptReportFacts, reportFacts, type ReportFacts } from './report-facts.ts'

afterEach(() => speak('en'))

const contents = sampleContents('2026-11-22T09:00:00Z')
const plan = contents.scenarios[1]
const fresh = (): ReportFacts => reportFacts(contents, contents.scenarios, plan?.id ?? null, '1.2.3')
const usual: Report = { title: null, preparedFor: '', preparedBy: '', paper: 'A4', length: 'full', todayAlone: false, leftOut: [], verdicts: [] }
const front = { title: 'Plan B', preparedFor: '', preparedBy: '', printedAt: '2026-11-22T09:00:00Z', verdict: 'Spend.', outdated: null, lacking: null }
const nothing: Later = { missing: null, futures: null, tornado: null, years: null }
const drawn: Later = {
  missing: { facts: [], missing: 0, known: 0 } as unknown as NonNullable<Later['missing']>, // the report reads no more of it
  futures: { futures: 16, inputs: 3, oneByOne: 0, seed: 7, low: 0, high: 1, plans: [] }, tornado: { central: 5, bars: [], inputs: 0 }, years: null,
}
/** All that would be printed, to be compared. */
const asText = (facts: ReportFacts, report: Report, later: Later): string => JSON.stringify(reportBlocks(facts, report, front, later))

describe('Sheets of a report', () => {
  test('say the same whether they were written before, for another length, with other parts or with less worked out, or are written for the first time', () => {
    const held = fresh()
    const anyReport = fc.record({ length: fc.constantFrom('summary' as const, 'full' as const), leftOut: fc.uniqueArray(fc.constantFrom(...keysOf('full')), { maxLength: 4 }) })
    fc.assert(fc.property(anyReport, fc.subarray(['missing', 'futures', 'tornado'] as const), (settled, there) => {
      const report = { ...usual, ...settled }
      const later: Later = { ...nothing, ...Object.fromEntries(there.map((key) => [key, drawn[key]])) }
      expect(asText(held, report, later) === asText(fresh(), report, later)).toBe(true)
    }), { numRuns: 40 })
  })

  test('are there once each part was written in a step of its own, and only what else was worked out since is written again', () => {
    const facts = fresh()
    expect(areBlocksWritten(facts, usual, nothing)).toBe(false)
    expect([...writeBlocksInSteps(facts, usual, nothing)].length).toBe(keysOf('full').length - 1)
    expect(areBlocksWritten(facts, usual, nothing)).toBe(true)
    expect(areBlocksWritten(facts, { ...usual, paper: 'Letter', title: 'Another' }, nothing)).toBe(true)
    expect(areBlocksWritten(facts, usual, drawn)).toBe(false)
    const before = reportBlocks(facts, usual, front, nothing)
    const after = reportBlocks(facts, usual, front, drawn)
    const stayed = (key: string): boolean => before.find((one) => one.key === key) === after.find((one) => one.key === key)
    expect([stayed('assumptions'), stayed('sources'), stayed('closing')]).toEqual([true, true, false])
  })

  test('are written anew for another language, other plans and other contents, and kept otherwise', () => {
    const ids = contents.scenarios.map(({ id }) => id).join(' ')
    const kept = keptReportFacts(contents, ids, plan?.id ?? null, '1.2.3', 'en')
    expect(keptReportFacts(contents, ids, plan?.id ?? null, '1.2.3', 'en')).toBe(kept)
    const english = asText(kept, usual, nothing)
    speak('nl')
    const dutch = keptReportFacts(contents, ids, plan?.id ?? null, '1.2.3', 'nl')
    expect(dutch).not.toBe(kept)
    expect(asText(dutch, usual, nothing) === english).toBe(false)
    expect(asText(dutch, usual, nothing) === asText(fresh(), usual, nothing)).toBe(true)
    expect(keptReportFacts(contents, '', null, '1.2.3', 'en').plans).toEqual([])
    expect(keptReportFacts({ ...contents }, ids, plan?.id ?? null, '1.2.3', 'en').contents).not.toBe(contents)
  })
})
