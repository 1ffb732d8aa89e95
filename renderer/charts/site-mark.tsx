import type { SVGProps } from 'react'
import type { MapDot } from './map-places.ts'
import type { Degrees } from './map-shapes.ts'
import { pressing, type Roving } from './use-roving.ts'

/** A site to be drawn as a dot. */
export interface SiteDot {
  readonly key: string
  readonly label: string
  /** Said when the mouse rests on it. */
  readonly words: string
  readonly degrees: Degrees
  /** 0 to 1 of the largest; the area of the dot. */
  readonly weight: number
  readonly isFar: boolean
  /** 2 for a supplier of suppliers: a diamond. */
  readonly tier: 1 | 2
  /** Dots to which a dotted line leads, as they stop with it. */
  readonly hangingKeys: readonly string[]
  readonly kind: 'short' | 'covered' | 'unknown'
  readonly state: 'stopped' | 'held-up' | 'running'
  readonly laneKeys: readonly string[]
}

/** A site where it is drawn. */
export interface Dot extends SiteDot, MapDot {}

/** A circle, or a diamond for a supplier of suppliers. */
function Shape({ dot: { x, y, r, tier }, ...drawn }: { readonly dot: Dot } & Pick<SVGProps<SVGPathElement & SVGCircleElement>, 'fill' | 'stroke' | 'strokeWidth' | 'strokeDasharray'>) {
  const far = r + 2
  return tier === 2 ? <path d={`M${x} ${y - far}l${far} ${far}l${-far} ${far}l${-far} ${-far}z`} {...drawn} /> : <circle cx={x} cy={y} r={r} {...drawn} />
}

/** The mark of one site: filled where it is short, hatched and crossed out where it stops; a button of the map. */
export function SiteMark({ dot, isSelected, onSelect, ...roving }: { readonly dot: Dot; readonly isSelected: boolean; readonly onSelect: (key: string) => void } & Roving) {
  const { x, y, r, state, kind } = dot
  const cross = r + 2
  return (
    <g {...roving} role="button" aria-label={dot.words} aria-pressed={isSelected} onClick={() => onSelect(dot.key)} onKeyDown={pressing(() => onSelect(dot.key))}>
      <circle className="ring" cx={x} cy={y} r={r + 6} fill="none" />
      {isSelected ? <circle cx={x} cy={y} r={r + 4} fill="none" stroke="var(--blue)" strokeWidth="2" /> : null}
      {state === 'running' ? (
        <Shape dot={dot} fill={kind === 'short' ? 'var(--survive)' : 'var(--surface)'} stroke={kind === 'short' ? 'var(--surface)' : 'var(--survive)'} strokeWidth={kind === 'short' ? 1 : 1.5} {...(kind === 'unknown' ? { strokeDasharray: '2 2' } : {})} />
      ) : (
        <><Shape dot={dot} fill="var(--surface)" /><Shape dot={dot} fill="url(#map-stopped)" stroke="var(--red)" strokeWidth="1.5" /></>
      )}
      {state === 'stopped' ? <path d={`M${x - cross} ${y - cross}l${2 * cross} ${2 * cross}M${x + cross} ${y - cross}l${-2 * cross} ${2 * cross}`} stroke="var(--red)" strokeWidth="2" /> : null}
      <title>{dot.words}</title>
    </g>
  )
}
