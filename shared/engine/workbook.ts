import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import { openFigures, stillRead } from './figure-book.ts'
import { atOnce, type InSteps } from './in-steps.ts'
import type { Facts } from './layout.ts'
import { openPlan, type OpenPlan } from './plan.ts'
import { sameThings } from './remember.ts'
import { resultPass } from './results.ts'
import { openWorld, type World } from './world.ts'
import { shocksOn, worldShocks } from './world-shocks.ts'

/** A plan and its results, kept open so that a figure that moves costs only what follows from it. */
export interface Page {
  readonly choices: readonly Choice[]
  readonly plan: OpenPlan
  readonly resultsOf: ReturnType<typeof resultPass>
}

/** The plans of a project that see the same facts and figures: today's, and those of scenarios. */
export interface Workbook {
  readonly facts: Facts
  /** What was laid over which figures, in a form that two projects' overrides can be compared by. */
  readonly figures: readonly unknown[]
  readonly world: World
  readonly today: Page
  readonly scenarios: Map<string, Page>
  /** Pages of scenarios as they were under the facts before, to open theirs from. */
  readonly before: Map<string, Page>
}

/** Different worlds of one project that stay open: today's, and those of a few scenarios with overrides of their own. */
const openAtOnce = 4

// Contents are never changed in place: a changed fact makes a new list, and with the old lists goes all that was remembered of them.
// A project whose choices alone changed has the same lists of facts, and keeps its workbooks. A step that changes a fact leaves most lists
// as they are: a workbook is found under each of the long ones, and that of the facts before is where the new one begins.
const workbooks = new WeakMap<readonly unknown[], Workbook[]>()
const longLists = ({ offers, parts, lines }: Facts): readonly (readonly unknown[])[] => [offers, parts, lines]

// An evaluation between two of its steps has columns of this figure and of that: it is brought to its end before the same facts are asked again.
const paused = new WeakMap<readonly unknown[], () => void>()

/** Notes how an evaluation of these facts that is about to pause is brought to its end. */
export function pauseOn(contents: ProjectContents, bringToEnd: () => void): void {
  for (const list of longLists(contents)) paused.set(list, bringToEnd)
}

/** Forgets that an evaluation of these facts paused, once it has ended. */
export function endPauseOn(contents: ProjectContents, bringToEnd: () => void): void {
  for (const list of longLists(contents)) if (paused.get(list) === bringToEnd) paused.delete(list)
}

const sameFacts = (left: Facts, right: Facts): boolean =>
  left.project === right.project && left.products === right.products && left.parts === right.parts && left.lines === right.lines &&
  left.suppliers === right.suppliers && left.sites === right.sites && left.offers === right.offers && left.works === right.works

const openPage = (plan: OpenPlan, choices: readonly Choice[]): Page => ({ choices, plan, resultsOf: resultPass(plan.layout) })

/** What makes the world of a scenario: whose override or what-if it is does not matter, only what it replaces, by what and why. */
function figuresOf(figures: Figures, { parameters, shocks }: Pick<ProjectContents, 'parameters' | 'shocks'>, scenarioId: string | null): readonly unknown[] {
  const of = (id: string | null) => parameters.filter((one) => one.scenarioId === id).flatMap(({ key, value, origin }) => [key, value, origin])
  return [figures, ...of(null), ...(scenarioId === null ? [] : of(scenarioId)), ...shocksOn(shocks, scenarioId).flatMap(({ id, name, event }) => [id, name, event])]
}

/** The workbook in which a scenario's figures hold, with the values that are tried laid over them. */
export const openWorkbook = (contents: ProjectContents, scenarioId: string | null, figures: Figures, what: ReadonlyMap<string, number> | undefined): Workbook =>
  atOnce(openWorkbookInSteps(contents, scenarioId, figures, what))

/** The same with pauses; until it is open nothing else may be asked of these facts, but for evaluations that say so by `pauseOn`. */
export function* openWorkbookInSteps(contents: ProjectContents, scenarioId: string | null, figures: Figures, what: ReadonlyMap<string, number> | undefined): InSteps<Workbook> {
  for (const list of longLists(contents)) paused.get(list)?.()
  const seen = figuresOf(figures, contents, scenarioId)
  const open = longLists(contents).flatMap((list) => workbooks.get(list) ?? []).filter((book) => sameThings(book.figures, seen))
  const found = open.find((book) => sameFacts(book.facts, contents))
  // Where a project is, in which currency it counts and what goes on in its world decide all else: they are opened anew.
  const before = found ?? open.find((book) => book.facts.project === contents.project)
  if (before !== undefined) {
    before.world.book.lay(what)
    if (stillRead(before.world.readings)) return found ?? keep(yield* workbookAfter(before, contents), before)
  }
  const { project, products, parts, lines, suppliers, sites, offers, works } = contents
  const facts: Facts = { project, products, parts, lines, suppliers, sites, offers, works }
  const world = openWorld(openFigures(figures, contents.parameters, scenarioId, what), project.plantCountry, worldShocks(contents.shocks, scenarioId))
  const made: Workbook = { facts, figures: seen, world, today: openPage(yield* openPlan(facts, world, [], null, null), []), scenarios: new Map(), before: new Map() }
  return keep(made, before)
}

/** The workbook of other facts in the world of one before, which stays as it is. */
function* workbookAfter({ figures, world, today, scenarios, before }: Workbook, { project, products, parts, lines, suppliers, sites, offers, works, scenarios: plans }: ProjectContents): InSteps<Workbook> {
  const facts: Facts = { project, products, parts, lines, suppliers, sites, offers, works }
  const pages = new Map([...before, ...scenarios].filter(([id]) => plans.some((plan) => plan.id === id)))
  return { facts, figures, world, today: openPage(yield* openPlan(facts, world, [], null, today.plan), []), scenarios: new Map(), before: pages }
}

/** Keeps a workbook open in the place of another one. */
function keep(made: Workbook, instead: Workbook | undefined): Workbook {
  for (const list of longLists(made.facts)) workbooks.set(list, [made, ...(workbooks.get(list) ?? []).filter((book) => book !== instead)].slice(0, openAtOnce))
  return made
}

/** The page of a scenario with its choices. */
export const scenarioPage = (workbook: Workbook, scenarioId: string, choices: readonly Choice[]): Page => atOnce(scenarioPageInSteps(workbook, scenarioId, choices))

/** The same with pauses. */
export function* scenarioPageInSteps({ facts, world, today, scenarios, before }: Workbook, scenarioId: string, choices: readonly Choice[]): InSteps<Page> {
  const found = scenarios.get(scenarioId)
  if (found !== undefined && sameThings(found.choices, choices)) return found
  const last = found ?? before.get(scenarioId)
  // A plan never seen begins from today's: it differs from it in its choices alone.
  const made = openPage(yield* openPlan(facts, world, choices, today.plan.layout, (last ?? today).plan), choices)
  scenarios.set(scenarioId, made)
  before.delete(scenarioId)
  return made
}
