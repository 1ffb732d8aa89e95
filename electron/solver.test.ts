import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { NetworkFile, readNetwork } from '../shared/engine/disrupt/network-file.ts'
import { teachingCase, verifyStops } from '../shared/engine/disrupt/published-stops.ts'
import { planNetwork } from '../shared/engine/disrupt/plan-network.ts'
import { planStops } from '../shared/engine/disrupt/plan-stops.ts'
import { stopResult } from '../shared/engine/disrupt/stop-result.ts'
import type { StopResult } from '../shared/engine/disrupt/supply-network.ts'
import { workOut } from '../shared/engine/evaluate.ts'
import { anyUses, drawn, lostUnits, margin, projectOf } from '../shared/engine/simulated-days.ts'
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

describe('A network file', () => {
  test.each([
    [{ ...teachingCase, bill: [{ of: 'P1', uses: 'bolt', quantity: 1 }] }, /names the item "bolt", which is not among the items/u],
    [{ ...teachingCase, bill: [{ of: 'P1', uses: 'P2', quantity: 1 }, { of: 'P2', uses: 'P1', quantity: 1 }] }, /P1 → P2 → P1/u],
    [{ ...teachingCase, items: [...teachingCase.items, { id: 'P1' }] }, /two items "P1"/u],
  ])('that contradicts itself is refused with what to mend', (file, words) => {
    expect(readNetwork(file, 0)).toMatchObject({ refused: expect.stringMatching(words) })
  })
})
