import { say, type Sentence, type SentenceValue, type WrittenNumber } from '../../text/say.ts'
import { inMoney } from '../best-plan/plan-answer.ts'
import { expectedLossOfChosen, type Chosen } from '../best-plan/plan-sum.ts'
import { quarterAfter, quarterText, type Quarter } from './quarter.ts'
import { chosenBy } from './stage-cash.ts'
import type { FoundOrder } from './solve-in-worlds.ts'
import { orderValue, type StageOrder, type StagePart, type StageProblem } from './stage-problem.ts'
import { stageBreaches } from './stage-use.ts'

/** How money and quarters are named in reasons. */
export interface ReasonNames {
  readonly currency: string
  readonly from: Quarter
}

/** Money a year that a part brings once it is done: what it saves, and what would be lost more if of all that is done by its quarter it alone were not. */
export function gainPerYear({ effects, chances }: FoundOrder, chosen: Chosen, order: StageOrder, partId: string): number {
  const quarter = order.get(partId) ?? 0
  const at = effects.findLastIndex(({ from }) => from <= quarter)
  const world = effects[at]
  const effect = world?.parts.find((part) => part.partId === partId)
  if (world === undefined || effect === undefined) return Number.NaN
  const own = chances[at]?.[quarter] ?? world.options.chances
  const done = chosenBy(chosen, order, quarter)
  const without = new Map(done)
  without.delete(partId)
  return effect.saving + effect.savingElsewhere + expectedLossOfChosen(world.options, without, own) - expectedLossOfChosen(world.options, done, own)
}

const count = (number: number): WrittenNumber => ({ number, as: 'grouped', digits: Number.isInteger(number) ? 0 : 1, currency: null })
/** Money below this is not seen in a sentence. */
const unseen = 0.5
/** What a part brings is said for so much money. */
const each = 10_000

/** Why a part is done when it is, sentence by sentence. */
export function whyThen(found: FoundOrder, problem: StageProblem, chosen: Chosen, partId: string, { currency, from }: ReasonNames): readonly Sentence[] {
  const { order } = found
  const quarter = order.get(partId) ?? 0
  const part = problem.parts.find(({ id }) => id === partId)
  if (part === undefined) return []
  const cost = part.cost[quarter] ?? 0
  const gain = gainPerYear(found, chosen, order, partId)
  const money = (value: number): WrittenNumber => inMoney(value, currency)
  const brings = (): Sentence[] => {
    if (!(Math.abs(gain) >= unseen)) return []
    if (gain < 0) return [say`It costs ${money(-gain)} a year more than it avoids.`]
    return [cost >= 1 ? say`It brings ${money((gain * each) / cost)} a year for each ${money(each)} spent.` : say`It brings ${money(gain)} a year and costs nothing once.`]
  }
  if (quarter === 0) return gain >= unseen ? [cost >= 1 ? say`First, because it brings ${money((gain * each) / cost)} a year for each ${money(each)} spent.` : say`First, because it brings ${money(gain)} a year and costs nothing once.`] : [say`First, because there is room for it.`, ...brings()]
  const when = quarterText(quarterAfter(from, quarter))
  const earlier = new Map(order).set(partId, quarter - 1)
  const [breach] = stageBreaches(problem, earlier)
  const { heads, suppliers } = problem.limits
  if (breach?.limit === 'suppliers') return [suppliers === 1 ? say`Waits for ${when}: only one supplier can be qualified a quarter.` : say`Waits for ${when}: only ${count(suppliers ?? 0)} suppliers can be qualified a quarter.`, ...brings()]
  if (breach?.limit === 'people') return [heads === 1 ? say`Waits for ${when}: only one person can be trained a quarter.` : say`Waits for ${when}: only ${count(heads ?? 0)} people can be trained a quarter.`, ...brings()]
  if (breach?.limit === 'money') return [say`Waits for ${when}: a quarter earlier ${money(Math.max(1, breach.by))} would be missing.`, ...brings()]
  const change = orderValue(problem, earlier) - orderValue(problem, order)
  if (change > unseen) return [say`It could begin earlier: the time was over before that was looked at.`, ...brings()]
  if (change < -unseen) return [say`Waits for ${when}: a quarter earlier it would be worth ${money(-change)} less.`, ...brings()]
  return [say`A quarter earlier would make no difference.`, ...brings()]
}

/** Why a part of the plan is not done within the quarters. */
export function whyNot(found: FoundOrder, full: StageProblem, partId: string, { currency }: ReasonNames): readonly Sentence[] {
  const part = full.parts.find(({ id }) => id === partId)
  if (part === undefined) return []
  const { quarters, limits: { heads } } = full
  const last = quarters - 1
  const withIt = new Map(found.order).set(partId, last)
  if (heads !== null && part.heads > heads) return [say`It takes ${count(part.heads)} people trained in one quarter, and the limit is ${count(heads)}.`]
  const reasons = stageBreaches(full, withIt).map(({ limit, by }): Sentence =>
    (limit === 'money' ? say`Even in the last quarter ${inMoney(Math.max(1, by), currency)} would be missing for it.` : limit === 'people' ? say`Even in the last quarter there would be ${count(by)} more people to train than can be.` : say`Until the last quarter no supplier more can be qualified for it.`))
  return reasons.length > 0 ? reasons : [say`It would be worth ${inMoney(Math.max(0, orderValue(full, found.order) - orderValue(full, withIt)), currency)} less with it.`]
}

/** What it would take to carry out all of a plan: more money, people or suppliers a quarter, or more quarters. At least: where the limits are in each other's way it may be more. */
export function neededForAll({ parts, sites, quarters, limits: { budget, heads, suppliers } }: StageProblem, { currency }: ReasonNames): readonly Sentence[] {
  const last = (part: StagePart): number => part.cost[quarters - 1] ?? 0
  const sum = (of: (part: StagePart) => number): number => parts.reduce((total, part) => total + of(part), 0)
  const named = new Set(parts.flatMap(({ supplier }) => supplier ?? [])).size
  const opened = sites.reduce((total, { id, cost }) => total + (parts.some(({ site }) => site === id) ? cost : 0), 0)
  const [money, people] = [sum(last) + opened, sum((part) => part.heads)]
  const most = Math.max(0, ...parts.map((part) => part.heads))
  const needed: Sentence[] = []
  const ways: SentenceValue[] = []
  const note = (short: Sentence, perQuarter: number, all: number): void => {
    needed.push(short)
    if (perQuarter > 0) ways.push(Math.ceil(all / perQuarter))
  }
  if (budget !== null && money > budget * quarters) note(say`All of it takes ${inMoney(money, currency)}, ${inMoney(money - budget * quarters, currency)} more than these quarters bring: at least ${inMoney(Math.ceil(money / quarters), currency)} a quarter.`, budget, money)
  if (heads !== null && people > heads * quarters) note(say`All of it takes ${count(people)} people trained: at least ${count(Math.max(most, Math.ceil(people / quarters)))} a quarter.`, heads, people)
  else if (heads !== null && most > heads) needed.push(say`One part alone takes ${count(most)} people trained in one quarter.`)
  if (suppliers !== null && named > suppliers * quarters) note(say`All of it takes ${count(named)} suppliers qualified: at least ${count(Math.ceil(named / quarters))} a quarter.`, suppliers, named)
  const longest = Math.max(0, ...ways.map(Number))
  if (longest > 0) needed.push(say`At this pace it takes at least ${count(longest)} quarters.`)
  return needed
}
