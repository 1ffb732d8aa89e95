import { describe, expect, test } from 'vitest'
import { priceAt } from '../../shared/engine/order-quantity.ts'
import { anOffer, aPart, aProject, aSite } from '../../shared/engine/small-project.ts'
import { setPriceBreaks, withBreak, withoutBreak } from './price-breaks.ts'

const contents = aProject({ parts: [aPart('HUB')], sites: [aSite('S1', 'CN')], offers: [anOffer('HUB', 'S1', { unitPrice: 3 })] })
const [offer] = contents.offers
if (offer === undefined) throw new Error('no offer')
const step = { name: 'Price breaks', at: '2026-11-22T09:00:00Z' }

describe('price breaks', () => {
  test('stand in the order of their quantities, and one quantity has one price', () => {
    const breaks = withBreak(withBreak([{ fromQuantity: 500, unitPrice: 2 }], { fromQuantity: 100, unitPrice: 2.5 }), { fromQuantity: 500, unitPrice: 1.9 })
    expect(breaks).toEqual([{ fromQuantity: 100, unitPrice: 2.5 }, { fromQuantity: 500, unitPrice: 1.9 }])
    expect(withBreak(breaks, { fromQuantity: 250, unitPrice: 1.9 }, 500).map(({ fromQuantity }) => fromQuantity)).toEqual([100, 250])
    expect(withBreak(breaks, { fromQuantity: 100, unitPrice: 1.9 }, 500)).toEqual([{ fromQuantity: 100, unitPrice: 1.9 }])
    expect(withoutBreak(breaks, 100)).toEqual([{ fromQuantity: 500, unitPrice: 1.9 }])
  })

  test('are one step of their offer, typed, and price an order of their quantity', () => {
    const breaks = [{ fromQuantity: 100, unitPrice: 2.5 }]
    const change = setPriceBreaks(contents, offer.id, breaks, step)
    expect(change?.patches).toMatchObject([{ noun: 'offer', id: offer.id, value: { priceBreaks: breaks, unitPrice: 3, origins: { unitPrice: { kind: 'typed', at: step.at } } } }])
    expect([priceAt({ ...offer, priceBreaks: breaks }, 99), priceAt({ ...offer, priceBreaks: breaks }, 100)]).toEqual([3, 2.5])
    expect(setPriceBreaks(contents, offer.id, [], step)).toBeNull()
    const cell = { kind: 'sheet', file: 'list.xlsx', sheet: 'BOM', cell: 'G7', raw: '3' } as const
    const fromSheet = { ...contents, offers: [{ ...offer, origins: { unitPrice: cell } }] }
    expect(setPriceBreaks(fromSheet, offer.id, breaks, step)?.patches).toMatchObject([{ value: { origins: { unitPrice: cell } } }])
    expect(setPriceBreaks(contents, 'gone', breaks, step)).toBeNull()
  })
})
