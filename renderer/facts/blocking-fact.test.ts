import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../shared/data/figures.ts'
import { evaluate } from '../../shared/engine/evaluate.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../../shared/engine/small-project.ts'
import type { Part } from '../../shared/model/part.ts'
import type { Offer } from '../../shared/model/offer.ts'
import { blockingFact } from './blocking-fact.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']

function blockingWith(part: (id: string) => Partial<Part>, offer: (id: string) => Partial<Offer> | null, demand: number | null = 1000): ReturnType<typeof blockingFact> {
  const contents = aProject({
    products: [aProduct('UNIT', demand)], parts: [aPart('UNIT'), ...ids.map((id) => aPart(id, { massKg: 1, hsCode: '7318 15', stock: 10, category: 'fasteners', ...part(id) }))],
    lines: ids.map((id) => aLine('UNIT', id, 1)), sites: [aSite('S', 'CN')],
    offers: ids.flatMap((id) => {
      const given = offer(id)
      return given === null ? [] : [anOffer(id, 'S', given)]
    }),
  })
  return blockingFact(contents, evaluate({ contents, scenarioId: null, figures: shippedFigures }))
}

describe('the missing fact that keeps most numbers unknown', () => {
  test('is the weight of a list without weights', () => {
    expect(blockingWith(() => ({ massKg: null }), () => ({}))).toEqual({ fact: 'mass', partIds: ids, unknownParts: 8, parts: 8 })
  })
  test('is what most of the unknown parts wait for first: a price before a weight', () => {
    expect(blockingWith((id) => ({ massKg: id < 'D' ? null : 1 }), (id) => ({ unitPrice: id < 'E' ? 5 : null }))).toMatchObject({ fact: 'price', partIds: ['E', 'F', 'G', 'H'], unknownParts: 7 })
  })
  test('is a supplier where none is named, and nothing where stock alone is not stated, as an assumption stands in', () => {
    expect(blockingWith(() => ({}), () => null)).toMatchObject({ fact: 'site', unknownParts: 8 })
    expect(blockingWith(() => ({ stock: null }), () => ({}))).toBeNull()
  })
  test('is not named where few parts wait, or where nobody knows how many products are sold', () => {
    expect(blockingWith((id) => ({ massKg: id === 'A' ? null : 1 }), () => ({}))).toBeNull()
    expect(blockingWith(() => ({ massKg: null }), () => ({}), null)).toBeNull()
  })
})
