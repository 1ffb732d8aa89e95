import { countryName } from '../../data/countries.ts'
import type { Plan } from '../plan.ts'
import type { PlanNetwork } from './plan-network.ts'
import type { StopAnswer } from './stop-answer.ts'
import { stopOfNodes, type Stop } from './supply-network.ts'

/** A stop of a plan with its name for people. */
export interface PlanStop extends Pick<StopAnswer, 'kind' | 'key' | 'name' | 'placeKeys'> {
  readonly stop: Stop
}

/** Every site, country and chokepoint that the plan's supply hangs on. */
export function planStops({ legs, parts, places, world }: Plan, { network, nodeOf }: PlanNetwork): PlanStop[] {
  const sites: PlanStop[] = []
  const countries = new Map<string, string[]>()
  const straits = new Map<string, Set<string>>()
  for (const { key, legs: rows } of places) {
    const first = legs[rows[0] ?? -1]
    const name = [first?.supplierName ?? '', first?.city ?? ''].filter((word) => word !== '').join(', ')
    sites.push({ kind: 'site', key, name: name === '' ? (first?.country?.name ?? key) : name, placeKeys: [key], stop: stopOfNodes(network, key, new Set([nodeOf.get(key) ?? -1])) })
    const country = first?.country?.code
    if (country !== undefined) countries.set(country, [...(countries.get(country) ?? []), key])
  }
  for (const { lane, of, placeKey } of legs) {
    for (const strait of lane?.lane.chokepoints ?? []) straits.set(strait, (straits.get(strait) ?? new Set()).add(`${nodeOf.get(placeKey) ?? -1} ${of.index}`))
  }
  const placeOfNode = new Map([...nodeOf].map(([key, node]) => [node, key]))
  const closed = world.book.ref('general.chokepoint-closure-days').value
  return [
    ...sites,
    ...[...countries].map(([code, keys]): PlanStop => ({
      kind: 'country', key: code, name: countryName(code), placeKeys: keys, stop: stopOfNodes(network, code, new Set(keys.map((key) => nodeOf.get(key) ?? -1))),
    })),
    ...[...straits].map(([strait, pairs]): PlanStop => {
      const sources = new Set(network.sources.flatMap(({ node, item }, index) => (pairs.has(`${node} ${item}`) ? [index] : [])))
      const nodes = new Set([...sources].map((index) => network.sources[index]?.node ?? -1))
      return { kind: 'chokepoint', key: strait, name: strait, placeKeys: [...nodes].flatMap((node) => placeOfNode.get(node) ?? []), stop: { id: strait, sources, recovery: closed } }
    }),
  ].filter(({ stop }) => stop.sources.size > 0 && parts.length > 0)
}
