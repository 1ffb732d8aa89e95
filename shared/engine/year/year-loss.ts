import type { Solve } from '../disrupt/linear-program.ts'
import type { DrawnStop } from './drawn-year.ts'
import { endOf, jointLoss, linkedGroups, stillShort } from './linked-stops.ts'
import { readCurve, type CurvePoint, type LossCurve } from './loss-curve.ts'
import { daysAdded, type Wait } from './standing-still.ts'
import { bindingPart, type OpenYear } from './year-causes.ts'

/** Part of the loss of a year: what one stop cost for want of one part. */
export interface Piece {
  /** Row of what stops among the causes of the plan. */
  readonly cause: number
  readonly partId: string
  /** In the project's currency. */
  readonly money: number
}

/** A group of stops that was worked out as one, with what it costs. */
interface Group {
  readonly stops: readonly DrawnStop[]
  /** What each of its stops would cost alone. */
  readonly alone: readonly CurvePoint[]
  readonly lost: ArrayLike<number>
  readonly used: ReadonlyMap<number, number>
  readonly from: number
  readonly to: number
}

const partOfNothing = ''

/** What a year costs, piece by piece: their sum is the loss of the year. Null while something it needs is unknown. */
export function yearLosses({ products, causes, network }: OpenYear, curves: readonly LossCurve[], solve: Solve): (stops: readonly DrawnStop[]) => Piece[] | null {
  const shortFor = stillShort(causes)
  const alone = ({ cause, factor }: DrawnStop): CurvePoint => readCurve(curves[cause] as LossCurve, factor) // a curve a cause

  const groupOf = (stops: readonly DrawnStop[]): Group | null => {
    const points = stops.map(alone)
    const from = stops.reduce((first, stop) => Math.min(first, stop.from), Number.POSITIVE_INFINITY)
    const to = stops.reduce((last, stop) => Math.max(last, endOf(stop, causes)), 0)
    const [only] = points
    if (stops.length === 1 && only !== undefined) return { stops, alone: points, lost: only.lost, used: only.used, from, to }
    const joint = jointLoss(stops, causes, solve)
    return joint === null ? null : { stops, alone: points, lost: products.map(({ item }) => joint.lost.get(item) ?? 0), used: joint.used, from, to }
  }

  /** Shares out the loss of a product among the stops of a group, by what each would cost alone, and puts it down to the part that keeps the product waiting longest. */
  const sharedOut = (group: Group, product: number, money: number): Piece[] => {
    const weights = group.alone.map(({ lost }) => lost[product] ?? 0)
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return group.stops.flatMap(({ cause, factor }, index): Piece[] => {
      const share = sum > 0 ? (weights[index] ?? 0) / sum : 1 / group.stops.length
      if (share === 0) return []
      return [{ cause, partId: bindingPart(causes[cause]?.heldUp ?? [], product, factor) ?? partOfNothing, money: money * share }]
    })
  }

  return (stops) => {
    const groups: Group[] = []
    for (const linked of linkedGroups(stops, causes, shortFor)) {
      const group = groupOf(linked)
      if (group === null) return null
      groups.push(group)
    }
    const pieces: Piece[] = []
    for (const [product, { perDay, margin }] of products.entries()) {
      const losing = groups.filter(({ lost }) => (lost[product] ?? 0) > 0)
      if (losing.length === 0) continue
      const waits = losing.map(({ lost, from, to }): Wait => ({ from, to, days: (lost[product] ?? 0) / perDay }))
      const days = losing.length === 1 ? [waits[0]?.days ?? 0] : daysAdded(waits)
      for (const [index, group] of losing.entries()) {
        const added = days[index] ?? 0
        if (added > 0) pieces.push(...sharedOut(group, product, added * perDay * margin))
      }
    }
    for (const { used, stops: called } of groups) {
      for (const [item, money] of used) {
        const by = called.filter(({ cause }) => causes[cause]?.heldUp.some((part) => part.item === item) === true)
        for (const { cause } of by) if (money > 0) pieces.push({ cause, partId: network.items[item]?.id ?? partOfNothing, money: money / by.length })
      }
    }
    return pieces
  }
}
