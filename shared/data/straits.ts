import { lanes } from './lanes.ts'

/** A strait or canal with the keys of its general figures. */
export interface Strait {
  /** As the lanes name it. */
  readonly name: string
  /** Days that the way round takes longer. */
  readonly detourKey: string
  /** Freight while it is closed, as a multiple of the usual. */
  readonly freightKey: string
}

/** A strait or canal by the name that lanes give it. */
export function strait(name: string): Strait {
  const slug = name.toLowerCase().replaceAll(' ', '-')
  return { name, detourKey: `general.detour-days-${slug}`, freightKey: `general.closed-freight-${slug}` }
}

/** Every strait and canal that a lane passes, in the order of the alphabet; South America’s west coast passes Panama by a rule of its own. */
export const straits: readonly Strait[] = [...new Set([...lanes.flatMap(({ chokepoints }) => chokepoints), 'Panama'])].toSorted().map(strait)
