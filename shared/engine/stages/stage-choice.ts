import { noLimits, type ChoiceLock, type ChoiceOption, type ChoiceProblem, type ChoiceStop } from '../choice/choice-problem.ts'
import type { StageOrder, StagePart, StageProblem, StageStop } from './stage-problem.ts'

/** What is settled about an order before it is looked for. */
export interface Settled {
  /** True where every part has to be done, false where one may be left out for want of room or because it brings nothing. */
  readonly isWhole: boolean
  /** The quarter before which nothing may be changed any more, and when each part is done that was done before it. */
  readonly from: number
  readonly done: StageOrder
}

/** Nothing is settled but that every part has to be done. */
export const allOpen: Settled = { isWhole: true, from: 0, done: new Map() }

const optionOf = (quarter: number): string => String(quarter).padStart(3, '0')

/** The quarter that an option stands for. */
export const quarterOf = (option: string): number => Number(option)

/** Of orders of the same worth one that takes less money: a billionth of it counts. */
const tie = 1e-9

const doneIn = ({ cost, worth, heads, supplier, site }: StagePart, quarter: number): ChoiceOption =>
  ({ id: optionOf(quarter), cost: cost[quarter] ?? 0, benefit: worth[quarter] ?? 0, site, hours: 0, heads, supplier, period: quarter })

/** The order as a choice with periods: the same move in another quarter is another option, and the losses of stops in each quarter are a stop of their own. */
export function stageChoice({ parts, stops, sites, quarters, limits }: StageProblem, { isWhole, from, done }: Settled): ChoiceProblem {
  const { budget, heads, suppliers, qualified = [] } = limits
  const before = new Set(qualified.flat())
  const toQualify = (quarter: number): number | null => (suppliers !== null && quarter < qualified.length ? 0 : suppliers)
  const inReach = (id: string): number[] => {
    const settled = done.get(id)
    return settled === undefined ? Array.from({ length: quarters - from }, (_, at) => from + at) : [settled]
  }
  return {
    parts: parts.map((part) => ({ id: part.id, options: inReach(part.id).map((quarter) => doneIn(part.supplier !== null && before.has(part.supplier) ? { ...part, supplier: null } : part, quarter)) })),
    sites: sites.map(({ id, cost }) => ({ id, openingCost: cost, costPerYear: 0, hours: Number.POSITIVE_INFINITY })), stops: stops.flatMap((stop) => stopsOf(stop, quarters, inReach)), futures: [],
    periods: Array.from({ length: quarters }, (_, quarter) => ({ id: optionOf(quarter), budget, heads, requalifications: toQualify(quarter) })),
    locks: parts.flatMap(({ id }): ChoiceLock[] => (isWhole || done.has(id) ? [{ kind: 'moves', part: id }] : [])),
    limits: noLimits, objective: { benefit: 1, cost: tie, expectedLoss: 1, tailLoss: 0, tailFrom: 0.9 },
  }
}

/** A stop in each quarter that it weighs something in: until a part is done it loses as before. */
function stopsOf({ id, weights, leastLoss, losses }: StageStop, quarters: number, inReach: (part: string) => readonly number[]): ChoiceStop[] {
  return Array.from({ length: quarters }, (_, quarter): ChoiceStop => ({
    id: `${id}\n${optionOf(quarter)}`, perYear: weights[quarter] ?? 0, leastLoss,
    losses: losses.flatMap(({ part, before, after }) => [
      { part, option: null, loss: before }, ...inReach(part).map((done) => ({ part, option: optionOf(done), loss: done <= quarter ? after : before })),
    ]),
  })).filter(({ perYear }) => perYear > 0)
}
