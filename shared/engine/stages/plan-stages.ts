import { expectedLossOfChosen } from '../best-plan/plan-sum.ts'
import type { Way } from '../best-plan/plan-option.ts'
import { PresentWorth } from './present-worth.ts'
import type { StageLimits, StagePart, StageProblem, StageStop } from './stage-problem.ts'
import { freedIn, togetherIn, yearlyIn, type PartEffect, type WorldEffects } from './stage-world.ts'

/** Chance of a stop in a year of each place, as it stands in each quarter of an order, world by world. */
export type StageChances = readonly (readonly ReadonlyMap<string, number>[])[]

/** The chances of today in every quarter. */
export const chancesOfToday = (worlds: readonly WorldEffects[], quarters: number): StageChances => worlds.map(({ options }) => Array.from({ length: quarters }, () => options.chances))

const worthOf = ([world]: readonly WorldEffects[]): PresentWorth => new PresentWorth(world?.options.rate ?? 0, world?.options.years ?? 1)

/** What using stand-bys costs a year. */
const useOf = ({ losses }: Way, chances: ReadonlyMap<string, number>): number =>
  losses.reduce((sum, { place, product, loss }) => (product < 0 && Number.isFinite(chances.get(place)) ? sum + (chances.get(place) ?? 0) * loss : sum), 0)

/** To the cent: money is added up as it is written. */
const inCents = (money: number): number => Math.round(money * 100) / 100

/** A plan in stages as a problem of order: its worlds one after the other, the chances that places stop as they stand in a known order. */
export function stagesProblem(worlds: readonly WorldEffects[], chances: StageChances, quarters: number, limits: StageLimits): StageProblem {
  const worth = worthOf(worlds)
  const times = Array.from({ length: quarters }, (_, quarter) => quarter)
  // What begins with the plan as a whole, from each quarter on; a quarter weighs what it has more than the next.
  const together = worlds.map((world) => times.map((quarter) => togetherIn(world, worth, quarter)))
  const weights = together.map((own) => times.map((quarter) => (own[quarter] ?? 0) - (own[quarter + 1] ?? 0)))
  const chanceOf = (world: number, quarter: number, place: string): number => {
    const chance = chances[world]?.[quarter]?.get(place)
    return chance !== undefined && Number.isFinite(chance) ? chance : 0
  }
  const ids = worlds[0]?.parts.map(({ partId }) => partId) ?? []
  const effectOf = worlds.map(({ parts }) => new Map(parts.map((part) => [part.partId, part])))
  const parts = ids.map((id): StagePart => {
    const first = effectOf[0]?.get(id)
    const done = (quarter: number): PartEffect | undefined => effectOf[worlds.findLastIndex(({ from }) => from <= quarter)]?.get(id)
    return {
      id, heads: first?.option.heads ?? 0, supplier: first?.option.supplier ?? null, site: first?.option.worksId ?? null,
      cost: times.map((quarter) => { const option = done(quarter)?.option; return option === undefined ? 0 : inCents(option.oneOff + option.extraStock) }),
      worth: times.map((quarter) => worlds.reduce((sum, world, at) => {
        const effect = effectOf[at]?.get(id)
        if (effect === undefined) return sum
        const after = times.reduce((loss, time) => loss + (weights[at]?.[time] ?? 0) * (time < quarter ? useOf(effect.keep, chances[at]?.[time] ?? new Map()) : effect.option.ownLoss + useOf(effect.option, chances[at]?.[time] ?? new Map())), 0)
        // What it uses as long as nobody does anything is in what it is worth to lose nothing; of that the part takes its own loss.
        const before = times.reduce((loss, time) => loss + (weights[at]?.[time] ?? 0) * useOf(effect.keep, chances[at]?.[time] ?? new Map()), 0)
        return sum + worthOfEffect(effect, world, worth, quarter, together[at]?.[quarter] ?? 0) - (after - before)
      }, -(done(quarter)?.option.oneOff ?? 0) * worth.onceIn(quarter))),
    }
  })
  return {
    quarters, limits, parts, sites: (worlds[0]?.options.works ?? []).map(({ id, openingCost }) => ({ id, cost: inCents(openingCost) })),
    stops: [...worksOf(worlds[0], worth, times), ...worlds.flatMap((world, at) => stopsOf(world, at).map(({ place, ...stop }): StageStop => ({ ...stop, weights: times.map((quarter) => (weights[at]?.[quarter] ?? 0) * chanceOf(at, quarter, place)) })))],
    lossless: worlds.reduce((sum, { options }, at) => {
      const inQuarters = times.reduce((loss, time) => loss + (weights[at]?.[time] ?? 0) * standByLoss(options.parts, chances[at]?.[time] ?? new Map()), 0)
      return sum + (together[at]?.[0] ?? 0) * expectedLossOfChosen(options, new Map(), options.chances) - inQuarters
    }, 0),
  }
}

const standByLoss = (parts: readonly { readonly keep: Way }[], chances: ReadonlyMap<string, number>): number => parts.reduce((sum, { keep }) => sum + useOf(keep, chances), 0)

/** What doing a part in a quarter is worth in one world, without what it costs once. */
const worthOfEffect = ({ saving, freed, savingElsewhere, freedElsewhere, months }: PartEffect, world: WorldEffects, worth: PresentWorth, quarter: number, together: number): number =>
  saving * (months === null ? together : yearlyIn(world, worth, quarter, months)) + savingElsewhere * together + (freed + freedElsewhere) * freedIn(world, worth, quarter)

/** What opening a works costs and having it: from the first part on that is made in it, as long as the horizon goes. */
function worksOf(world: WorldEffects | undefined, worth: PresentWorth, times: readonly number[]): StageStop[] {
  const from = (quarter: number, of: (quarter: number) => number): number => of(quarter) - (quarter + 1 < times.length ? of(quarter + 1) : 0)
  return (world?.options.works ?? []).flatMap(({ id, openingCost, costPerYear }): StageStop[] => {
    const losses = world?.parts.filter(({ option }) => option.worksId === id).map(({ partId }) => ({ part: partId, before: 0, after: 1 })) ?? []
    return losses.length === 0 ? [] : [{ id: `works\n${id}`, leastLoss: 0, losses, weights: times.map((quarter) => openingCost * from(quarter, (at) => worth.onceIn(at)) + costPerYear * from(quarter, (at) => worth.yearlyFrom(at * 3))) }]
  })
}

/** The places of today by product, with what a stop of each costs through the parts of the plan before and after, and through the others. */
function stopsOf({ options, parts }: WorldEffects, world: number): (Omit<StageStop, 'weights'> & { readonly place: string })[] {
  const stops = new Map<string, { readonly place: string; leastLoss: number; readonly losses: Map<string, { part: string; before: number; after: number }> }>()
  const note = (way: Way, each: (stop: { leastLoss: number; readonly losses: Map<string, { part: string; before: number; after: number }> }, loss: number) => void): void => {
    for (const { place, product, loss } of way.losses) {
      if (product < 0 || !(loss > 0)) continue
      const id = `${world}\n${place}\n${product}`
      const stop = stops.get(id) ?? { place, leastLoss: 0, losses: new Map() }
      stops.set(id, stop)
      each(stop, loss)
    }
  }
  const inPlan = new Set(parts.map(({ partId }) => partId))
  for (const { partId, keep } of options.parts) if (!inPlan.has(partId)) note(keep, (stop, loss) => { stop.leastLoss = Math.max(stop.leastLoss, loss) })
  for (const { partId, keep, option } of parts) {
    const own = (losses: Map<string, { part: string; before: number; after: number }>): { part: string; before: number; after: number } => {
      const held = losses.get(partId) ?? { part: partId, before: 0, after: 0 }
      losses.set(partId, held)
      return held
    }
    note(keep, ({ losses }, loss) => { const held = own(losses); held.before = Math.max(held.before, loss) })
    note(option, ({ losses }, loss) => { const held = own(losses); held.after = Math.max(held.after, loss) })
  }
  return [...stops].map(([id, { place, leastLoss, losses }]) => ({ id, place, leastLoss, losses: [...losses.values()] }))
}
