import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { planNetwork } from '../shared/engine/disrupt/plan-network.ts'
import { planStops } from '../shared/engine/disrupt/plan-stops.ts'
import { rippleOf } from '../shared/engine/disrupt/ripple.ts'
import { stopResult } from '../shared/engine/disrupt/stop-result.ts'
import { workOut } from '../shared/engine/evaluate.ts'
import { anyUses, drawn, projectOf, type Drawn } from '../shared/engine/simulated-days.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../shared/engine/small-project.ts'
import type { StandBy } from '../shared/engine/stand-by-facts.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { loadSolver } from './solver.ts'

const solve = await loadSolver()
const scenarios: ProjectContents['scenarios'] = [{ id: 'A', letter: 'A', name: 'Emergency plan', description: '', parentId: null, createdAt: '', lockedAt: null }]
const standBy = (given: Partial<StandBy> = {}): StandBy => ({
  kind: 'stand-by', id: 'standby', scenarioId: 'A', partId: 'X', note: '', supplierName: 'Wał', country: 'PL', city: '', share: 1, switchDays: 14, costPerYear: 0, costPerDay: 5, oneOffCost: 0, ...given,
})

function stopOf(contents: ProjectContents, kind: 'site' | 'country', key: string) {
  const worked = workOut({ contents, scenarioId: 'A', figures: shippedFigures })
  const made = planNetwork(worked)
  const stops = planStops(worked.plan, made)
  const found = stops.find((one) => one.kind === kind && one.key === key)
  if (found === undefined) throw new Error(key)
  return { closed: worked.evaluation.sites.find((site) => site.key === key)?.lossPerEvent ?? Number.NaN, exact: stopResult(made.network, found.stop, solve), stops, made, found }
}

function expectSame(given: Drawn, contract: StandBy): void {
  const { closed, exact } = stopOf({ ...projectOf(given), scenarios, choices: [contract] }, 'site', 'S')
  expect(Math.abs((exact.loss ?? Number.NaN) - closed) / Math.max(1, closed)).toBeLessThan(1e-6)
}

describe('The exact answer with a stand-by', () => {
  test('loses what the closed form loses where it makes all that is needed', () => {
    fc.assert(fc.property(drawn(fc.constant(0), anyUses), fc.integer({ min: 0, max: 100 }), (given, switchDays) => expectSame(given, standBy({ switchDays, costPerDay: 0 }))), { numRuns: 100 })
  })

  test('costs no more to use than the closed form says, which leaves aside what lies in assemblies while another part is missing', () => {
    fc.assert(
      fc.property(drawn(fc.constant(0), anyUses), fc.integer({ min: 0, max: 100 }), (given, switchDays) => {
        const { closed, exact } = stopOf({ ...projectOf(given), scenarios, choices: [standBy({ switchDays })] }, 'site', 'S')
        expect(exact.loss).toBeLessThanOrEqual(closed * (1 + 1e-6) + 1e-6)
      }),
      { numRuns: 100 },
    )
  })

  test('equals it, loss and cost of use alike, along one path through the BOM, beside a second source or alone', () => {
    const path = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([pa, ax]): Drawn['uses'] => [pa, 0, 0, ax, 0])
    fc.assert(
      fc.property(drawn(fc.constantFrom(0, 0, 0.25, 0.5), path), fc.constantFrom(0.1, 0.25, 0.5, 0.75, 1), fc.integer({ min: 0, max: 100 }), (given, share, switchDays) => {
        const contract = standBy({ share, switchDays })
        if (share + given.kept <= 1) return expectSame(given, contract)
        // More stands ready than is missing: the closed form counts a day of use whole, the exact answer what of it is used.
        const { closed, exact } = stopOf({ ...projectOf(given), scenarios, choices: [contract] }, 'site', 'S')
        expect(exact.loss).toBeLessThanOrEqual(closed * (1 + 1e-6) + 1e-6)
      }),
      { numRuns: 150 },
    )
  })
})

const project = (given: Partial<ProjectContents> = {}): ProjectContents => aProject({
  products: [aProduct('P', 3650, { marginPerUnit: 100 })], parts: [aPart('P'), aPart('X', { stock: 100 })], lines: [aLine('P', 'X', 1)],
  sites: [aSite('S', 'CN', { recoveryDays: 84 })], offers: [anOffer('X', 'S')], scenarios, choices: [standBy()], ...given,
})

describe('A stand-by in a stop', () => {
  test('in the country that stops is of no help, and makes no country of its own to stop', () => {
    expect(stopOf(project(), 'country', 'CN').exact.loss).toBeCloseTo(4 * 1000 + 70 * 5, 6)
    expect(stopOf(project({ choices: [standBy({ country: 'CN', supplierName: 'Neighbour' })] }), 'country', 'CN').exact.loss).toBeGreaterThan(30_000)
    expect(stopOf(project(), 'site', 'S').stops.map(({ key }) => key)).not.toContain('PL')
  })

  test('at a site with a capacity brings no more than is to spare, and two share what there is', () => {
    const sites = [aSite('S', 'CN', { recoveryDays: 84 }), aSite('T', 'PL', { capacityPerDay: 14, recoveryDays: 84 })]
    const parts = [aPart('P'), aPart('X', { stock: 100 }), aPart('Y', { stock: 1000 })]
    const lines = [aLine('P', 'X', 1), aLine('P', 'Y', 1)]
    const { exact, closed } = stopOf(project({ sites, parts, lines, offers: [anOffer('X', 'S'), anOffer('Y', 'T')], choices: [standBy({ supplierName: 'Supplier', costPerDay: 0 })] }), 'site', 'S')
    expect(closed).toBeCloseTo((4 + 70 * 0.6) * 1000, 6)
    // The exact answer lets T make less of Y, of which there is plenty.
    expect(exact.loss).toBeLessThanOrEqual(closed)
  })

  test('is not called where its use costs more than the contribution that it saves', () => {
    expect(stopOf(project({ choices: [standBy({ costPerDay: 5000 })] }), 'site', 'S').exact.loss).toBeCloseTo(74 * 1000, 6)
  })

  test('of unknown cost leaves the loss unknown and the days known', () => {
    const { exact } = stopOf(project({ offers: [anOffer('X', 'S', { unitPrice: null })], choices: [standBy({ costPerDay: null, share: 0.5 })] }), 'site', 'S')
    expect(exact).toMatchObject({ loss: null, survive: expect.closeTo(10, 6) })
  })

  test('ends the standstill day by day when it delivers', () => {
    const { made, found } = stopOf(project(), 'site', 'S')
    const ripple = rippleOf(made.network, found.stop, solve)
    expect(ripple?.products[0]).toMatchObject({ from: expect.closeTo(10, 4), until: expect.closeTo(14, 4) })
  })
})
