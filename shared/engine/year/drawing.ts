import type { Solve } from '../disrupt/linear-program.ts'
import { unknownOf, usualLoss, type CurvedPlan } from './curved-plans.ts'
import { drawnStops, type DrawnStop } from './drawn-year.ts'
import { costsNothing, readCurve } from './loss-curve.ts'
import { exceededOf, lossSpread, weightsOfWorst, type Caused, type YearsOfPlan } from './year-answer.ts'
import { yearLosses, type Piece } from './year-loss.ts'

interface Sum {
  mean: number
  worst: number
}

function add<Key>(to: Map<Key, Sum>, key: Key, mean: number, worst: number): void {
  const sum = to.get(key)
  if (sum === undefined) to.set(key, { mean, worst })
  else {
    sum.mean += mean
    sum.worst += worst
  }
}

const byWorst = (one: Caused, other: Caused): number => other.worst - one.worst || other.mean - one.mean || (one.id < other.id ? -1 : 1)

/** The years of one plan as far as they are drawn. */
export class Drawing {
  readonly plan: CurvedPlan
  readonly unknown: YearsOfPlan['unknown']
  private readonly lossOf: (stops: readonly DrawnStop[]) => Piece[] | null
  private readonly losses: Float64Array[]
  private readonly alone: Float64Array
  /** Pieces with the year that each is of: scrambling × years of each + place. */
  private readonly pieces: (Piece & { readonly year: number })[] = []
  private readonly draws: number

  constructor(plan: CurvedPlan, turns: number, draws: number, solve: Solve) {
    this.plan = plan
    this.unknown = unknownOf(plan)
    this.draws = draws
    this.losses = Array.from({ length: turns }, () => new Float64Array(draws))
    this.alone = new Float64Array(turns * draws)
    this.lossOf = yearLosses(plan.open, plan.curves.map((curve) => curve ?? costsNothing), solve)
  }

  /** Works one more year out: the stops that the coordinates of a point bring. */
  draw(places: ReadonlyMap<string, number>, point: Float64Array, turn: number, index: number): void {
    if (this.unknown.length > 0) return
    const { open, curves } = this.plan
    const stops = drawnStops(open.causes, places, point)
    if (stops.length === 0) return
    const year = turn * this.draws + index
    let loss = 0
    for (const piece of this.lossOf(stops) ?? [{ cause: -1, partId: '', money: Number.NaN }]) {
      loss += piece.money
      this.pieces.push({ ...piece, year })
    }
    this.losses[turn]?.fill(loss, index, index + 1)
    for (const { cause, factor } of stops) this.alone[year] = (this.alone[year] ?? 0) + readCurve(curves[cause] ?? costsNothing, factor).loss
  }

  /** What every year costs, by scrambling × years of each + place. */
  allLosses(): Float64Array {
    return new Float64Array(this.losses.flatMap((turn) => [...turn]))
  }

  /** What the plan loses over so many years of each scrambling. */
  answer(count: number): YearsOfPlan {
    const { scenarioId, open, curves } = this.plan
    const atUsualLength = this.unknown.length > 0 ? Number.NaN : open.causes.reduce((sum, { chance }, row) => sum + (chance === 0 || usualLoss(curves[row] ?? null) === 0 ? 0 : chance * usualLoss(curves[row] ?? null)), 0)
    const nothing = { scenarioId, unknown: this.unknown, atUsualLength, parts: [], stops: [], exceeded: [] }
    const turns = this.losses.map((turn) => turn.slice(0, count))
    const all = new Float64Array(turns.flatMap((turn) => [...turn]))
    if (this.unknown.length > 0 || all.some((loss) => Number.isNaN(loss))) return { ...nothing, ...lossSpread([]), stopsAlone: Number.NaN }
    const worst = weightsOfWorst(all)
    const parts = new Map<string, Sum>()
    const stops = new Map<number, Sum>()
    for (const { year, cause, partId, money } of this.pieces) {
      const [turn, index] = [Math.floor(year / this.draws), year % this.draws]
      if (index >= count) continue
      const [mean, bad] = [money / all.length, money * (worst[turn * count + index] ?? 0)]
      add(parts, partId, mean, bad)
      add(stops, cause, mean, bad)
    }
    let alone = 0
    for (let turn = 0; turn < turns.length; turn++) for (let index = 0; index < count; index++) alone += this.alone[turn * this.draws + index] ?? 0
    return {
      ...nothing, ...lossSpread(turns), stopsAlone: alone / all.length, exceeded: exceededOf(all),
      parts: [...parts].map(([id, sum]) => ({ id, ...sum })).toSorted(byWorst),
      stops: [...stops].flatMap(([row, sum]) => {
        const cause = open.causes[row]
        return cause === undefined ? [] : [{ id: cause.id, kind: cause.kind, key: cause.key, name: cause.name, chance: cause.chance, loss: usualLoss(curves[row] ?? null), ...sum }]
      }).toSorted(byWorst),
    }
  }
}
