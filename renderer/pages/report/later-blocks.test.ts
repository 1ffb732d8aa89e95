import { describe, expect, test } from 'vitest'
import type { Report } from '../../../shared/model/report.ts'
import { arrivalOfFutures, arrivalOfYears, lackingInWords, laterThat } from './later-blocks.ts'

const report = (given: Partial<Report> = {}): Report => ({
  title: null, preparedFor: '', preparedBy: '', paper: 'A4', length: 'full', todayAlone: false, leftOut: [], verdicts: [], ...given,
})
const coming = { futures: 'awaited', years: 'awaited', tornado: 'awaited', defaults: 'awaited' } as const

describe('what a report waits for', () => {
  test('is all that comes later and that it wants, and of today alone nothing that is drawn', () => {
    expect(laterThat('awaited', coming, report(), true)).toEqual(['futures', 'years', 'tornado', 'defaults'])
    expect(laterThat('awaited', coming, report({ length: 'summary' }), true)).toEqual(['futures', 'years'])
    expect(laterThat('awaited', coming, report({ leftOut: ['tornado'] }), true)).toEqual(['futures', 'years', 'defaults'])
    expect(laterThat('awaited', coming, report(), false)).toEqual(['defaults'])
    expect(laterThat('awaited', { ...coming, futures: 'there', years: 'there', defaults: 'failed' }, report(), true)).toEqual(['tornado'])
  })

  test('are futures until they are drawn, and never those that were stopped before the first or failed', () => {
    const drawn = { isOld: false, isRunning: false, done: 1024, failure: null }
    expect(arrivalOfFutures(drawn)).toBe('there')
    expect(arrivalOfFutures({ ...drawn, isRunning: true })).toBe('awaited')
    expect(arrivalOfFutures({ ...drawn, isOld: true, failure: 'of the question before' })).toBe('awaited')
    expect(arrivalOfFutures({ ...drawn, done: 0 })).toBe('failed')
    expect(arrivalOfFutures({ ...drawn, failure: 'out of memory' })).toBe('failed')
  })

  test('are years until they are drawn, and never those of another question', () => {
    const drawn = { isOld: false, isRunning: false, found: {}, failure: null }
    expect(arrivalOfYears(drawn)).toBe('there')
    expect([{ ...drawn, isRunning: true }, { ...drawn, isOld: true }].map(arrivalOfYears)).toEqual(['awaited', 'awaited'])
    expect([{ ...drawn, found: null }, { ...drawn, failure: 'out of memory' }].map(arrivalOfYears)).toEqual(['failed', 'failed'])
  })

  test('is named on the sheets that go out without it', () => {
    expect(lackingInWords([], [])).toBeNull()
    expect(lackingInWords(['futures', 'tornado'], [])).toBe('Let out before it was worked out, so not in this report: How sure it is and Single inputs.')
    expect(lackingInWords(['defaults'], ['futures'])).toMatch(/: Inputs still on default\. Could not be worked out, so not in this report: How sure it is\.$/)
  })
})
