import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import type { LastingStop, Ladder, ChoiceProblem, FutureYear } from '../choice/choice-problem.ts'
import { lossOfYear, recheckChoice } from '../choice/choice-check.ts'
import type { Solve } from '../disrupt/linear-program.ts'
import { rememberedPrograms } from '../disrupt/remembered-programs.ts'
import type { OptionRequest } from '../option.ts'
import { inWorldOf } from '../today-in-world.ts'
import type { Estimated } from '../uncertainty/spread.ts'
import { curvedAtOnce } from '../year/years-for-choices.ts'
import type { CurvedPlan } from '../year/curved-plans.ts'
import { Drawing } from '../year/drawing.ts'
import { costsNothing, readCurve } from '../year/loss-curve.ts'
import { worstShare } from '../year/year-answer.ts'
import { openYear, type OpenYear, type YearCause } from '../year/year-causes.ts'
import { daysLost, ladderOf, moneyADay, rungsOf, waysIn, type Rungs, type StopWay } from './bad-year-ways.ts'
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

/** A thing that stops by chance, as the plan that counts has it. */
type Chance = Pick<YearCause, 'id' | 'chance' | 'length'>

/** What one plan loses in each year drawn. */
interface PlanYears {
  readonly causes: readonly Chance[]
  /** By scrambling × years of each + place; null while something it needs is unknown. */
  readonly losses: Float64Array | null
  readonly worst: Estimated | null
}

/** Longest stop that is looked at, as the share of stops that are shorter. */
const longest = 1 - 1e-6
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
  private readonly shared: ReadonlyMap<string, { readonly chance: Chance; readonly rungs: readonly Rungs[]; readonly keeps: readonly StopWay[] }>
  /** New places of single parts. */
  private readonly own: readonly { readonly chance: Chance; readonly way: StopWay }[]
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
    const events = [...this.shared].map(([id, { chance, rungs, keeps }]) => ({ chance: chances.get(id) ?? chance, lasting: (factor: number): LastingStop[] => this.lasting(id, rungs, keeps, factor) }))
    const own = this.own.map(({ chance, way }) => ({
      chance: optionOf(way.partId) === way.option ? (chances.get(chance.id) ?? chance) : chance, lasting: (factor: number): LastingStop[] => [{ times: 1, ladders: [this.ownLadder(way, factor)] }],
    }))
    const { turns, draws, seed } = this.drawn
    const point = new Float64Array(2 * this.places.size)
    const futures: (FutureYear & { readonly year: number })[] = []
    for (let turn = 0; turn < turns; turn++) {
      for (let index = 0; index < draws; index++) {
        scrambledPoint(point, index, seed, turn)
        const lasting = [...events, ...own].flatMap(({ chance: { id, chance, length }, lasting: stops }) => {
          const at = point[this.places.get(id) ?? -1] ?? 1
          return at < chance ? stops(length.of(at / chance)) : []
        })
        if (lasting.length > 0) futures.push({ chance: 1 / (turns * draws), events: [], lasting, year: turn * draws + index })
      }
    }
    const rungs = [...this.shared.values()].flatMap((cause) => cause.rungs)
    const whole: ChoiceProblem = {
      ...problem, futures,
      stops: [
        ...problem.stops, ...rungs.map(({ stop, losses: on }) => ({ id: stop, perYear: 0, leastLoss: 0, losses: on })),
        ...this.own.map(({ way }) => ({ id: ownName(way), perYear: 0, leastLoss: 0, losses: [{ part: way.partId, option: way.option, loss: 1 }] })),
      ],
      limits: { ...problem.limits, tailLoss: atMost }, objective: { ...problem.objective, tailFrom: 1 - worstShare },
    }
    const { stopLosses } = recheckChoice({ ...whole, futures: [] }, chosen).plan
    return {
      ...whole,
      futures: futures.map(({ year, ...future }): FutureYear => {
        const [inProgram, byEngine] = [lossOfYear(future, stopLosses), losses?.[year] ?? 0]
        return Math.abs(byEngine - inProgram) <= unseen * Math.max(byEngine, inProgram) ? future : { ...future, more: byEngine - inProgram }
      }),
    }
  }

  /** A stop that lasts so long, product by product; as much less or more than its worst part alone says as it is today. */
  private lasting(id: string, rungs: readonly Rungs[], keeps: readonly StopWay[], factor: number): LastingStop[] {
    const { products, causes } = this.today.open
    const row = causes.findIndex((cause) => cause.id === id)
    const byParts = products.reduce((sum, product, at) => sum + moneyADay(product) * keeps.reduce((most, { held, relief }) => Math.max(most, daysLost(held, relief, held.days[at] ?? Number.NaN, factor)), 0), 0)
    const exact = row < 0 ? byParts : readCurve(this.today.curves[row] ?? costsNothing, factor).loss
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

const ownName = ({ partId, option }: StopWay): string => `year\nnew place\n${partId}\n${option ?? ''}`

/** What years are drawn from, worked out once for a project and its options. */
export interface BadYearFacts {
  readonly remembered: Solve
  readonly today: CurvedPlan
  readonly shared: ReadonlyMap<string, { readonly chance: Chance; readonly rungs: readonly Rungs[]; readonly keeps: readonly StopWay[] }>
  readonly own: readonly { readonly chance: Chance; readonly way: StopWay }[]
  readonly places: ReadonlyMap<string, number>
}

/** A plan with what each of its stops costs by its length. */
function curvedOf({ contents, scenarioId, figures, what }: OptionRequest, solve: Solve): CurvedPlan {
  const [plan] = curvedAtOnce({ contents, plans: [scenarioId], figures, ...(what === undefined ? {} : { what }) }, solve)
  if (plan === undefined) throw new Error('A plan was asked for and none was worked out.')
  return plan
}

/** Works out what may stop and whom it holds up, today and with every option: a plan for each kind of option, in which all parts that have it take it. Yields after each. */
export function* badYearSteps(request: OptionRequest, options: PlanOptions, solve: Solve, drawn: DrawnFor): Generator<{ readonly done: number; readonly of: number }, BadYears, undefined> {
  const remembered = rememberedPrograms(solve)
  const contents = { ...inWorldOf(request.contents, request.scenarioId), scenarios: [], choices: [] }
  const ids = [...new Set(options.parts.flatMap((part) => part.options.map(({ id }) => id)))]
  const { scenarios } = request.contents
  const of = ids.length + scenarios.length + 1
  yield { done: 0, of }
  const today = curvedOf({ ...request, contents, scenarioId: null }, remembered)
  const gathered = new Map<string, { chance: Chance; ways: StopWay[]; keeps: readonly StopWay[]; weight: number }>()
  const own: { chance: Chance; way: StopWay; weight: number }[] = []
  const note = (open: OpenYear, optionOf: ReadonlyMap<string, string | null>): void => {
    const ways = waysIn(open, optionOf)
    for (const { id, kind, key, chance, length, heldUp } of open.causes) {
      const found = ways.get(id) ?? []
      const weight = weightOf(open, { chance, heldUp })
      const named = { id, chance, length }
      if (kind === 'site' && !options.chances.has(key)) own.push(...found.map((way) => ({ chance: named, way, weight })))
      else {
        const held = gathered.get(id) ?? { chance: named, ways: [], keeps: open === today.open ? found : [], weight: 0 }
        held.ways.push(...found)
        held.weight = Math.max(held.weight, weight)
        gathered.set(id, held)
      }
    }
  }
  note(today.open, new Map(contents.parts.map(({ id }) => [id, null])))
  for (const [at, id] of ids.entries()) {
    yield { done: at + 1, of }
    const chosen = new Map(options.parts.flatMap((part) => (part.options.some((option) => option.id === id) ? [[part.partId, id] as const] : [])))
    note(openYear(trialOf(request, trialChoices(options, chosen))), chosen)
  }
  // Plans of the project as they stand have new places of their own.
  const ofPlans: { chance: Chance; weight: number }[] = []
  for (const [at, { id }] of scenarios.entries()) {
    yield { done: ids.length + 1 + at, of }
    const open = openYear({ ...request, scenarioId: id })
    ofPlans.push(...open.causes.filter((cause) => !gathered.has(cause.id)).map((cause) => ({ chance: cause, weight: weightOf(open, cause) })))
  }
  const { products } = today.open
  const shared = new Map([...gathered].map(([id, { chance, ways, keeps }]) => [id, { chance, keeps, rungs: rungsOf(id, ways, products, chance.length.of(longest)) }]))
  return new BadYears({ remembered, today, shared, own, places: placed([...gathered.values(), ...own, ...ofPlans]) }, request, options, solve, drawn)
}

/** What costs most a year gets the evenest coordinate. */
function placed(all: readonly { readonly chance: Chance; readonly weight: number }[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { chance: { id }, weight } of all) weights.set(id, Math.max(weights.get(id) ?? 0, weight))
  const order = [...weights].toSorted(([id, one], [other, two]) => two - one || (id < other ? -1 : 1))
  return new Map(order.map(([id], place) => [id, place]))
}

function weightOf({ products }: OpenYear, { chance, heldUp }: Pick<YearCause, 'chance' | 'heldUp'>): number {
  const weight = chance * products.reduce((sum, product, at) => sum + moneyADay(product) * heldUp.reduce((most, held) => Math.max(most, daysLost(held, null, held.days[at] ?? Number.NaN, 1)), 0), 0)
  return weight > 0 ? weight : 0
}
