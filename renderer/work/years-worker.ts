import loadHighs from 'highs'
import wasmAddress from 'highs/runtime?url'
import { shippedFigures } from '../../shared/data/figures.ts'
import { highsSolver } from '../../shared/engine/disrupt/highs-solver.ts'
import { curvedPlans, type CurvedPlan } from '../../shared/engine/year/curved-plans.ts'
import type { YearsOfPlan } from '../../shared/engine/year/year-answer.ts'
import { yearSteps, type Years, type YearsStep } from '../../shared/engine/year/years.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { heldAfter } from './held-facts.ts'
import { serveWork } from './serve-work.ts'

/** The plans to look at, figures being tried by key, and how many years to draw. */
export interface YearsQuestion {
  readonly plans: readonly (string | null)[]
  readonly what: ReadonlyMap<string, number>
  readonly seed: number
  readonly turns: number
  readonly draws: number
}

/** A plan over the years drawn, with the parts and stops that cause most. */
export interface DrawnPlanYears extends YearsOfPlan {
  readonly partCount: number
  readonly stopCount: number
}

/** All plans over the same years. */
export interface DrawnYears extends Omit<Years, 'plans'> {
  readonly plans: readonly DrawnPlanYears[]
}

/** How far the drawing is, with the answer so far where there is a new one. */
export interface YearsProgress extends Omit<YearsStep, 'soFar'> {
  readonly soFar: DrawnYears | null
}

/** Parts and stops that are handed over. */
const most = 10
/** Answers are handed over, and room is made for other questions, at most so often, in milliseconds. */
const handOverEach = 120

let contents: ProjectContents | null = null
let latest = 0
/** What the stops of the plans asked about last cost: more years of them cost the years alone, as long as this worker stands. */
let held: { readonly of: string; readonly contents: ProjectContents; readonly curved: readonly CurvedPlan[] } | null = null
const solver = loadHighs({ locateFile: () => wasmAddress }).then(highsSolver)

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

const drawn = ({ plans, ...years }: Years): DrawnYears => ({
  ...years,
  plans: plans.map((plan) => ({ ...plan, partCount: plan.parts.length, stopCount: plan.stops.length, parts: plan.parts.slice(0, most), stops: plan.stops.slice(0, most), unknown: plan.unknown.slice(0, most) })),
})

const work = {
  /** Takes over the lists that changed. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void {
    contents = heldAfter(contents, changed, isMore)
  },
  /** Draws years, telling `listen` how far it is; null where a newer question or a cancellation has overtaken this one. */
  async draw({ plans, what, seed, turns, draws }: YearsQuestion, listen: (progress: YearsProgress) => void): Promise<DrawnYears | null> {
    const mine = (latest += 1)
    const facts = contents
    if (facts === null) throw new Error('No project has been handed over yet.')
    const solve = await solver
    const request = { contents: facts, plans, figures: shippedFigures, what, seed, turns, draws }
    let told = performance.now()
    /** Tells how far it is now and then; false where it was overtaken. */
    const goOn = async (progress: YearsProgress): Promise<boolean> => {
      if (progress.soFar === null && performance.now() - told < handOverEach) return true
      listen(progress)
      await breathe()
      told = performance.now()
      return latest === mine
    }
    const of = JSON.stringify([plans, [...what]])
    if (held === null || held.of !== of || held.contents !== facts) {
      const steps = curvedPlans(request, solve)
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) {
          held = { of, contents: facts, curved: step.value }
          break
        }
        if (!(await goOn({ at: 'stops', ...step.value, soFar: null }))) return null
      }
    }
    const steps = yearSteps(request, solve, held.curved)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return drawn(step.value)
      const { soFar, ...progress } = step.value
      if (!(await goOn({ ...progress, soFar: soFar === null ? null : drawn(soFar) }))) return null
    }
  },
  /** Ends the drawing on its way. */
  cancel(): void {
    latest += 1
  },
}

/** What the page may ask of the worker. */
export type YearsWork = typeof work

serveWork(work)
