import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import type { ChoiceProblem, ChoiceStop, FutureYear, Ladder, LastingStop } from '../choice/choice-problem.ts'
import { lossOfYear, recheckChoice } from '../choice/choice-check.ts'
import type { Solve } from '../disrupt/linear-program.ts'
import type { OptionRequest } from '../option.ts'
import type { Estimated } from '../uncertainty/spread.ts'
import type { CurvedPlan } from '../year/curved-plans.ts'
import { Drawing } from '../year/drawing.ts'
import { readCurve } from '../year/loss-curve.ts'
import { worstShare } from '../year/year-answer.ts'
import { badYearFactSteps, curvedOf, type BadYearFacts, type Chance } from './bad-year-facts.ts'
import { daysLost, ladderOf, moneyADay, standByCost, type Rungs, type StopWay } from './bad-year-ways.ts'
import type { PlanOptions } from './plan-option.ts'
import { trialChoices, trialOf } from './plan-trial.ts'
import type { Chosen } from './plan-sum.ts'

/** The years that plans are held against. */
export interface DrawnFor {
  readonly seed: number
  readonly turns: number
  /** Years of each scrambling, a power of two. */
  readonly draws: number
}

/** What the worst year in twenty costs on average under a plan and today, in the same years, in the project's currency. */
export interface WorstYear {
  readonly plan: Estimated
  readonly today: Estimated
}

/** What one plan loses in each year drawn. */
interface PlanYears {
  readonly causes: readonly Chance[]
  /** By scrambling × years of each + place; null while something it needs is unknown. */
  readonly losses: Float64Array | null
  readonly worst: Estimated | null
}

/** Differences below this share of a loss are those of binary numbers. */
const unseen = 1e-12

/** The years drawn for a search, and what plans of these options lose in them. */
export class BadYears {
  readonly drawn: DrawnFor
  private readonly request: OptionRequest
  private readonly options: PlanOptions
  private readonly solve: Solve
  private readonly remembered: Solve
  private readonly today: CurvedPlan
  /** Coordinate of each thing that stops today or with any option: the same years for every plan. */
  private readonly places: ReadonlyMap<string, number>
  /** What stops, without the new places of single parts. */
  private readonly shared: ReadonlyMap<string, { readonly chance: Chance; readonly rungs: readonly Rungs[]; readonly keeps: readonly StopWay[]; readonly standBys: readonly StopWay[] }>
  /** New places of single parts. */
  private readonly own: readonly { readonly chance: Chance; readonly way: StopWay }[]
  private readonly waysOf: ReadonlyMap<string, readonly StopWay[]>
  private readonly known = new Map<string, PlanYears>()

  constructor(made: BadYearFacts, request: OptionRequest, options: PlanOptions, solve: Solve, drawn: DrawnFor) {
    this.drawn = drawn
    this.request = request
    this.options = options
    this.solve = solve
    this.remembered = made.remembered
    this.today = made.today
    this.shared = made.shared
    this.own = made.own
    this.places = made.places
    this.waysOf = made.waysOf
  }

  /** The mean of the worst twentieth of the years under a plan and today; null while something that it needs is unknown. */
  worstOf(chosen: Chosen): WorstYear | null {
    const [plan, today] = [this.yearsOf(chosen).worst, this.yearsOf(new Map()).worst]
    return plan === null || today === null ? null : { plan, today }
  }

  /** The same of a plan of the project as it stands, in its own world. */
  worstOfPlan(scenarioId: string): WorstYear | null {
    const { contents, figures, what } = this.request
    const key = `plan ${scenarioId}`
    let years = this.known.get(key)
    if (years === undefined) this.known.set(key, (years = this.drawnFor(curvedOf({ contents, scenarioId, figures, ...(what === undefined ? {} : { what }) }, this.remembered))))
    const today = this.yearsOf(new Map()).worst
    return years.worst === null || today === null ? null : { plan: years.worst, today }
  }

  /** A choice among the options with the years drawn: what stops cost as they last by the worst part on their rungs, with the chances of one plan, and all else as the engine says of that plan in each year. */
  inTermsOf(problem: ChoiceProblem, chosen: Chosen, atMost: number | null): ChoiceProblem {
    const { causes, losses } = this.yearsOf(chosen)
    const chances = new Map(causes.map((cause) => [cause.id, cause]))
    const optionOf = (part: string): string | null => chosen.get(part) ?? null
    const events = [...this.shared].map(([id, { chance, rungs, keeps, standBys }]) => ({ chance: chances.get(id) ?? chance, lasting: (factor: number): LastingStop[] => [...this.lasting(id, rungs, keeps, factor), ...usedStandBys(standBys, factor)] }))
    const own = this.own.map(({ chance, way }) => ({
      chance: optionOf(way.partId) === way.option ? (chances.get(chance.id) ?? chance) : chance, lasting: (factor: number): LastingStop[] => [{ times: 1, ladders: [this.ownLadder(way, factor)] }],
    }))
    const { turns, draws, seed } = this.drawn
    const point = new Float64Array(2 * this.places.size)
    const futures: { readonly future: FutureYear; readonly year: number; readonly stopped: readonly string[] }[] = []
    for (let turn = 0; turn < turns; turn++) {
      for (let index = 0; index < draws; index++) {
        scrambledPoint(point, index, seed, turn)
        const stopped = new Set<string>()
        const lasting = [...events, ...own].flatMap(({ chance: { id, chance, length }, lasting: stops }) => {
          const at = point[this.places.get(id) ?? -1] ?? 1
          if (!(at < chance)) return []
          stopped.add(id)
          return stops(length.of(at / chance))
        })
        const year = turn * draws + index
        if (lasting.length > 0 || (losses?.[year] ?? 0) > 0) futures.push({ future: { chance: 1 / (turns * draws), events: [], lasting }, year, stopped: [...stopped] })
      }
    }
    const rungs = [...this.shared.values()].flatMap((cause) => cause.rungs)
    const whole: ChoiceProblem = {
      ...problem, futures: [],
      stops: [
        ...problem.stops, ...rungs.map(({ stop, losses: on }) => ({ id: stop, perYear: 0, leastLoss: 0, losses: on })),
        ...[...new Map([...this.shared.values()].flatMap(({ standBys }) => standBys).map((way) => [standByName(way), way]))].map(([id, way]) => ({ id, perYear: 0, leastLoss: 0, losses: [{ part: way.partId, option: way.option, loss: 1 }] })),
        ...this.own.map(({ way }) => ({ id: ownName(way), perYear: 0, leastLoss: 0, losses: [{ part: way.partId, option: way.option, loss: 1 }] })),
      ],
      limits: { ...problem.limits, tailLoss: atMost }, objective: { ...problem.objective, tailFrom: 1 - worstShare },
    }
    const { stopLosses } = recheckChoice(whole, chosen).plan
    const together = new Map<string, ChoiceStop>()
    return {
      ...whole,
      futures: futures.map(({ year, future, stopped }): FutureYear => {
        const [inProgram, byEngine] = [lossOfYear(future, stopLosses), losses?.[year] ?? 0]
        const more = byEngine - inProgram
        if (Math.abs(more) <= unseen * Math.max(byEngine, inProgram)) return future
        const parts = more > 0 ? this.hitTwice(stopped, optionOf) : []
        if (parts.length === 0) return { ...future, more }
        // What stops cost together beyond one by one hangs on the parts that they all take away: it is gone with the last of them that is had otherwise.
        const id = `year\ntogether\n${parts.map((part) => `${part} ${optionOf(part) ?? ''}`).join('\n')}`
        if (!together.has(id)) together.set(id, { id, perYear: 0, leastLoss: 0, losses: parts.map((part) => ({ part, option: optionOf(part), loss: 1 })) })
        return { ...future, lasting: [...(future.lasting ?? []), { times: 1, ladders: [{ stop: id, money: [more] }] }] }
      }),
      stops: [...whole.stops, ...together.values()],
    }
  }

  /** Parts that two or more of these stops take away, as a plan has them. */
  private hitTwice(stopped: readonly string[], optionOf: (part: string) => string | null): string[] {
    if (stopped.length < 2) return []
    const times = new Map<string, number>()
    for (const id of stopped) for (const { partId, option } of this.waysOf.get(id) ?? []) if (optionOf(partId) === option) times.set(partId, (times.get(partId) ?? 0) + 1)
    return [...times].flatMap(([part, count]) => (count > 1 ? [part] : [])).toSorted()
  }

  /** A stop that lasts so long, product by product; as much less or more than its worst part alone says as it is today. */
  private lasting(id: string, rungs: readonly Rungs[], keeps: readonly StopWay[], factor: number): LastingStop[] {
    const { products, causes } = this.today.open
    const row = causes.findIndex((cause) => cause.id === id)
    const byParts = products.reduce((sum, product, at) => sum + moneyADay(product) * keeps.reduce((most, { held, relief }) => Math.max(most, daysLost(held, relief, held.days[at] ?? Number.NaN, factor)), 0), 0)
    const curve = this.today.curves[row] ?? null
    const exact = curve === null ? byParts : readCurve(curve, factor).loss
    const times = byParts > 0 && exact > 0 ? exact / byParts : 1
    return [...Map.groupBy(rungs, ({ product }) => product).values()].flatMap((of): LastingStop[] => {
      const ladders = of.map((one) => ladderOf(one, products, factor)).filter(({ money }) => (money.at(-1) ?? 0) > 0)
      return ladders.length === 0 ? [] : [{ times, ladders }]
    })
  }

  private ownLadder(way: StopWay, factor: number): Ladder {
    return { stop: ownName(way), money: [this.today.open.products.reduce((sum, product, at) => sum + moneyADay(product) * daysLost(way.held, way.relief, way.held.days[at] ?? Number.NaN, factor), 0)] }
  }

  private yearsOf(chosen: Chosen): PlanYears {
    const key = [...chosen].map((pair) => pair.join(' ')).toSorted().join('\n')
    const before = this.known.get(key)
    if (before !== undefined) return before
    const found = this.drawnFor(chosen.size === 0 ? this.today : curvedOf(trialOf(this.request, trialChoices(this.options, chosen)), this.remembered))
    this.known.set(key, found)
    return found
  }

  private drawnFor(plan: CurvedPlan): PlanYears {
    const { turns, draws, seed } = this.drawn
    for (const { id, name } of plan.open.causes) if (!this.places.has(id)) throw new Error(`${name} stops in this plan and in none of its options.`)
    const drawing = new Drawing(plan, turns, draws, this.solve)
    const point = new Float64Array(2 * this.places.size)
    for (let turn = 0; turn < turns; turn++) {
      for (let index = 0; index < draws; index++) {
        scrambledPoint(point, index, seed, turn)
        drawing.draw(this.places, point, turn, index)
      }
    }
    const { loss } = drawing.answer(draws)
    return { causes: plan.open.causes.map(({ id, chance, length }) => ({ id, chance, length })), losses: loss === null ? null : drawing.allLosses(), worst: loss?.conditionalValueAtRisk ?? null }
  }
}

const standByName = ({ partId, option }: StopWay): string => `year\nstand-by\n${partId}\n${option ?? ''}`

const usedStandBys = (ways: readonly StopWay[], factor: number): LastingStop[] => ways.flatMap((way) => {
  const cost = standByCost(way, factor)
  return cost > 0 ? [{ times: 1, ladders: [{ stop: standByName(way), money: [cost] }] }] : []
})

const ownName = ({ partId, option }: StopWay): string => `year\nnew place\n${partId}\n${option ?? ''}`

/** Works out what years are drawn from, today and with every option; yields after each plan that it takes. */
export function* badYearSteps(request: OptionRequest, options: PlanOptions, solve: Solve, drawn: DrawnFor): Generator<{ readonly done: number; readonly of: number }, BadYears, undefined> {
  return new BadYears(yield* badYearFactSteps(request, options, solve), request, options, solve, drawn)
}
