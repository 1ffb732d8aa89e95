import { lazy, Suspense, useRef } from 'react'
import { placeOfCountry } from '../../../shared/data/country-places.ts'
import { europeanCountries } from '../../../shared/data/countries.ts'
import type { StopAnswer } from '../../../shared/engine/disrupt/stop-answer.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { LaneLine } from '../../charts/site-map.tsx'
import type { SiteDot } from '../../charts/site-mark.tsx'
import { TableBehind } from '../../charts/table-behind.tsx'
import { useSize } from '../../charts/use-size.ts'
import { riskMapText } from '../../text/risk-map.ts'
import { siteFactsText } from '../../text/site-facts.ts'
import { formatDays, formatFirst, formatList, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { ChartMenu } from '../../ui/chart-menu.tsx'
import { FaultGuard } from '../../ui/fault-guard.tsx'
import { riskMap, type MapLane, type MapSite } from './map-model.ts'
import { filterRows, laneFilter, waysThrough } from './risk-filter.ts'
import { siteRows, tierTwoRows, withExact, type RiskRow } from './risk-rows.ts'
import { setRiskFilter } from './risk-view.ts'
import type { FilteredRows } from './use-risk-filter.ts'
import { useMemo } from '../../text/use-memo.ts'
import { countryName } from '../../text/country-names.ts'
import { knownName } from '../../text/names.ts'

const words = riskMapText.map
// The shapes of the world are read when a map is first asked for, and not when the program starts.
const SiteMap = lazy(async () => ({ default: (await import('../../charts/site-map.tsx')).SiteMap }))

const placesOf = (codes: readonly string[]) => codes.flatMap((code) => {
  const place = placeOfCountry(code)
  return place === null ? [] : [[place.longitude, place.latitude] as const]
})
/** What the panels show beside the places of the sites, so that they look the same whatever is bought. */
const europe = placesOf(europeanCountries.filter((code) => code !== 'IS'))
const frames = { 'east-asia': placesOf(['CN', 'JP', 'KR', 'TW', 'VN', 'TH', 'SG', 'PH']), asia: placesOf(['CN', 'JP', 'KR', 'VN', 'SG', 'PH', 'IN', 'PK', 'LK']) }
const cut = (name: string): string => (name.length > 22 ? `${name.slice(0, 21)}…` : name)

interface MapPanelProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly answers: ReadonlyMap<string, StopAnswer>
  readonly filtered: FilteredRows
  readonly row: RiskRow | undefined
  readonly onSelect: (siteKey: string) => void
}

/** Where the sites lie and how their parts come, above the rows: what the selected row stops is marked. */
export function MapPanel({ contents, evaluation, answers, filtered: { ways, filter }, row, onSelect }: MapPanelProps) {
  const { ref, width } = useSize()
  const panel = useRef<HTMLElement>(null)
  const { project } = contents
  const map = useMemo(
    () => riskMap(project, filterRows(withExact([...siteRows(evaluation), ...tierTwoRows(evaluation)], answers), ways, filter) as readonly RiskRow[], waysThrough(ways, filter), row),
    [project, evaluation, answers, ways, filter, row],
  )
  const nameOf = (key: string | undefined): string => map.sites.find((site) => site.key === key)?.name ?? ''
  const money = (loss: number | null): string => (loss === null ? words.unknown : formatShortMoney(loss, project.currency))
  const tierSays = (site: MapSite): string => (site.tier === 1 ? '' : `${siteFactsText.tierTwo}, ${site.hangingKeys.length === 1 ? siteFactsText.hangingOne(nameOf(site.hangingKeys[0])) : siteFactsText.hanging(formatFirst(site.hangingKeys.map(nameOf), 3))}`)
  const laneSays = (lane: MapLane): string =>
    [lane.days === null ? words.unknownDays : words.days(formatNumber(lane.days)), words.sites(lane.siteKeys.length), lane.share === null ? '' : formatPercent(lane.share, 0)].filter((word) => word !== '').join(' · ')
  const siteSays = (site: MapSite): string => words.site([site.name, site.city, countryName(site.country), tierSays(site)].filter((word) => word !== '').join(', '), money(site.loss), words.states[site.state])
  const largest = Math.max(1, ...map.sites.map(({ loss }) => loss ?? 0))
  const dots = useMemo(() => map.sites.map((site): SiteDot => ({
    key: site.key, label: cut(site.name), words: siteSays(site), degrees: [site.place.longitude, site.place.latitude], weight: (site.loss ?? 0) / largest, isFar: site.isFar, tier: site.tier, hangingKeys: site.hangingKeys,
    kind: site.gap === null ? 'unknown' : site.gap > 0 ? 'short' : 'covered', state: site.state, laneKeys: site.laneKeys,
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  })), [map])
  const lanes = map.lanes.map((lane): LaneLine => ({
    ...lane, label: knownName(lane.label), chokepoints: lane.chokepoints.map(knownName), says: laneSays(lane), words: siteFactsText.map.lane(knownName(lane.label), laneSays(lane), formatList(lane.chokepoints.map(knownName)), lane.isStopped, laneFilter(lane.key) === filter.way),
  }))
  const plantLabel = map.plant === null ? '' : map.plant.city || countryName(project.plantCountry)
  const plant = useMemo(() => (map.plant === null ? null : { label: plantLabel, degrees: [map.plant.place.longitude, map.plant.place.latitude] as const }), [map.plant, plantLabel])
  const height = Math.round(Math.min(600, Math.max(380, width * 0.56)))
  const title = words.title(plantLabel)
  const said = row === undefined ? null : words.stopped(row.view === 'straits' ? words.closed(knownName(row.name)) : words.stops(row.name), map.sites.filter(({ state }) => state !== 'running').length)
  return (
    <section className="risk-map" aria-label={title} ref={panel}>
      <div className="plot" ref={ref} style={{ minHeight: height }}>
        {width === 0 ? null : (
          <FaultGuard of={title}><Suspense fallback={null}>
            <figure style={{ margin: 0 }}><SiteMap
              title={title} names={{ home: map.frame === 'world-alone' ? words.frames.world : words.frames.europe, far: map.frame === 'east-asia' || map.frame === 'asia' ? words.frames[map.frame] : words.frames.world, between: words.between }}
              home={map.frame === 'world-alone' ? none : europe} far={map.frame === 'europe' || map.frame === 'world-alone' ? null : map.frame === 'world' ? none : frames[map.frame]}
              plant={plant} sites={dots} lanes={lanes} stoppedShape={map.stoppedShape} closedStrait={map.stoppedStrait} width={width} height={height}
              selectedKey={row?.view === 'sites' ? row.key : null} onSelect={onSelect} pressedLane={map.lanes.find(({ key }) => laneFilter(key) === filter.way)?.key ?? null}
              onLane={(key) => setRiskFilter(project.id, 'way', filter.way === laneFilter(key) ? null : laneFilter(key))}
            /></figure>
          </Suspense></FaultGuard>
        )}
      </div>
      <div className="with-menu"><p className="caption">
        {said === null ? '' : `${said} `}{words.reads}
        {map.sites.some(({ tier }) => tier === 2) ? ` ${siteFactsText.map.readsTier}` : ''} {siteFactsText.map.keys}{map.left > 0 ? ` ${words.left(formatNumber(map.left))}` : ''}{map.unplaced > 0 ? ` ${words.unplaced(formatNumber(map.unplaced))}` : ''}
      </p><ChartMenu of={panel} title={title} /></div>
      <TableBehind
        caption={title} head={[words.heads.site, words.heads.country, words.heads.loss, words.heads.short, words.heads.state]}
        rows={map.sites.map((site) => [[site.name, site.city].filter((word) => word !== '').join(', '), countryName(site.country), site.loss === null ? money(null) : { text: money(site.loss), value: site.loss }, site.gap === null ? words.unknown : { text: formatDays(Math.max(0, site.gap)), value: Math.max(0, site.gap) }, words.states[site.state]])}
      />
      <TableBehind
        caption={words.lanes} head={[words.heads.lane, words.heads.ships, words.heads.passes, words.heads.state]}
        rows={map.lanes.map((lane) => [knownName(lane.label), laneSays(lane), lane.chokepoints.map(knownName).join(', ') || words.noStrait, lane.isStopped ? words.states.stopped : words.states.running])}
      />
    </section>
  )
}

const none: readonly (readonly [number, number])[] = []
