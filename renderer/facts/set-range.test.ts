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

  test('stays with a number typed within it, and a number outside it has none', () => {
    const ranged = applyPatches(contents, setFactRange(contents, field, offer.id, range, step)?.patches ?? [])
    const typed = (value: number | null) => applyPatches(ranged, setFact(ranged, field, offer.id, value, step)?.patches ?? []).offers.find(({ id }) => id === offer.id)
    expect([4, 12, null].map((value) => rangeOf(typed(value)?.origins['unitPrice']))).toEqual([range, null, null])
  })

  test('names the cell that the number came from, once a person vouches for its range', () => {
    const fromSheet = { ...contents, offers: contents.offers.map((one) => ({ ...one, origins: { ...one.origins, unitPrice: { kind: 'sheet' as const, file: 'list.xlsx', sheet: 'BOM', cell: 'G7', raw: '4' } } })) }
    const after = applyPatches(fromSheet, setFactRange(fromSheet, field, offer.id, range, step)?.patches ?? []).offers.find(({ id }) => id === offer.id)
    expect(after?.origins['unitPrice']).toMatchObject({ kind: 'typed', note: 'list.xlsx, BOM G7' })
  })

  test('of a figure as shipped replaces it by itself, and leaves it as shipped once it is taken away', () => {
    const shipped = figureIn({ parameters: [] }, null, key)
    const ranged = applyPatches(contents, setFigureRange(contents, null, key, around, step, () => 'new')?.patches ?? [])
    expect(ranged.parameters.find(({ id }) => id === 'new')).toMatchObject({ value: shipped, origin: { kind: 'typed', range: around } })
    expect(setFigureRange(ranged, null, key, null, step, () => 'other')?.patches).toEqual([{ noun: 'parameter', id: 'new', value: null }])
  })

  test('of a replaced figure stays with a number typed within it, and the number stays without it', () => {
    const ranged = applyPatches(contents, setFigureRange(contents, null, key, around, step, () => 'new')?.patches ?? [])
    const replaced = applyPatches(ranged, setOverride(ranged, null, key, 0.5, step, () => 'other')?.patches ?? [])
    expect(replaced.parameters.find(({ id }) => id === 'new')).toMatchObject({ value: 0.5, origin: { range: around } })
    const without = applyPatches(replaced, setFigureRange(replaced, null, key, null, step, () => 'other')?.patches ?? []).parameters.find(({ id }) => id === 'new')
    expect([without?.value, rangeOf(without?.origin)]).toEqual([0.5, null])
    const outside = applyPatches(ranged, setOverride(ranged, null, key, 2, step, () => 'other')?.patches ?? [])
    expect(rangeOf(outside.parameters.find(({ id }) => id === 'new')?.origin)).toBeNull()
  })

  test('of a figure everywhere leaves alone what one plan replaced it by', () => {
    const inPlan = applyPatches(contents, setOverride(contents, 'plan', key, 0.9, step, () => 'plan')?.patches ?? [])
    const everywhere = setFigureRange(inPlan, null, key, around, step, () => 'new')
    expect(everywhere?.patches).toMatchObject([{ id: 'new', value: { scenarioId: null, value: figureIn(contents, null, key) } }])
    const after = applyPatches(inPlan, everywhere?.patches ?? [])
    expect([figureIn(after, 'plan', key), figureIn(after, null, key), figureIn(after, 'other', key)]).toEqual([0.9, figureIn(contents, null, key), figureIn(contents, null, key)])
  })
})
