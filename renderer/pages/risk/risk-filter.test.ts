import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { StopAnswer } from '../../../shared/engine/disrupt/stop-answer.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { openFigures } from '../../../shared/engine/figure-book.ts'
import { pumpProject } from '../../../shared/engine/small-project.ts'
import { filterOptions, filterRows, livingFilter, noFilter, waysThrough, type RiskFilter } from './risk-filter.ts'
import { countryRows, partRows, siteRows, straitRows, type RiskRow } from './risk-rows.ts'
import { sourceWays } from './source-ways.ts'

const contents = pumpProject()
const evaluation = evaluate({ contents, scenarioId: null, figures: shippedFigures })
const book = openFigures(shippedFigures, [], null, undefined)
const ways = sourceWays(contents, evaluation, book)
const options = filterOptions(contents, ways, (strait) => `through ${strait}`)
const straits = new Map(['Suez', 'Taiwan Strait', 'Malacca'].map((key): [string, StopAnswer] => [key, {
  kind: 'chokepoint', tier: 1, key, name: key, placeKeys: [], loss: 1, surviveDays: 1, recoverDays: 30, lost: [],
}]))
const views: Record<string, readonly RiskRow[]> = { sites: siteRows(evaluation), parts: partRows(evaluation, contents), countries: countryRows(evaluation, book), straits: straitRows(evaluation, straits) }
const kept = (given: Partial<RiskFilter>) => Object.fromEntries(Object.entries(views).map(([view, rows]) => [view, filterRows(rows, ways, { ...noFilter, ...given }).map(({ key }) => key).toSorted()]))

describe('The filters of the risk page', () => {
  it('keep everything until something is chosen', () => {
    for (const rows of Object.values(views)) expect(filterRows(rows, ways, noFilter)).toBe(rows)
  })
  it('keep what goes into a product', () => {
    expect(kept({ product: 'MINI' }).parts).toEqual(['SCREW', 'SHAFT', 'WINDING'])
    expect(kept({ product: 'MINI' }).sites).toEqual(['ESSEN', 'NINGBO', 'TAINAN'])
  })
  it('keep what comes from a country, in all four views', () => {
    expect(kept({ country: 'TW' })).toEqual({ sites: ['TAINAN'], parts: ['SCREW'], countries: ['country:TW'], straits: ['strait:Malacca', 'strait:Suez', 'strait:Taiwan Strait'] })
    expect(kept({ country: 'DE' }).straits).toEqual([])
  })
  it('keep what passes a strait, or comes by a lane', () => {
    expect(kept({ way: 'strait Taiwan Strait' })).toMatchObject({ sites: ['TAINAN'], countries: ['country:TW'] })
    expect(kept({ way: 'strait Suez' }).parts).toEqual(['HOUSING', 'SCREW', 'WINDING'])
    const road = options.way.find(({ key }) => key.startsWith('lane lane.eu-'))
    expect(kept({ way: road?.key ?? '' })).toMatchObject({ sites: ['ESSEN'], parts: ['SHAFT'], straits: [] })
  })
  it('count together: what comes from China for the small pump is the winding alone', () => {
    expect(waysThrough(ways, { product: 'MINI', country: 'CN', way: 'strait Suez' }).map(({ partId }) => partId)).toEqual(['WINDING'])
    expect(kept({ product: 'MINI', country: 'CN' })).toMatchObject({ parts: ['WINDING'], sites: ['NINGBO'] })
  })
  it('offer what is there, and let go of what is there no more', () => {
    expect(options.product.map(({ label }) => label)).toEqual(['PUMP', 'MINI'])
    expect(options.country.map(({ label }) => label)).toEqual(['China', 'Germany', 'Taiwan'])
    expect(options.way.slice(0, 2).map(({ label }) => label)).toEqual(['through Bab-el-Mandeb', 'through Malacca'])
    expect(livingFilter({ product: 'GONE', country: 'CN', way: null }, options)).toEqual({ product: null, country: 'CN', way: null })
  })
})
