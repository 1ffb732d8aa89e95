import { listed, say, type Sentence } from '../../text/say.ts'
import type { FoundPlan } from './found-plan.ts'
import { inMoney, type InPlan, type LeftOut } from './plan-answer.ts'
import type { PlanFront } from './plan-front.ts'
import { pointWithin } from './plan-front.ts'

/** The money once at which a part comes into the front with an option or without, and from which on it is never in again; null where it never is, or never falls out. Between the points of the front, and so at most one point late. */
export function moneyInOf({ points }: PlanFront, partId: string, optionId: string): { readonly from: number | null; readonly until: number | null } {
  const isIn = points.map(({ chosen }) => chosen.get(partId) === optionId)
  const [first, last] = [isIn.indexOf(true), isIn.lastIndexOf(true)]
  return { from: points[first]?.once ?? null, until: first < 0 ? null : (points[last + 1]?.once ?? null) }
}

/** What reasons are told of: the plan that is shown, and what its parts are called. */
export interface ReasonsOf {
  readonly plan: FoundPlan
  readonly nameOf: (partId: string) => string
}

/** Parts that are named where they gave way. */
const mostNamed = 3

/** Why a part is in the plan, sentence by sentence: what it is worth and avoids for each unit of money, from which budget on, what gave way there, and the nearest plan without it. */
export function whyIn({ partId, option, once, worth, avoided }: InPlan, front: PlanFront, currency: string, { plan, nameOf }: ReasonsOf): readonly Sentence[] {
  const known = withPoint(front, plan)
  const { from, until } = moneyInOf(known, partId, option.id)
  const money = (value: number) => inMoney(value, currency)
  const perUnit = (value: number) => ({ number: value / once, as: 'grouped', digits: Math.abs(value / once) < 0.95 ? 2 : 1, currency: null }) as const
  const first = once > 0 && worth > 0
    ? say`Without it the plan would be worth ${money(worth)} less: ${perUnit(worth)} for each ${currency} spent once.`
    : say`Without it the plan would be worth ${money(worth)} less.`
  const displaced = displacedBy(known, partId, option.id)
  const named = listed(displaced.slice(0, mostNamed).map(nameOf))
  return [
    first,
    ...(once > 0 && avoided > unseen ? [say`It avoids ${money(avoided)} of expected loss a year: ${perUnit(avoided)} for each ${currency} spent once.`] : []),
    ...(from === null || from <= 0 ? [] : [say`It comes in from a budget of ${money(from)} on.`]),
    ...(displaced.length === 0 ? [] : [displaced.length <= mostNamed ? say`There these give way or are had otherwise: ${named}.` : say`There ${displaced.length} parts give way or are had otherwise, among them ${named}.`]),
    ...(until === null ? [] : [say`From ${money(until)} on something better takes its place.`]),
    ...nearestWords(nearestPlan(front, plan, (chosen) => chosen.get(partId) !== option.id), currency, false),
  ]
}

/** The front with a plan for a budget between its points. */
const withPoint = (front: PlanFront, plan: FoundPlan): PlanFront => ({ ...front, points: [...front.points, plan].toSorted((one, other) => one.once - other.once) })

/** Less than this is nothing, in money. */
const unseen = 0.5

/** Parts that a cheaper plan of the front has and that are gone, or had otherwise, in the first one in which a part comes in. */
function displacedBy({ points }: PlanFront, partId: string, optionId: string): readonly string[] {
  const at = points.findIndex(({ chosen }) => chosen.get(partId) === optionId)
  const [before, after] = [points[at - 1], points[at]]
  return before === undefined || after === undefined ? [] : [...before.chosen].flatMap(([part, option]) => (part !== partId && after.chosen.get(part) !== option ? [part] : []))
}

function nearestWords(nearest: ReturnType<typeof nearestPlan>, currency: string, isWith: boolean): readonly Sentence[] {
  if (nearest === null || nearest.plan.netValue === null) return []
  const [once, worth] = [inMoney(nearest.plan.once, currency), inMoney(nearest.plan.netValue, currency)]
  return [isWith ? say`The nearest plan with it asks ${once} once and is worth ${worth}.` : say`The nearest plan without it asks ${once} once and is worth ${worth}.`]
}

/** Why an option is not in the plan, sentence by sentence: what it asks and changes, from which budget on it would be, and the nearest plan with it. */
export function whyOut({ partId, option, why }: LeftOut, front: PlanFront, plan: FoundPlan, currency: string): readonly Sentence[] {
  const { from } = moneyInOf(front, partId, option.id)
  return [
    why, ...(from === null || from <= plan.once ? [] : [say`It comes in from a budget of ${inMoney(from, currency)} on.`]),
    ...nearestWords(nearestPlan(front, plan, (chosen) => chosen.get(partId) === option.id), currency, true),
  ]
}

/** What more money would buy: nothing from a sum on, or so much; null while the front does not say. */
export function moreMoney(front: PlanFront, plan: FoundPlan, more: number, currency: string): Sentence | null {
  const { flatFrom } = front
  if (flatFrom !== null && plan.once >= flatFrom - 0.5) return say`More money buys nothing from ${inMoney(flatFrom, currency)} on.`
  const next = pointWithin(front, (plan.budget ?? plan.once) + more)
  const gain = next === null || next.netValue === null || plan.netValue === null ? 0 : next.netValue - plan.netValue
  return gain > 0.5 ? say`${inMoney(more, currency)} more would add ${inMoney(gain, currency)} of net value.` : null
}

/** The plan of the front that is wanted and differs in the fewest parts from a plan, and those parts; null where none is. */
export function nearestPlan({ points }: PlanFront, plan: FoundPlan, isWanted: (chosen: FoundPlan['chosen']) => boolean): { readonly plan: FoundPlan; readonly differs: readonly string[] } | null {
  let nearest: { plan: FoundPlan; differs: string[] } | null = null
  for (const point of points) {
    if (!isWanted(point.chosen)) continue
    const parts = new Set([...point.chosen.keys(), ...plan.chosen.keys()])
    const differs = [...parts].filter((part) => point.chosen.get(part) !== plan.chosen.get(part))
    if (differs.length > 0 && (nearest === null || differs.length < nearest.differs.length)) nearest = { plan: point, differs }
  }
  return nearest
}
