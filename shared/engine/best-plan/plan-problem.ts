import { noLimits, type ChoiceLimits, type ChoiceLock, type ChoiceObjective, type ChoicePart, type ChoiceProblem, type ChoiceStop, type StopLoss } from '../choice/choice-problem.ts'
import { worstShare } from '../year/year-answer.ts'
import type { LossAt, PlanOption, PlanOptions, ShipmentOf, Way } from './plan-option.ts'
import { annuityOfPlan, costOfOpening, sharingOf, waysOf, type Chosen } from './plan-sum.ts'

/** What of a plan's value is no sum over its parts, as it stands for one plan: how likely its places stop, what a euro a year is worth of all that begins with
 *  the plan as a whole, and what its shared shipments cost. */
export interface Terms {
  readonly chances: ReadonlyMap<string, number>
  readonly annuity: number
  /** Of each shipment: how many share it, and its present value. */
  readonly shipments: ReadonlyMap<string, { readonly sharing: number; readonly worth: number }>
}

/** What a plan can be best at: the highest net value, the lowest loss to expect, the shortest worst standstill, of plans with that the one of the highest net value, or the lowest mean loss of the worst twentieth of years. */
export const planObjectives = ['net-value', 'expected-loss', 'standstill', 'bad-years'] as const
export type PlanObjective = (typeof planObjectives)[number]

/** Of plans of the same worth the cheaper one: a millionth of the money counts against it. */
const tie = 1e-6

/** Net value in the terms of one plan: worth of the parts + annuity × (what begins with the plan and loss avoided). The worst years count by themselves: what a plan saves beside them would be lost in the digits of what they cost. */
const objectiveFor = (objective: PlanObjective, { annuity }: Terms): ChoiceObjective =>
  (objective === 'bad-years' ? { benefit: 0, cost: tie, expectedLoss: 0, tailLoss: 1, tailFrom: 1 - worstShare } : objective !== 'expected-loss' ? { benefit: 1, cost: tie, expectedLoss: annuity, tailLoss: 0, tailFrom: 0.9 } : { benefit: 1, cost: tie, expectedLoss: 1, tailLoss: 0, tailFrom: 0.9 })

const worthOf = (options: PlanOptions, annuity: number, way: Way, { cash, stock }: Pick<ShipmentOf, 'cash' | 'stock'>): number => stock * options.stockCost + cash * (way.annuity ?? annuity)

/** The terms as they stand for a plan; `chances` are those of its places to stop. A shipment that nothing travels in yet costs what it would cost one part on average. */
export function termsOf(options: PlanOptions, chosen: Chosen, chances: ReadonlyMap<string, number>): Terms {
  const annuity = annuityOfPlan(options, chosen)
  const sharing = sharingOf(options, chosen)
  const sums = new Map<string, { sum: number; count: number }>()
  const note = (way: Way, isIn: (shipment: string) => boolean): void => {
    for (const of of way.shipments) {
      if (!isIn(of.shipment)) continue
      const held = sums.get(of.shipment) ?? { sum: 0, count: 0 }
      sums.set(of.shipment, { sum: held.sum + worthOf(options, annuity, way, of), count: held.count + 1 })
    }
  }
  for (const { keep, option } of waysOf(options, chosen)) note(option ?? keep, () => true)
  for (const { options: own } of options.parts) for (const option of own) note(option, (shipment) => !sharing.has(shipment))
  return { chances, annuity, shipments: new Map([...sums].map(([shipment, { sum, count }]) => [shipment, { sharing: sharing.get(shipment) ?? 0, worth: sum / count }])) }
}

/** The choice among the options as a problem for the solver: the same value as an evaluation gives for the plan that the terms are of. */
export function planProblem(options: PlanOptions, terms: Terms, chosen: Chosen, objective: PlanObjective, limits: Partial<ChoiceLimits>, locks: readonly ChoiceLock[]): ChoiceProblem {
  return {
    parts: options.parts.map(({ partId, keep, options: own }): ChoicePart => {
      const now = chosen.get(partId) ?? null
      const worth = (way: Way, option: PlanOption | null): number => {
        const loss = (option?.ownLoss ?? 0) + standByLoss(way, terms)
        return objective === 'bad-years' ? 0 : objective === 'expected-loss' ? -loss : ownWorth(options, terms, way, now === (option?.id ?? null)) - (option?.oneOff ?? 0) - terms.annuity * loss
      }
      const kept = worth(keep, null)
      return {
        id: partId,
        options: own.map((option) => ({
          id: option.id, cost: option.oneOff + option.extraStock, benefit: worth(option, option) - kept,
          site: option.worksId, hours: option.hours, heads: option.heads, supplier: option.supplier, period: 0,
        })),
      }
    }),
    sites: options.works.map((works) => ({ id: works.id, openingCost: works.openingCost, costPerYear: objective === 'bad-years' || objective === 'expected-loss' ? 0 : costOfOpening(options, works), hours: works.hoursPerYear ?? Number.POSITIVE_INFINITY })),
    stops: objective === 'bad-years' ? [] : stopsOf(options, terms, objective), futures: [], periods: [], locks, limits: { ...noLimits, ...limits }, objective: objectiveFor(objective, terms),
  }
}

/** Present value of a way, with what it changes in what the shipments it travels in cost each part there; what they cost at all is a charge of its own. */
function ownWorth(options: PlanOptions, { annuity, shipments }: Terms, way: Way, isNow: boolean): number {
  let worth = way.freed * options.stockCost + way.saving * (way.annuity ?? annuity)
  for (const of of way.shipments) {
    const shared = shipments.get(of.shipment)
    if (shared === undefined) continue
    const others = isNow ? shared.sharing - 1 : shared.sharing + 1
    if (others > 0) worth -= (worthOf(options, annuity, way, of) - shared.worth) / others
  }
  return worth
}

/** What using stand-bys costs a year: it adds up over the parts of a place, so that it is no stop of its own. */
const standByLoss = ({ losses }: Way, { chances }: Terms): number =>
  losses.reduce((sum, { place, product, loss }) => (product < 0 && Number.isFinite(chances.get(place)) ? sum + (chances.get(place) ?? 0) * loss : sum), 0)

/** Each place stops each product through the worst of its parts; what a new place of one part alone loses is in its option. A shipment costs the same whoever travels in it:
 *  it is written like a stop that comes once a year as long as one part is left. */
function stopsOf({ parts }: PlanOptions, { chances, shipments, annuity }: Terms, objective: PlanObjective): ChoiceStop[] {
  const stops = new Map<string, { readonly perYear: number; readonly losses: StopLoss[] }>()
  const add = (id: string, perYear: number, loss: StopLoss): void => {
    const stop = stops.get(id)
    if (stop === undefined) stops.set(id, { perYear, losses: [loss] })
    else stop.losses.push(loss)
  }
  const note = (part: string, way: Way, option: PlanOption | null): void => {
    for (const at of way.losses) {
      const chance = chances.get(at.place) ?? Number.NaN
      if (at.product >= 0 && at.loss > 0 && Number.isFinite(chance)) add(stopId(at), chance, { part, option: option?.id ?? null, loss: at.loss })
    }
    if (objective !== 'expected-loss' && annuity > 0) {
      for (const { shipment } of way.shipments) {
        const worth = shipments.get(shipment)?.worth ?? 0
        if (worth > 0) add(`shipment\n${shipment}`, 1, { part, option: option?.id ?? null, loss: worth / annuity })
      }
    }
  }
  for (const { partId, keep, options } of parts) {
    note(partId, keep, null)
    for (const option of options) note(partId, option, option)
  }
  return [...stops].map(([id, { perYear, losses }]) => ({ id, perYear, leastLoss: 0, losses }))
}

const stopId = ({ place, product }: LossAt): string => `${place}\n${product}`
