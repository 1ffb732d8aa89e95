import { lossOfYear, recheckChoice } from './choice-check.ts'
import type { ChoicePlan, ChoiceProblem } from './choice-problem.ts'
import type { SolveMixed } from './mixed-program.ts'
import { type ChoiceSettings, gapOf, noGap, solveChoice, type TimedAnswer } from './solve-choice.ts'

/** Years beyond the worst ones that are taken along with them, as a share of the worst: they are the next to be among them. */
const takenAlong = 0.25

/** An answer, and how many of the years it took. */
export interface AnswerWithYears extends TimedAnswer {
  readonly years: number
}

/**
 * The best plan with the mean of the worst of many years, by as few of them as are needed. A year left out counts as one without loss, so that no plan seems worse than it is and the bound holds; the plan found is held
 * against all years, those that are among its worst are taken in, and so on until none is missing: then it is the best with all of them. `near` are plans whose worst years are taken first.
 */
export function solveWithYears(problem: ChoiceProblem, near: readonly ReadonlyMap<string, string>[], solve: SolveMixed, settings: ChoiceSettings): AnswerWithYears {
  const taken = new Set<number>()
  const isMissing = ({ must, also }: Worst): boolean => {
    const missing = must.some((row) => !taken.has(row))
    if (missing) for (const row of [...must, ...also]) taken.add(row)
    return missing
  }
  for (const chosen of near) isMissing(worstYears(problem, recheckChoice(problem, chosen).plan.stopLosses))
  let [seconds, nodes, bound] = [0, 0, Number.POSITIVE_INFINITY]
  let best: ChoicePlan | null = null
  let start = settings.start
  for (;;) {
    const some = { ...problem, futures: problem.futures.filter((_, row) => taken.has(row)) }
    const answer = solveChoice(some, solve, { ...settings, seconds: settings.seconds - seconds, ...(start === undefined ? {} : { start }) })
    seconds += answer.seconds
    nodes += answer.nodes
    if (!Number.isNaN(answer.bound)) bound = Math.min(bound, answer.bound)
    const timed = { method: answer.method, seconds, nodes, years: taken.size }
    // Where no plan keeps the rules of some years, none keeps those of all.
    if (answer.status === 'infeasible') return { ...answer, ...timed }
    const chosen = new Map(answer.plan?.chosen.map(({ part, option }) => [part, option]))
    const { plan, breaches } = recheckChoice(problem, chosen)
    if (answer.plan !== null && breaches.length === 0 && (best === null || plan.totals.objective > best.totals.objective)) best = plan
    const isWhole = answer.plan === null || !isMissing(worstYears(problem, plan.stopLosses))
    if (!isWhole && answer.status === 'optimal' && seconds < settings.seconds) {
      start = chosen
      continue
    }
    if (best === null) return { ...timed, status: 'nothing-found', plan: null, bound, gap: Number.NaN }
    const gap = gapOf(bound, problem, best.totals)
    return isWhole && answer.status === 'optimal' && gap <= noGap ? { ...timed, status: 'optimal', plan: best, bound: best.totals.objective, gap: 0 } : { ...timed, status: 'best-found', plan: best, bound, gap }
  }
}

interface Worst {
  readonly must: readonly number[]
  readonly also: readonly number[]
}

/** Rows of the years that are among the worst, and of those next to them. */
function worstYears({ futures, objective: { tailFrom } }: ChoiceProblem, stopLosses: ReadonlyMap<string, number>): Worst {
  const losses = futures.map((year, row) => ({ row, chance: year.chance, loss: lossOfYear(year, stopLosses) })).filter(({ loss }) => loss > 0).toSorted((one, other) => other.loss - one.loss)
  const [must, also]: [number[], number[]] = [[], []]
  let left = 1 - tailFrom
  const beyond = -left * takenAlong
  for (const { row, chance } of losses) {
    if (left <= beyond) break
    const among = left > 0 ? must : also
    among.push(row)
    left -= chance
  }
  return { must, also }
}
