import type { SolveMixed } from '../choice/mixed-program.ts'
import { solveChoice } from '../choice/solve-choice.ts'
import { orderValue, type StageOrder, type StageProblem } from './stage-problem.ts'
import { allOpen, quarterOf, stageChoice, type Settled } from './stage-choice.ts'
import { improveOrder } from './improve-order.ts'
import { stageBreaches } from './stage-use.ts'

/** The order that brings most, in the project's currency, and how sure that is. */
export interface StageSolution {
  readonly order: StageOrder
  readonly value: number
  /** No order brings more than this. */
  readonly bound: number
  /** (bound − value) ÷ the greater of the value and of what it would be worth to lose nothing: 0 where the order is proved best. */
  readonly gap: number
  readonly isProved: boolean
}

/** What came of a search for an order, and the seconds that the solver took: the best one with all parts; the best one without those that find no room; or none in the time given. */
export type StageOutcome =
  | { readonly status: 'whole' | 'in-part'; readonly solution: StageSolution; readonly seconds: number }
  | { readonly status: 'nothing-found'; readonly solution: null; readonly seconds: number }

export interface StageSettings {
  /** Seconds at most; Infinity for no limit. */
  readonly seconds: number
  readonly settled?: Settled
  /** An order known to be good. */
  readonly start?: StageOrder
  /** Asked now and then; the search ends where it says no. */
  readonly goesOn?: (best: number, bound: number) => boolean
}

/** A gap below this share is that of binary numbers, not of orders. */
const noGap = 1e-9

/** Seconds for what is looked for after the time is over: a plan of which not all finds room. */
const leastSeconds = 1

/** The order in which a plan brings most within the limits of each quarter. All parts are done where that is possible at all; where it is proved impossible, those that bring most. */
export function solveStages(problem: StageProblem, solve: SolveMixed, { seconds, settled = allOpen, start, goesOn }: StageSettings): StageOutcome {
  let [isCertain, taken] = [true, 0]
  for (const isWhole of [true, false]) {
    const choice = stageChoice(problem, { ...settled, isWhole })
    const isOpen = (partId: string): boolean => !settled.done.has(partId)
    const near = [start, soonestFirst(problem, settled)].find((order) => order !== undefined && isOrder(problem, order, { ...settled, isWhole }))
    const good = near === undefined ? undefined : improveOrder(problem, near, isOpen, settled.from)
    const { status, plan, bound: most, seconds: own } = solveChoice(choice, solve, {
      seconds: Math.max(leastSeconds, seconds - taken), ...(goesOn === undefined ? {} : { goesOn }),
      ...(good === undefined ? {} : { start: new Map(choice.parts.flatMap(({ id, options }) => { const option = options.find((one) => quarterOf(one.id) === good.get(id)); return option === undefined ? [] : [[id, option.id] as const] })) }),
    })
    taken += own
    if (plan === null) {
      // Whether all of it finds room is then not known.
      isCertain = status === 'infeasible'
      continue
    }
    const solved: StageOrder = new Map(plan.chosen.map(({ part, option }) => [part, quarterOf(option)]))
    const objective = orderValue(problem, solved)
    const found = status === 'optimal' ? solved : improveOrder(problem, solved, isOpen, settled.from)
    const value = orderValue(problem, found)
    const bound = Math.max(value, objective + Math.max(0, most - plan.totals.objective))
    const gap = (bound - value) / Math.max(Math.abs(value), Math.abs(problem.lossless), 1)
    const isProved = isCertain && (status === 'optimal' || gap <= noGap)
    return { status: isWhole || found.size === problem.parts.length ? 'whole' : 'in-part', solution: { order: found, value, bound: isProved ? value : bound, gap: isProved ? 0 : gap, isProved }, seconds: taken }
  }
  return { status: 'nothing-found', solution: null, seconds: taken }
}

/** True where an order keeps every limit and what is settled. */
function isOrder(problem: StageProblem, order: StageOrder, { isWhole, from, done }: Settled): boolean {
  const isSettled = problem.parts.every(({ id }) => {
    const [quarter, settled] = [order.get(id), done.get(id)]
    return settled === undefined ? (quarter === undefined ? !isWhole : quarter >= from) : quarter === settled
  })
  return isSettled && stageBreaches(problem, order).length === 0
}

/** An order to begin with: what brings most for its money goes first, each into the first quarter that has room for it. */
export function soonestFirst(problem: StageProblem, { from, done }: Settled = allOpen): StageOrder {
  const { parts, quarters, stops } = problem
  const order = new Map(done)
  const avoided = new Map<string, number>()
  for (const { losses, weights } of stops) for (const { part, before, after } of losses) avoided.set(part, (avoided.get(part) ?? 0) + (before - after) * (weights[from] ?? 0))
  const ratio = new Map(parts.map(({ id, worth, cost }) => [id, ((worth[from] ?? 0) + (avoided.get(id) ?? 0)) / Math.max(cost[from] ?? 0, 1)]))
  for (const { id } of parts.filter((part) => !done.has(part.id)).toSorted((one, other) => (ratio.get(other.id) ?? 0) - (ratio.get(one.id) ?? 0))) {
    for (let quarter = from; quarter < quarters; quarter++) {
      order.set(id, quarter)
      if (stageBreaches(problem, order).length === 0) break
      order.delete(id)
    }
  }
  return order
}
