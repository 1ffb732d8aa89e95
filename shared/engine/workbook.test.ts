import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import { applyPatches, keyOf, listOfNoun, type Patch } from '../model/change.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { ParameterOverride } from '../model/parameter.ts'
import type { Choice } from '../model/scenario.ts'
import type { Shock } from '../model/shock.ts'
import { evaluate, evaluateInSteps } from './evaluate.ts'
import type { ExplainTarget } from './explanation.ts'
import { explain } from './explain.ts'
import { atOnce } from './in-steps.ts'
import { aLine, anOffer, aPart, aSite, pumpProject } from './small-project.ts'
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

/** What a person does to a fact, given the project as it is; nothing where what it is about has gone. */
type Deed = (now: ProjectContents) => Patch[]
const changeOf = <Noun extends 'part' | 'line' | 'offer' | 'site' | 'product' | 'supplier'>(noun: Noun, id: string, change: (old: Extract<Patch, { noun: Noun }>['value'] & {}) => Extract<Patch, { noun: Noun }>['value']): Deed => (now) => {
  const old = now[listOfNoun[noun]].find((one) => keyOf(one) === id)
  return old === undefined ? [] : [{ noun, id, value: change(old as never) } as Patch] // found in the list of that noun
}
const unknownOr = (most: number) => fc.option(fc.double({ min: 0, max: most, noNaN: true }), { nil: null })
const anyPart = fc.constantFrom('PUMP', 'MINI', 'MOTOR', 'HOUSING', 'WINDING', 'SHAFT', 'SCREW')
const anyOffer = fc.constantFrom('HOUSING@NINGBO', 'WINDING@NINGBO', 'SHAFT@ESSEN', 'SCREW@TAINAN', 'HOUSING@HANOI', 'MOTOR@ESSEN', 'SCREW@ESSEN')
const anySite = fc.constantFrom('NINGBO', 'ESSEN', 'TAINAN', 'HANOI')
const typedNow = { kind: 'typed', at: '2026-11-02T00:00:00Z' } as const
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(anyPart, fc.string({ maxLength: 4 })).map(([id, description]) => changeOf('part', id, (old) => ({ ...old, description, origins: { ...old.origins, description: typedNow } }))),
  fc.tuple(anyPart, fc.string({ maxLength: 4 })).map(([id, partNumber]) => changeOf('part', id, (old) => ({ ...old, partNumber }))),
  fc.tuple(anyPart, unknownOr(2000)).map(([id, stock]) => changeOf('part', id, (old) => ({ ...old, stock, origins: { ...old.origins, stock: typedNow } }))),
  fc.tuple(anyPart, unknownOr(9), fc.constantFrom(null, '7208 10', '8483 40'), fc.constantFrom(null, 'fasteners')).map(([id, massKg, hsCode, category]) => changeOf('part', id, (old) => ({ ...old, massKg, hsCode, category }))),
  fc.tuple(anyPart, fc.constantFrom('make', 'buy', null)).map(([id, makeOrBuy]) => changeOf('part', id, (old) => ({ ...old, makeOrBuy }))),
  fc.tuple(anyOffer, unknownOr(40)).map(([id, unitPrice]) => changeOf('offer', id, (old) => ({ ...old, unitPrice, origins: { ...old.origins, unitPrice: typedNow } }))),
  // The same number from elsewhere: the numbers stay and the reasons do not.
  anyOffer.map((id) => changeOf('offer', id, (old) => ({ ...old, origins: { ...old.origins, unitPrice: typedNow } }))),
  fc.tuple(anyOffer, fc.constantFrom(0, 0.3, 1), unknownOr(900), fc.constantFrom('USD', 'EUR')).map(([id, share, minimumOrder, currency]) => changeOf('offer', id, (old) => ({ ...old, share, minimumOrder, currency, orderQuantity: null }))),
  fc.tuple(anyOffer, unknownOr(0.4), unknownOr(90)).map(([id, antiDumpingRate, leadTimeDays]) => changeOf('offer', id, (old) => ({ ...old, antiDumpingRate, leadTimeDays }))),
  anyOffer.map((id): Deed => () => [{ noun: 'offer', id, value: null }]),
  fc.tuple(fc.constantFrom('MOTOR', 'SCREW', 'HOUSING'), anySite).map(([partId, siteId]): Deed => (now) => (now.sites.some(({ id }) => id === siteId) ? [{ noun: 'offer', id: `${partId}@${siteId}`, value: anOffer(partId, siteId) }] : [])),
  fc.tuple(anySite, fc.constantFrom(null, 'CN', 'SI', 'TR', 'CH'), unknownOr(90)).map(([id, country, recoveryDays]) => changeOf('site', id, (old) => ({ ...old, country, recoveryDays }))),
  fc.tuple(anySite, unknownOr(50), fc.constantFrom<string[][]>([], ['TAINAN'])).map(([id, capacityPerDay, dependsOn]) => changeOf('site', id, (old) => ({ ...old, capacityPerDay, dependsOn: id === 'TAINAN' ? [] : dependsOn }))),
  fc.string({ minLength: 1, maxLength: 4 }).map((name) => changeOf('supplier', 'supplier', (old) => ({ ...old, name }))),
  fc.tuple(fc.constantFrom('PUMP/HOUSING', 'MOTOR/SCREW', 'MINI/MOTOR'), unknownOr(5), fc.option(fc.constant(0.1), { nil: null })).map(([id, quantity, scrapShare]) => changeOf('line', id, (old) => ({ ...old, quantity, scrapShare }))),
  fc.constantFrom('MOTOR/SCREW', 'MINI/MOTOR').map((id): Deed => () => [{ noun: 'line', id, value: null }]),
  fc.constant<Deed>(() => [{ noun: 'line', id: 'MINI/HOUSING', value: aLine('MINI', 'HOUSING', 2) }]),
  fc.constantFrom('SHAFT', 'SCREW').map((id): Deed => () => [{ noun: 'part', id, value: null }]),
  fc.constant<Deed>(() => [{ noun: 'part', id: 'SEAL', value: aPart('SEAL') }, { noun: 'line', id: 'PUMP/SEAL', value: aLine('PUMP', 'SEAL', 1) }]),
  fc.tuple(fc.constantFrom('PUMP', 'MINI'), unknownOr(9000), unknownOr(60), fc.constantFrom(null, 0, 400)).map(([id, demandPerYear, marginPerUnit, finishedStock]) => changeOf('product', id, (old) => ({ ...old, demandPerYear, marginPerUnit, finishedStock }))),
  fc.subarray(choices).map((kept): Deed => () => choices.map((choice) => ({ noun: 'choice', id: choice.id, value: kept.includes(choice) ? choice : null }))),
  fc.constantFrom('NL', 'DE').map((plantCountry): Deed => (now) => [{ noun: 'project', id: now.project.id, value: { ...now.project, plantCountry } }]),
  fc.constantFrom('EUR', 'USD').map((currency): Deed => (now) => [{ noun: 'project', id: now.project.id, value: { ...now.project, currency } }]),
)
const step = fc.array(deed, { minLength: 1, maxLength: 2 })
const canExplain = (now: ProjectContents, target: ExplainTarget): boolean =>
  (target.on !== 'part' || (target.partId === 'HOUSING' && now.offers.some(({ partId }) => partId === 'HOUSING'))) && (target.on !== 'site' || now.offers.some(({ id }) => id === 'HOUSING@NINGBO'))

describe('A project that stays open', () => {
  it('says after any moves of sliders, choices and overrides what it would say at once, bit for bit, and for the same reasons', { timeout: 120_000 }, () => {
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
  it('says after any steps of a person what it would say at once, bit for bit, and for the same reasons, and leaves what it said before as it was', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), fc.constantFrom(null, 'a', 'b'), fc.constantFrom(...targets), slid, (steps, scenarioId, target, what) => {
        let now: ProjectContents = contents
        let before: { readonly said: unknown; readonly copy: unknown } | null = null
        for (const [at, patches] of steps.entries()) {
          now = applyPatches(now, patches.flatMap((patch) => patch(now)))
          const [warm, cold] = [now, structuredClone(now)].map((of) => ({ contents: of, scenarioId, figures, ...(at % 3 === 2 ? { what } : {}) }))
          if (warm === undefined || cold === undefined) throw new Error('two requests')
          const said = evaluate(warm)
          // What was said before is read only now that the project has gone on.
          if (before !== null) expect(before.said).toStrictEqual(before.copy)
          const fresh = evaluate(cold)
          if (at % 2 === 0) expect(said).toStrictEqual(fresh)
          before = { said, copy: fresh }
          if (canExplain(now, target)) expect(explain(warm, target)).toStrictEqual(explain(cold, target))
        }
      }),
      { numRuns: 120 },
    )
  })
  it('says what it would say at once where others ask of the same facts while an evaluation pauses', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(requested, requested, requested, fc.nat(12), (first, second, third, steps) => {
        const [asked, between, after] = [first, second, third].map(({ scenarioId, what, ...changed }) => ({ contents: { ...contents, ...changed }, scenarioId, what, figures }))
        if (asked === undefined || between === undefined || after === undefined) throw new Error('three requests')
        const cold = (of: typeof asked) => evaluate({ ...of, contents: structuredClone(of.contents) })
        const paused = evaluateInSteps(asked)
        for (let count = 0; count < steps; count++) if (paused.next().done === true) return
        expect(evaluate(between)).toStrictEqual(cold(between))
        expect(atOnce(evaluateInSteps(after))).toStrictEqual(cold(after))
        expect(atOnce(paused)).toStrictEqual(cold(asked))
      }),
      { numRuns: 40 },
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
