import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { openFigures } from '../../../shared/engine/figure-book.ts'
import { aSite, pumpProject } from '../../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { english } from '../../../shared/text/english.ts'
import { riskMap } from './map-model.ts'
import { countryRows, partRows, siteRows, straitRows, type RiskRow } from './risk-rows.ts'
import { sourceWays } from './source-ways.ts'

const book = openFigures(shippedFigures, [], null, undefined)
function mapOf(contents: ProjectContents, choose: (rows: { readonly sites: readonly RiskRow[]; readonly parts: readonly RiskRow[]; readonly countries: readonly RiskRow[] }) => RiskRow | undefined) {
  const evaluation = evaluate({ contents, scenarioId: null, figures: shippedFigures })
  const rows = { sites: siteRows(evaluation), parts: partRows(evaluation, contents), countries: countryRows(evaluation, book) }
  return riskMap(contents.project, rows.sites, sourceWays(contents, evaluation, book), choose(rows))
}
const states = (map: ReturnType<typeof mapOf>) => Object.fromEntries(map.sites.map(({ key, state }) => [key, state]))

const from = (country: string | null) => pumpProject({ sites: pumpProject().sites.map((site) => (site.id === 'ESSEN' ? site : aSite(site.id, country))) })

describe('The map of risk', () => {
  it('shows Europe and East Asia, the plant, and every lane with its days, sites and share', () => {
    const map = mapOf(pumpProject(), () => undefined)
    expect(map.frame).toBe('east-asia')
    expect(map.plant).toMatchObject({ city: 'Zutphen', place: { shape: '528' } })
    expect(states(map)).toEqual({ NINGBO: 'running', TAINAN: 'running', ESSEN: 'running' })
    expect(map.lanes.map(({ label, days, siteKeys, isFar }) => [english(label), days, siteKeys.join(), isFar])).toEqual([
      ['sea FCL from East Asia', 42, 'NINGBO', true], ['road, EU within 500 km', 2, 'ESSEN', false], ['sea FCL from Taiwan and Japan and Korea', 44, 'TAINAN', true],
    ])
    expect(map.lanes.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9)
  })
  it('marks the site, the sites of the country with its shape, or the sites of the part that stops', () => {
    expect(states(mapOf(pumpProject(), ({ sites }) => sites.find(({ key }) => key === 'ESSEN')))).toMatchObject({ ESSEN: 'stopped', NINGBO: 'running' })
    const china = mapOf(pumpProject(), ({ countries }) => countries.find(({ country }) => country === 'CN'))
    expect(states(china)).toMatchObject({ NINGBO: 'stopped', TAINAN: 'running' })
    expect(china.stoppedShape).toBe('156')
    expect(china.lanes.filter(({ isStopped }) => isStopped).map(({ label }) => english(label))).toEqual(['sea FCL from East Asia'])
    expect(states(mapOf(pumpProject(), ({ parts }) => parts.find(({ key }) => key === 'SCREW')))).toMatchObject({ TAINAN: 'stopped', ESSEN: 'running' })
  })
  it('marks the lanes through a closed strait, and the sites whose goods it holds up', () => {
    const strait = straitRows(evaluate({ contents: pumpProject(), scenarioId: null, figures: shippedFigures }), new Map([['x', {
      kind: 'chokepoint' as const, tier: 1 as const, key: 'Taiwan Strait', name: 'Taiwan Strait', placeKeys: ['TAINAN'], loss: 1, surviveDays: 1, recoverDays: 30, lost: [],
    }]]))[0]
    const map = mapOf(pumpProject(), () => strait)
    expect(states(map)).toEqual({ TAINAN: 'held-up', NINGBO: 'running', ESSEN: 'running' })
    expect(map.lanes.filter(({ isStopped }) => isStopped).map(({ chokepoints }) => chokepoints[0])).toEqual(['Taiwan Strait'])
  })
  it('widens to Asia, to the world, or stays in Europe, as far as parts come from; a plant elsewhere has the world alone', () => {
    expect(mapOf(from('IN'), () => undefined).frame).toBe('asia')
    expect(mapOf(from('US'), () => undefined).frame).toBe('world')
    expect(mapOf(from('PL'), () => undefined).frame).toBe('europe')
    expect(mapOf({ ...pumpProject(), project: { ...pumpProject().project, plantCountry: 'US' } }, () => undefined).frame).toBe('world-alone')
    expect(mapOf(from(null), () => undefined)).toMatchObject({ frame: 'europe', unplaced: 2 })
  })
})
