import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { planNetwork } from '../shared/engine/disrupt/plan-network.ts'
import { planStops } from '../shared/engine/disrupt/plan-stops.ts'
import { stopResult } from '../shared/engine/disrupt/stop-result.ts'
import { workOut } from '../shared/engine/evaluate.ts'
import { aLine, anOffer, aPart, aProduct, aSite } from '../shared/engine/small-project.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { loadSolver } from './solver.ts'
import { resultOf, twoSites } from './testing/stopped-sites.ts'

const solve = await loadSolver()

/** Both sites hang on a foundry, and that on a mine of rare earths. */
const onFoundry = (given: { recoveryDays: number | null }, ofRare: string[] = []) => [
  aSite('S', 'CN', { recoveryDays: 30, dependsOn: ['FOUNDRY'] }), aSite('T', 'DE', { recoveryDays: 60, dependsOn: ['FOUNDRY'] }),
  aSite('FOUNDRY', 'VN', { dependsOn: ['RARE'], recoveryDays: 1 }), aSite('RARE', 'MY', { ...given, dependsOn: ofRare }),
]
/** Days until a country is back in which a site and its own supplier stop together. */
const besideTierTwo = (days: number) => resultOf(twoSites({ sites: [aSite('S', 'CN', { recoveryDays: 30, dependsOn: ['TWO'] }), aSite('T', 'DE'), aSite('TWO', 'CN', { recoveryDays: days })] }), 'CN').recover

/** A stop of a site that comes back over some weeks, or of the mine that it hangs on, beside a stand-by that makes a share of the need from day 14: by linear programming, and in the closed form. */
const besideStandBy = (share: number, weeks: number, costPerDay: number, recoveryDays: number | null = null) => {
  const contents = twoSites({
    lines: [aLine('P', 'X', 1)], offers: [anOffer('X', 'S')], sites: [aSite('S', 'CN', { recoveryDays: 30, dependsOn: recoveryDays === null ? [] : ['MINE'] }), aSite('MINE', 'MY', { recoveryDays })],
    scenarios: [{ id: 'A', letter: 'A', name: 'Emergency plan', description: '', parentId: null, createdAt: '', lockedAt: null }],
    choices: [{ kind: 'stand-by', id: 'standby', scenarioId: 'A', partId: 'X', note: '', supplierName: 'Wał', country: 'PL', city: '', share, switchDays: 14, costPerYear: 0, costPerDay, oneOffCost: 0 }],
  })
  const { plan, evaluation } = workOut({ contents, scenarioId: 'A', figures: shippedFigures, what: new Map([['general.recovery-ramp-weeks', weeks]]) })
  const made = planNetwork({ plan })
  const key = recoveryDays === null ? 'S' : 'MINE'
  const stop = planStops(plan, made).find((one) => one.key === key)?.stop ?? { id: '', sources: new Set(), recovery: null }
  const found = recoveryDays === null ? evaluation.sites.find((site) => site.key === key) : evaluation.tierTwo[0]
  return { exact: stopResult(made.network, stop, solve).loss ?? Number.NaN, closed: found?.lossPerEvent ?? Number.NaN, isBound: [found?.lossIsUpperBound, evaluation.parts[0]?.lossIsUpperBound] }
}

/** Both sites make at most so many units a day. */
const limited = (capacityPerDay: number): ProjectContents => twoSites({ sites: [aSite('S', 'CN', { recoveryDays: 30, capacityPerDay }), aSite('T', 'CN', { recoveryDays: 60, capacityPerDay })] })

describe('A stop in a project', () => {
  test('of a country takes all its sites at once, and lasts until the slowest is back', () => {
    const contents = twoSites()
    expect(resultOf(contents, 'S').loss).toBeCloseTo((30 - 10) * 100, 6)
    expect(resultOf(contents, 'T').loss).toBeCloseTo((60 - 20) * 100, 6)
    const country = resultOf(contents, 'CN')
    // Ten days run on; from day 30 X comes again, but Y, of which 100 are left since day 10, not before day 60: 10 of those 30 days are saved.
    expect(country.loss).toBeCloseTo((20 + 20) * 100, 6)
    expect(country.recover).toBe(60)
    expect(country.survive).toBeCloseTo(10, 9)
  })

  test('costs more where the site comes back slowly than where it comes back at once', () => {
    const contents = twoSites()
    // Over 20 days of ramp half of the need is missing.
    expect(resultOf(contents, 'S', 20).loss).toBeCloseTo((30 - 10 + 10) * 100, 6)
  })

  test('equals the closed form while sites come back over some weeks, with a second source that takes over on the way and without', () => {
    const what = new Map([['general.recovery-ramp-weeks', 4]])
    for (const [recoveryDays, share] of [[30, 1], [20, 0.5], [10, 0.5], [4, 0.5], [60, 0.5]] as const) {
      const given = { lines: [aLine('P', 'X', 1)], sites: [aSite('S', 'CN', { recoveryDays }), aSite('T', 'DE')], offers: [anOffer('X', 'S', { share }), ...(share === 1 ? [] : [anOffer('X', 'T', { share: 1 - share })])] }
      const worked = workOut({ contents: twoSites(given), scenarioId: null, figures: shippedFigures, what })
      const made = planNetwork(worked)
      const stop = planStops(worked.plan, made).find(({ key }) => key === 'S')?.stop ?? { id: '', sources: new Set(), recovery: null }
      const site = worked.evaluation.sites.find(({ key }) => key === 'S')
      const exact = stopResult(made.network, stop, solve)
      expect(exact.loss).toBeCloseTo(site?.lossPerEvent ?? Number.NaN, 4)
      if (share === 1) expect(exact.recover).toBe(site?.recoverDays)
    }
  })

  test('costs at most what the closed form says where a stand-by of a part of the need helps while the site comes back over some weeks', () => {
    for (const [share, costPerDay] of [[0.3, 0], [0.5, 0], [0.5, 20], [0.8, 8]] as const) {
      const { exact, closed, isBound } = besideStandBy(share, 8, costPerDay)
      expect(exact).toBeLessThan(closed - 1)
      expect(isBound).toEqual([true, true])
      // The stand-by helps on all 56 days of the way back until both bring all, and is counted on half of them.
      if (costPerDay === 0) expect(closed - exact).toBeCloseTo((share * (1 - share) * 56 * 100) / 2, -2)
    }
    // At once, and with one that makes all, the two agree.
    for (const [share, weeks] of [[0.5, 0], [1, 8]] as const) {
      const { exact, closed, isBound } = besideStandBy(share, weeks, 0)
      expect(exact).toBeCloseTo(closed, 4)
      expect(isBound).toEqual([false, false])
    }
    const tierTwo = besideStandBy(0.5, 8, 0, 40)
    expect(tierTwo.exact).toBeLessThanOrEqual(tierTwo.closed + 1e-6)
    expect(tierTwo.isBound[0]).toBe(true)
  })

  test('is bridged by an alternate that lies in stock and is bought once the switch is made', () => {
    const contents = twoSites({
      parts: [aPart('P'), aPart('X', { stock: 100 }), aPart('Y', { stock: 200 }), aPart('Z', { stock: 50 })],
      lines: [{ ...aLine('P', 'X', 1), id: 'line X' }, aLine('P', 'Y', 1), { ...aLine('P', 'Z', 1), alternateOf: 'line X' }],
    })
    expect(resultOf(contents, 'S').survive).toBeCloseTo(15, 9)
    expect(resultOf(contents, 'S').loss).toBeCloseTo((30 - 15) * 100, 6)
  })

  test('is the same with a capacity that nobody can reach, and worse with one that binds', () => {
    expect(resultOf(limited(10), 'S')).toEqual(resultOf(twoSites(), 'S'))
    // In sixty days without Y the 200 of it in stock are used up; at one a day more, only 160 of X are there.
    expect(resultOf(limited(10), 'T').loss).toBeCloseTo((600 - 200) * 10, 6)
    expect(resultOf(limited(1), 'T').loss).toBeCloseTo((600 - 160) * 10, 6)
  })

  test('is unknown while the demand is, and the days too', () => {
    expect(resultOf(twoSites({ products: [aProduct('P', null)] }), 'S')).toMatchObject({ loss: null, survive: null })
  })

  test('of a country that an alternate comes from takes the alternate too', () => {
    const contents = twoSites({
      parts: [aPart('P'), aPart('X', { stock: 100 }), aPart('Y', { stock: 200 }), aPart('Z', { stock: 0 })],
      lines: [{ ...aLine('P', 'X', 1), id: 'line X' }, aLine('P', 'Y', 1), { ...aLine('P', 'Z', 1), alternateOf: 'line X' }],
      sites: [aSite('S', 'CN', { recoveryDays: 60 }), aSite('T', 'DE', { recoveryDays: 60 }), aSite('U', 'CN')], offers: [...twoSites().offers, anOffer('Z', 'U')],
    })
    expect(resultOf(contents, 'S').loss).toBeLessThan(resultOf(contents, 'CN').loss ?? 0)
  })

  test('of a site of tier 2 takes everyone who hangs on it, near or far, until it is back, and a circle of them too', () => {
    const contents = twoSites({ sites: onFoundry({ recoveryDays: 40 }) })
    // X runs out on day 10 and Y on day 20; both are back on day 40, not on their own 30 and 60.
    expect(resultOf(contents, 'RARE')).toMatchObject({ recover: 40, survive: expect.closeTo(10, 9), loss: expect.closeTo((40 - 10) * 100, 6) })
    expect(resultOf(contents, 'MY')).toEqual({ ...resultOf(contents, 'RARE'), id: 'MY' })
    expect(resultOf(twoSites({ sites: onFoundry({ recoveryDays: 40 }, ['FOUNDRY']) }), 'RARE')).toEqual(resultOf(contents, 'RARE'))
    // Nobody knows when it is back: each is reckoned to take as long as after a stop of its own.
    expect(resultOf(twoSites({ sites: onFoundry({ recoveryDays: null }) }), 'RARE').recover).toBe(60)
  })

  test('of a site of tier 2 lasts until the slower of itself and of who stopped beside it is back', () => {
    expect([besideTierTwo(10), besideTierTwo(50)]).toEqual([30, 50])
  })

  test('of a strait takes what is shipped through it and nothing else', () => {
    const worked = workOut({ contents: twoSites({ sites: [aSite('S', 'CN', { recoveryDays: 30 }), aSite('T', 'DE', { recoveryDays: 60 })] }), scenarioId: null, figures: shippedFigures })
    const made = planNetwork(worked)
    const suez = planStops(worked.plan, made).find(({ kind, key }) => kind === 'chokepoint' && key === 'Suez')
    expect(suez?.placeKeys).toEqual(['S'])
    expect(stopResult(made.network, suez?.stop ?? { id: '', sources: new Set(), recovery: null }, solve).survive).toBeCloseTo(10, 9)
  })
})
