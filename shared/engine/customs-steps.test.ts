import { describe, expect, it } from 'vitest'
import { shippedFigures as figures } from '../data/figures.ts'
import { incoterms } from '../model/offer.ts'
import { customsStepsOf } from './customs-steps.ts'
import { anOffer, pumpProject } from './small-project.ts'

const stepsOf = (given: Parameters<typeof anOffer>[2]) => {
  const [found] = customsStepsOf({ contents: pumpProject({ offers: [anOffer('HOUSING', 'NINGBO', { unitPrice: 14, currency: 'USD', dutyRate: 0.06, ...given })] }), scenarioId: null, figures }, 'HOUSING')
  if (found === undefined) throw new Error('The housing has a source.')
  return found
}

describe('The way from price to customs value', () => {
  it.each(incoterms)('adds up for %s', (incoterm) => {
    const found = stepsOf({ incoterm, assistsPerUnit: 1, royaltyShare: 0.02, antiDumpingRate: 0.1 })
    expect(found.steps.reduce((sum, step) => sum + (step.amount ?? Number.NaN), 0)).toBeCloseTo(found.customsValue ?? Number.NaN, 9)
    expect(found.duty).toBeCloseTo(found.priceHoldsDuty ? 0 : (found.customsValue ?? 0) * (0.06 + 0.1), 9)
  })
  it('says which delivery term was taken where none is stated', () => {
    expect(stepsOf({ incoterm: null })).toMatchObject({ term: 'FCA', isTermStated: false, currency: 'USD', quoted: 14, isInside: false })
    expect(stepsOf({ incoterm: 'DAP' }).steps.map(({ id }) => id)).toEqual(['price', 'freight-after-border'])
    expect(stepsOf({ incoterm: 'FOB' }).steps.map(({ id }) => id)).toEqual(['price', 'freight-to-border', 'insurance'])
  })
  it('matters to nobody within the customs union', () => {
    const [shaft] = customsStepsOf({ contents: pumpProject(), scenarioId: null, figures }, 'SHAFT')
    expect(shaft).toMatchObject({ isInside: true, duty: 0 })
  })
})
