import { describe, expect, test } from 'vitest'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { applyPatches } from '../../shared/model/change.ts'
import { rangeOf } from '../../shared/model/typed-range.ts'
import { setOverride } from '../plans/scenario-changes.ts'
import { setFact } from './set-fact.ts'
import { figureIn, setFactRange, setFigureRange } from './set-range.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const [offer] = contents.offers
if (offer === undefined) throw new Error('The sample has offers.')
const step = { name: 'Range', at: '2026-11-22T10:00:00Z' }
const range = { low: 1, high: 9, shape: 'triangular' } as const
const [key, around] = ['general.storage-rate', { low: 0, high: 1, shape: 'triangular' }] as const
const field = { noun: 'offer', name: 'unitPrice' } as const

describe('between what a number lies', () => {
  test('is kept with the fact and leaves the number as it is', () => {
    const made = setFactRange(contents, field, offer.id, range, step)
    const after = applyPatches(contents, made?.patches ?? []).offers.find(({ id }) => id === offer.id)
    expect(rangeOf(after?.origins['unitPrice'])).toEqual(range)
    expect(after?.unitPrice).toBe(offer.unitPrice)
  })

  test('goes with the number: a new one has none', () => {
    const ranged = applyPatches(contents, setFactRange(contents, field, offer.id, range, step)?.patches ?? [])
    const after = applyPatches(ranged, setFact(ranged, field, offer.id, 4, step)?.patches ?? []).offers.find(({ id }) => id === offer.id)
    expect(rangeOf(after?.origins['unitPrice'])).toBeNull()
  })

  test('names the cell that the number came from, once a person vouches for its range', () => {
    const fromSheet = { ...contents, offers: contents.offers.map((one) => ({ ...one, origins: { ...one.origins, unitPrice: { kind: 'sheet' as const, file: 'list.xlsx', sheet: 'BOM', cell: 'G7', raw: '4' } } })) }
    const after = applyPatches(fromSheet, setFactRange(fromSheet, field, offer.id, range, step)?.patches ?? []).offers.find(({ id }) => id === offer.id)
    expect(after?.origins['unitPrice']).toMatchObject({ kind: 'typed', note: 'list.xlsx, BOM G7' })
  })

  test('of a figure as shipped replaces it by itself, and of a replaced one keeps its number', () => {
    const shipped = applyPatches(contents, setFigureRange(contents, null, key, range, step, () => 'new')?.patches ?? [])
    expect(shipped.parameters.find(({ id }) => id === 'new')).toMatchObject({ value: figureIn(contents, null, key), origin: { kind: 'typed', range } })
    const without = applyPatches(shipped, setFigureRange(shipped, null, key, null, step, () => 'other')?.patches ?? [])
    expect(rangeOf(without.parameters.find(({ id }) => id === 'new')?.origin)).toBeNull()
  })

  test('of a figure everywhere leaves alone what one plan replaced it by', () => {
    const inPlan = applyPatches(contents, setOverride(contents, 'plan', key, 0.9, step, () => 'plan')?.patches ?? [])
    const everywhere = setFigureRange(inPlan, null, key, around, step, () => 'new')
    expect(everywhere?.patches).toMatchObject([{ id: 'new', value: { scenarioId: null, value: figureIn(contents, null, key) } }])
    const after = applyPatches(inPlan, everywhere?.patches ?? [])
    expect([figureIn(after, 'plan', key), figureIn(after, null, key), figureIn(after, 'other', key)]).toEqual([0.9, figureIn(contents, null, key), figureIn(contents, null, key)])
  })
})
