import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFigures as figures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { worded } from '../text/english.ts'
import { evaluate } from './evaluate.ts'
import type { PartResult } from './evaluation.ts'
import { aLine, anOffer, aPart, aProduct, aProject, pumpProject } from './small-project.ts'

const today = (contents: ProjectContents, what?: ReadonlyMap<string, number>) => evaluate({ contents, scenarioId: null, figures, ...(what === undefined ? {} : { what }) })
const partOf = (contents: ProjectContents, id: string): PartResult => {
  const found = today(contents).parts.find((part) => part.partId === id)
  if (found === undefined) throw new Error(`no part ${id}`)
  return found
}

describe('Need', () => {
  it('is rolled up once through every path, scrap compounded', () => {
    const contents = aProject({
      products: [aProduct('P', 1000)],
      parts: ['P', 'A', 'B', 'C'].map((id) => aPart(id)),
      lines: [aLine('P', 'A', 1, { scrapShare: 0.02 }), aLine('A', 'B', 1, { scrapShare: 0.05 }), aLine('B', 'C', 1, { scrapShare: 0.1 })],
    })
    expect(partOf(contents, 'C').needPerYear).toBeCloseTo(1193.46, 2)
  })
  it('is unknown, not zero, while the demand is', () => {
    const contents = pumpProject({ products: [aProduct('PUMP', null)] })
    const housing = partOf(contents, 'HOUSING')
    expect(housing.needPerYear).toBeNull()
    expect(housing.perProduct).toEqual({ PUMP: 1 })
    expect(worded(housing.notPriced)).toContain('demand of PUMP')
    expect(today(contents).totals.landedCostPerYear).toBeNull()
  })
  it('is unknown through a line whose quantity could not be read, and only through that', () => {
    const contents = pumpProject()
    const lines = contents.lines.map((line) => (line.childId === 'HOUSING' ? Object.assign({}, line, { quantity: null }) : line))
    expect(partOf({ ...contents, lines }, 'HOUSING').needPerYear).toBeNull()
    expect(partOf({ ...contents, lines }, 'SCREW').needPerYear).toBe(3650 * 14 + 7300 * 10)
  })
  it('does not grow by alternates', () => {
    const contents = pumpProject()
    const lines = [...contents.lines, aLine('MOTOR', 'HOUSING', 5, { id: 'alternate', alternateOf: 'MOTOR/WINDING' })]
    expect(partOf({ ...contents, lines }, 'HOUSING').needPerYear).toBe(3650)
  })
  it('stops at an assembly that is bought whole', () => {
    const contents = pumpProject()
    const parts = contents.parts.map((part) => (part.id === 'MOTOR' ? Object.assign({}, part, { makeOrBuy: 'buy' as const, massKg: 2 }) : part))
    const bought = { ...contents, parts, offers: [...contents.offers, anOffer('MOTOR', 'ESSEN')] }
    const ids = today(bought).parts.map((part) => part.partId)
    expect(ids).toContain('MOTOR')
    expect(ids).not.toContain('WINDING')
    expect(partOf(bought, 'SCREW').needPerYear).toBe(3650 * 8 + 7300 * 4)
  })
  it('of a BOM that contains itself is refused with its path, and the rest goes on', () => {
    const contents = pumpProject()
    const lines = [...contents.lines, aLine('WINDING', 'MOTOR', 1)]
    const winding = today({ ...contents, lines }).parts.find((part) => part.partId === 'SHAFT')
    expect(worded(winding?.notPriced)).toMatch(/MOTOR → WINDING → MOTOR|WINDING → MOTOR → WINDING/)
    expect(partOf({ ...contents, lines }, 'HOUSING').landedPerUnit).not.toBeNull()
  })
  it('doubles with the demand', () => {
    const [before, after] = [today(pumpProject()), today(pumpProject(), new Map([['what-if.demand-surge', 1]]))]
    for (const [row, part] of before.parts.entries()) expect(after.parts[row]?.needPerYear).toBeCloseTo(2 * (part.needPerYear ?? Number.NaN), 9)
  })
  it('equals the sum over all paths on any BOM without a cycle', () => {
    const edges = fc.array(fc.record({ from: fc.integer({ min: 0, max: 7 }), step: fc.integer({ min: 1, max: 7 }), quantity: fc.integer({ min: 1, max: 5 }) }), { maxLength: 20 })
    fc.assert(
      fc.property(edges, (drawn) => {
        const lines = drawn.flatMap(({ from, step, quantity }, index) => (from + step > 7 ? [] : [aLine(`N${from}`, `N${from + step}`, quantity, { id: `line ${index}` })]))
        const parts = Array.from({ length: 8 }, (_, index) => aPart(`N${index}`))
        const paths = (from: string, to: string): number => (from === to ? 1 : lines.filter((line) => line.parentId === from).reduce((sum, line) => sum + (line.quantity ?? 0) * paths(line.childId, to), 0))
        for (const part of today(aProject({ products: [aProduct('N0', 10)], parts, lines })).parts) {
          const expected = paths('N0', part.partId)
          if (expected > 0) expect(part.needPerYear).toBe(10 * expected)
          else expect(part.needPerYear).toBeNull()
        }
      }),
    )
  })
})
