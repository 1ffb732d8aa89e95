import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import { evaluate, type EvaluationRequest } from '../evaluate.ts'
import { openWorkbook, type Workbook } from '../workbook.ts'
import { NotSideBySide } from './cells.ts'
import { DrawnPlans, type DrawnPlan } from './draw-plan.ts'
import { outcomeKinds, outcomeOf, type Outcome } from './outcome.ts'
import { withFacts } from './ranged-facts.ts'
import { uncertainInputs, type UncertainInput } from './uncertain-input.ts'

/** Numbers that a block holds at a time in a column: so many stay near the processor. */
const cellsAtOnce = 4096
/** Futures that are evaluated both ways before a plan is trusted to its columns. */
const checks = 4
/** How far the two ways may lie apart, as a share of the money at stake: rounding and no more. */
const rounding = 1e-9

/** One plan whose futures are asked for. */
interface Open {
  readonly request: EvaluationRequest
  readonly inputs: readonly UncertainInput[]
  /** Null where its futures are evaluated one by one. */
  drawn: DrawnPlan | null
}

/** Plans that see the same facts and figures, with the numbers drawn for a block of futures. */
interface World {
  readonly figures: Map<string, Float64Array>
  readonly inputs: Map<string, UncertainInput>
  readonly plans: Open[]
}

/** Plans open for many futures: worked out side by side, in columns, where that gives what a whole evaluation gives. */
export class Futures {
  /** Futures of a block. */
  readonly block: number
  private readonly worlds: readonly World[]
  private readonly plans: readonly Open[]

  constructor(requests: readonly EvaluationRequest[]) {
    const worlds = new Map<Workbook, World>()
    this.plans = requests.map((request) => ({ request, inputs: uncertainInputs(request), drawn: null }))
    let rows = 1
    const books = this.plans.map(({ request: { contents, scenarioId, figures, what } }) => openWorkbook(contents, scenarioId, figures, what))
    for (const [index, plan] of this.plans.entries()) {
      const book = books[index] as Workbook // one a plan
      for (const { sheets } of [book.today.plan.layout, ...[...book.scenarios.values()].map((page) => page.plan.layout)]) for (const { length } of Object.values(sheets)) rows = Math.max(rows, length)
      let world = worlds.get(book)
      if (world === undefined) worlds.set(book, (world = { figures: new Map(), inputs: new Map(), plans: [] }))
      world.plans.push(plan)
      for (const input of plan.inputs) world.inputs.set(input.key, input)
    }
    this.block = Math.max(1, Math.min(256, Math.floor(cellsAtOnce / rows)))
    this.worlds = [...worlds.values()]
    for (const world of this.worlds) {
      for (const key of world.inputs.keys()) world.figures.set(key, new Float64Array(this.block))
      const plans = new DrawnPlans(world.figures, new Map([...world.inputs].flatMap(([key, { figure, basis, middle }]) => (figure === null && basis === 'typed' ? [[key, middle]] : []))), this.block)
      for (const plan of world.plans) plan.drawn = openedSideBySide(plans, plan.request)
    }
    this.check()
  }

  /** What is uncertain in a plan. */
  inputsOf(plan: number): readonly UncertainInput[] {
    return this.plans[plan]?.inputs ?? []
  }

  /** How many of the plans are evaluated future by future. */
  get oneByOne(): number {
    return this.plans.filter(({ drawn }) => drawn === null).length
  }

  /** True where the futures of a plan are worked out side by side. */
  isSideBySide(plan: number): boolean {
    return (this.plans[plan]?.drawn ?? null) !== null
  }

  /** Works out a block of futures, from the value of each input in each. */
  run(valueOf: (input: UncertainInput, future: number) => number): void {
    for (const { figures, inputs, plans } of this.worlds) {
      for (const [key, values] of figures) {
        const input = inputs.get(key) as UncertainInput // one a key
        for (let future = 0; future < values.length; future++) values[future] = valueOf(input, future)
      }
      const run = new Set<unknown>()
      for (const { drawn } of plans) {
        for (const { sheets } of drawn?.sides ?? []) {
          if (run.has(sheets)) continue
          run.add(sheets)
          for (const step of sheets.steps) step()
        }
      }
    }
  }

  /** What a plan comes to in a future of the block. */
  outcome(plan: number, future: number): Outcome {
    const open = this.plans[plan]
    if (open === undefined) throw new Error(`There is no plan ${plan}.`)
    return open.drawn === null ? this.whole(plan, future) : open.drawn.outcome(future)
  }

  /** A future of the block evaluated as a whole: what a person gets who types these values. */
  whole(plan: number, future: number): Outcome {
    const open = this.plans[plan]
    if (open === undefined) throw new Error(`There is no plan ${plan}.`)
    const { request, inputs } = open
    const figures = this.worlds.find((world) => world.plans.includes(open))?.figures
    const laid = new Map(request.what ?? [])
    for (const { key } of inputs) laid.set(key, figures?.get(key)?.[future] ?? Number.NaN)
    return outcomeOf(evaluate({ ...request, contents: withFacts(request.contents, laid), what: laid }))
  }

  /** Evaluates some futures both ways; a plan in which the two differ is evaluated future by future. */
  private check(): void {
    for (let turn = 0; turn * this.block < checks; turn++) {
      const places = new Map<string, number>()
      const points = Array.from({ length: Math.min(checks, this.block) }, (_, future) => {
        const point = new Float64Array(Math.max(1, ...this.worlds.map(({ inputs }) => inputs.size)) * this.worlds.length)
        scrambledPoint(point, turn * this.block + future, 0, 0)
        return point
      })
      this.run((input, future) => {
        let place = places.get(input.key)
        if (place === undefined) places.set(input.key, (place = places.size))
        return input.quantile(points[future % points.length]?.[place] ?? 0.5)
      })
      for (const [index, plan] of this.plans.entries()) {
        for (let future = 0; future < points.length && plan.drawn !== null; future++) if (!isSame(plan.drawn.outcome(future), this.whole(index, future))) plan.drawn = null
      }
    }
  }
}

function openedSideBySide(plans: DrawnPlans, request: EvaluationRequest): DrawnPlan | null {
  try {
    return plans.open(request)
  } catch (error) {
    if (error instanceof NotSideBySide) return null
    throw error
  }
}

/** True where two outcomes differ by rounding alone, held against the cost that differences are made of. */
export function isSame(one: Outcome, other: Outcome): boolean {
  const stake = Math.max(1, Math.abs(other.ownershipCostPerYear) || 0, Math.abs(other.landedCostPerYear) || 0)
  return outcomeKinds.every((kind) => Object.is(one[kind], other[kind]) || Math.abs(one[kind] - other[kind]) <= rounding * Math.max(stake, Math.abs(other[kind])))
}
