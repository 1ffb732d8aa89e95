import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { HeldStress } from '../shared/engine/disrupt/held-stress.ts'
import { NetworkFile, readNetwork } from '../shared/engine/disrupt/network-file.ts'
import { teachingCase, verifyStops } from '../shared/engine/disrupt/published-stops.ts'
import { planNetwork } from '../shared/engine/disrupt/plan-network.ts'
import { planStops } from '../shared/engine/disrupt/plan-stops.ts'
import { rippleOf } from '../shared/engine/disrupt/ripple.ts'
import { stopResult } from '../shared/engine/disrupt/stop-result.ts'
import { stressSteps } from '../shared/engine/disrupt/stress.ts'
import type { StopResult } from '../shared/engine/disrupt/supply-network.ts'
import { workOut } from '../shared/engine/evaluate.ts'
import { anyUses, drawn, lostUnits, margin, projectOf } from '../shared/engine/simulated-days.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../shared/engine/small-project.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { english } from '../shared/text/english.ts'
import { loadSolver } from './solver.ts'

const solve = await loadSolver()

function stress(file: NetworkFile, surge = 0): StopResult[] {
  const read = readNetwork(NetworkFile.parse(file), surge)
  if ('refused' in read) throw new Error(read.refused)
  return read.stops.map((stop) => stopResult(read.network, stop, solve))
}

describe('A stop worked out by linear programming', () => {
  test('gives the losses, exposures and times to survive of the published teaching case', () => {
    for (const { ok, label, got, expected } of verifyStops(solve)) expect(ok, `${english(label)}: ${got}, published ${expected}`).toBe(true)
    expect(stress(teachingCase)[2]?.lost).toEqual(new Map([[0, expect.closeTo(55, 6)]]))
  })

  test('gives up the units of least contribution first, wherever a shared part runs short', () => {
    const [part] = stress({
      items: [{ id: 'cheap', demand: 10, margin: 5 }, { id: 'dear', demand: 10, margin: 9 }, { id: 'A', stock: 100 }],
      bill: [{ of: 'cheap', uses: 'A', quantity: 1 }, { of: 'dear', uses: 'A', quantity: 2 }],
      nodes: [{ id: 'of A', makes: ['A'], recovery: 10 }, { id: 'works', makes: ['cheap', 'dear'], recovery: 0 }],
    })
    // 300 of A are wanted in ten days and 100 are there. A unit of A earns 5 in cheap and 4.50 in dear, so dear gives way.
    expect(part?.loss).toBeCloseTo(100 * 9, 6)
    expect(part?.survive).toBeCloseTo(100 / 30, 9)
  })

  test('takes along the nodes that depend on the one that stops', () => {
    const [one, tierTwo] = stress({
      items: [{ id: 'P', demand: 10, margin: 5, stock: 20 }], nodes: [{ id: 'one', makes: ['P'], recovery: 3, dependsOn: ['tier two'] }, { id: 'tier two', makes: [], recovery: 9 }],
    })
    expect([one?.loss, tierTwo?.loss, tierTwo?.recover]).toEqual([expect.closeTo(50, 6), expect.closeTo(350, 6), 9])
    expect(readNetwork(NetworkFile.parse({ items: [{ id: 'P' }], nodes: [{ id: 'one', makes: ['P'], recovery: 3, dependsOn: ['two'] }] }), 0)).toMatchObject({ refused: expect.stringContaining('depends on "two"') })
  })

  test('says where nothing is ever lost that there is no end to it', () => {
    const [one, other] = stress({
      items: [{ id: 'P', demand: 10, margin: 5 }], nodes: [{ id: 'one', makes: ['P'], recovery: 9 }, { id: 'other', makes: ['P'], recovery: 9 }],
    })
    expect([one?.survive, other?.survive, one?.loss]).toEqual([Infinity, Infinity, 0])
  })

  test('counts a surge of demand', () => {
    expect(stress(teachingCase, 0.2)[2]?.loss).toBeGreaterThan(275_000)
  })

  test('agrees with going through the days one by one, within a day, also where several paths share what another place keeps sending', () => {
    fc.assert(
      fc.property(drawn(fc.constantFrom(0, 0, 0.25, 0.5, 0.8), anyUses), (given) => {
        const worked = workOut({ contents: projectOf(given), scenarioId: null, figures: shippedFigures })
        const made = planNetwork(worked)
        const stop = planStops(worked.plan, made).find(({ key }) => key === 'S')?.stop
        if (stop === undefined) return
        const site = worked.evaluation.sites.find(({ key }) => key === 'S')
        const { loss } = stopResult(made.network, stop, solve)
        const simulated = lostUnits(given, site?.recoverDays ?? Number.NaN) / given.daily
        expect(Math.abs((loss ?? Number.NaN) / (given.daily * margin) - simulated)).toBeLessThanOrEqual(1 + 1e-6)
      }),
      { numRuns: 150 },
    )
  })

  test('equals the closed form where one product hangs on single sources without a limit', () => {
    fc.assert(
      fc.property(drawn(fc.constant(0), anyUses), (given) => {
        const worked = workOut({ contents: projectOf(given), scenarioId: null, figures: shippedFigures })
        const made = planNetwork(worked)
        for (const { key, kind, stop } of planStops(worked.plan, made)) {
          const site = worked.evaluation.sites.find((one) => one.key === key)
          if (kind !== 'site' || site === undefined) continue
          const { loss, survive } = stopResult(made.network, stop, solve)
          const scale = Math.max(1, site.lossPerEvent ?? 0)
          expect(Math.abs((loss ?? Number.NaN) - (site.lossPerEvent ?? Number.NaN)) / scale).toBeLessThan(1e-6)
          if (site.surviveDays !== null && Number.isFinite(site.surviveDays)) expect(survive).toBeCloseTo(site.surviveDays, 5)
        }
      }),
      { numRuns: 150 },
    )
  })
})

const twoSites = (given: Partial<ProjectContents> = {}): ProjectContents => aProject({
  products: [aProduct('P', 3650, { marginPerUnit: 10, finishedStock: 0 })],
  parts: [aPart('P'), aPart('X', { stock: 100 }), aPart('Y', { stock: 200 })],
  lines: [aLine('P', 'X', 1), aLine('P', 'Y', 1)],
  sites: [aSite('S', 'CN', { recoveryDays: 30 }), aSite('T', 'CN', { recoveryDays: 60 })],
  offers: [anOffer('X', 'S'), anOffer('Y', 'T')], ...given,
})
const resultOf = (contents: ProjectContents, key: string, ramp = 0): StopResult => {
  const worked = workOut({ contents, scenarioId: null, figures: shippedFigures })
  const made = planNetwork(worked, ramp)
  const stop = planStops(worked.plan, made).find((one) => one.key === key)?.stop
  if (stop === undefined) throw new Error(key)
  return stopResult(made.network, stop, solve)
}

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
    const limited = (capacityPerDay: number): ProjectContents => twoSites({ sites: [aSite('S', 'CN', { recoveryDays: 30, capacityPerDay }), aSite('T', 'CN', { recoveryDays: 60, capacityPerDay })] })
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

const rippleOfSite = (contents: ProjectContents, key: string) => {
  const made = planNetwork(workOut({ contents, scenarioId: null, figures: shippedFigures }))
  const stop = planStops(workOut({ contents, scenarioId: null, figures: shippedFigures }).plan, made).find((one) => one.key === key)?.stop
  const ripple = stop === undefined ? null : rippleOf(made.network, stop, solve)
  if (ripple === null) throw new Error(key)
  return { ripple, network: made.network }
}

/** A question about today's plan. */
const request = (contents: ProjectContents, what = new Map<string, number>()) => ({ contents, scenarioId: null, figures: shippedFigures, what })
/** The answers of a whole sweep. */
const all = (steps: ReturnType<typeof stressSteps>) => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value.answers
  }
}

describe('A network that is held between questions', () => {
  test('answers a changed stock as a new one does, and asks the solver only about stops in which it counts', () => {
    fc.assert(fc.property(drawn(fc.constantFrom(0, 0.25, 0.5), anyUses), fc.nat(400), (given, stock) => {
      const before = projectOf(given)
      const held = new HeldStress()
      all(stressSteps(request(before), solve, held))
      for (const part of before.parts) {
        const contents = { ...before, parts: before.parts.map((one) => ({ ...one, ...(one.id === part.id ? { stock } : {}) })) }
        expect(all(stressSteps(request(contents), solve, held))).toEqual(all(stressSteps(request(contents), solve)))
      }
    }), { numRuns: 20 })
    const contents = twoSites()
    const held = new HeldStress()
    let programs = 0
    const counted: typeof solve = (program) => {
      programs += 1
      return solve(program)
    }
    all(stressSteps(request(contents), counted, held))
    const first = programs
    all(stressSteps(request({ ...contents }), counted, held))
    expect(programs).toBe(first)
    all(stressSteps(request({ ...contents, parts: contents.parts.map((part) => (part.id === 'X' ? { ...part, stock: 90 } : part)) }), counted, held))
    // Its site, the country and the straits; of the site of Y the loss and the days stand.
    expect(programs - first).toBe(first - 2)
  })

  test('is built anew where anything but a stated stock changes', () => {
    const held = new HeldStress()
    const contents = twoSites()
    all(stressSteps(request(contents), solve, held))
    for (const changed of [
      { ...contents, products: [aProduct('P', 7300, { marginPerUnit: 10, finishedStock: 0 })] },
      { ...contents, parts: contents.parts.map((part) => (part.id === 'X' ? { ...part, stock: null } : part)) },
      { ...contents, sites: contents.sites.map((site) => ({ ...site, recoveryDays: 90 })) },
    ]) expect(all(stressSteps(request(changed), solve, held))).toEqual(all(stressSteps(request(changed), solve)))
    const what = new Map([['what-if.demand-surge', 0.5]])
    expect(all(stressSteps(request(contents, what), solve, held))).toEqual(all(stressSteps(request(contents, what), solve)))
  })
})

describe('A stop day by day', () => {
  test('shows the stock that runs dry, then the product that stands still until the site is back, and loses what the whole stop loses', () => {
    const { ripple, network } = rippleOfSite(twoSites(), 'S')
    const part = network.items.findIndex(({ id }) => id === 'X')
    expect(ripple.stocks.find(({ item }) => item === part)).toMatchObject({ dry: 10 })
    expect(ripple.products).toMatchObject([{ from: expect.closeTo(10, 6), until: expect.closeTo(30, 6) }])
    expect(ripple.loss.reduce((sum, loss) => sum + loss, 0)).toBeCloseTo(resultOf(twoSites(), 'S').loss ?? Number.NaN, 3)
  })

  test('adds up to the loss of the stop and never sells later what could be sold first', () => {
    fc.assert(
      fc.property(drawn(fc.constantFrom(0, 0.25, 0.5), anyUses), (given) => {
        const worked = workOut({ contents: projectOf(given), scenarioId: null, figures: shippedFigures })
        const made = planNetwork(worked)
        const stop = planStops(worked.plan, made).find(({ key }) => key === 'S')?.stop
        const ripple = stop === undefined ? null : rippleOf(made.network, stop, solve)
        if (stop === undefined || ripple === null) return
        const whole = stopResult(made.network, stop, solve).loss ?? Number.NaN
        expect(Math.abs(ripple.loss.reduce((sum, loss) => sum + loss, 0) - whole)).toBeLessThan(1e-3 * Math.max(1, whole))
        // Once something is lost of the one product, nothing is sold from a full stock any more: no step in full after one that lost, before the site is back.
        const [product] = ripple.products
        const lost = product?.lost ?? new Float64Array()
        const full = lost.findIndex((units, index) => index > 0 && units === 0 && (lost[index - 1] ?? 0) > 0)
        if (full >= 0) expect(given.kept).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('A network file', () => {
  test.each([
    [{ ...teachingCase, bill: [{ of: 'P1', uses: 'bolt', quantity: 1 }] }, /names the item "bolt", which is not among the items/u],
    [{ ...teachingCase, bill: [{ of: 'P1', uses: 'P2', quantity: 1 }, { of: 'P2', uses: 'P1', quantity: 1 }] }, /P1 → P2 → P1/u],
    [{ ...teachingCase, items: [...teachingCase.items, { id: 'P1' }] }, /two items "P1"/u],
  ])('that contradicts itself is refused with what to mend', (file, words) => {
    expect(readNetwork(file, 0)).toMatchObject({ refused: expect.stringMatching(words) })
  })
})
