import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { planNetwork } from '../shared/engine/disrupt/plan-network.ts'
import { planStops } from '../shared/engine/disrupt/plan-stops.ts'
import { rippleOf } from '../shared/engine/disrupt/ripple.ts'
import { stopResult } from '../shared/engine/disrupt/stop-result.ts'
import { workOut } from '../shared/engine/evaluate.ts'
import { anyUses, drawn, projectOf } from '../shared/engine/simulated-days.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { loadSolver } from './solver.ts'
import { resultOf, twoSites } from './testing/stopped-sites.ts'

const solve = await loadSolver()

const rippleOfSite = (contents: ProjectContents, key: string) => {
  const made = planNetwork(workOut({ contents, scenarioId: null, figures: shippedFigures }))
  const stop = planStops(workOut({ contents, scenarioId: null, figures: shippedFigures }).plan, made).find((one) => one.key === key)?.stop
  const ripple = stop === undefined ? null : rippleOf(made.network, stop, solve)
  if (ripple === null) throw new Error(key)
  return { ripple, network: made.network }
}

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
