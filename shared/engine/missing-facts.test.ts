import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { assumedFacts } from './assumed-facts.ts'
import { evaluate, workOut } from './evaluate.ts'
import { answerOf, missingFactsOf, withFact } from './missing-facts.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from './small-project.ts'

const asked = (contents: ProjectContents, count?: number) => missingFactsOf({ contents, scenarioId: null, figures: shippedFigures }, count)
const answer = (contents: ProjectContents) => answerOf(evaluate({ contents, scenarioId: null, figures: shippedFigures }))

/** A product of parts from two sites, of which most is unknown. */
const unknowns = aProject({
  products: [aProduct('P', 3650)],
  parts: [aPart('P'), aPart('A', { category: 'die-castings', massKg: 1 }), aPart('B', { category: 'fasteners', massKg: 1 }), aPart('C', { stock: 400 })],
  lines: [aLine('P', 'A', 1), aLine('P', 'B', 4), aLine('P', 'C', 1)],
  sites: [aSite('LENNE', 'DE'), aSite('NINGBO', 'CN', { recoveryDays: 60 })],
  offers: [anOffer('A', 'LENNE'), anOffer('B', 'LENNE'), anOffer('C', 'NINGBO', { unitPrice: 30 })],
})

describe('The facts that would narrow the answer most', () => {
  test('come with what is assumed, from where to where, and what the answer is there', () => {
    const { facts, isLossKnown } = asked(unknowns)
    expect(isLossKnown).toBe(true)
    const recovery = facts.find((fact) => fact.kind === 'recovery')
    // Die castings take 70 days (category.die-castings.recovery-days), from half to double; they set the pace before fasteners with 21.
    expect(recovery).toMatchObject({
      ref: { noun: 'site', id: 'LENNE', field: 'recoveryDays' }, partId: 'A', parts: 2, siteId: 'LENNE',
      assumed: { value: 70, low: 35, high: 140, key: 'category.die-castings.recovery-days' },
    })
    expect(recovery?.answer?.assumed).toBe(answer(unknowns))
    expect(recovery?.answer?.high).toBe(answer({ ...unknowns, sites: unknowns.sites.map((site) => (site.id === 'LENNE' ? { ...site, recoveryDays: 140 } : site)) }))
    // 25 days of use of a die casting, 10 a day.
    expect(facts.find((fact) => fact.ref.id === 'A' && fact.kind === 'stock')?.assumed).toMatchObject({ value: 250, low: 125, high: 500 })
  })

  test('are asked once for a site, however many parts lean on it, and not at all where they are stated', () => {
    const refs = asked(unknowns, 100).facts.map(({ ref }) => `${ref.noun} ${ref.id} ${ref.field}`)
    expect(new Set(refs).size).toBe(refs.length)
    expect(refs.filter((ref) => ref.endsWith('recoveryDays'))).toEqual(['site LENNE recoveryDays'])
    expect(refs).not.toContain('part C stock')
  })

  test('are those without which parts have no landed cost, with the spend that this leaves out', () => {
    const { facts } = asked(unknowns, 100)
    // Part C has neither mass nor anything that a duty follows from: 3,650 a year at EUR 30.
    const open = facts.filter((fact) => fact.answer === null)
    expect(open.map(({ kind, ref, opens, isGuess }) => [kind, ref.id, Math.round(opens ?? 0), isGuess])).toEqual([['weight', 'C', 109_500, false], ['hs-code', 'C', 109_500, false]])
    const silent = { ...unknowns, offers: unknowns.offers.map((offer) => (offer.partId === 'C' ? { ...offer, unitPrice: null } : offer)) }
    // A and B bring 10 × (3,650 + 14,600): an average part is half of that.
    expect(asked(silent, 100).facts.find((fact) => fact.kind === 'price')).toMatchObject({ ref: { noun: 'offer', id: 'C@NINGBO' }, opens: 91_250, isGuess: true })
  })

  test('are asked of the site where a country is unknown', () => {
    const nowhere = { ...unknowns, sites: unknowns.sites.map((site) => ({ ...site, country: null })) }
    expect(asked(nowhere, 100).facts.find((fact) => fact.ref.id === 'LENNE' && fact.kind === 'country')).toMatchObject({ parts: 2 })
  })

  test('are of spend alone while the loss itself is unknown', () => {
    const silent = { ...unknowns, products: [aProduct('P', 3650, { marginPerUnit: null })] }
    const found = asked(silent)
    expect(found.isLossKnown).toBe(false)
    expect(found.facts.every((fact) => fact.answer === null)).toBe(true)
  })

  test('are fewer by one once one is typed', () => {
    const [first] = asked(unknowns).facts
    expect(first).toBeDefined()
    if (first === undefined) return
    const after = asked(withFact(unknowns, first.ref, first.kind === 'country' ? 'CN' : first.kind === 'hs-code' ? '8483 40' : 50))
    expect(after.facts.some(({ ref }) => ref.id === first.ref.id && ref.field === first.ref.field)).toBe(false)
  })

  test('are none where everything is stated', () => {
    const known = aProject({
      products: [aProduct('P', 3650)], parts: [aPart('P'), aPart('A', { stock: 0, massKg: 1, hsCode: '8483 40' })], lines: [aLine('P', 'A', 1)],
      sites: [aSite('S', 'CN', { recoveryDays: 30 })], offers: [anOffer('A', 'S', { leadTimeDays: 40 })],
    })
    expect(asked(known)).toEqual({ facts: [], missing: 0, isLossKnown: true })
  })
})

const categories = ['fasteners', 'die-castings', 'semiconductors', null]
const anyProject = fc.record({
  parts: fc.array(fc.record({
    quantity: fc.integer({ min: 1, max: 5 }), stock: fc.option(fc.integer({ min: 0, max: 3000 })), category: fc.constantFrom(...categories), site: fc.nat(2), second: fc.boolean(),
    lead: fc.option(fc.integer({ min: 1, max: 200 })), own: fc.option(fc.integer({ min: 1, max: 200 })), inAssembly: fc.boolean(),
  }), { minLength: 1, maxLength: 6 }),
  recoveries: fc.tuple(fc.option(fc.integer({ min: 1, max: 200 })), fc.option(fc.integer({ min: 1, max: 200 })), fc.constant(null)),
  margin: fc.integer({ min: 1, max: 300 }), finished: fc.integer({ min: 0, max: 500 }), held: fc.integer({ min: 0, max: 500 }),
}).map(({ parts, recoveries, margin, finished, held }): ProjectContents => aProject({
  products: [aProduct('P', 3650, { marginPerUnit: margin, finishedStock: finished }), aProduct('Q', 7300)],
  parts: [aPart('P'), aPart('Q'), aPart('ASSEMBLY', { stock: held }), ...parts.map(({ stock, category }, index) => aPart(`X${index}`, { stock, category, massKg: 1, hsCode: '8483 40' }))],
  lines: [aLine('P', 'ASSEMBLY', 1), aLine('Q', 'ASSEMBLY', 2), ...parts.map(({ quantity, inAssembly }, index) => aLine(inAssembly ? 'ASSEMBLY' : 'P', `X${index}`, quantity))],
  sites: recoveries.map((recoveryDays, index) => aSite(`S${index}`, ['CN', 'DE', 'VN'][index] ?? null, { recoveryDays })),
  offers: parts.flatMap(({ site, second, lead, own }, index) => [
    anOffer(`X${index}`, `S${site}`, { leadTimeDays: lead, recoveryDays: own, share: second ? 0.6 : 1 }), ...(second ? [anOffer(`X${index}`, `S${(site + 1) % 3}`, { share: 0.4 })] : []),
  ]),
}))

describe('The bound by which facts are left aside', () => {
  test('is never below what the fact does to the answer', () => {
    fc.assert(fc.property(anyProject, (contents) => {
      const now = answer(contents)
      if (now === null) return
      const { plan } = workOut({ contents, scenarioId: null, figures: shippedFigures })
      for (const { fact, most } of assumedFacts(plan)) {
        const answers = [now, answer(withFact(contents, fact.ref, fact.assumed.low)), answer(withFact(contents, fact.ref, fact.assumed.high))].map((one) => one ?? Number.NaN)
        expect(Math.max(...answers) - Math.min(...answers), `${fact.kind} ${fact.ref.id}`).toBeLessThanOrEqual(most + 1e-6 * now + 1e-6)
      }
    }), { numRuns: 60 })
  })

  test('leaves the first ten as they are when all are worked out', () => {
    fc.assert(fc.property(anyProject, (contents) => {
      const all = asked(contents, 1000).facts.slice(0, 3).map(({ opens }) => Math.round(opens ?? 0))
      expect(asked(contents, 3).facts.map(({ opens }) => Math.round(opens ?? 0))).toEqual(all)
    }), { numRuns: 30 })
  })
})
