import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { openFigures } from '../../../shared/engine/figure-book.ts'
import { anOffer, aSite, pumpProject } from '../../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { lanesInUse } from './lanes-in-use.ts'
import type { StopAnswer } from '../../../shared/engine/disrupt/stop-answer.ts'
import { countryRows, partRows, riskSorts, siteRows, sortRiskRows, straitRows, tierTwoRows, withExact } from './risk-rows.ts'

const book = openFigures(shippedFigures, [], null, undefined)
const evaluated = (contents: ProjectContents) => evaluate({ contents, scenarioId: null, figures: shippedFigures })
/** The pump with a second Chinese site that the winding comes from. */
function withTwoChineseSites(): ProjectContents {
  const pump = pumpProject()
  return {
    ...pump, sites: [...pump.sites, aSite('SUZHOU', 'CN', { recoveryDays: 20 })],
    offers: [...pump.offers.filter((offer) => offer.partId !== 'WINDING'), anOffer('WINDING', 'SUZHOU', { incoterm: 'FOB', transportMode: 'air' })],
  }
}

describe('rows of countries', () => {
  const evaluation = evaluated(withTwoChineseSites())
  const sites = siteRows(evaluation)
  const china = countryRows(evaluation, book).find((row) => row.country === 'CN')

  test('show the worst site taken alone and no stop of the whole country', () => {
    const losses = sites.filter((row) => row.country === 'CN').map((row) => row.loss ?? 0)
    expect(losses).toHaveLength(2)
    expect(china?.loss).toBe(Math.max(...losses))
    expect(china?.siteCount).toBe(2)
  })
  test('add up what can be added: spend and expected loss', () => {
    const own = sites.filter((row) => row.country === 'CN')
    expect(china?.spend).toBeCloseTo(own.reduce((sum, row) => sum + (row.spend ?? 0), 0), 6)
    expect(china?.expected).toBeCloseTo(own.reduce((sum, row) => sum + (row.expected ?? 0), 0), 6)
  })
  test('have the governance score that the engine rates the parts with', () => {
    const part = evaluation.parts.find((result) => result.legs.length === 1 && result.legs[0]?.country === 'CN')
    expect(china?.governance).toBeCloseTo(part?.indicators.find((one) => one.id === 'governance')?.score ?? Number.NaN, 9)
  })
})

describe('rows of suppliers of suppliers', () => {
  const two = withTwoChineseSites()
  const contents = { ...two, sites: [...two.sites.map((site) => (site.id === 'SUZHOU' ? { ...site, dependsOn: ['MINE'] } : site)), aSite('MINE', 'MY', { recoveryDays: 70 })] }
  const evaluation = evaluated(contents)
  const [mine] = tierTwoRows(evaluation)

  test('stand beside those who sell us something, and say who hangs on them', () => {
    expect(mine).toMatchObject({ key: 'MINE', view: 'sites', tier: 2, country: 'MY', recover: 70, expected: null, stopProbability: null, hanging: [{ key: 'SUZHOU' }] })
    expect(siteRows(evaluation).some(({ key }) => key === 'MINE')).toBe(false)
  })

  test('bring their country into the countries, without a chance that nobody knows', () => {
    const [malaysia, china] = ['MY', 'CN'].map((code) => countryRows(evaluation, book).find(({ country }) => country === code))
    expect(malaysia).toMatchObject({ siteCount: 1, recover: 70, stopProbability: null })
    expect(china?.stopProbability).not.toBeNull()
  })

  test('take days and loss from the exact answer once it is there', () => {
    const answer = { kind: 'site' as const, tier: 2 as const, key: 'MINE', name: '', placeKeys: ['SUZHOU'], loss: 77, surviveDays: 5, recoverDays: 70, lost: [] }
    expect(withExact(mine === undefined ? [] : [mine], new Map([['site MINE', answer]]))).toMatchObject([{ survive: 5, gap: 65, loss: 77, lossIsUpperBound: false }])
  })
})

describe('the order of rows', () => {
  test('puts the worst first and the unknown last, whatever it sorts by', () => {
    const contents = withTwoChineseSites()
    const rows = partRows(evaluated({ ...contents, offers: contents.offers.filter((offer) => offer.partId !== 'SHAFT') }), contents)
    for (const sort of riskSorts) expect(sortRiskRows(rows, sort)).toHaveLength(rows.length)
    const losses = sortRiskRows(rows, 'loss').map((row) => row.loss)
    const known = losses.filter((loss) => loss !== null)
    expect(losses.slice(0, known.length)).toEqual(known.toSorted((one, other) => other - one))
    const lasts = sortRiskRows(rows, 'survive').map((row) => row.survive).filter((days) => days !== null)
    expect(lasts).toEqual(lasts.toSorted((one, other) => one - other))
  })
})

describe('the lanes of today', () => {
  test('share out the whole spend, and take the mode that the offer states', () => {
    const contents = withTwoChineseSites()
    const lanes = lanesInUse(contents, evaluated(contents), book)
    expect(lanes.reduce((sum, lane) => sum + (lane.share ?? 0), 0)).toBeCloseTo(1, 9)
    expect(lanes.find((lane) => lane.partIds.includes('WINDING'))?.lane).toMatchObject({ slug: 'east-asia', mode: 'air' })
    expect(lanes.find((lane) => lane.partIds.includes('HOUSING'))?.lane?.mode).not.toBe('air')
  })
})

describe('rows with exact answers', () => {
  const evaluation = evaluated(withTwoChineseSites())
  const answer = { tier: 1 as const, name: '', placeKeys: ['SUZHOU'], loss: 1234, surviveDays: 5, recoverDays: 40, lost: [] }
  const answers = new Map<string, StopAnswer>([
    ['site SUZHOU', { ...answer, kind: 'site', key: 'SUZHOU' }], ['country CN', { ...answer, kind: 'country', key: 'CN', loss: 5000 }], ['chokepoint Suez', { ...answer, kind: 'chokepoint', key: 'Suez', name: 'Suez' }],
  ])

  test('show what a site and a whole country lose, no longer a bound or the worst site alone', () => {
    const [site] = withExact(siteRows(evaluation).filter(({ key }) => key === 'SUZHOU'), answers)
    expect(site).toMatchObject({ loss: 1234, lossIsUpperBound: false })
    const china = withExact(countryRows(evaluation, book), answers).find(({ country }) => country === 'CN')
    expect(china).toMatchObject({ loss: 5000, survive: 5, recover: 40, gap: 35 })
  })

  test('show the days of all that stop together where others hang on a site, and its own where none does', () => {
    const rows = siteRows(evaluation).filter(({ key }) => key === 'SUZHOU')
    const [own] = rows
    expect(withExact(rows, answers)).toMatchObject([{ survive: own?.survive, recover: own?.recover, gap: own?.gap }])
    const hungOn = new Map<string, StopAnswer>([['site SUZHOU', { ...answer, kind: 'site', key: 'SUZHOU', placeKeys: ['SUZHOU', 'ESSEN'] }]])
    expect(withExact(rows, hungOn)).toMatchObject([{ survive: 5, recover: 40, gap: 35, loss: 1234 }])
  })

  test('leave rows without an answer as they are', () => {
    const rows = siteRows(evaluation).filter(({ key }) => key !== 'SUZHOU')
    expect(withExact(rows, answers)).toEqual(rows)
  })

  test('list the straits that something passes, with the sites behind them', () => {
    expect(straitRows(evaluation, answers)).toMatchObject([{ name: 'Suez', siteCount: 1, loss: 1234, gap: 35 }])
  })
})
