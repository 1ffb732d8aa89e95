import { useMemo } from 'react'
import { Hatch } from './hatch.tsx'
import { LaneBundle, type BundleWords } from './lane-bundle.tsx'
import type { ReachedMark } from './nearest-mark.ts'
import { placeLabels, spreadDots, type Box, type MapDot } from './map-places.ts'
import { SiteMark, type Dot, type SiteDot } from './site-mark.tsx'
import { useRoving } from './use-roving.ts'
import { drawPanel, type Degrees, type DrawnPanel } from './map-shapes.ts'

/** A lane to be drawn from its sites to the plant. */
export interface LaneLine extends BundleWords {
  readonly key: string
  readonly siteKeys: readonly string[]
  /** The whole of it in words. */
  readonly words: string
  /** 0 to 1; null while no spend is known. */
  readonly share: number | null
  readonly isFar: boolean
  readonly isStopped: boolean
}

interface SiteMapProps {
  readonly title: string
  readonly names: { readonly home: string; readonly far: string; readonly between: string }
  /** Places that the panels must show; none for the whole world. Without a far panel there is one only. */
  readonly home: readonly Degrees[]
  readonly far: readonly Degrees[] | null
  readonly plant: { readonly label: string; readonly degrees: Degrees } | null
  readonly sites: readonly SiteDot[]
  readonly lanes: readonly LaneLine[]
  readonly stoppedShape: string | null
  readonly closedStrait: string | null
  readonly width: number
  readonly height: number
  readonly selectedKey: string | null
  readonly onSelect: (key: string) => void
  /** The lane that the rows are narrowed to. */
  readonly pressedLane: string | null
  readonly onLane: (key: string) => void
}

const labelsAtMost = 10
const head = 22

const curve = (from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): string =>
  `M${from.x.toFixed(1)} ${from.y.toFixed(1)}C${((from.x + to.x) / 2).toFixed(1)} ${from.y.toFixed(1)} ${((from.x + to.x) / 2).toFixed(1)} ${to.y.toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`
const straight = (from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): string => `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`
const lineOf = (isStopped: boolean) => ({ stroke: isStopped ? 'var(--red)' : 'var(--ctl)', ...(isStopped ? { strokeDasharray: '5 4' } : {}) })

/** Sites as dots by what their stop costs, in two panels that bundled lanes join; what stops is hatched and crossed out. */
export function SiteMap({ title, names, home, far, plant, sites, lanes, stoppedShape, closedStrait, width, height, selectedKey, onSelect, pressedLane, onLane }: SiteMapProps) {
  const isTwo = far !== null
  const homeBox = useMemo((): Box => ({ left: 0, top: head, right: isTwo ? Math.round(width * 0.39) : width, bottom: height }), [isTwo, width, height])
  const farBox = useMemo((): Box => ({ left: Math.round(width * 0.63), top: head, right: width, bottom: height }), [width, height])
  const homePanel = useMemo(() => drawPanel(home, homeBox), [home, homeBox])
  const farPanel = useMemo(() => (far === null ? null : drawPanel(far, farBox)), [far, farBox])
  const dots = useMemo(() => {
    const largest = Math.max(6, Math.min(12, width / 90))
    const placed = sites.map((site): Dot => ({ ...site, ...(site.isFar && farPanel !== null ? farPanel : homePanel).at(site.degrees), r: 3 + (largest - 3) * Math.sqrt(site.weight) }))
    return [...spreadDots(placed.filter(({ isFar }) => !isFar || !isTwo), homeBox), ...spreadDots(placed.filter(({ isFar }) => isFar && isTwo), farBox)]
  }, [sites, homePanel, farPanel, homeBox, farBox, isTwo, width])
  const plantAt = plant === null ? null : homePanel.at(plant.degrees)
  const bundles = isTwo ? lanes.filter(({ isFar }) => isFar).slice(0, Math.max(1, Math.floor((height - head) / 78))) : []
  const rowOf = height - head > 0 ? (height - head) / Math.max(1, bundles.length) : 0
  const yOf = (index: number): number => head + rowOf * (index + 0.5)
  const labels = useMemo(() => {
    const plantDot: MapDot[] = plantAt === null ? [] : [{ key: 'plant', x: plantAt.x, y: plantAt.y, r: 6 }]
    const wanted = [...dots].toSorted((one, other) => Number(other.key === selectedKey) - Number(one.key === selectedKey) || other.weight - one.weight).slice(0, labelsAtMost)
    const of = (list: readonly Dot[], own: readonly MapDot[], box: Box) => placeLabels([...own.map((dot) => ({ ...dot, text: plant?.label ?? '' })), ...list.filter(({ key }) => wanted.some((one) => one.key === key)).map((dot) => ({ ...dot, text: dot.label }))], [...dots, ...plantDot], [], box)
    const order = (list: readonly Dot[]) => list.toSorted((one, other) => other.weight - one.weight)
    return [...of(order(dots.filter(({ isFar }) => !isFar || !isTwo)), plantDot, homeBox), ...of(order(dots.filter(({ isFar }) => isFar && isTwo)), [], farBox)]
  }, [dots, plantAt, plant, selectedKey, homeBox, farBox, isTwo])
  const marks: readonly ReachedMark[] = [
    ...dots.map(({ key, x, y }) => ({ key: `site ${key}`, x, y })), ...bundles.map(({ key }, index) => ({ key: `lane ${key}`, x: (homeBox.right + farBox.left) / 2, y: yOf(index) })),
  ]
  const { focusOf, rove } = useRoving(marks, selectedKey === null ? '' : `site ${selectedKey}`)
  const dotOf = new Map(dots.map((dot) => [dot.key, dot]))
  return (
    // Arrows go from mark to mark; each mark is a button of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg width={width} height={height} role="group" aria-label={title} className="site-map" onKeyDown={rove}>
      <Hatch id="map-stopped" />
      <Panel panel={homePanel} box={homeBox} name={names.home} stoppedShape={stoppedShape} />
      {farPanel === null ? null : <Panel panel={farPanel} box={farBox} name={names.far} stoppedShape={stoppedShape} />}
      {isTwo ? <text x={(homeBox.right + farBox.left) / 2} y={14} textAnchor="middle" fontSize="12" fontWeight="600" fill="var(--ink-3)">{names.between}</text> : null}
      <g fill="none" strokeWidth="1.2">
        {plantAt === null ? null : dots.filter(({ isFar }) => !isFar || !isTwo).filter(({ laneKeys }) => laneKeys.length > 0).map((dot) => <path key={dot.key} d={straight(dot, plantAt)} {...lineOf(dot.state !== 'running')} />)}
        {bundles.flatMap((lane, index) => dots.filter(({ key, isFar }) => isFar && lane.siteKeys.includes(key)).map((dot) => (
          <path key={`${lane.key} ${dot.key}`} d={curve(dot, { x: farBox.left, y: yOf(index) })} {...lineOf(lane.isStopped || dot.state === 'stopped')} />
        )))}
        {plantAt === null ? null : bundles.map((lane, index) => (
          <path key={lane.key} d={curve({ x: homeBox.right, y: yOf(index) }, plantAt)} strokeWidth={1.2 + 7 * (lane.share ?? 0)} opacity="0.8" {...lineOf(lane.isStopped)} />
        ))}
      </g>
      <g fill="none" stroke="var(--ink-3)" strokeWidth="1.2" strokeDasharray="1 3" strokeLinecap="round">
        {dots.flatMap((dot) => dot.hangingKeys.flatMap((key) => {
          const to = dotOf.get(key)
          return to === undefined ? [] : [<path key={`${dot.key} ${key}`} d={straight(dot, to)} {...(dot.state === 'stopped' ? { stroke: 'var(--red)' } : {})} />]
        }))}
      </g>
      {bundles.map((lane, index) => <LaneBundle key={lane.key} {...focusOf(`lane ${lane.key}`)} says={lane.words} isPressed={lane.key === pressedLane} onPress={() => onLane(lane.key)} words={lane} left={homeBox.right} right={farBox.left} y={yOf(index)} thickness={1.2 + 7 * (lane.share ?? 0)} isStopped={lane.isStopped} closedStrait={closedStrait} />)}
      {dots.map((dot) => <SiteMark key={dot.key} {...focusOf(`site ${dot.key}`)} dot={dot} isSelected={dot.key === selectedKey} onSelect={onSelect} />)}
      {plantAt === null ? null : <path d={`M${plantAt.x - 6} ${plantAt.y + 6}v-8l6 -5l6 5v8z`} fill="var(--ink)" stroke="var(--surface)" />}
      <g fontSize="11" fill="var(--ink)" stroke="var(--surface)" strokeWidth="3" strokeLinejoin="round" paintOrder="stroke" style={{ pointerEvents: 'none' }}>
        {labels.map(({ key, text, x, y, anchor, leader }) => (
          <g key={key}>
            {leader === null ? null : <line x1={leader.x} y1={leader.y} x2={x} y2={y} stroke="var(--ink-3)" strokeWidth="1" />}
            <text x={x} y={y + 4} textAnchor={anchor} fontWeight={key === 'plant' || key === selectedKey ? 600 : 400}>{text}</text>
          </g>
        ))}
      </g>
    </svg>
  )
}

function Panel({ panel, box, name, stoppedShape }: { readonly panel: DrawnPanel; readonly box: Box; readonly name: string; readonly stoppedShape: string | null }) {
  return (
    <g>
      <rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} fill="var(--bg)" />
      {panel.shapes.map(({ key, shape, path }) => {
        const isStopped = shape !== '' && shape === stoppedShape
        return <path key={key} d={path} fill={isStopped ? 'url(#map-stopped)' : 'var(--map-land)'} stroke={isStopped ? 'var(--red)' : 'var(--line-2)'} strokeWidth={isStopped ? 1.2 : 0.6} />
      })}
      <text x={box.left + 8} y={14} fontSize="12" fontWeight="600" fill="var(--ink-3)">{name}</text>
    </g>
  )
}
