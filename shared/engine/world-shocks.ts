import type { Shock, ShockEvent } from '../model/shock.ts'
import type { Provenance } from './explanation.ts'

type ShockOf<Kind extends ShockEvent['kind']> = Omit<Shock, 'event'> & { readonly event: Extract<ShockEvent, { kind: Kind }> }
/** An extra duty under its own name. */
export type TariffShock = ShockOf<'tariff'>
/** A strait or canal that is closed for a while, under its own name. */
export type ClosureShock = ShockOf<'lane-closed'>
/** A currency that becomes dearer or cheaper, under its own name. */
export type RateShock = ShockOf<'exchange-rate'>
/** More demand for a while, under its own name. */
export type SurgeShock = ShockOf<'demand-surge'>

/** What happens in the world of a plan, by kind. */
export interface WorldShocks {
  readonly tariffs: readonly TariffShock[]
  readonly closures: readonly ClosureShock[]
  readonly rates: readonly RateShock[]
  readonly surges: readonly SurgeShock[]
}

/** A world in which nothing out of the usual happens. */
export const noShocks: WorldShocks = { tariffs: [], closures: [], rates: [], surges: [] }

/** The what-ifs that happen in the world of a plan: those of today's world and its own, as far as they are switched on. */
export const shocksOn = (shocks: readonly Shock[], scenarioId: string | null): Shock[] =>
  shocks.filter((shock) => shock.isOn && (shock.scenarioId === null || shock.scenarioId === scenarioId))

const isKind = <Kind extends ShockEvent['kind']>(kind: Kind) => (shock: Shock): shock is Shock & ShockOf<Kind> => shock.event.kind === kind

/** The what-ifs of a plan's world by kind. */
export function worldShocks(shocks: readonly Shock[], scenarioId: string | null): WorldShocks {
  const on = shocksOn(shocks, scenarioId)
  if (on.length === 0) return noShocks
  return { tariffs: on.filter(isKind('tariff')), closures: on.filter(isKind('lane-closed')), rates: on.filter(isKind('exchange-rate')), surges: on.filter(isKind('demand-surge')) }
}

/** The what-ifs under which a scenario is evaluated, as those of a whole project, so that other plans can be tried in its world.
 *  Where a need was worked out already, the surges in it are not laid on again. */
export const shocksInWorldOf = (shocks: readonly Shock[], scenarioId: string | null, isNeedKnown: boolean): Shock[] =>
  shocksOn(shocks, scenarioId).filter(({ event }) => !isNeedKnown || event.kind !== 'demand-surge').map((shock) => ({ ...shock, scenarioId: null }))

/** That a number is as it is because of these what-ifs. */
export const ofShocks = (shocks: readonly Pick<Shock, 'id' | 'name'>[]): Provenance => ({ kind: 'shock', shocks: shocks.map(({ id, name }) => ({ id, name })) })

/** Their names as one runs them together. */
export const namesOf = (shocks: readonly Pick<Shock, 'name'>[]): string => shocks.map(({ name }) => `“${name}”`).join(', ')

/** What happens to a currency; the euro stands still, as all rates are of it. */
export const ratesOf = (rates: readonly RateShock[], currency: string): readonly RateShock[] => (currency === 'EUR' ? [] : rates.filter(({ event }) => event.currency === currency))

/** How many times dearer a currency is in euros than its rate says; 1 where nothing happens to it. */
export const dearerBy = (rates: readonly RateShock[], currency: string): number => ratesOf(rates, currency).reduce((factor, { event }) => factor * (1 + event.change), 1)
