import { describe, expect, test } from 'vitest'
import type { Report } from '../../../shared/model/report.ts'
import { arrivalOfDrawing, lackingInWords, laterThat } from './later-blocks.ts'

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

  test('are futures and years until they are drawn, and never those of another question, or that failed or were stopped before the first', () => {
    const drawn = { isOld: false, isComing: false, found: {}, failure: null }
    expect(arrivalOfDrawing(drawn)).toBe('there')
    expect([{ ...drawn, isComing: true }, { ...drawn, isComing: true, isOld: true, failure: 'of the question before' }].map(arrivalOfDrawing)).toEqual(['awaited', 'awaited'])
    expect([{ ...drawn, found: null }, { ...drawn, isOld: true }, { ...drawn, failure: 'out of memory' }].map(arrivalOfDrawing)).toEqual(['failed', 'failed', 'failed'])
  })

  test('is named on the sheets that go out without it', () => {
    expect(lackingInWords([], [])).toBeNull()
    expect(lackingInWords(['futures', 'tornado'], [])).toBe('Let out before it was worked out, so not in this report: How sure it is and Single inputs.')
    expect(lackingInWords(['defaults'], ['futures'])).toMatch(/: Inputs still on default\. Could not be worked out, so not in this report: How sure it is\.$/)
  })
})
