import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { HeldStress } from '../shared/engine/disrupt/held-stress.ts'
import { stressSteps } from '../shared/engine/disrupt/stress.ts'
import { anyUses, drawn, projectOf } from '../shared/engine/simulated-days.ts'
import { aProduct } from '../shared/engine/small-project.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { loadSolver } from './solver.ts'
import { twoSites } from './testing/stopped-sites.ts'

const solve = await loadSolver()

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
