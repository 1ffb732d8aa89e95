import { afterEach, describe, expect, test } from 'vitest'
import { sampleContents } from '../../../shared/data/sample/sample.ts'
import type { OwnVerdict } from '../../../shared/model/report.ts'
import { boldMark } from '../../text/bold-mark.ts'
import { speak } from '../../text/language.ts'
import { asTyped, changedSince, fromTyped, numbersOf } from './own-verdict.ts'
import { reportFacts } from './report-facts.ts'
import { verdictOf } from './verdict.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const plan = contents.scenarios.find(({ letter }) => letter === 'B')
const factsOf = (given = contents) => reportFacts(given, given.scenarios, plan?.id ?? null, '1.2.3')
const verdict = verdictOf(factsOf())
const own: OwnVerdict = { scenarioId: plan?.id ?? null, words: 'Go to Idrija.', numbers: numbersOf(verdict), at: '2026-11-22T10:00:00Z' }

afterEach(() => speak('en'))

describe('a verdict that a person wrote', () => {
  test('is edited with stars around bold words, which come back as they were', () => {
    const typed = asTyped(verdict.sentences)
    expect(typed).toMatch(/^Spend \*€110k\* once: /)
    expect(fromTyped(typed)).toBe(verdict.sentences.join(' '))
    expect(fromTyped('2 * 3 is six, *bold*')).toBe(`2 * 3 is six, ${boldMark}bold${boldMark}`)
  })

  test('says nothing while its numbers are the same, in any language', () => {
    expect(changedSince(own, verdict)).toBe('')
    speak('de')
    expect(changedSince(own, verdictOf(factsOf()))).toBe('')
  })

  test('says which numbers have changed since, from what to what', () => {
    const dearer = { ...contents, choices: contents.choices.map((choice) => (choice.kind === 'move' && choice.scenarioId === plan?.id ? { ...choice, oneOffCost: 60_000 } : choice)) }
    const changes = changedSince(own, verdictOf(factsOf(dearer)))
    expect(changes).toContain('money once €110k → €180k')
    expect(changes).not.toContain('loss to expect')
  })

  test('changes no input: the hash stays the same', () => {
    const written = { ...contents, project: { ...contents.project, report: { title: 'New', preparedFor: '', preparedBy: '', paper: 'Letter' as const, length: 'full' as const, todayAlone: false, leftOut: [], verdicts: [own] } } }
    expect(factsOf(written).hash).toBe(factsOf().hash)
  })
})

describe('the generated verdict', () => {
  const variants = [contents, { ...contents, products: contents.products.map((product) => ({ ...product, demandPerYear: null, marginPerUnit: null })) }, { ...contents, offers: contents.offers.map((offer) => ({ ...offer, unitPrice: null })) }]
  test.each(['en', 'nl', 'de'] as const)('is three sentences at most in %s, whatever is unknown', (language) => {
    speak(language)
    for (const given of variants) {
      for (const id of [null, ...given.scenarios.map((one) => one.id)]) {
        const { sentences } = verdictOf(reportFacts(given, id === null ? [] : given.scenarios, id, '1'))
        expect(sentences.length).toBeGreaterThan(0)
        expect(sentences.length).toBeLessThanOrEqual(3)
        for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
        expect(sentences.join(' ')).not.toMatch(/null|undefined|NaN/)
      }
    }
  })
})
