import { categories, categoryOfHs } from '../data/categories.ts'
import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Part } from '../model/part.ts'
import type { Choice, Scenario } from '../model/scenario.ts'
import type { Sentence } from '../text/say.ts'
import { evaluate } from './evaluate.ts'
import type { Certainty, Evaluation, PartResult } from './evaluation.ts'
import { openTransition } from '../model/scenario.ts'
import { shocksInWorldOf } from './world-shocks.ts'

export const optionKinds = ['keep', 'buffer', 'second-source', 'nearshore', 'reshore', 'stand-by'] as const
/** What can be done with one part; nearshore and reshore are both moves, told apart by the country. */
export type OptionKind = (typeof optionKinds)[number]

/** What every cell of the grid takes for granted until the buyer says otherwise. */
export interface OptionSettings {
  /** ISO2 code of the country to which parts are nearshored, and where second sources are. */
  readonly nearshoreTo: string
  /** Share of the need that a second source gets. */
  readonly secondSourceShare: number
  /** Most extra stock that a buffer adds, in days of use. */
  readonly mostBufferDays: number
  /** Days until a stand-by contract delivers. */
  readonly standByDays: number
}

/** Why a part has no such option. */
export type NoOption = 'no-need' | 'already-there' | 'cannot-move' | 'same-country'

/** One option of one part, taken alone; money in the project's currency. */
export interface OptionCell {
  /** Keep: the landed cost today. Stand-by: what having it costs. The others: the landed cost with this option less the landed cost today. Per unit of the grid's basis; null unknown. */
  readonly cost: number | null
  /** One-off money and money in extra stock; null unknown. */
  readonly once: number | null
  /** Days short after the option, 0 when covered; null unknown. */
  readonly daysShort: number | null
  readonly certainty: Certainty
  readonly absent: NoOption | null
  /** Why the cost is unknown, in words, or null. */
  readonly unknown: Sentence | null
  /** Size of the buffer in days of use; 0 for other options. */
  readonly bufferDays: number
  /** True while the cost, the money and the days short are still being worked out; whether there is such an option is known. */
  readonly isAwaited: boolean
}

export interface OptionRow {
  readonly partId: string
  /** Share of the landed cost of the whole plan today, 0 to 1; null unknown. */
  readonly costShare: number | null
  readonly cells: Readonly<Record<OptionKind, OptionCell>>
}

/** All options of all bought parts, each taken alone. A cell is of its part only: it leaves out the freight of the parts it no longer shares a
 *  shipment with, the shipments it shares with parts that move along, and the expected loss. */
export interface OptionGrid {
  /** Product: cost per product unit sold, averaged by demand. Part: per unit of the part, where no demand is known. */
  readonly basis: 'product' | 'part'
  readonly rows: ReadonlyMap<string, OptionRow>
}

/** A world to lay the grid out in: the facts with the overrides of a scenario and values being tried. */
export interface OptionRequest {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly figures: Figures
  readonly what?: ReadonlyMap<string, number>
}

/** Which column of the grid a choice stands in; a move inside the plant's country is reshoring. */
export function optionOf(choice: Choice | undefined, plantCountry: string): OptionKind {
  if (choice === undefined) return 'keep'
  if (choice.kind !== 'move') return choice.kind
  return choice.country === plantCountry ? 'reshore' : 'nearshore'
}

/** The choice that a cell of the grid stands for, with everything unsaid left to be estimated. */
export function choiceOf(
  kind: Exclude<OptionKind, 'keep'>, named: { id: string; scenarioId: string; partId: string }, contents: ProjectContents, settings: OptionSettings, bufferDays: number,
): Choice {
  const common = { ...named, note: '' }
  if (kind === 'buffer') return { kind, ...common, days: bufferDays }
  if (kind === 'stand-by') {
    return {
      kind, ...common, supplierName: '', country: settings.nearshoreTo, city: '', share: 1, switchDays: settings.standByDays, costPerYear: null, costPerDay: null, oneOffCost: null,
    }
  }
  const { plantCountry, currency } = contents.project
  const unsaid = { city: '', supplierName: '', quote: null, quoteCurrency: currency, oneOffCost: null, recoveryDays: null, ...openTransition }
  if (kind === 'second-source') return { kind, ...common, ...unsaid, country: settings.nearshoreTo, share: settings.secondSourceShare }
  return { kind: 'move', ...common, ...unsaid, country: kind === 'reshore' ? plantCountry : settings.nearshoreTo, share: 1 }
}

/** Days of use that close the gap of a part, at most what the settings allow; 0 when there is no gap. */
export function bufferDaysFor(gapDays: number | null, settings: OptionSettings): number {
  if (gapDays === null) return settings.mostBufferDays
  return Math.min(settings.mostBufferDays, Math.max(0, Math.ceil(gapDays - 1e-9)))
}

const movable = new Map(categories.map((category) => [category.slug, category.movable]))
const probe = 'option-grid'

// Contents are never changed in place. Those made of them here are kept beside them, since the engine works again on contents it has seen.
const worlds = new WeakMap<ProjectContents, Map<string, ProjectContents>>()
const grids = new WeakMap<ProjectContents, { readonly key: string; readonly contents: ProjectContents }>()

/** The contents with the overrides and what-ifs of a scenario as those of the whole project. */
function inWorldOf(contents: ProjectContents, scenarioId: string | null): ProjectContents {
  const own = contents.parameters.filter((one) => scenarioId !== null && one.scenarioId === scenarioId)
  const happens = contents.shocks.some((shock) => shock.scenarioId !== null)
  if (scenarioId === null || (own.length === 0 && !happens)) return contents
  let made = worlds.get(contents)
  if (made === undefined) worlds.set(contents, (made = new Map()))
  let world = made.get(scenarioId)
  if (world === undefined) {
    const keys = new Set(own.map((one) => one.key))
    const others = contents.parameters.filter((one) => one.scenarioId === null && !keys.has(one.key))
    world = { ...contents, parameters: [...others, ...own.map((one) => Object.assign({}, one, { scenarioId: null }))], shocks: shocksInWorldOf(contents.shocks, scenarioId, false) }
    made.set(scenarioId, world)
  }
  return world
}

/** Today's sourcing in the world of the request's scenario: its overrides and what-ifs hold, its choices do not. */
export function evaluateToday(request: OptionRequest): Evaluation {
  return evaluate({ ...request, contents: inWorldOf(request.contents, request.scenarioId), scenarioId: null })
}

/** A scenario for each option, in which every part takes it; its id is the option's name. */
function gridContents(world: ProjectContents, settings: OptionSettings, buffers: ReadonlyMap<string, number>): ProjectContents {
  const key = JSON.stringify([settings, [...buffers]])
  const found = grids.get(world)
  if (found?.key === key) return found.contents
  const scenarios: Scenario[] = []
  const choices: Choice[] = []
  for (const kind of optionKinds) {
    if (kind === 'keep') continue
    const scenarioId = `${probe} ${kind}`
    scenarios.push({ id: scenarioId, letter: '–', name: kind, description: '', parentId: null, createdAt: '', lockedAt: null })
    for (const [partId, days] of buffers) {
      const choice = choiceOf(kind, { id: `${scenarioId} ${partId}`, scenarioId, partId }, world, settings, days)
      // A supplier of its own: parts that go to one supplier share shipments, which a cell taken alone must not.
      choices.push(choice.kind === 'buffer' ? choice : Object.assign({}, choice, { supplierName: partId }))
    }
  }
  const contents = { ...world, scenarios, choices }
  grids.set(world, { key, contents })
  return contents
}

/** Units sold a year over all products; null when no demand is known. */
export function unitsSold(evaluation: Evaluation): number | null {
  let units: number | null = null
  for (const product of evaluation.products) if (product.demandPerYear !== null) units = (units ?? 0) + product.demandPerYear
  return units === 0 ? null : units
}

/** Landed cost of a part per unit of the basis: per product unit sold where `units` a year are known, else per unit of the part. */
export function costOnBasis(result: PartResult | undefined, units: number | null): number | null {
  if (result === undefined || result.landedPerUnit === null) return null
  if (units === null) return result.landedPerUnit
  return result.needPerYear === null ? null : (result.needPerYear * result.landedPerUnit) / units
}

/** Why a part cannot be given this option today, or null. */
function absence(kind: OptionKind, part: Part, keep: PartResult, plantCountry: string, settings: OptionSettings): NoOption | null {
  if (kind === 'keep') return null
  if ((kind === 'buffer' || kind === 'stand-by') && keep.gapDays !== null && keep.gapDays <= 0) return 'no-need'
  if (kind === 'buffer') return null
  if (kind === 'nearshore' && settings.nearshoreTo === plantCountry) return 'same-country'
  const country = kind === 'reshore' ? plantCountry : settings.nearshoreTo
  if (kind !== 'stand-by' && keep.legs.length > 0 && keep.legs.every((leg) => leg.country === country)) return 'already-there'
  const category = part.category ?? (part.hsCode === null ? null : categoryOfHs(part.hsCode))
  return category !== null && movable.get(category) === 'no' ? 'cannot-move' : null
}

/** One-off money and money in extra stock of an option against today. */
function onceOf(kind: OptionKind, result: PartResult, keep: PartResult): number | null {
  if (kind !== 'buffer') return result.oneOff
  if (result.workingCapital === null || keep.workingCapital === null) return null
  return result.oneOff + result.workingCapital - keep.workingCapital
}

/** What an option does to one part, given its result with the option and without. */
export function cellOf(kind: OptionKind, result: PartResult, keep: PartResult, units: number | null, absent: NoOption | null, bufferDays: number): OptionCell {
  // Having a stand-by leaves the landed cost alone: what it costs is a line of the cost of ownership.
  const whole = (part: PartResult): PartResult => (kind === 'stand-by' ? { ...part, landedPerUnit: part.landedPerUnit === null ? null : part.lines['stand-by'] } : part)
  const after = costOnBasis(whole(result), units)
  const before = costOnBasis(whole(keep), units)
  return {
    cost: kind === 'keep' ? after : after === null || before === null ? null : after - before,
    once: onceOf(kind, result, keep),
    daysShort: result.gapDays === null ? null : Math.max(0, result.gapDays),
    certainty: result.certainty,
    absent,
    unknown: after === null ? result.notPriced : keep.notPriced,
    bufferDays,
    isAwaited: false,
  }
}

/** The grid from the plans worked out so far, today's among them; cells of the others are awaited. */
function gridOf(contents: ProjectContents, keep: Evaluation, settings: OptionSettings, plans: ReadonlyMap<OptionKind, Evaluation>): OptionGrid {
  const units = unitsSold(keep)
  const all = keep.totals.landedCostPerYear
  const parts = new Map(contents.parts.map((part) => [part.id, part]))
  const results = new Map([...plans].map(([kind, made]) => [kind, new Map(made.parts.map((result) => [result.partId, result]))]))
  const rows = new Map<string, OptionRow>()
  for (const today of keep.parts) {
    const part = parts.get(today.partId)
    if (part === undefined) continue
    const cell = (kind: OptionKind): OptionCell => {
      const absent = absence(kind, part, today, contents.project.plantCountry, settings)
      const bufferDays = kind === 'buffer' ? bufferDaysFor(today.gapDays, settings) : 0
      const made = results.get(kind)
      if (kind !== 'keep' && made === undefined) return { cost: null, once: null, daysShort: null, certainty: 'estimate', absent, unknown: null, bufferDays, isAwaited: true }
      return cellOf(kind, made?.get(today.partId) ?? today, today, units, absent, bufferDays)
    }
    const cost = today.landedPerUnit === null || today.needPerYear === null ? null : today.landedPerUnit * today.needPerYear
    rows.set(today.partId, {
      partId: today.partId,
      costShare: cost === null || all === null || all === 0 ? null : cost / all,
      cells: { keep: cell('keep'), buffer: cell('buffer'), 'second-source': cell('second-source'), nearshore: cell('nearshore'), reshore: cell('reshore'), 'stand-by': cell('stand-by') },
    })
  }
  return { basis: units === null ? 'part' : 'product', rows }
}

/** What there is to choose from, from today alone: which options every part has, with their numbers still awaited. */
export const optionsAtHand = (contents: ProjectContents, keep: Evaluation, settings: OptionSettings): OptionGrid => gridOf(contents, keep, settings, new Map())

/** Works the grid out one plan at a time, so that whoever asked can do something else in between or give up. */
export function* optionGridSteps(request: OptionRequest, settings: OptionSettings): Generator<undefined, OptionGrid, undefined> {
  const { contents } = request
  const keep = evaluateToday(request)
  const buffers = new Map(keep.parts.map((result) => [result.partId, bufferDaysFor(result.gapDays, settings)]))
  const options = gridContents(inWorldOf(contents, request.scenarioId), settings, buffers)
  const plans = new Map<OptionKind, Evaluation>()
  for (const kind of optionKinds) {
    if (kind === 'keep') continue
    yield undefined
    plans.set(kind, evaluate({ ...request, contents: options, scenarioId: `${probe} ${kind}` }))
  }
  return gridOf(contents, keep, settings, plans)
}

/** Every option of every bought part: six evaluations, in each of which all parts take the same option. */
export function optionGrid(request: OptionRequest, settings: OptionSettings): OptionGrid {
  const steps = optionGridSteps(request, settings)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
