import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ParameterOverride } from '../model/parameter.ts'
import type { Choice } from '../model/scenario.ts'
import type { Shock } from '../model/shock.ts'
import { evaluate } from './evaluate.ts'
import type { ExplainTarget } from './explanation.ts'
import { explain } from './explain.ts'
import { aSite, anOffer, pumpProject } from './small-project.ts'
import { openTransition } from '../model/scenario.ts'

const figures = shippedFigures
const destination = { note: '', country: 'SI', city: '', supplierName: '', quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition }
const choices: Choice[] = [
  { kind: 'move', id: 'a1', scenarioId: 'a', partId: 'WINDING', share: 1, ...destination },
  { kind: 'buffer', id: 'a2', scenarioId: 'a', partId: 'HOUSING', note: '', days: 30 },
  { kind: 'second-source', id: 'b1', scenarioId: 'b', partId: 'HOUSING', share: 0.4, ...destination, country: 'PL' },
  { kind: 'stand-by', id: 'a3', scenarioId: 'a', partId: 'HOUSING', note: '', supplierName: '', country: 'SI', city: '', share: 0.5, switchDays: 9, costPerYear: null, costPerDay: null, oneOffCost: null },
  { kind: 'stand-by', id: 'a4', scenarioId: 'a', partId: 'HOUSING', note: '', supplierName: 'Supplier', country: 'VN', city: '', share: 1, switchDays: 20, costPerYear: 4000, costPerDay: 50, oneOffCost: 0 },
]
const shocks: Shock[] = [
  { id: 's1', scenarioId: null, name: 'Tariff', isOn: true, event: { kind: 'tariff', country: 'CN', hsPrefix: null, addedRate: 0.2 } },
  { id: 's2', scenarioId: 'a', name: 'Suez', isOn: true, event: { kind: 'lane-closed', chokepoint: 'Suez', days: 90, detourDays: null, freightFactor: null } },
  { id: 's3', scenarioId: 'a', name: 'Yuan', isOn: true, event: { kind: 'exchange-rate', currency: 'CNY', change: 0.1 } },
  { id: 's4', scenarioId: null, name: 'Surge', isOn: true, event: { kind: 'demand-surge', productId: 'PUMP', steps: [{ fromDay: 30, addedShare: 0.4 }] } },
]
const parameters: ParameterOverride[] = [
  { id: 'p', scenarioId: null, key: 'general.insurance', value: 0.01, origin: { kind: 'typed', at: '' } },
  { id: 'b', scenarioId: 'b', key: 'general.reject-share', value: 0.03, origin: { kind: 'typed', at: '' } },
]
const pump = pumpProject()
const contents = {
  ...pump,
  scenarios: ['a', 'b'].map((id) => ({ id, letter: id.toUpperCase(), name: id, description: '', parentId: null, createdAt: '', lockedAt: null })),
  choices,
  parameters,
  sites: [...pump.sites, aSite('HANOI', 'VN')],
  offers: [...pump.offers.map((offer) => (offer.partId === 'HOUSING' ? Object.assign({}, offer, { share: 0.7 }) : offer)), anOffer('HOUSING', 'HANOI', { share: 0.3, orderQuantity: null, minimumOrder: 900 })],
}

/** Figures of every family that the project reads; among them one that decides which lanes there are. */
const keys = [...shippedFigures.keys()].filter((key) =>
  /^(general|what-if|emission|exchange-rate|duty\.(heading|chapter)\.(76|8503|85|84|73)|category\.(die-castings|electric-motors-and-windings|fasteners)|lane|country\.(CN|DE|TW|VN|SI|PL)|distance\.(CN|DE|TW|VN|SI|PL)\.NL)/.test(key))
const moved = fc.array(fc.tuple(fc.constantFrom(...keys), fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.constant(Number.NaN))), { maxLength: 3 })
const slid = moved.map((pairs) => new Map(pairs.map(([key, factor]) => [key, (shippedFigures.get(key)?.value ?? 1) * factor])))
const requested = fc.record({
  scenarioId: fc.constantFrom(null, 'a', 'b'),
  choices: fc.oneof(fc.constant(choices), fc.subarray(choices)),
  parameters: fc.oneof(fc.constant(parameters), fc.subarray(parameters)),
  shocks: fc.oneof(fc.constant<Shock[]>([]), fc.subarray(shocks)),
  sites: fc.oneof(fc.constant(contents.sites), fc.constantFrom(null, 4, 60).map((capacityPerDay) => contents.sites.map((site) => (site.id === 'HANOI' ? { ...site, capacityPerDay, dependsOn: ['TAINAN'] } : site)))),
  what: fc.oneof(slid, fc.constantFrom(...keys).map((key) => new Map([[key, 0.5]]))),
})

const targets: ExplainTarget[] = [
  ...(['landed', 'ownership', 'risk', 'survive', 'recover', 'loss', 'need'] as const).flatMap((quantity) =>
    ['HOUSING', 'WINDING'].map((partId): ExplainTarget => ({ on: 'part', partId, quantity }))),
  ...(['risk', 'expected-loss', 'gap'] as const).map((quantity): ExplainTarget => ({ on: 'site', key: 'NINGBO', quantity })),
  ...(['landed', 'npv', 'one-off', 'survive'] as const).map((quantity): ExplainTarget => ({ on: 'plan', quantity })),
]

describe('A project that stays open', () => {
  it('says after any moves of sliders, choices and overrides what it would say at once, bit for bit, and for the same reasons', () => {
    fc.assert(
      fc.property(fc.array(requested, { minLength: 2, maxLength: 6 }), fc.constantFrom(...targets), (requests, target) => {
        for (const { scenarioId, what, ...changed } of requests) {
          const given = { ...contents, ...changed }
          const [warm, cold] = [given, structuredClone(given)].map((of) => ({ contents: of, scenarioId, what, figures }))
          if (warm === undefined || cold === undefined) throw new Error('two requests')
          expect(evaluate(warm)).toStrictEqual(evaluate(cold))
          expect(explain(warm, target)).toStrictEqual(explain(cold, target))
        }
      }),
      { numRuns: 60 },
    )
  })
  it('leaves the results that were handed out as they were', () => {
    const before = evaluate({ contents, scenarioId: 'a', figures })
    const copy = structuredClone(before)
    evaluate({ contents, scenarioId: 'a', figures, what: new Map([['what-if.demand-surge', 1], ['what-if.freight-factor', 3], ['general.weakest-link-exponent', 1]]) })
    expect(before).toStrictEqual(copy)
  })
  it('hands out the very same cost lines while only risk moves', () => {
    const [before, after] = [4, 2].map((exponent) => evaluate({ contents, scenarioId: null, figures, what: new Map([['general.weakest-link-exponent', exponent]]) }))
    expect(after?.parts[0]?.lines).toBe(before?.parts[0]?.lines)
    expect(after?.parts[0]?.riskScore).not.toBe(before?.parts[0]?.riskScore)
  })
})
