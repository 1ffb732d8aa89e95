import { expectedLossOfChosen, type Chosen } from '../best-plan/plan-sum.ts'
import type { StageChances } from './plan-stages.ts'
import type { StageOrder } from './stage-problem.ts'
import type { WorldEffects } from './stage-world.ts'

/** Money of one quarter of a plan in stages against today, in the project's currency. */
export interface QuarterCash {
  /** One-off money, below 0. */
  readonly once: number
  /** Money set free from stock; below 0 what goes into it. */
  readonly stock: number
  /** Cash saved, with the loss to expect avoided. */
  readonly saved: number
  /** All of it since the beginning. */
  readonly cumulative: number
}

/** The parts done by a quarter, with the option that the plan gives each. */
export const chosenBy = (chosen: Chosen, order: StageOrder, quarter: number): Chosen => new Map([...chosen].filter(([partId]) => (order.get(partId) ?? Number.POSITIVE_INFINITY) <= quarter))

/** The loss to expect a year once the parts of each quarter are done. */
export const lossesOf = ({ options }: WorldEffects, chances: readonly ReadonlyMap<string, number>[], chosen: Chosen, order: StageOrder): number[] =>
  chances.map((own, quarter) => expectedLossOfChosen(options, chosenBy(chosen, order, quarter), own))

/** Share of a quarter that comes after a month. */
const shareAfter = (quarter: number, month: number): number => Math.min(1, Math.max(0, (quarter + 1) - month / 3))

/** Cash by quarter over the whole horizon, as it comes and goes, and the money in stock that comes back at its end, below 0 where stock was set free. */
export function cashByQuarter(worlds: readonly WorldEffects[], chances: StageChances, chosen: Chosen, order: StageOrder): { readonly quarters: readonly QuarterCash[]; readonly atEnd: number } {
  const quarters = Math.max(1, Math.floor(worlds[0]?.options.years ?? 1)) * 4
  const losses = worlds.map((world, at) => lossesOf(world, chances[at] ?? [], chosen, order))
  const before = worlds.map(({ options }) => expectedLossOfChosen(options, new Map(), options.chances))
  let [cumulative, inStock] = [0, 0]
  const cash = Array.from({ length: quarters }, (_, quarter): QuarterCash => {
    const at = worlds.findLastIndex(({ from }) => from <= quarter)
    const world = worlds[at]
    let [once, stock, saved] = [0, 0, 0]
    if (world !== undefined) {
      const together = (from: number): number => world.waits.reduce((sum, { months, share }) => sum + share * shareAfter(quarter, from * 3 + months), 0)
      const earlier = new Map(at > 0 && world.from === quarter ? worlds[at - 1]?.parts.map(({ partId, freed, freedElsewhere }) => [partId, freed + freedElsewhere] as const) : [])
      for (const { partId, option, saving, savingElsewhere, freed, freedElsewhere, months } of world.parts) {
        const done = order.get(partId) ?? Number.POSITIVE_INFINITY
        if (done > quarter) continue
        if (done === quarter) once -= option.oneOff
        if (done === quarter) stock += freed + freedElsewhere
        else stock += earlier.has(partId) ? freed + freedElsewhere - (earlier.get(partId) ?? 0) : 0
        saved += (saving * (months === null ? together(done) : shareAfter(quarter, done * 3 + months)) + savingElsewhere * together(done)) / 4
      }
      for (const { id, openingCost, costPerYear } of worlds[0]?.options.works ?? []) {
        const opened = Math.min(...world.parts.map(({ partId, option }) => (option.worksId === id ? (order.get(partId) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY)))
        if (opened === quarter) once -= openingCost
        if (opened <= quarter) saved -= costPerYear / 4
      }
      for (const [stage, loss] of (losses[at] ?? []).entries()) {
        const avoided = (stage === 0 ? (before[at] ?? 0) : (losses[at]?.[stage - 1] ?? 0)) - loss
        if (stage <= quarter && avoided !== 0) saved += (avoided * together(stage)) / 4
      }
    }
    inStock -= stock
    cumulative += once + stock + saved
    return { once, stock, saved, cumulative }
  })
  return { quarters: cash, atEnd: inStock }
}
