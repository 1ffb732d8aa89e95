import { say, type Sentence } from '../../text/say.ts'
import type { FoundPlan } from './best-plan.ts'
import { inMoney, type InPlan, type LeftOut } from './plan-answer.ts'
import type { PlanFront } from './plan-front.ts'
import { pointWithin } from './plan-front.ts'

/** The money once at which a part comes into the front with an option or without, and from which on it is never in again; null where it never is, or never falls out. Between the points of the front, and so at most one point late. */
export function moneyInOf({ points }: PlanFront, partId: string, optionId: string): { readonly from: number | null; readonly until: number | null } {
  const isIn = points.map(({ chosen }) => chosen.get(partId) === optionId)
  const [first, last] = [isIn.indexOf(true), isIn.lastIndexOf(true)]
  return { from: points[first]?.once ?? null, until: first < 0 ? null : (points[last + 1]?.once ?? null) }
}

/** Why a part is in the plan, sentence by sentence: what it is worth for each unit of money, and from which budget on. */
export function whyIn({ partId, option, once, worth }: InPlan, front: PlanFront, currency: string): readonly Sentence[] {
  const { from, until } = moneyInOf(front, partId, option.id)
  const money = (value: number) => inMoney(value, currency)
  const first = once > 0 && worth > 0
    ? say`Without it the plan would be worth ${money(worth)} less: ${{ number: worth / once, as: 'grouped', digits: 1, currency: null }} for each ${currency} spent once.`
    : say`Without it the plan would be worth ${money(worth)} less.`
  return [
    first,
    ...(from === null || from <= 0 ? [] : [say`It comes in from a budget of ${money(from)} on.`]),
    ...(until === null ? [] : [say`From ${money(until)} on something better takes its place.`]),
  ]
}

/** Why an option is not in the plan, sentence by sentence: what it asks and changes, and from which budget on it would be. */
export function whyOut({ partId, option, why }: LeftOut, front: PlanFront, { once }: FoundPlan, currency: string): readonly Sentence[] {
  const { from } = moneyInOf(front, partId, option.id)
  return [why, ...(from === null || from <= once ? [] : [say`It comes in from a budget of ${inMoney(from, currency)} on.`])]
}

/** What more money would buy: nothing from a sum on, or so much; null while the front does not say. */
export function moreMoney(front: PlanFront, plan: FoundPlan, more: number, currency: string): Sentence | null {
  const { flatFrom } = front
  if (flatFrom !== null && plan.once >= flatFrom - 0.5) return say`More money buys nothing from ${inMoney(flatFrom, currency)} on.`
  const next = pointWithin(front, (plan.budget ?? plan.once) + more)
  const gain = next === null || next.netValue === null || plan.netValue === null ? 0 : next.netValue - plan.netValue
  return gain > 0.5 ? say`${inMoney(more, currency)} more would add ${inMoney(gain, currency)} of net value.` : null
}

/** What is in the plan in place of an option that another budget buys: the nearest plan on the front with more or less money, and the parts that differ. */
export function nearestPlan({ points }: PlanFront, plan: FoundPlan): { readonly plan: FoundPlan; readonly differs: readonly string[] } | null {
  let nearest: { plan: FoundPlan; differs: string[] } | null = null
  for (const point of points) {
    const parts = new Set([...point.chosen.keys(), ...plan.chosen.keys()])
    const differs = [...parts].filter((part) => point.chosen.get(part) !== plan.chosen.get(part))
    if (differs.length > 0 && (nearest === null || differs.length < nearest.differs.length)) nearest = { plan: point, differs }
  }
  return nearest
}
