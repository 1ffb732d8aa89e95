import type { Works } from '../../model/works.ts'
import type { PlanOption, PlanOptions, Way } from './plan-option.ts'

/** What is chosen, option id by part id; a part that is not named is kept. */
export type Chosen = ReadonlyMap<string, string>

/** What a plan comes to, added up from its parts; money in the project's currency. */
export interface PlanSum {
  readonly oneOff: number
  readonly extraStock: number
  readonly expectedLoss: number
  /** Net value over the horizon. */
  readonly netValue: number
}

/** How each part is had under what is chosen. */
export const waysOf = ({ parts }: PlanOptions, chosen: Chosen): { readonly partId: string; readonly keep: Way; readonly option: PlanOption | null }[] =>
  parts.map(({ partId, keep, options }) => ({ partId, keep, option: options.find(({ id }) => id === chosen.get(partId)) ?? null }))

/** What a euro a year is worth of all that begins with the plan as a whole: later by as much as its changed parts are, by their spend. */
export function annuityOfPlan(options: PlanOptions, chosen: Chosen): number {
  let [changed, worth] = [0, 0]
  for (const { option } of waysOf(options, chosen)) {
    if (option === null || option.annuity === null) continue
    changed += option.changedSpend
    worth += option.changedSpend * option.annuity
  }
  return changed > 0 ? worth / changed : options.annuity
}

/** How many sources travel in each shipment. */
export function sharingOf(options: PlanOptions, chosen: Chosen): ReadonlyMap<string, number> {
  const sharing = new Map<string, number>()
  for (const { keep, option } of waysOf(options, chosen)) for (const { shipment } of (option ?? keep).shipments) sharing.set(shipment, (sharing.get(shipment) ?? 0) + 1)
  return sharing
}

/** The works of one's own that have to be opened for what is chosen, in the order of the project. */
export function worksOpened(options: PlanOptions, chosen: Chosen): readonly Works[] {
  if (options.works.length === 0) return options.works
  const used = new Set(waysOf(options, chosen).map(({ option }) => option?.worksId))
  return options.works.filter(({ id }) => used.has(id))
}

/** Present value of what a works costs over the horizon: it is opened and paid for from the decision on. */
export const costOfOpening = ({ annuity }: PlanOptions, { openingCost, costPerYear }: Works): number => openingCost + annuity * costPerYear

/** Loss to expect a year: of each place of today by the worst part for each product and the stand-bys used, and of each new place. */
export function expectedLossOfChosen(options: PlanOptions, chosen: Chosen, chances: ReadonlyMap<string, number>): number {
  const worst = new Map<string, number>()
  let sum = 0
  for (const { keep, option } of waysOf(options, chosen)) {
    for (const { place, product, loss } of (option ?? keep).losses) {
      const chance = chances.get(place) ?? Number.NaN
      if (!Number.isFinite(chance)) continue
      if (product < 0) sum += chance * loss
      else worst.set(`${place}\n${product}`, Math.max(worst.get(`${place}\n${product}`) ?? 0, chance * loss))
    }
    sum += option?.ownLoss ?? 0
  }
  for (const loss of worst.values()) sum += loss
  return sum
}

/** Adds a plan up as an evaluation does, where `chances` are those of its places to stop. */
export function sumOf(options: PlanOptions, chosen: Chosen, chances: ReadonlyMap<string, number>): PlanSum {
  const annuity = annuityOfPlan(options, chosen)
  const sharing = sharingOf(options, chosen)
  let [oneOff, extraStock, netValue] = [0, 0, 0]
  for (const { keep, option } of waysOf(options, chosen)) {
    const way = option ?? keep
    let { saving, freed } = way
    for (const { shipment, cash, stock } of way.shipments) {
      saving -= cash / (sharing.get(shipment) ?? 1)
      freed -= stock / (sharing.get(shipment) ?? 1)
    }
    oneOff += option?.oneOff ?? 0
    extraStock += option?.extraStock ?? 0
    netValue += freed * options.stockCost + saving * (way.annuity ?? annuity) - (option?.oneOff ?? 0)
  }
  for (const works of worksOpened(options, chosen)) {
    oneOff += works.openingCost
    netValue -= costOfOpening(options, works)
  }
  const expectedLoss = expectedLossOfChosen(options, chosen, chances)
  const before = expectedLossOfChosen(options, new Map(), options.chances)
  return { oneOff, extraStock, expectedLoss, netValue: netValue + annuity * (before - expectedLoss) }
}
