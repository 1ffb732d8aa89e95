import { describe, expect, test } from 'vitest'
import { evaluate } from '../../engine/evaluate.ts'
import { ProjectContents } from '../../model/contents.ts'
import { categories } from '../categories.ts'
import { shippedFigures } from '../figures.ts'
import { rawMaterials } from '../raw-materials.ts'
import { sampleContents } from './sample.ts'

const contents = sampleContents('2026-11-22T09:00:00.000Z')
const numberOf = new Map(contents.parts.map((part) => [part.id, part.partNumber]))
const childrenOf = (id: string): string[] => contents.lines.filter((line) => line.parentId === id).map((line) => line.childId)
const depthOf = (id: string): number => 1 + Math.max(0, ...childrenOf(id).map(depthOf))
const reached = (id: string): Set<string> => new Set([id, ...childrenOf(id).flatMap((child) => [...reached(child)])])

describe('the sample project', () => {
  test('holds only what the model allows', () => {
    expect(ProjectContents.parse(contents)).toEqual(contents)
  })

  test('names nothing that is not there', () => {
    const parts = new Set(contents.parts.map((part) => part.id))
    const sites = new Set(contents.sites.map((site) => site.id))
    for (const line of contents.lines) expect([line.parentId, line.childId].filter((id) => id === null || !parts.has(id))).toEqual([])
    for (const offer of contents.offers) expect(parts.has(offer.partId) && sites.has(offer.siteId)).toBe(true)
    for (const choice of contents.choices) expect(parts.has(choice.partId)).toBe(true)
    for (const part of contents.parts) {
      expect(part.category === null || categories.some((category) => category.slug === part.category), `${part.partNumber} ${part.category}`).toBe(true)
      expect(part.rawMaterial === null || rawMaterials.some((material) => material.name === part.rawMaterial)).toBe(true)
    }
  })

  test('has two products of at least fifty parts on four levels, and about sixty bought parts', () => {
    for (const product of contents.products) {
      expect(depthOf(product.partId)).toBe(4)
      expect(reached(product.partId).size).toBeGreaterThan(50)
    }
    expect(contents.parts.filter((part) => part.makeOrBuy === 'buy').length).toBeGreaterThanOrEqual(58)
    expect(contents.parts.filter((part) => part.makeOrBuy === 'buy' && !contents.products.some((product) => reached(product.partId).has(part.id)))).toEqual([])
  })

  test('has one weak link: the copper winding of Hengtai Motor lasts 19 days and takes 84 to come back', () => {
    const today = evaluate({ contents, scenarioId: null, figures: shippedFigures })
    const winding = today.parts.find((part) => numberOf.get(part.partId) === 'MT-2004')
    expect(winding?.surviveDays).toBeCloseTo(19, 0)
    expect(winding?.recoverDays).toBe(84)
    expect(today.totals.weakestSiteKey).toBe('site-HEN')
  })

  test('admits what it does not know: some parts have no price, and coverage says so', () => {
    const { coverage } = evaluate({ contents, scenarioId: null, figures: shippedFigures })
    expect(coverage.pricedParts).toBeLessThan(coverage.parts)
    expect(coverage.priced).toBeGreaterThan(0.9)
    expect(coverage.priced).toBeLessThan(1)
  })

  test('has a plan that brings three parts to Europe and shortens the longest standstill', () => {
    const today = evaluate({ contents, scenarioId: null, figures: shippedFigures })
    const plan = evaluate({ contents, scenarioId: 'scenario-B', figures: shippedFigures })
    expect(contents.choices.filter((choice) => choice.scenarioId === 'scenario-B')).toHaveLength(3)
    expect(plan.totals.longestGapDays ?? Infinity).toBeLessThan(today.totals.longestGapDays ?? 0)
    expect(plan.totals.shareFromEurope ?? 0).toBeGreaterThan(today.totals.shareFromEurope ?? 1)
  })
})
