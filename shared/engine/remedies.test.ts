import { describe, expect, it } from 'vitest'
import { sampleContents } from '../data/sample/sample.ts'
import { shippedFigures } from '../data/figures.ts'
import { evaluate } from './evaluate.ts'
import { remediesFor } from './remedies.ts'

const contents = sampleContents('2026-11-02T09:00:00.000Z')
const request = { contents, scenarioId: null, figures: shippedFigures }
const settings = { nearshoreTo: 'PL', secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }
const today = evaluate(request)
const worst = today.totals.weakestSiteKey ?? ''
const remedies = remediesFor(request, worst, settings, 5)

describe('What closes the gap of a site', () => {
  it('has a choice for every part of it that runs short', () => {
    const short = today.parts.filter((part) => today.sites.find((site) => site.key === worst)?.partIds.includes(part.partId) && (part.gapDays ?? 0) > 0)
    expect(remedies.map(({ kind }) => kind)).toEqual(['buffer', 'second-source', 'nearshore', 'reshore', 'stand-by'])
    for (const { choices } of remedies) expect(choices.map(({ partId }) => partId).toSorted()).toEqual(short.map(({ partId }) => partId).toSorted())
  })
  it('is stock of just as many days as are short, which covers them and costs its interest and room', () => {
    const [buffer] = remedies
    for (const choice of buffer?.choices ?? []) {
      const gap = today.parts.find((part) => part.partId === choice.partId)?.gapDays ?? Number.NaN
      expect(choice.kind === 'buffer' && choice.days - gap).toBeGreaterThanOrEqual(0)
      expect(choice.kind === 'buffer' && choice.days - gap).toBeLessThan(1)
    }
    expect(buffer).toMatchObject({ daysShort: 0, loss: 0 })
    expect(buffer?.costPerYear).toBeGreaterThan(0)
    expect(buffer?.once).toBeGreaterThan(0)
  })
  it('costs an unknown sum, not nothing, while the parts have no price', () => {
    const unpriced = { ...contents, offers: contents.offers.map((offer) => ({ ...offer, unitPrice: null })) }
    const [buffer] = remediesFor({ ...request, contents: unpriced }, worst, settings, 5)
    expect(buffer).toMatchObject({ kind: 'buffer', daysShort: 0, costPerYear: null, once: null, yearly: null, isCheapest: false })
  })
  it('marks the cheapest of those that close it, and no other', () => {
    const closing = remedies.filter(({ daysShort }) => daysShort === 0)
    const least = Math.min(...closing.map(({ yearly }) => yearly ?? Infinity))
    expect(remedies.filter(({ isCheapest }) => isCheapest)).toEqual(closing.filter(({ yearly }) => yearly === least))
  })
  it('is a stand-by contract, with its days, its cost a year to have and a day to use', () => {
    const standBy = remedies.find(({ kind }) => kind === 'stand-by')
    const spent = standBy?.choices.reduce((sum, { partId }) => sum + (today.parts.find((part) => part.partId === partId)?.spendPerYear ?? Number.NaN), 0) ?? Number.NaN
    expect(standBy?.switchDays).toBe(14)
    expect(standBy?.costPerYear).toBeCloseTo(spent * 0.06, 4)
    expect(standBy?.costPerDay).toBeCloseTo((spent * 0.3) / 365, 4)
    expect(standBy?.once).toBe((standBy?.choices.length ?? 0) * 12_000)
    expect(standBy?.yearly).toBeGreaterThan((standBy?.costPerYear ?? 0) + (standBy?.once ?? 0) / 5)
    expect(remedies.filter(({ kind, switchDays }) => kind !== 'stand-by' && switchDays !== null)).toEqual([])
  })
  it('is a stand-by sooner than it delivers only as far as that goes', () => {
    const slow = remediesFor(request, worst, { ...settings, standByDays: 40 }, 5).find(({ kind }) => kind === 'stand-by')
    const least = Math.min(...(slow?.choices.map(({ partId }) => today.parts.find((part) => part.partId === partId)?.surviveDays ?? Number.NaN) ?? []))
    expect(slow?.daysShort).toBeCloseTo(Math.max(0, 40 - least), 6)
  })
  it('is nothing where nothing is short', () => {
    const safe = today.sites.find((site) => (site.gapDays ?? 0) <= 0)
    expect(remediesFor(request, safe?.key ?? '', settings, 5)).toEqual([])
  })
})
