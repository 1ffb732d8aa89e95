import { describe, expect, it } from 'vitest'
import { evaluate } from '../../engine/evaluate.ts'
import type { Evaluation } from '../../engine/evaluation.ts'
import { ProjectContents } from '../../model/contents.ts'
import { categories } from '../categories.ts'
import { shippedFigures } from '../figures.ts'
import { rawMaterials } from '../raw-materials.ts'
import { sampleContents } from './sample.ts'

const contents = sampleContents('2026-11-22T10:00:00Z')
const evaluation = (scenarioId: string | null): Evaluation => evaluate({ contents, scenarioId, figures: shippedFigures })
const today = evaluation(null)
const childrenOf = (partId: string): string[] => contents.lines.filter((line) => line.parentId === partId).map((line) => line.childId)

/** All parts below a product with the number of levels above each; throws on a cycle. */
function explode(partId: string, path: readonly string[] = []): Map<string, number> {
  if (path.includes(partId)) throw new Error(`cycle ${[...path, partId].join(' → ')}`)
  const found = new Map([[partId, path.length]])
  for (const child of childrenOf(partId)) for (const [id, depth] of explode(child, [...path, partId])) found.set(id, Math.max(depth, found.get(id) ?? 0))
  return found
}

describe('the sample project', () => {
  it('passes the schema of a project, and is the same every time', () => {
    expect(ProjectContents.parse(contents)).toEqual(contents)
    expect(sampleContents('2026-11-22T10:00:00Z')).toEqual(contents)
  })

  it('has about sixty bought parts from 24 sites', () => {
    const bought = contents.parts.filter((part) => part.makeOrBuy === 'buy')
    expect(bought.length).toBeGreaterThanOrEqual(60)
    expect(bought.length).toBeLessThanOrEqual(70)
    expect(contents.sites).toHaveLength(24)
  })

  it.each(['part-CD-85', 'part-CD-120'])('explodes %s to fifty parts or more on four levels, without a cycle', (product) => {
    const reached = explode(product)
    const bought = contents.parts.filter((part) => part.makeOrBuy === 'buy' && reached.has(part.id))
    expect(bought.length).toBeGreaterThanOrEqual(50)
    expect(new Set(reached.values())).toEqual(new Set([0, 1, 2, 3]))
  })

  it('uses every part in a product and buys every bought part', () => {
    const reached = new Set(contents.products.flatMap((product) => [...explode(product.partId).keys()]))
    const offered = new Set(contents.offers.map((offer) => offer.partId))
    expect(contents.parts.filter((part) => !reached.has(part.id))).toEqual([])
    expect(contents.parts.filter((part) => offered.has(part.id) !== (part.makeOrBuy === 'buy'))).toEqual([])
  })

  it('names only parts, sites, suppliers, categories and raw materials that exist, each id once', () => {
    const { parts, lines, suppliers, sites, offers, scenarios, choices } = contents
    const ids = [...parts, ...lines, ...suppliers, ...sites, ...offers, ...scenarios, ...choices].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    const named = [
      ...offers.flatMap((offer) => [offer.partId, offer.siteId]), ...lines.flatMap((line) => [line.parentId ?? '', line.childId]),
      ...sites.map((site) => site.supplierId), ...choices.flatMap((choice) => [choice.partId, choice.scenarioId]),
    ]
    expect(named.filter((id) => !known.has(id))).toEqual([])
    const slugs = new Set(categories.map(({ slug }) => slug))
    expect(parts.filter((part) => part.category !== null && !slugs.has(part.category))).toEqual([])
    const materials = new Set(rawMaterials.map(({ name }) => name))
    expect(parts.filter((part) => part.rawMaterial !== null && !materials.has(part.rawMaterial))).toEqual([])
  })

  it('buys the whole need of each part', () => {
    const shares = Map.groupBy(contents.offers, (offer) => offer.partId)
    for (const offers of shares.values()) expect(offers.reduce((sum, offer) => sum + offer.share, 0)).toBeCloseTo(1, 12)
  })

  it('marks every filled fact as invented', () => {
    for (const part of contents.parts) if (part.stock !== null) expect(part.origins['stock']).toEqual({ kind: 'sample' })
    for (const offer of contents.offers) expect(offer.origins['unitPrice']).toEqual(offer.unitPrice === null ? undefined : { kind: 'sample' })
  })

  it('prices all but four parts, the unit at some €250', () => {
    expect(today.parts.filter((part) => part.landedPerUnit === null).map((part) => part.partId)).toEqual(['part-EL-4019', 'part-SN-5002', 'part-HS-6022', 'part-SP-9013'])
    expect(today.coverage.priced).toBeGreaterThan(0.92)
    expect(today.products[0]?.landedPerUnit).toBeGreaterThan(245)
    expect(today.products[0]?.landedPerUnit).toBeLessThan(270)
  })

  it('has Hengtai Motor as its weak link: stock lasts 19 days, recovery takes 84', () => {
    expect(today.totals.weakestSiteKey).toBe('site-HEN')
    const [worst, next] = today.sites.toSorted((left, right) => (right.gapDays ?? 0) - (left.gapDays ?? 0))
    expect(worst).toMatchObject({ supplierName: 'Hengtai Motor', city: 'Ningbo', recoverDays: 84, worstPartId: 'part-MT-2004' })
    expect(worst?.surviveDays).toBeCloseTo(19, 1)
    expect((worst?.gapDays ?? 0) - (next?.gapDays ?? 0)).toBeGreaterThan(10)
  })

  it.each(['scenario-a', 'scenario-b', 'scenario-c'])('brings less expected loss with %s, priced as far as today', (scenarioId) => {
    const plan = evaluation(scenarioId)
    expect(plan.totals.expectedLossPerYear).toBeLessThan(today.totals.expectedLossPerYear ?? 0)
    expect(plan.totals.longestGapDays).toBeLessThan(today.totals.longestGapDays ?? 0)
    expect(plan.coverage.pricedParts).toBe(today.coverage.pricedParts)
    expect(plan.economics?.npv).not.toBeNull()
  })
})
