import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../data/figures.ts'
import { sampleContents } from '../../data/sample/sample.ts'
import type { ProjectContents } from '../../model/contents.ts'
import { openTransition, type Choice, type Production } from '../../model/scenario.ts'
import type { ShockEvent } from '../../model/shock.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../small-project.ts'
import { Futures, isSame } from './futures.ts'
import { uncertainInputs } from './uncertain-input.ts'

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null, freq: 2 })
const amount = (max: number): fc.Arbitrary<number> => fc.double({ min: 0.01, max, noNaN: true })
const share = fc.double({ min: 0.05, max: 1, noNaN: true })

const works: Production = {
  materialPerUnit: 3, scrapShare: 0.05, labourHoursPerUnit: 0.2, wagePerHour: null, automatedShare: 0.3, machineHoursPerUnit: 0.1, capex: 40_000, machineLifeYears: null, machineHoursPerYear: null,
  equipmentEffectiveness: null, energyPerUnitKwh: 0.4, overheadShare: null, toolingCost: 5000, learning: 'Wright', learningRate: null, plateauUnits: null, trainedHeads: 2, trainingHours: null, coursePerHead: null, rampMonths: null,
}
const countries = ['CN', 'DE', 'VN', 'PL', 'US', 'NL', 'TR']
const country = fc.constantFrom(...countries)

const offer = fc.record({
  unitPrice: maybe(amount(200)), currency: fc.constantFrom('EUR', 'USD', 'CNY'), incoterm: fc.constantFrom(null, 'EXW', 'FOB', 'CIF', 'DAP', 'DDP'),
  priceBreaks: fc.array(fc.record({ fromQuantity: amount(3000), unitPrice: amount(200) }), { maxLength: 3 }), minimumOrder: maybe(amount(3000)), orderQuantity: maybe(amount(3000)), packSize: maybe(amount(100)),
  leadTimeDays: maybe(amount(120)), leadTimeDeviationDays: maybe(amount(20)), rejectShare: maybe(fc.double({ min: 0, max: 0.2, noNaN: true })), dutyRate: maybe(fc.double({ min: 0, max: 0.4, noNaN: true })), recoveryDays: maybe(amount(200)),
  share, toolingCost: maybe(amount(9000)), assistsPerUnit: maybe(amount(5)),
})
const part = fc.record({
  massKg: maybe(amount(20)), volumeM3: maybe(amount(0.2)), hsCode: maybe(fc.constantFrom('8483 40', '7318 15', '7616 99')), category: maybe(fc.constantFrom('machined-metal-parts', 'fasteners', 'die-castings')),
  stock: maybe(fc.double({ min: 0, max: 900, noNaN: true })),
})
const destination = fc.record({ country, share, quote: maybe(amount(150)), quoteCurrency: fc.constantFrom('EUR', 'USD'), oneOffCost: maybe(amount(50_000)), recoveryDays: maybe(amount(90)), startMonth: maybe(amount(20)), made: fc.integer({ min: 0, max: 4 }) })
const choice = fc.oneof(
  fc.record({ kind: fc.constant('buffer' as const), days: amount(60) }),
  fc.record({ kind: fc.constantFrom('move' as const, 'second-source' as const), to: destination }),
)
const event: fc.Arbitrary<ShockEvent> = fc.oneof(
  fc.record({ kind: fc.constant('tariff' as const), country: maybe(country), hsPrefix: fc.constant(null), addedRate: fc.double({ min: 0, max: 0.5, noNaN: true }) }),
  fc.record({ kind: fc.constant('exchange-rate' as const), currency: fc.constantFrom('USD', 'CNY'), change: fc.double({ min: -0.2, max: 0.4, noNaN: true }) }),
  fc.record({ kind: fc.constant('lane-closed' as const), chokepoint: fc.constantFrom('Suez', 'Malacca'), days: amount(100), detourDays: maybe(amount(20)), freightFactor: maybe(amount(3)) }),
  fc.record({ kind: fc.constant('demand-surge' as const), productId: maybe(fc.constant('P')), steps: fc.array(fc.record({ fromDay: amount(200), addedShare: fc.double({ min: -0.5, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 2 }) }),
)

/** Two products of assemblies with stock of their own, and parts with whatever an offer may state or leave open. */
const project: fc.Arbitrary<ProjectContents> = fc.record({
  parts: fc.array(fc.record({ part, offers: fc.array(fc.record({ site: fc.nat(5), offer }), { maxLength: 2 }), under: fc.nat(3), quantity: amount(6), choice: maybe(choice) }), { minLength: 2, maxLength: 7 }),
  assemblies: fc.tuple(maybe(amount(50)), maybe(amount(50))), finished: fc.double({ min: 0, max: 200, noNaN: true }), demands: fc.tuple(amount(20_000), amount(5000)), margin: maybe(amount(300)), events: fc.array(event, { maxLength: 2 }),
  currency: fc.constantFrom('EUR', 'EUR', 'USD'), plant: fc.constantFrom('NL', 'US'), places: fc.array(maybe(country), { minLength: 6, maxLength: 6 }), recovery: maybe(amount(120)),
}).map(({ parts, assemblies, finished, demands, margin, events, currency, plant, places, recovery }) => {
  const above = ['P', 'Q', 'A', 'B']
  const base = aProject({
    products: [aProduct('P', demands[0], { finishedStock: finished, marginPerUnit: margin }), aProduct('Q', demands[1])],
    parts: [aPart('P'), aPart('Q'), aPart('A', { stock: assemblies[0] }), aPart('B', { stock: assemblies[1] }), ...parts.map(({ part: of }, index) => aPart(`X${index}`, of))],
    lines: [aLine('P', 'A', 1), aLine('Q', 'A', 2), aLine('P', 'B', 1), ...parts.map(({ under, quantity }, index) => aLine(above[under] ?? 'P', `X${index}`, quantity, { scrapShare: index === 1 ? 0.03 : null }))],
    sites: places.map((code, index) => aSite(`S${index}`, code, { recoveryDays: index % 2 === 0 ? recovery : null })),
    offers: parts.flatMap(({ offers }, index) => offers.map(({ site, offer: given }, place) => anOffer(`X${index}`, `S${site}`, { ...given, incoterm: given.incoterm, id: `o${index}-${place}` }))),
    scenarios: [{ id: 'plan', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }],
    choices: parts.flatMap(({ choice: made }, index): Choice[] => {
      if (made === null) return []
      const common = { id: `c${index}`, scenarioId: 'plan', partId: `X${index}`, note: '' }
      if (made.kind === 'buffer') return [{ ...common, kind: 'buffer', days: made.days }]
      const { made: way, ...to } = made.to
      return [{ ...common, ...openTransition, kind: made.kind, city: '', supplierName: '', ...to, production: way === 0 ? works : null, worksId: index % 2 === 0 ? 'hall' : null }]
    }),
    works: [{ id: 'hall', name: 'Hall 3', country: 'PL', city: '', openingCost: 30_000, costPerYear: 4000, hoursPerYear: 1800, note: '' }],
    shocks: events.map((one, index) => ({ id: `e${index}`, scenarioId: null, name: 'What if', isOn: true, event: one })),
  })
  return { ...base, project: { ...base.project, currency, plantCountry: plant } }
})

/** Draws a block of futures and holds each against its whole evaluation. */
function differences(contents: ProjectContents, at: (place: number, future: number) => number): { readonly oneByOne: number; readonly off: unknown[] } {
  const plans = [null, ...contents.scenarios.map(({ id }) => id)]
  const futures = new Futures(plans.map((scenarioId) => ({ contents, scenarioId, figures: shippedFigures })))
  const places = new Map<string, number>()
  futures.run((input, future) => {
    const place = places.get(input.key) ?? places.size
    places.set(input.key, place)
    return input.quantile(at(place, future))
  })
  const off: unknown[] = []
  for (const [plan] of plans.entries()) {
    for (let future = 0; future < Math.min(3, futures.block); future++) {
      const [columns, whole] = [futures.outcome(plan, future), futures.whole(plan, future)]
      if (!isSame(columns, whole)) off.push({ plan, future, columns, whole })
    }
  }
  return { oneByOne: futures.oneByOne, off }
}

describe('futures side by side', () => {
  test('are those of a whole evaluation of the same values, whatever a project states or leaves open', () => {
    let [apart, all] = [0, 0]
    fc.assert(fc.property(project, fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 40, maxLength: 40 }), (contents, shares) => {
      const { oneByOne, off } = differences(contents, (place, future) => shares[(place * 7 + future * 11) % shares.length] ?? 0.5)
      // A closed strait, and products that surge apart, are evaluated future by future.
      if (!contents.shocks.some(({ event: { kind, ...of } }) => kind === 'lane-closed' || ('productId' in of && of.productId !== null))) {
        apart += oneByOne
        all += 1 + contents.scenarios.length
      }
      expect(off).toEqual([])
    }), { numRuns: 25 })
    // Falling back to one future after the other is the exception.
    expect(apart / Math.max(10, all)).toBeLessThan(0.2)
  }, 120_000)

  test('are those of a whole evaluation for every plan of the sample project', () => {
    expect(differences(sampleContents('2026-11-22T09:00:00Z'), (place, future) => ((place * 37 + future * 61) % 97) / 97 + 0.004)).toEqual({ oneByOne: 0, off: [] })
  })

  test('leave no input out: each that moves an outcome alone moves it side by side', () => {
    const contents = sampleContents('2026-11-22T09:00:00Z')
    const inputs = uncertainInputs({ contents, scenarioId: 'scenario-b', figures: shippedFigures })
    expect(differences(contents, (place) => (place % 2 === 0 ? 0.02 : 0.98)).off).toEqual([])
    expect(inputs.length).toBeGreaterThan(100)
  })
})
