import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import { openFigures, stillRead } from './figure-book.ts'
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
}

/** Different worlds of one project that stay open: today's, and those of a few scenarios with overrides of their own. */
const openAtOnce = 4

// Contents are never changed in place: a changed fact makes a new list, and with the old list goes all that was remembered of it.
// A project whose choices alone changed has the same lists of facts, and keeps its workbooks.
const workbooks = new WeakMap<Facts['offers'], Workbook[]>()

const sameFacts = (left: Facts, right: Facts): boolean =>
  left.project === right.project && left.products === right.products && left.parts === right.parts && left.lines === right.lines &&
  left.suppliers === right.suppliers && left.sites === right.sites && left.offers === right.offers

const openPage = (plan: OpenPlan, choices: readonly Choice[]): Page => ({ choices, plan, resultsOf: resultPass(plan.layout) })

/** What makes the world of a scenario: whose override or what-if it is does not matter, only what it replaces, by what and why. */
function figuresOf(figures: Figures, { parameters, shocks }: Pick<ProjectContents, 'parameters' | 'shocks'>, scenarioId: string | null): readonly unknown[] {
  const of = (id: string | null) => parameters.filter((one) => one.scenarioId === id).flatMap(({ key, value, origin }) => [key, value, origin])
  return [figures, ...of(null), ...(scenarioId === null ? [] : of(scenarioId)), ...shocksOn(shocks, scenarioId).flatMap(({ id, name, event }) => [id, name, event])]
}

/** The workbook in which a scenario's figures hold, with the values that are tried laid over them. */
export function openWorkbook(contents: ProjectContents, scenarioId: string | null, figures: Figures, what: ReadonlyMap<string, number> | undefined): Workbook {
  const seen = figuresOf(figures, contents, scenarioId)
  const open = workbooks.get(contents.offers) ?? []
  const found = open.find((book) => sameThings(book.figures, seen) && sameFacts(book.facts, contents))
  if (found !== undefined) {
    found.world.book.lay(what)
    if (stillRead(found.world.readings)) return found
  }
  const { project, products, parts, lines, suppliers, sites, offers } = contents
  const facts: Facts = { project, products, parts, lines, suppliers, sites, offers }
  const world = openWorld(openFigures(figures, contents.parameters, scenarioId, what), project.plantCountry, worldShocks(contents.shocks, scenarioId))
  const made: Workbook = { facts, figures: seen, world, today: openPage(openPlan(facts, world, [], null), []), scenarios: new Map() }
  workbooks.set(offers, [made, ...open.filter((book) => book !== found)].slice(0, openAtOnce))
  return made
}

/** The page of a scenario with its choices. */
export function scenarioPage({ facts, world, today, scenarios }: Workbook, scenarioId: string, choices: readonly Choice[]): Page {
  const found = scenarios.get(scenarioId)
  if (found !== undefined && sameThings(found.choices, choices)) return found
  const made = openPage(openPlan(facts, world, choices, today.plan.layout), choices)
  scenarios.set(scenarioId, made)
  return made
}
