import { cashFlows } from '../../formulas/money.ts'
import { notYetSaved } from '../../formulas/moving.ts'
import { stopProbability } from '../../formulas/likelihood.ts'
import type { ProjectContents } from '../../model/contents.ts'
import { isNewSource, type Choice, type Scenario } from '../../model/scenario.ts'
import type { Part } from '../../model/part.ts'
import { netPresentValue } from '../../numeric/finance.ts'
import { say } from '../../text/say.ts'
import { workOut, type WorkedOut } from '../evaluate.ts'
import type { Evaluation } from '../evaluation.ts'
import { atOnce } from '../in-steps.ts'
import { optionOf, type OptionRequest } from '../option.ts'
import type { Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import { inWorldOf } from '../today-in-world.ts'
import { partNumbers, type PartNumbers } from './part-numbers.ts'
import { hoursInWorks } from './hours-in-works.ts'
import type { PartOptions, PlanOption, PlanOptions, RefusedOption, ShipmentOf, Way } from './plan-option.ts'
import { trial, variantsOf, type SearchSettings } from './plan-variants.ts'

/** How far the work is: how many of how many plans are evaluated. */
export interface SearchProgress {
  readonly done: number
  readonly of: number
}

const scenario: Scenario = { id: trial, letter: '–', name: trial, description: '', parentId: null, createdAt: '', lockedAt: null }

/** What can be done about every bought part, each taken alone in the world of the request's scenario: an evaluation for each kind of option and country,
 *  in which all parts take it at once, and one for each plan of the buyer. */
export function* projectOptionSteps(request: OptionRequest, settings: SearchSettings): Generator<SearchProgress, PlanOptions, undefined> {
  const world = inWorldOf(request.contents, request.scenarioId)
  const today = workOut({ ...request, contents: world, scenarioId: null })
  const { book } = today.plan.world
  const [rate, years] = [book.ref('general.cost-of-capital').value, book.ref('general.horizon-years').value]
  const chances = chancesOf(today.plan)
  const before = partNumbers(today.plan, chances)
  const bare = partNumbers(workOut({ ...request, contents: world, scenarioId: null, what: withoutShipments(request) }).plan, chances)
  const shipmentsToday = before.map((part, row) => shipmentsOf(part, bare[row], undefined))
  const cannot = withUnknownLoss(today.evaluation)
  const found = new Map<string, PlanOption[]>(today.evaluation.parts.map(({ partId }) => [partId, []]))
  const refused = new Map<string, RefusedOption[]>(today.evaluation.parts.map(({ partId }) => [partId, []]))
  const seen = new Set<string>()
  const variants = variantsOf(request.contents, today.evaluation, settings)
  const partOf = new Map(world.parts.map((part) => [part.id, part]))
  for (const [at, { kind, country, ofPlan, works, choices, absent }] of variants.entries()) {
    yield { done: at, of: variants.length }
    for (const { partId, why } of absent) if (kind !== null) refused.get(partId)?.push({ kind, country, why })
    if (choices.size === 0) continue
    const { evaluation, after, shipments } = tried({ ...request, contents: world }, [...choices.values()].flat(), chances)
    for (const [row, { partId }] of today.evaluation.parts.entries()) {
      const own = choices.get(partId)
      const part = partOf.get(partId)
      const [was, is] = [before[row], after[row]]
      if (own === undefined || part === undefined || was === undefined || is === undefined) continue
      const [first] = own
      const named = { kind: kind ?? (first === undefined ? 'buffer' : kindOf(first, world.project.plantCountry)), country: country ?? (first === undefined || first.kind === 'buffer' ? null : first.country) }
      const made = hoursInWorks(own, partId, evaluation, world.works)
      const why = was.places.some((place) => cannot.has(place)) ? say`What a stop of its site costs is unknown.` : (reasonAgainst(was, is, evaluation, row) ?? made.why)
      if (why !== null) {
        refused.get(partId)?.push({ ...named, why })
        continue
      }
      const same = JSON.stringify(own.map((choice) => ({ ...choice, id: '', scenarioId: '', note: '' })))
      if (seen.has(same)) continue
      seen.add(same)
      found.get(partId)?.push({ id: ofPlan === null ? [named.kind, named.country ?? '', works?.id ?? ''].join(' ').trim() : `of ${ofPlan}`, ...named, ofPlan, worksId: made.worksId, hours: made.hours, choices: own, ...wayOf(was, is, shipments[row] ?? []), ...effectOf(was, is, part, own, rate, years, world.works) })
    }
  }
  const parts = today.evaluation.parts.map(({ partId }, row): PartOptions => ({
    partId, keep: keepOf(before[row], shipmentsToday[row] ?? []), options: found.get(partId) ?? [], refused: refused.get(partId) ?? [],
  }))
  const used = new Set(parts.flatMap(({ options }) => options.map(({ worksId }) => worksId)))
  return { parts, works: world.works.filter(({ id }) => used.has(id)), chances, annuity: annuityOf(rate, years), stockCost: stockCostOf(rate, years), rate, years, lossToday: today.evaluation.totals.expectedLossPerYear }
}

const chancesOf = ({ places, sheets }: Plan): ReadonlyMap<string, number> => {
  const chances = columnOf(sheets.places, stopProbability)
  return new Map(places.map(({ key }, row) => [key, chances[row] ?? Number.NaN]))
}

/** Chance of a stop in a year of each place of a plan, by its key. */
export const chancesOfPlan = ({ sites }: Pick<Evaluation, 'sites'>): ReadonlyMap<string, number> => new Map(sites.map(({ key, stopProbability: chance }) => [key, chance ?? Number.NaN]))

/** Places that run short at an unknown cost: a plan that changes what comes from there has no net value. */
const withUnknownLoss = ({ sites }: Evaluation): ReadonlySet<string> => new Set(sites.filter(({ gapDays, expectedLossPerYear }) => (gapDays ?? 0) > 0 && expectedLossPerYear === null).map(({ key }) => key))

/** Present value of a euro a year. */
export const annuityOf = (rate: number, years: number): number => netPresentValue(rate, cashFlows(0, 1, 0, years))

/** What a euro put into stock at the start and back at the end costs. */
const stockCostOf = (rate: number, years: number): number => -netPresentValue(rate, cashFlows(-1, 0, 1, years))

const delays = (months: number): number[] => [1, 2, 3, 4, 5].map((year) => (months === 0 ? 0 : notYetSaved.compute(1, months, year)))

const daysShort = (gap: number | undefined): number | null => (gap === undefined || Number.isNaN(gap) ? null : Math.max(0, gap))

/** Why an option cannot be held against today, or null. */
function reasonAgainst(was: PartNumbers, is: PartNumbers, { parts }: Evaluation, row: number): RefusedOption['why'] | null {
  // What is unknown counts as nothing in an evaluation's sums; here it would look like a gift.
  if (![was.cost, is.cost, was.stock, is.stock].every((value) => Number.isFinite(value))) return parts[row]?.notPriced ?? say`What it costs is unknown.`
  if (!is.areLossesKnown || was.isWorstKnown !== is.isWorstKnown) return say`What a stop would cost with it is unknown.`
  return is.months > 60 || Number.isNaN(is.months) ? say`It begins after more than five years.` : null
}

/** Values to try under which no shipment costs anything by itself. */
const withoutShipments = ({ figures, what }: OptionRequest): ReadonlyMap<string, number> =>
  new Map([...(what ?? []), ...[...figures.keys()].filter((key) => key.endsWith('.eur-per-shipment') || key === 'general.brokerage-per-entry').map((key) => [key, 0] as const)])

/** Tries choices in a world: the numbers of each part, and what the shipments of its sources would cost alone. */
function tried(request: OptionRequest, choices: readonly Choice[], chances: ReadonlyMap<string, number>): { readonly evaluation: Evaluation; readonly after: readonly PartNumbers[]; readonly shipments: readonly (readonly ShipmentOf[])[] } {
  const workedOut = (of: readonly Choice[], what = request.what): WorkedOut => workOut({ ...request, ...(what === undefined ? {} : { what }), contents: { ...request.contents, scenarios: [scenario], choices: [...of] }, scenarioId: trial })
  const { plan, evaluation } = workedOut(choices)
  const after = partNumbers(plan, chances)
  const bare = partNumbers(workedOut(choices, withoutShipments(request)).plan, chances)
  // A new source is re-based from a price of today, which may hold freight: what its own shipments cost is seen from going alone.
  const isShared = after.some(({ legs }) => legs.some(({ isNew, sharing }) => isNew && sharing > 1))
  const alone = isShared ? partNumbers(workedOut(choices.map((choice) => (isNewSource(choice) ? { ...choice, supplierName: `${choice.supplierName}\n${choice.partId}` } : choice))).plan, chances) : null
  return { evaluation, after, shipments: after.map((part, row) => shipmentsOf(part, bare[row], alone?.[row])) }
}

/** What the shipments of a part's sources would cost alone: of today's sources by what is left without them, of new ones by what they cost alone. */
function shipmentsOf({ legs }: PartNumbers, bare: PartNumbers | undefined, alone: PartNumbers | undefined): ShipmentOf[] {
  return legs.flatMap(({ shipment, sharing, isNew, cash, stock }, at): ShipmentOf[] => {
    const [other, share] = isNew ? [alone?.legs[at], 1 / sharing - 1] : [bare?.legs[at], 1 / sharing]
    if (other === undefined || share === 0) return [{ shipment, cash: 0, stock: 0 }]
    const of = (here: number, there: number): number => (Number.isFinite(here) && Number.isFinite(there) ? (here - there) / share : 0)
    return [{ shipment, cash: of(cash, other.cash), stock: of(stock, other.stock) }]
  })
}

/** A difference where both are known: what is unknown in both is in neither sum. */
const less = (before: number, after: number): number => (Number.isFinite(before) && Number.isFinite(after) ? before - after : 0)

/** What the shipments of a part cost in the plan that its numbers are of. */
function sharedOf({ legs }: PartNumbers, shipments: readonly ShipmentOf[]): { readonly cash: number; readonly stock: number } {
  let [cash, stock] = [0, 0]
  for (const [at, of] of shipments.entries()) {
    const sharing = legs[at]?.sharing ?? 1
    cash += of.cash / sharing
    stock += of.stock / sharing
  }
  return { cash, stock }
}

function keepOf(was: PartNumbers | undefined, shipments: readonly ShipmentOf[]): Way {
  const shared = was === undefined ? { cash: 0, stock: 0 } : sharedOf(was, shipments)
  return { saving: shared.cash, freed: shared.stock, annuity: null, shipments, losses: was?.losses ?? [], daysShort: daysShort(was?.gapDays) }
}

function wayOf(was: PartNumbers, is: PartNumbers, shipments: readonly ShipmentOf[]): Omit<Way, 'annuity'> {
  const shared = sharedOf(is, shipments)
  return { saving: less(was.cash, is.cash) + shared.cash, freed: less(was.stock, is.stock) + shared.stock, shipments, losses: is.losses, daysShort: daysShort(is.gapDays) }
}

/** What an option asks for, and when it begins to save. */
function effectOf(was: PartNumbers, is: PartNumbers, part: Part, choices: readonly Choice[], rate: number, years: number, works: ProjectContents['works']): Omit<PlanOption, 'id' | 'kind' | 'country' | 'ofPlan' | 'choices' | 'worksId' | 'hours' | Exclude<keyof Way, 'annuity'>> {
  const isChanged = is.isMoved || choices.some((choice) => choice.kind === 'buffer' && choice.days > 0)
  return {
    annuity: isChanged ? netPresentValue(rate, cashFlows(0, 1, 0, years, delays(is.months))) : null,
    oneOff: is.oneOff, extraStock: Number.isFinite(is.extraStock) ? is.extraStock : 0, changedSpend: isChanged && Number.isFinite(was.spend) ? was.spend : 0, ownLoss: is.ownLoss, months: is.months,
    heads: choices.reduce((heads, choice) => heads + (isNewSource(choice) ? (choice.production?.trainedHeads ?? 0) : 0), 0),
    supplier: supplierOf(part, choices, works),
  }
}

/** Who has to be qualified for choices: the supplier by name and place, else one for each kind of part and country; nobody for a works of one's own. */
function supplierOf(part: Part, choices: readonly Choice[], works: ProjectContents['works']): string | null {
  const choice = choices.find((one) => one.kind !== 'buffer' && !(isNewSource(one) && works.some(({ id }) => id === one.worksId)))
  if (choice === undefined || choice.kind === 'buffer') return null
  const name = choice.supplierName.trim()
  return name === '' ? `${choice.country} ${part.category ?? part.id}` : [name, choice.city.trim(), choice.country].join(', ')
}

const kindOf = (choice: Choice, plantCountry: string): PlanOption['kind'] => {
  const kind = optionOf(choice, plantCountry)
  return kind === 'keep' ? 'buffer' : kind
}

/** The options at one go. */
export function projectOptions(request: OptionRequest, settings: SearchSettings): PlanOptions {
  return atOnce(projectOptionSteps(request, settings))
}
