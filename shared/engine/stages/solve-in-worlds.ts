import type { Chosen } from '../best-plan/plan-sum.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { chancesOfToday, stagesProblem, type StageChances } from './plan-stages.ts'
import { solveStages, type StageSettings } from './solve-stages.ts'
import { orderValue, type StageLimits, type StageOrder, type StageProblem } from './stage-problem.ts'
import { worldEffects, type StageWorld, type WorldEffects } from './stage-world.ts'

/** A plan to be carried out in worlds that follow one another, within limits a quarter. */
export interface StagesAsked {
  readonly worlds: readonly StageWorld[]
  /** Option id by part id. */
  readonly chosen: Chosen
  readonly quarters: number
  readonly limits: StageLimits
  /** Chance of a stop in a year of each place of today in a world, once these parts are done. */
  readonly chancesOf: (world: number, done: Chosen) => ReadonlyMap<string, number>
}

/** An order with its value, how sure it is, and what it was worked out with. */
export interface FoundOrder {
  readonly order: StageOrder
  readonly value: number
  readonly bound: number
  readonly gap: number
  /** True where no order brings more for how likely places stop in the quarters of this one. */
  readonly isProved: boolean
  readonly effects: readonly WorldEffects[]
  readonly chances: StageChances
  /** The problem that it is the answer to, with the parts that are done. */
  readonly problem: StageProblem
}

/** How often the chances that places stop are taken from the order just found. */
const mostRounds = 5

const keyOf = (order: StageOrder): string => [...order].map((pair) => pair.join(' ')).toSorted().join('\n')

/** The parts of the plan that are done in each world, and when. */
export function effectsOf({ worlds }: StagesAsked, chosen: Chosen): WorldEffects[] {
  return worlds.map((world, at) => worldEffects(world, worlds[at + 1]?.from ?? Number.POSITIVE_INFINITY, chosen))
}

/** The chances that places stop in each quarter of an order. */
export function chancesIn({ worlds, quarters, chancesOf }: StagesAsked, chosen: Chosen, order: StageOrder): StageChances {
  return worlds.map((_, world) => {
    let last: { readonly done: Chosen; readonly chances: ReadonlyMap<string, number> } | null = null
    return Array.from({ length: quarters }, (_quarter, quarter) => {
      const done = new Map([...chosen].filter(([partId]) => (order.get(partId) ?? Number.POSITIVE_INFINITY) <= quarter))
      if (last === null || last.done.size !== done.size) last = { done, chances: chancesOf(world, done) }
      return last.chances
    })
  })
}

/** An order just as it is, worth what it is in these worlds. */
export function valuedOrder(asked: StagesAsked, order: StageOrder): FoundOrder {
  const chosen = new Map([...asked.chosen].filter(([partId]) => order.has(partId)))
  const [effects, chances] = [effectsOf(asked, chosen), chancesIn(asked, chosen, order)]
  const problem = stagesProblem(effects, chances, asked.quarters, asked.limits)
  return { order, value: orderValue(problem, order), bound: Number.NaN, gap: Number.NaN, isProved: false, effects, chances, problem }
}

/** The best order of a plan in its worlds; null where none was found in time. How likely each place stops in each quarter follows from the parts done by then, and is taken from the order found until that stays; its proof holds
 *  for the chances as they are in it. */
export function solveInWorlds(asked: StagesAsked, solve: SolveMixed, settings: StageSettings): FoundOrder | null {
  let [chosen, start, best]: [Chosen, StageOrder | undefined, FoundOrder | null] = [asked.chosen, settings.start, null]
  let chances = settings.start === undefined ? chancesOfToday(effectsOf(asked, chosen), asked.quarters) : chancesIn(asked, chosen, settings.start)
  let at: FoundOrder | null = null
  let left = settings.seconds
  // Which parts find room is looked for before the order of those that do: without a proof of the one there is none of the whole.
  let [areProved, mostOfOthers] = [true, Number.NEGATIVE_INFINITY]
  const asSure = (found: FoundOrder | null): FoundOrder | null => (found === null || areProved ? found : provedBy(found, Math.max(found.bound, mostOfOthers), false))
  const seen = new Set<string>()
  for (let round = 0; round < mostRounds && (round === 0 || left > 0); round++) {
    const problem = stagesProblem(effectsOf(asked, chosen), chances, asked.quarters, asked.limits)
    const { status, solution, seconds } = solveStages(problem, solve, { ...settings, seconds: left, ...(start === undefined ? {} : { start }) })
    left -= seconds
    if (solution === null) break
    // What was looked for in the terms of an order also says how far that one is from the best in them.
    if (at !== null && at.problem.parts.length === problem.parts.length) {
      const proved = provedBy(at, solution.bound, solution.isProved)
      if (best === null || best === at || proved.value > best.value) best = proved
    }
    // What finds no room is out of the plan: what the others share is then shared without it.
    if (status === 'in-part' && !solution.isProved) [areProved, mostOfOthers] = [false, Math.max(mostOfOthers, solution.bound)]
    if (status === 'in-part') chosen = new Map([...chosen].filter(([partId]) => solution.order.has(partId)))
    at = valuedOrder(asked, solution.order)
    chances = at.chances
    start = at.order
    if (best === null || at.value > best.value || best.problem.parts.length !== at.problem.parts.length) best = at
    const key = keyOf(solution.order)
    if (seen.has(key)) break
    seen.add(key)
  }
  if (best === null || Number.isFinite(best.gap)) return asSure(best)
  const last = solveStages(best.problem, solve, { ...settings, seconds: Math.max(1, left), start: best.order })
  return asSure(last.solution === null ? best : provedBy(best, last.solution.bound, last.solution.isProved))
}

/** An order with the bound that was found in its own terms. */
function provedBy(found: FoundOrder, most: number, isProved: boolean): FoundOrder {
  const over = Math.max(0, most - found.value)
  const gap = over / Math.max(Math.abs(found.value), Math.abs(found.problem.lossless), 1)
  const isBest = isProved && gap <= 1e-9
  return { ...found, bound: isBest ? found.value : found.value + over, gap: isBest ? 0 : gap, isProved: isBest }
}
