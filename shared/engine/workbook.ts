import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import { openFigures, stillRead } from './figure-book.ts'
import { openPlan, type OpenPlan } from './plan.ts'
import { resultPass } from './results.ts'
import { openWorld, type World } from './world.ts'

/** A plan and its results, kept open so that a figure that moves costs only what follows from it. */
export interface Page {
  readonly plan: OpenPlan
  readonly resultsOf: ReturnType<typeof resultPass>
}

/** The plans of a project that see the same figures: today's and those of scenarios without overrides of their own, or one scenario's. */
export interface Workbook {
  readonly figures: Figures
  readonly world: World
  readonly today: Page
  readonly scenarios: Map<string, Page>
}

// Contents are never changed in place: a change makes new ones, and with the old ones goes all that was remembered of them.
const workbooks = new WeakMap<ProjectContents, Map<string | null, Workbook>>()

const openPage = (plan: OpenPlan): Page => ({ plan, resultsOf: resultPass(plan.layout) })

/** The workbook in which a scenario's figures hold, with the values that are tried laid over them. */
export function openWorkbook(contents: ProjectContents, scenarioId: string | null, figures: Figures, what: ReadonlyMap<string, number> | undefined): Workbook {
  let ofContents = workbooks.get(contents)
  if (ofContents === undefined) workbooks.set(contents, (ofContents = new Map()))
  const owner = contents.parameters.some((override) => override.scenarioId === scenarioId) ? scenarioId : null
  const found = ofContents.get(owner)
  if (found !== undefined && found.figures === figures) {
    found.world.book.lay(what)
    if (stillRead(found.world.readings)) return found
  }
  const world = openWorld(openFigures(figures, contents.parameters, owner, what), contents.project.plantCountry)
  const made: Workbook = { figures, world, today: openPage(openPlan(contents, world, [], null)), scenarios: new Map() }
  ofContents.set(owner, made)
  return made
}

/** The page of a scenario. */
export function scenarioPage(workbook: Workbook, scenarioId: string): Page {
  const found = workbook.scenarios.get(scenarioId)
  if (found !== undefined) return found
  const { layout } = workbook.today.plan
  const choices = layout.contents.choices.filter((choice) => choice.scenarioId === scenarioId)
  const made = openPage(openPlan(layout.contents, layout.world, choices, layout))
  workbook.scenarios.set(scenarioId, made)
  return made
}
