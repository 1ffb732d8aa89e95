import { describe, expect, test } from 'vitest'
import { sampleContents } from '../../../shared/data/sample/sample.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { boldMark } from '../../text/bold-mark.ts'
import { askedFor, worstFirst } from './ask.ts'
import { assumptionsOf } from './assumptions.ts'
import { movesOf } from './moves.ts'
import { replacedFigures } from './replaced.ts'
import { reportFacts, type ReportFacts } from './report-facts.ts'
import { whatIsUnknown } from './unknowns.ts'
import { verdictOf } from './verdict.ts'
import { provenWrong } from './wrong.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const factsOf = (given: ProjectContents, letter: string | null): ReportFacts =>
  reportFacts(given, letter === null ? [] : given.scenarios, given.scenarios.find((plan) => plan.letter === letter)?.id ?? null, '1.2.3')
const verdictWords = (facts: ReportFacts): string => verdictOf(facts).sentences.join(' ').replaceAll(boldMark, '')
const withoutDemand: ProjectContents = { ...contents, products: contents.products.map((product) => ({ ...product, demandPerYear: null, marginPerUnit: null })) }

describe('the report of a plan', () => {
  const facts = factsOf(contents, 'B')

  test('asks for the money that the plan costs once, and says for what', () => {
    expect(verdictWords(facts)).toMatch(/^Spend €110k once: /)
    expect(askedFor(facts)).toEqual(['€110k for tooling and qualification of 3 parts at Idrija Motorji, SI.'])
  })

  test('bids nobody to spend on a plan that is not expected to pay, and says so above what it asks for', () => {
    const weakDollar = { id: 'p', scenarioId: null, key: 'what-if.dollar-factor', value: 0.85, origin: { kind: 'typed' as const, at: '' } }
    const costly = factsOf({ ...contents, parameters: [weakDollar] }, 'B')
    expect(costly.proposed?.evaluation.economics?.npv).toBeLessThan(0)
    expect(verdictWords(costly)).toMatch(/^Plan B asks for €110k once: /)
  })

  test('names the country of a source that has no name yet, and says what a doubt leaves as it is', () => {
    const unnamed = { ...contents, choices: contents.choices.map((choice) => (choice.kind === 'buffer' ? choice : { ...choice, supplierName: '', city: '' })) }
    expect(askedFor(factsOf(unnamed, 'B'))[0]).toMatch(/ of 3 parts at a source in Slovenia\.$/)
    const { doubts } = facts
    const half = doubts.doubts.find((doubt) => doubt.id === 'stops-half')
    if (half === undefined || doubts.central.npv === null) throw new Error('The sample has no net value.')
    const same = { ...facts, doubts: { central: doubts.central, doubts: [{ ...half, npv: doubts.central.npv }] } }
    expect(provenWrong(same)[0]).toMatch(/^Even if stops are half as likely as we assume, the net value stays /)
  })

  test('states its limits: what it costs if nothing ever stops, and what is not known', () => {
    expect(verdictWords(facts)).toMatch(/\. If nothing ever stops, it costs €|\. Even if nothing ever stops, it gains €/)
    expect(verdictWords(facts)).toMatch(/; not known yet: the cost of \d+ of \d+ parts\.$/)
    expect(provenWrong(facts).length).toBeGreaterThanOrEqual(2)
    expect(whatIsUnknown(facts).some((sentence) => /Taiwan has no hazard score/.test(sentence))).toBe(true)
  })

  test('lists every part that changes, and their money adds up to that of the plan', () => {
    if (facts.proposed === null) throw new Error('The sample has no plan B.')
    const moves = movesOf(facts, facts.proposed)
    expect(moves.map((move) => move.number).toSorted()).toEqual(['MT-2001', 'MT-2004', 'MT-2007'])
    expect(moves.reduce((sum, move) => sum + move.once, 0)).toBe(facts.proposed.evaluation.totals.oneOff)
    for (const move of moves) expect(move.move).toBe('Nearshore to Idrija Motorji, Idrija SI, quoted')
  })

  test('names a source, a year and a trust for every input it used', () => {
    const rows = assumptionsOf(facts)
    for (const row of rows) expect(row, row.key).toMatchObject({ input: expect.stringMatching(/./), value: expect.stringMatching(/./), trust: expect.stringMatching(/^[ABC]$/) })
    for (const row of rows) expect(`${row.source}${row.year}`, row.key).toMatch(/./)
    expect(rows.find((row) => row.key === 'exchange')).toMatchObject({ value: expect.stringContaining('1.1684 USD'), source: 'European Central Bank', trust: 'A' })
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length)
  })

  test('lists figures that were replaced with the value shipped, and uses them', () => {
    const origin = { kind: 'typed' as const, at: '2026-11-22T09:00:00Z' }
    const replaced = factsOf({ ...contents, parameters: [{ id: 'p', scenarioId: null, key: 'general.cost-of-capital', value: 0.12, origin }] }, 'B')
    expect(replacedFigures(replaced)).toEqual([{ id: 'p', label: 'Cost of capital', key: 'general.cost-of-capital', scope: 'all plans', used: '0.12', shipped: '0.09 per year' }])
    expect(assumptionsOf(replaced).find((row) => row.key === 'rate')?.value).toMatch(/^12\u202F% a year/)
    expect(replaced.hash).not.toBe(facts.hash)
  })

  test('says that demand is missing instead of writing zeros', () => {
    const unknown = factsOf(withoutDemand, 'A')
    expect(verdictWords(unknown)).toBe('What plan A costs once is not known yet; how long the line would stand still is unknown. Not known yet: units a year, the margin of a unit and the cost of every part.')
    expect([...askedFor(unknown), ...provenWrong(unknown), ...whatIsUnknown(unknown)].filter((sentence) => /€0/.test(sentence))).toEqual([])
  })
})

describe('the report of today alone', () => {
  test('names the weakest supplier with its days, and the loss to expect', () => {
    const facts = factsOf(contents, null)
    expect(verdictWords(facts)).toMatch(/^If Hengtai Motor, Ningbo CN stops, our stock lasts \d+ days and recovery takes \d+ days: the line stands still for \d+ days\. /)
    expect(worstFirst(facts)).toHaveLength(3)
    expect(facts.doubts.central.npv).toBeNull()
  })

  test('covers today’s inputs alone with its hash', () => {
    expect(factsOf(contents, null).hash).toBe(factsOf({ ...contents, choices: [] }, null).hash)
    expect(factsOf(contents, 'A').hash).not.toBe(factsOf(contents, null).hash)
  })
})
