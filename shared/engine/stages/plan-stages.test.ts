import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../data/figures.ts'
import { sampleContents } from '../../data/sample/sample.ts'
import type { ProjectContents } from '../../model/contents.ts'
import { openTransition, type Choice } from '../../model/scenario.ts'
import type { Works } from '../../model/works.ts'
import { inWorks } from '../../model/works-change.ts'
import { evaluate } from '../evaluate.ts'
import type { OptionRequest } from '../option.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../small-project.ts'
import { valuedOrder, type StagesAsked } from './solve-in-worlds.ts'
import { cashByQuarter } from './stage-cash.ts'
import { chancesAsDone, chosenOf, onlyPlan, optionsIn, surgeShock } from './stage-search.ts'

const noLimits = { budget: null, heads: null, suppliers: null }
const sample = sampleContents('2026-11-22T09:00:00Z')
const requestOf = (contents: ProjectContents, what?: ReadonlyMap<string, number>): OptionRequest => ({ contents, scenarioId: null, figures: shippedFigures, ...(what === undefined ? {} : { what }) })

/** A plan in quarters, in the usual world and, where a surge begins, in that of the surge. */
function askedOf(request: OptionRequest, choices: readonly Choice[], quarters: number, surgeFrom: number | null): StagesAsked {
  const plain = onlyPlan(request, choices, [])
  const surging = onlyPlan(request, choices, [surgeShock({ productId: null, addedShare: 0.4, quarter: 0 })])
  const worlds = [{ from: 0, request: plain, options: optionsIn(plain) }, ...(surgeFrom === null ? [] : [{ from: surgeFrom, request: surging, options: optionsIn(surging) }])]
  return { worlds, chosen: chosenOf(optionsIn(plain)), quarters, limits: noLimits, chancesOf: chancesAsDone(worlds) }
}

const works: Works = { id: 'works', name: 'Works', country: 'NL', city: 'Zutphen', openingCost: 40_000, costPerYear: 3000, hoursPerYear: null, note: '' }
const part = fc.record({
  stock: fc.nat(800), site: fc.constantFrom('ONE', 'TWO', 'THREE'), price: fc.integer({ min: 1, max: 90 }), mass: fc.integer({ min: 1, max: 30 }), weeks: fc.nat(60), order: fc.integer({ min: 50, max: 900 }),
  way: fc.constantFrom('keep', 'buffer', 'move', 'second-source', 'stand-by', 'works'), quarter: fc.nat(3),
})
const anyPlan = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => {
  const contents = aProject({
    works: [works], products: [aProduct('P', 3650)], parts: [aPart('P'), ...parts.map(({ stock, mass, weeks }, row) => aPart(`A${row}`, { stock, massKg: mass / 10, requalificationWeeks: weeks, hsCode: '8503 00' }))],
    lines: parts.map((_, row) => aLine('P', `A${row}`, 1)),
    sites: [aSite('ONE', 'CN', { recoveryDays: 60 }), aSite('TWO', 'CN', { recoveryDays: 40 }), aSite('THREE', 'DE', { recoveryDays: 30 })],
    offers: parts.map(({ site, price, order }, row) => anOffer(`A${row}`, site, { unitPrice: price, orderQuantity: order, incoterm: row % 2 === 0 ? 'FCA' : 'CIF' })),
  })
  const choices = parts.flatMap(({ way }, row): Choice[] => {
    const common = { id: `C${row}`, scenarioId: 'any', partId: `A${row}`, note: '' }
    const place = { country: 'PL', city: '', supplierName: row % 2 === 0 ? 'Works' : '' }
    if (way === 'buffer') return [{ kind: 'buffer', ...common, days: 20 }]
    if (way === 'stand-by') return [{ kind: 'stand-by', ...common, ...place, share: 1, switchDays: 10, costPerYear: null, costPerDay: null, oneOffCost: null }]
    if (way === 'works') return [inWorks({ kind: 'move', ...common, ...place, share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition }, works)]
    if (way === 'move' || way === 'second-source') return [{ kind: way, ...common, ...place, share: way === 'move' ? 1 : 0.4, quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition }]
    return []
  })
  return { contents, choices, order: new Map(parts.map(({ quarter }, row) => [`A${row}`, quarter])) }
})

describe('A plan in stages', () => {
  test('all at once in the first quarter is worth what an evaluation of the plan says, in the sample', () => {
    for (const { id } of sample.scenarios) {
      const choices = sample.choices.filter(({ scenarioId }) => scenarioId === id)
      const asked = askedOf({ ...requestOf(sample), scenarioId: id }, choices, 4, null)
      const counted = { ...sample, choices: sample.choices.filter(({ partId, scenarioId }) => scenarioId !== id || asked.chosen.has(partId)) }
      const { economics } = evaluate({ contents: counted, scenarioId: id, figures: shippedFigures })
      const { value } = valuedOrder(asked, new Map([...asked.chosen.keys()].map((partId) => [partId, 0])))
      expect(Math.abs(value - (economics?.npv ?? Number.NaN)) / (1 + Math.abs(value))).toBeLessThan(1e-9)
    }
  })

  test('all at once in the first quarter is worth what an evaluation of the plan says, whatever is done with parts that share sites and shipments', () => {
    fc.assert(fc.property(anyPlan, ({ contents, choices }) => {
      const asked = askedOf(requestOf(contents), choices, 3, null)
      const counted = { ...contents, scenarios: sample.scenarios.slice(0, 1), choices: choices.filter(({ partId }) => asked.chosen.has(partId)).map((choice) => ({ ...choice, scenarioId: sample.scenarios[0]?.id ?? '' })) }
      const { economics } = evaluate({ contents: counted, scenarioId: sample.scenarios[0]?.id ?? '', figures: shippedFigures })
      const { value } = valuedOrder(asked, new Map([...asked.chosen.keys()].map((partId) => [partId, 0])))
      expect(Math.abs(value - (economics?.npv ?? Number.NaN)) / (1 + Math.abs(value))).toBeLessThan(1e-9)
    }), { numRuns: 40 })
  })

  test('is worth the sum of its cash by quarter where money costs nothing, in any order, with a surge of demand or without', () => {
    fc.assert(fc.property(anyPlan, fc.option(fc.nat(3), { nil: null }), ({ contents, choices, order }, surgeFrom) => {
      const asked = askedOf(requestOf(contents, new Map([['general.cost-of-capital', 0]])), choices, 4, surgeFrom)
      const found = valuedOrder(asked, new Map([...order].filter(([partId]) => asked.chosen.has(partId))))
      const { quarters, atEnd } = cashByQuarter(found.effects, found.chances, asked.chosen, found.order)
      const end = (quarters.at(-1)?.cumulative ?? Number.NaN) + atEnd
      expect(Math.abs(end - found.value) / (1 + Math.abs(end))).toBeLessThan(1e-9)
    }), { numRuns: 40 })
  })
})
