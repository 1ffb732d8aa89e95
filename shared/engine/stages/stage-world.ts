import type { PlanOption, PlanOptions, Way } from '../best-plan/plan-option.ts'
import { sharingOf, waysOf, type Chosen } from '../best-plan/plan-sum.ts'
import type { PresentWorth } from './present-worth.ts'

/** A world in which a plan is carried out from a quarter on until the next one begins: its numbers, each part having the one option that the plan gives it. */
export interface StageWorld {
  /** The first quarter that it holds in, from 0. */
  readonly from: number
  readonly options: PlanOptions
}

/** What doing one part brings in a world, with the shipments shared as in the finished plan; money in the project's currency. */
export interface PartEffect {
  readonly partId: string
  readonly keep: Way
  readonly option: PlanOption
  /** Cash saved a year from when the part itself saves. */
  readonly saving: number
  readonly freed: number
  /** The same that begins with the plan as a whole: what it changes for the parts that shared a shipment with it. */
  readonly savingElsewhere: number
  readonly freedElsewhere: number
  /** Months from when it is done until it saves; null where that begins with the plan as a whole. */
  readonly months: number | null
}

/** A plan in one world: what doing each part brings, and how late what they bring about together begins, as shares of the changed spend. */
export interface WorldEffects {
  readonly from: number
  /** The quarter from which the next world holds; Infinity of the last one. */
  readonly until: number
  readonly options: PlanOptions
  readonly parts: readonly PartEffect[]
  readonly waits: readonly { readonly months: number; readonly share: number }[]
}

/** The effects of the parts of a plan in one world. */
export function worldEffects({ from, options }: StageWorld, until: number, chosen: Chosen): WorldEffects {
  const done = new Map(waysOf(options, chosen).flatMap(({ partId, keep, option }) => (option === null ? [] : [[partId, { keep, option }] as const])))
  const sharing = sharingOf(options, chosen)
  const share = (shipment: string): number => 1 / (sharing.get(shipment) ?? 1)
  // A part that stays pays another share of the shipments that others leave or join: that is put down to those, in equal parts.
  const elsewhere = new Map<string, { readonly movers: string[]; cash: number; stock: number }>()
  for (const [partId, { keep, option }] of done) {
    for (const shipment of new Set([...keep.shipments, ...option.shipments].map((one) => one.shipment))) {
      const held = elsewhere.get(shipment)
      if (held === undefined) elsewhere.set(shipment, { movers: [partId], cash: 0, stock: 0 })
      else held.movers.push(partId)
    }
  }
  const effects = new Map([...done].map(([partId, { keep, option }]) => {
    let { saving, freed } = option
    for (const { shipment, cash, stock } of option.shipments) [saving, freed] = [saving - cash * share(shipment), freed - stock * share(shipment)]
    return [partId, { partId, keep, option, saving, freed, savingElsewhere: 0, freedElsewhere: 0, months: option.annuity === null ? null : option.months }]
  }))
  const today = sharingOf(options, new Map())
  for (const { partId, keep } of options.parts) {
    if (done.has(partId)) continue
    for (const { shipment, cash, stock } of keep.shipments) {
      const held = elsewhere.get(shipment)
      if (held === undefined) continue
      const less = 1 / (today.get(shipment) ?? 1) - share(shipment)
      held.cash += cash * less
      held.stock += stock * less
    }
  }
  for (const { movers, cash, stock } of elsewhere.values()) {
    for (const partId of movers) {
      const effect = effects.get(partId)
      if (effect !== undefined) effects.set(partId, { ...effect, savingElsewhere: effect.savingElsewhere + cash / movers.length, freedElsewhere: effect.freedElsewhere + stock / movers.length })
    }
  }
  return { from, until, options, parts: [...effects.values()], waits: waitsOf([...done.values()].map(({ option }) => option)) }
}

/** How late begins what the parts bring about together: as they do, by their changed spend. */
function waitsOf(options: readonly PlanOption[]): { readonly months: number; readonly share: number }[] {
  const changed = options.filter(({ annuity }) => annuity !== null)
  const spend = changed.reduce((sum, { changedSpend }) => sum + changedSpend, 0)
  return spend > 0 ? changed.filter(({ changedSpend }) => changedSpend > 0).map(({ months, changedSpend }) => ({ months, share: changedSpend / spend })) : [{ months: 0, share: 1 }]
}

/** Present value of a euro a year in one world, from so many months after the beginning of a quarter on. */
export function yearlyIn({ from, until }: WorldEffects, worth: PresentWorth, quarter: number, months: number): number {
  const start = quarter * 3 + months
  return worth.yearlyFrom(Math.max(start, from * 3)) - (Number.isFinite(until) ? worth.yearlyFrom(Math.max(start, until * 3)) : 0)
}

/** The same of what begins with the plan as a whole. */
export const togetherIn = (world: WorldEffects, worth: PresentWorth, quarter: number): number =>
  world.waits.reduce((sum, { months, share }) => sum + share * yearlyIn(world, worth, quarter, months), 0)

/** Present value of a euro set free from stock in a quarter as long as a world holds. */
export const freedIn = ({ from, until }: WorldEffects, worth: PresentWorth, quarter: number): number =>
  worth.freedFrom(Math.max(quarter, from)) - (Number.isFinite(until) ? worth.freedFrom(Math.max(quarter, until)) : 0)
