import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { Choice } from '../model/scenario.ts'
import { compareRows, verdictFacts, waterfall } from './compare.ts'
import { evaluate } from './evaluate.ts'
import { costLineIds, ownershipLineIds } from './evaluation.ts'
import type { Explanation } from './explanation.ts'
import { explain } from './explain.ts'
import { inputsHash } from './inputs-hash.ts'
import { pumpProject } from './small-project.ts'
import { openTransition } from '../model/scenario.ts'
import { openWishes } from '../model/wishes.ts'

const choices: Choice[] = [
  { kind: 'move', id: 'm', scenarioId: 'a', partId: 'WINDING', note: '', country: 'SI', city: '', supplierName: '', share: 0.6, quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition },
  { kind: 'buffer', id: 'b', scenarioId: 'a', partId: 'HOUSING', note: '', days: 30 },
]
const contents = pumpProject({ scenarios: [{ id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }], choices })
const requests = [null, 'a'].map((scenarioId) => ({ contents, scenarioId, figures: shippedFigures }))
const leaves = (explanation: Explanation): Explanation[] => (explanation.inputs.length === 0 ? [explanation] : explanation.inputs.flatMap(leaves))

const hash = (given: typeof contents, ids: (string | null)[] = ['a']) => inputsHash(given, ids, '2026-11', '0.1.0')

describe('An explanation', () => {
  it('has the value of the evaluation, bit for bit', () => {
    for (const request of requests) {
      const evaluation = evaluate(request)
      for (const part of evaluation.parts) {
        const value = (quantity: Parameters<typeof explain>[1]['quantity']) => explain(request, { on: 'part', partId: part.partId, quantity } as Parameters<typeof explain>[1]).value // the quantities below are of parts
        for (const id of [...costLineIds, ...ownershipLineIds]) expect(value(id)).toBe(part.lines[id])
        expect(value('landed')).toBe(part.landedPerUnit)
        expect(value('ownership')).toBe(part.ownershipPerUnit)
        expect(value('need')).toBe(part.needPerYear)
        expect(value('spend')).toBe(part.spendPerYear)
        expect(value('risk')).toBe(part.riskScore)
        expect(value('survive')).toBe(part.surviveDays)
        expect(value('recover')).toBe(part.recoverDays)
        expect(value('gap')).toBe(part.gapDays)
        expect(value('loss')).toBe(part.lossPerEvent)
      }
      for (const site of evaluation.sites) {
        const value = (quantity: 'survive' | 'recover' | 'gap' | 'loss' | 'risk' | 'stop-probability' | 'expected-loss') => explain(request, { on: 'site', key: site.key, quantity }).value
        expect(value('gap')).toBe(site.gapDays)
        expect(value('loss')).toBe(site.lossPerEvent)
        expect(value('risk')).toBe(site.riskScore)
        expect(value('stop-probability')).toBe(site.stopProbability)
        expect(value('expected-loss')).toBe(site.expectedLossPerYear)
      }
      const { totals, economics } = evaluation
      const value = (quantity: 'landed' | 'ownership' | 'cost-per-unit' | 'one-off' | 'npv' | 'payback' | 'expected-loss' | 'risk' | 'survive' | 'gap' | 'working-capital' | 'co2') => explain(request, { on: 'plan', quantity }).value
      expect(value('landed')).toBe(totals.landedCostPerYear)
      expect(value('ownership')).toBe(totals.ownershipCostPerYear)
      expect(value('cost-per-unit')).toBe(totals.costPerUnit)
      expect(value('one-off')).toBe(totals.oneOff)
      expect(value('npv')).toBe(economics?.npv ?? null)
      expect(value('payback')).toBe(economics?.paybackYears ?? null)
      expect(value('expected-loss')).toBe(totals.expectedLossPerYear)
      expect(value('risk')).toBe(totals.riskScore)
      expect(value('survive')).toBe(totals.shortestSurviveDays)
      expect(value('gap')).toBe(totals.longestGapDays)
      expect(value('working-capital')).toBe(totals.workingCapital)
      expect(value('co2')).toBe(totals.co2KgPerYear)
    }
  })
  it('ends in facts, figures, choices and reasoned values', () => {
    for (const request of requests) {
      for (const quantity of ['landed', 'ownership', 'risk', 'gap', 'loss', 'need'] as const) {
        for (const leaf of leaves(explain(request, { on: 'part', partId: 'WINDING', quantity }))) {
          if (leaf.value !== null && leaf.says === null) expect(leaf.provenance.kind, leaf.quantity.id).not.toBe('computed')
        }
      }
    }
  })
  it('shows the steps of a should-cost with its country figures', () => {
    const [, request] = requests
    if (request === undefined) throw new Error('two requests')
    const all = leaves(explain(request, { on: 'part', partId: 'WINDING', quantity: 'price' }))
    const keys = all.flatMap(({ provenance }) => (provenance.kind === 'figure' ? [provenance.key] : []))
    expect(keys).toEqual(expect.arrayContaining(['country.SI.labour-cost', 'country.CN.labour-cost', 'category.electric-motors-and-windings.material-share']))
  })
  it('names the stored fact behind each leaf, so that it can be changed where it is shown, and the one that is missing', () => {
    const nouns = { part: contents.parts, line: contents.lines, product: contents.products, offer: contents.offers, site: contents.sites }
    const found = new Set<string>()
    for (const part of contents.parts) {
      for (const quantity of ['landed', 'ownership', 'risk', 'gap'] as const) {
        for (const { provenance } of leaves(explain({ contents, scenarioId: null, figures: shippedFigures }, { on: 'part', partId: part.id, quantity }))) {
          if (provenance.kind !== 'fact' && provenance.kind !== 'missing') continue
          if (provenance.fact === null) continue
          const { noun, id, field } = provenance.fact
          const stored = nouns[noun].find((one) => ('id' in one ? one.id : one.partId) === id)
          expect(stored).toHaveProperty(field)
          found.add(`${provenance.kind} ${noun}`)
        }
      }
    }
    expect([...found]).toEqual(expect.arrayContaining(['fact offer', 'fact part']))
  })
  it('takes shares, counts and assemblies of the whole plan apart into what they count, to the same number', () => {
    for (const request of requests) {
      const { totals, coverage, parts } = evaluate(request)
      const of = (quantity: 'share-from-europe' | 'sites-short' | 'priced' | 'extra-stock') => explain(request, { on: 'plan', quantity })
      expect(of('share-from-europe').value).toBe(totals.shareFromEurope)
      const [inside, outside] = of('share-from-europe').inputs.map(({ value }) => value ?? 0)
      expect((inside ?? 0) / ((inside ?? 0) + (outside ?? 0))).toBeCloseTo(totals.shareFromEurope ?? 0, 12)
      expect(of('sites-short')).toMatchObject({ value: totals.sitesShort })
      expect(of('sites-short').inputs).toHaveLength(totals.sitesShort)
      expect(of('priced').value).toBe(coverage.priced)
      expect(of('extra-stock').value).toBe(totals.extraStock)
      const shares = parts.map(({ partId }) => explain(request, { on: 'part', partId, quantity: 'spend-share' }).value ?? 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      for (const product of contents.products) {
        const each = explain(request, { on: 'assembly', partId: product.partId, quantity: 'landed', units: 1 })
        const expected = parts.reduce((sum, part) => sum + (part.landedPerUnit ?? 0) * (part.perProduct[product.partId] ?? 0), 0)
        expect(each.value).toBeCloseTo(expected, 9)
        const scores = parts.flatMap((part) => (part.perProduct[product.partId] === undefined ? [] : (part.riskScore ?? [])))
        expect(explain(request, { on: 'assembly', partId: product.partId, quantity: 'risk', units: 1 }).value).toBe(Math.max(...scores))
      }
    }
  })
})

describe('A comparison', () => {
  const [base, plan] = requests.map(evaluate)
  if (base === undefined || plan === undefined) throw new Error('two requests')
  it('has a difference that is the difference of its values', () => {
    for (const { values, differences } of compareRows([base, plan])) {
      const [before, after] = values
      expect(differences[1]).toBe(before === null || after === null || before === undefined || after === undefined ? null : after === before ? 0 : after - before)
    }
  })
  it('steps from one cost to the other without a gap', () => {
    const steps = waterfall(base, plan)
    if (steps === null) throw new Error('a demand is known')
    let at = steps.start
    for (const step of steps.steps) {
      expect(step.from).toBe(at)
      at = step.to
    }
    expect(at).toBe(steps.end)
    const units = 10_950
    expect(steps.start).toBeCloseTo(((base.totals.ownershipCostPerYear ?? 0) + (base.totals.expectedLossPerYear ?? 0)) / units, 9)
    expect(steps.end).toBeCloseTo(((plan.totals.ownershipCostPerYear ?? 0) + (plan.totals.expectedLossPerYear ?? 0)) / units, 9)
  })
  it('counts what the plan does', () => {
    expect(verdictFacts(base, plan)).toMatchObject({ movedParts: 0, secondSourcedParts: 1, bufferedParts: 1, newCountries: ['SI'] })
  })
})

describe('The hash of the inputs', () => {
  it('does not depend on the order of stored rows or keys', () => {
    expect(hash({ ...contents, parts: contents.parts.toReversed(), project: Object.fromEntries(Object.entries(contents.project).toReversed()) as typeof contents.project })).toBe(hash(contents))
  })
  it('does not change with what is wished of the best plan, which no number depends on', () => {
    const wished = { ...contents, wishes: [{ ...openWishes, budget: 400_000, countries: ['PT'] }], partWishes: [{ partId: 'WINDING', rule: 'stays' as const }] }
    expect(hash(wished)).toBe(hash(contents))
    expect(evaluate({ contents: wished, scenarioId: 'a', figures: shippedFigures }).totals).toEqual(evaluate({ contents, scenarioId: 'a', figures: shippedFigures }).totals)
  })
  it('changes with a fact, a choice, the data and the app, and not with another scenario', () => {
    expect(hash(contents)).toMatch(/^[0-9a-f]{64}$/)
    expect(hash({ ...contents, choices: choices.slice(1) })).not.toBe(hash(contents))
    expect(hash({ ...contents, offers: contents.offers.slice(1) })).not.toBe(hash(contents))
    expect(inputsHash(contents, ['a'], '2027-01', '0.1.0')).not.toBe(hash(contents))
    expect(hash({ ...contents, choices: choices.slice(1) }, [null])).toBe(hash(contents, [null]))
  })
})
