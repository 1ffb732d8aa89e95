import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { evaluate } from './evaluate.ts'
import { riskIndicatorIds } from './evaluation.ts'
import { quadrantOf } from './kraljic.ts'
import { drawRanks, rankIntervals, usualDraws } from './rank-interval.ts'
import { chanceOfAny } from './shared-causes.ts'
import { aLine, anOffer, aPart, pumpProject } from './small-project.ts'
import { rawMaterialWarnings, supplyOf } from './supply.ts'

const evaluated = (contents: ProjectContents) => evaluate({ contents, scenarioId: null, figures: shippedFigures })
const rated = (partId: string, scores: readonly (number | null)[]) => ({
  partId, riskScore: scores.some((score) => score !== null) ? 50 : null, indicators: riskIndicatorIds.map((id, place) => ({ id, score: scores[place] ?? null, contribution: 0 })),
})

describe('The place of a part among the others', () => {
  it('is certain where it is worse on every indicator, and open where two are worse on different ones', () => {
    const ranks = rankIntervals([rated('WORST', [90, 90, 90]), rated('A', [80, 20]), rated('B', [20, 80]), rated('BEST', [10, 10]), rated('UNKNOWN', [])], 4, usualDraws)
    expect(ranks.get('WORST')).toEqual({ rank: 1, best: 1, worst: 1 })
    expect(ranks.get('A')).toEqual({ rank: 2, best: 2, worst: 3 })
    expect(ranks.get('B')).toEqual({ rank: 2, best: 2, worst: 3 })
    expect(ranks.get('BEST')).toEqual({ rank: 4, best: 4, worst: 4 })
    expect(ranks.has('UNKNOWN')).toBe(false)
  })
  it('is the same for the same seed, and lies within its interval only as far as the weights allow', () => {
    const { parts } = evaluated(pumpProject())
    const ranks = rankIntervals(parts, 4, usualDraws)
    expect(rankIntervals(parts, 4, usualDraws)).toEqual(ranks)
    for (const { rank, best, worst } of ranks.values()) {
      expect(best).toBeLessThanOrEqual(worst)
      expect(Math.min(rank, best)).toBeGreaterThanOrEqual(1)
      expect(worst).toBeLessThanOrEqual(parts.length)
    }
    const bitByBit = drawRanks(parts, 4, usualDraws)
    while (!bitByBit.draw(7)) expect(bitByBit.ranks().size).toBe(ranks.size)
    expect(bitByBit.ranks()).toEqual(ranks)
    expect([...rankIntervals(parts, 4, { ...usualDraws, spread: 0 }).values()].every(({ rank, best, worst }) => rank === best && rank === worst)).toBe(true)
  })
})

describe('The sources of a part', () => {
  const pump = pumpProject()
  it('are sole while nobody else is known, single while another could, several when two deliver', () => {
    const contents = {
      ...pump,
      parts: [...pump.parts, aPart('SHAFT2')],
      lines: [...pump.lines, aLine('MOTOR', 'SHAFT2', 1, { alternateOf: 'MOTOR/SHAFT' })],
      offers: [...pump.offers, anOffer('HOUSING', 'ESSEN', { share: 0 }), anOffer('WINDING', 'ESSEN', { share: 1 })],
    }
    const supply = supplyOf(contents, evaluated(contents))
    expect(['SCREW', 'HOUSING', 'SHAFT', 'WINDING'].map((id) => supply.get(id)?.sourcing)).toEqual(['sole', 'single', 'single', 'several'])
    expect(supply.get('SCREW')).toMatchObject({ siteIndex: 10_000, countryIndex: 10_000 })
    expect(supply.get('WINDING')).toMatchObject({ siteIndex: 5000, countryIndex: 5000 })
  })
  it('of one country are concentrated by country however many sites deliver', () => {
    const contents = { ...pump, sites: [...pump.sites, { ...(pump.sites[0] as (typeof pump.sites)[number]), id: 'SUZHOU' }], offers: [...pump.offers, anOffer('WINDING', 'SUZHOU', { share: 1 })] } // the pump has sites
    const supply = supplyOf(contents, evaluated(contents)).get('WINDING')
    expect(supply).toMatchObject({ siteIndex: 5000, countryIndex: 10_000 })
  })
})

const withMaterial = (material: string): ProjectContents => {
  const pump = pumpProject()
  return { ...pump, parts: pump.parts.map((part) => (['WINDING', 'SHAFT'].includes(part.id) ? { ...part, rawMaterial: material } : part)) }
}

describe('Strategic raw materials', () => {
  it('are warned of when more than the limit comes from one third country, by mass where it is known', () => {
    const contents = withMaterial('Light rare earth elements')
    // 0.8 kg of winding from China for each 0.4 kg of shaft from Germany.
    expect(rawMaterialWarnings(contents, evaluated(contents), 0.65)).toEqual([{ material: 'Light rare earth elements', country: 'CN', share: expect.closeTo(2 / 3, 12), of: 'mass', partIds: ['WINDING'] }])
    expect(rawMaterialWarnings(contents, evaluated(contents), 0.67)).toEqual([])
  })
  it('are only those of the regulation: a critical one that is not strategic gives no warning', () => {
    const contents = withMaterial('Antimony')
    expect(rawMaterialWarnings(contents, evaluated(contents), 0.1)).toEqual([])
  })
})

describe('The chance that any site stops', () => {
  it('counts the shock of a country once for all its sites', () => {
    const own = 1 - (1 - 0.05) / (1 - 0.01)
    const both = chanceOfAny([{ country: 'CN', stopProbability: 0.05 }, { country: 'CN', stopProbability: 0.05 }], () => 0.01)
    expect(both).toBeCloseTo(1 - (1 - own) * (1 - own) * (1 - 0.01), 14)
    expect(chanceOfAny([{ country: 'CN', stopProbability: 0.05 }, { country: 'DE', stopProbability: 0.05 }], () => 0.01)).toBeCloseTo(1 - 0.95 * 0.95, 14)
    expect(chanceOfAny([{ country: null, stopProbability: 0.05 }], () => 0.01)).toBeNull()
  })
  it('lies between the largest single chance and their sum', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('CN', 'DE', 'VN'), fc.double({ min: 0.01, max: 0.5, noNaN: true })), { minLength: 1, maxLength: 8 }), (sites) => {
      const chance = chanceOfAny(sites.map(([country, stopProbability]) => ({ country, stopProbability })), () => 0.005) ?? Number.NaN
      expect(chance).toBeGreaterThanOrEqual(Math.max(...sites.map(([, one]) => one)) - 1e-12)
      expect(chance).toBeLessThanOrEqual(Math.min(1, sites.reduce((sum, [, one]) => sum + one, 0)) + 1e-12)
    }))
  })
})

describe('The Kraljic matrix', () => {
  it('puts a part on a border into the higher quadrant', () => {
    const borders = { risk: 62, share: 0.02 }
    expect(quadrantOf(62, 0.02, borders)).toBe('strategic')
    expect(quadrantOf(62, 0.019, borders)).toBe('bottleneck')
    expect(quadrantOf(61.9, 0.02, borders)).toBe('leverage')
    expect(quadrantOf(61.9, 0.019, borders)).toBe('non-critical')
  })
})
