import { recheckChoice } from './choice-check.ts'
import { type ChoiceIndex, indexChoice } from './choice-index.ts'
import type { ChoiceAnswer, ChoiceObjective, ChoicePlan, ChoiceProblem, ChoiceTotals } from './choice-problem.ts'
import { type Barred, type ChoiceGoal, choiceProgram, type ChoiceProgram } from './choice-program.ts'
import { isKnapsack, solveKnapsack } from './knapsack.ts'
import type { MixedSolution, SolveMixed } from './mixed-program.ts'
import { narrowChoice } from './narrow-choice.ts'

/** How a choice problem is to be solved. */
export interface ChoiceSettings {
  /** Seconds at most; Infinity for no limit. */
  readonly seconds: number
  /** A plan known to be good, as option by part. */
  readonly start?: ReadonlyMap<string, string>
  /** Asked now and then; the search ends where it says no. Told the greatest objective found and the bound that none is over. */
  readonly goesOn?: (best: number, bound: number) => boolean
}

/** An answer, and the seconds that the solver took. */
export interface TimedAnswer extends ChoiceAnswer {
  readonly seconds: number
}

/** A gap below this share is that of binary numbers, not of plans. */
export const noGap = 1e-9
/** Among equally good plans the search for the cheapest ends here, and the one at hand stays: by nodes, so that it ends at the same one everywhere. */
const tieNodes = 2000
/** With more options than this only the options of the plan at hand are looked through for what could be left out at no loss. */
const mostTied = 2000
/** Plans that broke a rule outside the solver, at most so many, are barred one by one. */
const mostBarred = 50

/**
 * The best plan with a proof, or what was found in the time given with the bound that none is over. Of equally good plans the cheapest, where there are thousands of options at least one
 * that nothing can be left out of at no loss; of those always the same one for the same problem, in whatever order it was written. What the solver says is recomputed in exact decimals before it is called optimal.
 */
export function solveChoice(problem: ChoiceProblem, solve: SolveMixed, settings: ChoiceSettings): TimedAnswer {
  const index = indexChoice(problem)
  if (index.parts.some(({ mayStay, options }) => !mayStay && options.length === 0)) return { ...nothing('infeasible', 'branch-and-cut'), seconds: 0 }
  if (isKnapsack(problem)) {
    const found = solveKnapsack(index)
    if (found === 'infeasible') return { ...nothing('infeasible', 'dynamic-program'), seconds: 0 }
    if (found !== 'too-many') {
      const { plan, breaches } = recheckChoice(problem, chosenOf(index, found))
      if (breaches.length > 0) throw new Error(`The dynamic program broke a rule: ${JSON.stringify(breaches)}`)
      return { status: 'optimal', plan, bound: plan.totals.objective, gap: 0, method: 'dynamic-program', nodes: 0, seconds: 0 }
    }
  }
  return new Search(index, solve, settings).answer()
}

const nothing = (status: 'infeasible' | 'nothing-found', method: ChoiceAnswer['method'], bound = Number.NaN): ChoiceAnswer => ({ status, plan: null, bound, gap: Number.NaN, method, nodes: 0 })

/** As a share of the objective, or of the greatest term it is made of: gains and losses that even out leave a value near 0, which no rounding is small against. */
export function gapOf(bound: number, { objective: weights }: ChoiceProblem, { objective: value, benefit, cost, expectedLoss, tailLoss }: ChoiceTotals): number {
  const terms = [value, weights.benefit * benefit, weights.cost * cost, weights.expectedLoss * expectedLoss, weights.tailLoss * tailLoss]
  return Math.max(0, bound - value) / Math.max(...terms.map(Math.abs), 1e-9)
}

/** What rows of options choose, as option by part. */
export const chosenOf = ({ options, parts }: ChoiceIndex, rows: Iterable<number>): Map<string, string> => {
  const chosen = new Map<string, string>()
  for (const row of rows) {
    const open = options[row]
    if (open !== undefined) chosen.set(parts[open.part]?.id ?? '', open.option.id)
  }
  return chosen
}

/** One search with branch and cut, its re-checks and its tie. */
class Search {
  private seconds = 0
  private nodes = 0
  private readonly barred: ReadonlySet<number>[] = []
  private readonly index: ChoiceIndex
  private readonly solve: SolveMixed
  private readonly settings: ChoiceSettings

  constructor(index: ChoiceIndex, solve: SolveMixed, settings: ChoiceSettings) {
    this.index = index
    this.solve = solve
    this.settings = settings
  }

  answer(): TimedAnswer {
    const { objective, limits } = this.index.problem
    const best = this.search({ objective, limits }, this.settings.start)
    const timed = { method: 'branch-and-cut' as const, nodes: this.nodes, seconds: this.seconds }
    if (best.status === 'infeasible') return { ...nothing('infeasible', 'branch-and-cut'), ...timed, gap: Number.NaN }
    if (best.plan === null) return this.atHand(best.bound)
    const isProved = best.status === 'optimal'
    const plan = isProved ? this.cheapest(best.plan) : best.plan
    const value = plan.totals.objective
    const gap = gapOf(best.bound, this.index.problem, plan.totals)
    const isBest = isProved && gap <= noGap
    return { status: isBest ? 'optimal' : 'best-found', plan, bound: isBest ? value : best.bound, gap: isBest ? 0 : gap, method: 'branch-and-cut', nodes: this.nodes, seconds: this.seconds }
  }

  /** What is known to keep the rules without a search: the plan that was started from, or to leave everything as it is. */
  private atHand(bound: number): TimedAnswer {
    const timed = { bound, method: 'branch-and-cut' as const, nodes: this.nodes, seconds: this.seconds }
    for (const chosen of [this.settings.start ?? new Map<string, string>(), new Map<string, string>()]) {
      const { plan, breaches } = recheckChoice(this.index.problem, chosen)
      if (breaches.length === 0) return { ...timed, status: 'best-found', plan, gap: gapOf(bound, this.index.problem, plan.totals) }
    }
    return { ...timed, ...nothing('nothing-found', 'branch-and-cut', bound) }
  }

  /** Solves, rechecks, and bars what fails the re-check until a plan passes. */
  private search(goal: ChoiceGoal, start?: ReadonlyMap<string, string>, nodes?: number, only?: ReadonlyMap<string, string>): { readonly status: MixedSolution['status']; readonly plan: ChoicePlan | null; readonly bound: number } {
    const narrowed = narrowChoice(this.index, goal.limits.budget)
    if (only !== undefined) for (const [row, { part, option }] of this.index.options.entries()) if (only.get(this.index.parts[part]?.id ?? '') !== option.id) narrowed.isOut[row] = 1
    if (narrowed.isOut.every((out) => out === 1)) return this.onlyPlan()
    let bound = Number.POSITIVE_INFINITY
    for (;;) {
      const written = choiceProgram(this.index, narrowed, goal, this.barred satisfies Barred)
      const found = this.run(written, start, nodes)
      if (found.status === 'infeasible' || found.status === 'unbounded') return { status: 'infeasible', plan: null, bound }
      bound = Math.min(bound, -(found.bound + written.constant))
      if (found.columns.length === 0) return { status: found.status, plan: null, bound }
      const rows = this.index.options.flatMap((_, row) => ((written.columnOf[row] ?? -1) >= 0 && (found.columns[written.columnOf[row] ?? -1] ?? 0) > 0.5 ? [row] : []))
      const { plan, breaches } = recheckChoice(this.index.problem, chosenOf(this.index, rows))
      if (breaches.length === 0) return { status: found.status, plan, bound }
      this.barred.push(new Set(rows))
      if (this.barred.length >= mostBarred) return { status: 'unsolved', plan: null, bound }
    }
  }

  /** Nothing is open to choice: either what is, keeps every rule, or nothing does. */
  private onlyPlan(): { readonly status: MixedSolution['status']; readonly plan: ChoicePlan | null; readonly bound: number } {
    const { plan, breaches } = recheckChoice(this.index.problem, new Map())
    return breaches.length === 0 ? { status: 'optimal', plan, bound: plan.totals.objective } : { status: 'infeasible', plan: null, bound: Number.NaN }
  }

  private run(written: ChoiceProgram, start: ReadonlyMap<string, string> | undefined, nodes: number | undefined): MixedSolution {
    const { goesOn, seconds } = this.settings
    const found = this.solve(written.program, {
      seconds: seconds - this.seconds, ...(nodes === undefined ? {} : { nodes }),
      ...(start === undefined ? {} : { start: this.index.options.flatMap(({ part, option }, row) => ((written.columnOf[row] ?? -1) < 0 ? [] : [[written.columnOf[row] ?? -1, start.get(this.index.parts[part]?.id ?? '') === option.id ? 1 : 0] as const])) }),
      ...(goesOn === undefined ? {} : { goesOn: (least: number, bound: number) => goesOn(-(least + written.constant), -(bound + written.constant)) }),
    })
    this.seconds += found.seconds
    this.nodes += found.nodes
    return found
  }

  /** The cheapest plan of the same worth, once money is not what is best already. */
  private cheapest(best: ChoicePlan): ChoicePlan {
    const { objective, limits } = this.index.problem
    const isNothingFreed = this.index.options.every(({ option }) => option.cost >= 0)
    if (objective.cost > 0 || (best.totals.cost <= 0 && isNothingFreed)) return best
    const least: ChoiceObjective = { ...objective, benefit: 0, cost: 1, expectedLoss: 0, tailLoss: 0 }
    const worth = best.totals.objective
    // Money adds up exactly; losses only nearly so.
    const slack = objective.expectedLoss > 0 || objective.tailLoss > 0 ? noGap * Math.max(1, Math.abs(worth)) : 0
    const goal: ChoiceGoal = { objective: least, limits: { ...limits, budget: best.totals.cost }, atLeast: { objective, value: worth - slack } }
    const barred = this.barred.length
    const start = new Map(best.chosen.map(({ part, option }) => [part, option]))
    const { plan } = this.search(goal, start, tieNodes, this.index.options.length > mostTied ? start : undefined)
    this.barred.length = barred
    return plan !== null && plan.totals.objective >= worth && plan.totals.cost < best.totals.cost ? plan : best
  }
}
