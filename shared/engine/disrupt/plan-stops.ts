import { countryName, isEuropean } from '../../data/countries.ts'
import type { Plan } from '../plan.ts'
import { standByKey, type PlanNetwork } from './plan-network.ts'
import type { StopAnswer } from './stop-answer.ts'
import { stopOfNodes, type Stop, type SupplyNetwork } from './supply-network.ts'
import { closureNumbers } from '../shock-pass.ts'
import { closureDelay } from '../../formulas/what-ifs.ts'

/** A stop of a plan with its name for people. */
export interface PlanStop extends Pick<StopAnswer, 'kind' | 'key' | 'name' | 'placeKeys' | 'tier'> {
  readonly stop: Stop
  /** The network that it stops. */
  readonly network: SupplyNetwork
}

const nameOf = (...words: readonly string[]): string => words.filter((word) => word !== '').join(', ')

/** Every site, country and chokepoint that the plan's supply hangs on; sites of tier 2 after those that sell us something. */
export function planStops(plan: Plan, made: PlanNetwork): PlanStop[] {
  const { legs, parts, places } = plan
  const { network, nodeOf, tierTwo } = made
  const placeOfNode = new Map(places.map(({ key }) => [nodeOf.get(key) ?? -1, key]))
  const placesIn = ({ sources }: Stop): string[] => [...new Set([...sources].flatMap((index) => placeOfNode.get(network.sources[index]?.node ?? -1) ?? []))]
  const stopAt = (id: string, keys: readonly string[]): Stop => stopOfNodes(network, id, new Set(keys.map((key) => nodeOf.get(key) ?? -1)))
  const suppliers = new Map(plan.contents.suppliers.map(({ id, name }) => [id, name]))
  const siteOf = new Map(plan.contents.sites.map((site) => [site.id, site]))

  const countryOf = new Map(places.map(({ key, legs: rows }) => [key, legs[rows[0] ?? -1]?.country?.code ?? null]))
  // What sells an alternate stops with its country too, and a works that stands ready.
  for (const contract of plan.standBys.contracts) if (!countryOf.has(standByKey(contract))) countryOf.set(standByKey(contract), contract.choice.country)
  for (const key of nodeOf.keys()) if (!countryOf.has(key)) countryOf.set(key, siteOf.get(key)?.country ?? null)
  const countries = Map.groupBy([...countryOf].flatMap(([key, code]) => (code === null ? [] : [{ key, code }])), ({ code }) => code)
  return [
    ...places.map(({ key, legs: rows }): PlanStop => {
      const first = legs[rows[0] ?? -1]
      const stop = stopAt(key, [key])
      return { kind: 'site', tier: 1, key, name: nameOf(first?.supplierName ?? '', first?.city ?? '') || (first?.country?.name ?? key), placeKeys: placesIn(stop), stop, network }
    }),
    ...tierTwo.map((key): PlanStop => {
      const site = siteOf.get(key)
      const stop = stopAt(key, [key])
      return { kind: 'site', tier: 2, key, name: nameOf(suppliers.get(site?.supplierId ?? '') ?? '', site?.city ?? '') || key, placeKeys: placesIn(stop), stop, network }
    }),
    ...[...countries].map(([code, keys]): PlanStop => {
      const stop = stopAt(code, keys.map(({ key }) => key))
      return { kind: 'country', tier: 1, key: code, name: countryName(code), placeKeys: placesIn(stop), stop, network }
    }),
    ...straitStops(plan, made, placesIn, countryOf),
  ].filter(({ stop }) => [...stop.sources].some((index) => network.sources[index]?.standBy === undefined) && parts.length > 0)
}

/** What is shipped through each strait, and what hangs on a site of tier 2 that ships through it: one outside Europe that supplies one inside, by its country's usual lane. */
function straitStops({ legs, world, standBys }: Plan, { network, nodeOf, tierTwo, onTime }: PlanNetwork, placesIn: (stop: Stop) => string[], countryOf: ReadonlyMap<string, string | null>): PlanStop[] {
  const shipped = new Map<string, Set<string>>()
  for (const { lane, of, placeKey } of legs) {
    for (const strait of lane?.lane.chokepoints ?? []) shipped.set(strait, (shipped.get(strait) ?? new Set()).add(`${nodeOf.get(placeKey) ?? -1} ${of.index}`))
  }
  for (const contract of standBys.contracts) {
    for (const strait of contract.lane?.lane.chokepoints ?? []) shipped.get(strait)?.add(`${nodeOf.get(standByKey(contract)) ?? -1} ${contract.of.index}`)
  }
  const isInEurope = (key: string): boolean | null => {
    const code = countryOf.get(key) ?? null
    return code === null ? null : isEuropean(code)
  }
  const keyOfNode = new Map([...nodeOf].map(([key, node]) => [node, key]))
  const waiting = new Map<string, Set<number>>()
  for (const key of tierTwo) {
    if (isInEurope(key) !== false) continue
    const straits = world.lane(countryOf.get(key) ?? null, null)?.lane.chokepoints ?? []
    for (const [node, { dependsOn }] of network.nodes.entries()) {
      if (!(dependsOn ?? []).includes(nodeOf.get(key) ?? -1) || isInEurope(keyOfNode.get(node) ?? '') !== true) continue
      for (const strait of straits) waiting.set(strait, (waiting.get(strait) ?? new Set()).add(node))
    }
  }
  const usual = world.book.ref('general.chokepoint-closure-days').value
  /** Days without goods: of a closure in this world until ships come round or through, else as long as a strait stays closed in a stress test. */
  const closedDays = (strait: string): number => {
    const own = world.shocks.closures.filter(({ event }) => event.chokepoint === strait)
    return own.length === 0 ? usual : Math.max(...own.map((shock) => closureDelay.compute(shock.event.days, closureNumbers(shock, world.book).detourDays)))
  }
  return [...new Set([...shipped.keys(), ...waiting.keys()])].map((strait): PlanStop => {
    const pairs = shipped.get(strait)
    const own = network.sources.flatMap(({ node, item }, index) => (pairs?.has(`${node} ${item}`) === true ? [index] : []))
    const stop: Stop = { id: strait, sources: new Set([...own, ...stopOfNodes(network, strait, waiting.get(strait) ?? new Set()).sources]), recovery: closedDays(strait) }
    return { kind: 'chokepoint', tier: 1, key: strait, name: strait, placeKeys: placesIn(stop), stop, network: onTime }
  })
}
