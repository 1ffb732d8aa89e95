import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { sampleContents } from '../shared/data/sample/sample.ts'
import { bestWithin } from '../shared/engine/best-plan/best-plan.ts'
import type { SearchLimits } from '../shared/engine/best-plan/found-plan.ts'
import { planFrontSteps, pointWithin, type PlanFront } from '../shared/engine/best-plan/plan-front.ts'
import { projectOptions } from '../shared/engine/best-plan/project-options.ts'
import type { SolveMixed } from '../shared/engine/choice/mixed-program.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../shared/engine/small-project.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { loadMixedSolver } from './solver.ts'

const limits: SearchLimits = { objective: 'net-value', locks: [], suppliers: null, heads: null, seconds: 60 }
const settings = { countries: ['PL', 'NL'], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }
let solve: SolveMixed

beforeAll(async () => {
  solve = await loadMixedSolver()
})

/** The front of a project at so many budgets, and how much more a search for one sum of money alone may find, as a share of what the front knows for it. */
function frontOf(contents: ProjectContents, budgets: number): { readonly front: PlanFront; readonly missedAt: (money: number) => number } {
  const request = { contents, scenarioId: null, figures: shippedFigures }
  const options = projectOptions(request, settings)
  const steps = planFrontSteps(request, options, limits, solve, budgets)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const front = step.value
  const missedAt = (money: number): number => {
    const [direct, known] = [bestWithin(request, options, money, limits, solve)?.plan.netValue ?? 0, pointWithin(front, money)?.netValue ?? 0]
    return (direct - known) / Math.max(1, Math.abs(direct))
  }
  return { front, missedAt }
}

function rises({ points }: PlanFront): void {
  for (const [at, { once, netValue }] of points.entries()) {
    if (at === 0) continue
    expect(once).toBeGreaterThan(points[at - 1]?.once ?? Number.NaN)
    expect(netValue).toBeGreaterThan(points[at - 1]?.netValue ?? Number.NaN)
  }
}

const aThousandth = 1e-3

describe('On a front no plan is worse than a cheaper one, and a search for a sum of money alone finds nothing better by a thousandth', () => {
  test('in the sample, at the budgets looked at and at what the plans cost', { timeout: 120_000 }, () => {
    const { front, missedAt } = frontOf(sampleContents('2026-11-22T09:00:00Z'), 6)
    rises(front)
    for (let at = 0; at < 6; at++) expect(missedAt(((front.flatFrom ?? 0) * at) / 6), `budget ${at}`).toBeLessThanOrEqual(aThousandth)
    for (const { once } of front.points) expect(missedAt(once + 0.001), `at ${once}`).toBeLessThanOrEqual(aThousandth)
  })

  test('in small projects of any stocks, sites, second sources and shared shipments', { timeout: 120_000 }, () => {
    const part = fc.record({ stock: fc.nat(800), site: fc.constantFrom('ONE', 'TWO', 'THREE'), price: fc.integer({ min: 1, max: 90 }), second: fc.boolean(), mass: fc.integer({ min: 1, max: 30 }), weeks: fc.nat(60), order: fc.integer({ min: 50, max: 900 }) })
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const { front, missedAt } = frontOf(aProject({
        products: [aProduct('P', 3650)], parts: [aPart('P'), ...parts.map(({ stock, mass, weeks }, row) => aPart(`A${row}`, { stock, massKg: mass / 10, requalificationWeeks: weeks, hsCode: '8503 00' }))],
        lines: parts.map((_, row) => aLine('P', `A${row}`, 1)),
        sites: [aSite('ONE', 'CN', { recoveryDays: 60 }), aSite('TWO', 'CN', { recoveryDays: 40 }), aSite('THREE', 'DE', { recoveryDays: 30 })],
        offers: parts.flatMap(({ site, price, second, order }, row) => [
          anOffer(`A${row}`, site, { unitPrice: price, orderQuantity: order, share: second ? 0.7 : 1, incoterm: row % 2 === 0 ? 'FCA' : 'CIF' }), ...(second ? [anOffer(`A${row}`, site === 'ONE' ? 'TWO' : 'ONE', { unitPrice: price + 1, orderQuantity: order, share: 0.3 })] : []),
        ]),
      }), 4)
      rises(front)
      for (let at = 0; at < 4; at++) expect(missedAt(((front.flatFrom ?? 0) * at) / 4)).toBeLessThanOrEqual(aThousandth)
      for (const { once } of front.points) expect(missedAt(once + 0.001)).toBeLessThanOrEqual(aThousandth)
    }), { numRuns: 8 })
  })
})
