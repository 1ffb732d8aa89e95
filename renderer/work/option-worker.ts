import { shippedFigures } from '../../shared/data/figures.ts'
import { breakEvenTariffs, type BreakEvenTariff } from '../../shared/engine/break-even-tariffs.ts'
import { breakEvensOf, type PlanBreakEvens } from '../../shared/engine/break-evens.ts'
import { evaluate } from '../../shared/engine/evaluate.ts'
import type { OptionSettings } from '../../shared/engine/option.ts'
import { optionGridSteps } from '../../shared/engine/options.ts'
import { evaluateToday } from '../../shared/engine/today-in-world.ts'
import { packGrid, type PackedGrid } from '../../shared/engine/packed-grid.ts'
import { shockEffectSteps, type ShockEffect } from '../../shared/engine/shock-effects.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { breakEvenSteps, type BreakEven } from '../plans/break-even.ts'
import { whatIfs, type WhatIf } from '../plans/what-ifs.ts'
import { heldAfter } from './held-facts.ts'
import { serveWork } from './serve-work.ts'

/** The world whose option grid is asked for; figures being tried by key. */
export interface GridQuestion {
  readonly scenarioId: string | null
  readonly what: ReadonlyMap<string, number>
  readonly settings: OptionSettings
}

/** Break-evens of a plan by the id of the slider. */
export type BreakEvens = Readonly<Partial<Record<WhatIf['id'], BreakEven>>>

let contents: ProjectContents | null = null
const latest = { grid: 0, marks: 0, worth: 0, shocks: 0, tariffs: 0 }

const held = (): ProjectContents => {
  if (contents === null) throw new Error('No project has been handed over yet.')
  return contents
}

/** Lets newer questions come in. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

/** Milliseconds of work between two looks at whether something newer was asked. */
const lookEach = 50
/** It is told how far the work is at most so often, in milliseconds. */
const tellEach = 250

/** Takes the steps until they are done, telling now and then how far they are; null as soon as a newer question of the same kind has come in. */
async function inTurn<Step, Result>(kind: keyof typeof latest, steps: Generator<Step, Result, undefined>, tell: (step: Step) => void = () => undefined): Promise<Result | null> {
  const mine = (latest[kind] += 1)
  let toldAt = performance.now()
  for (;;) {
    await breathe()
    if (latest[kind] !== mine) return null
    for (const until = performance.now() + lookEach; ;) {
      const step = steps.next()
      if (step.done === true) return step.value
      const now = performance.now()
      if (now >= toldAt + tellEach) {
        tell(step.value)
        toldAt = now
      }
      if (now >= until) break
    }
  }
}

/** Where on each slider a plan costs per unit what today costs, all other what-ifs as stored. */
function* breakEvensSteps(of: ProjectContents, scenarioId: string): Generator<undefined, BreakEvens, undefined> {
  const marks: Partial<Record<WhatIf['id'], BreakEven>> = {}
  for (const whatIf of whatIfs) {
    const mark = yield* breakEvenSteps(whatIf.low, whatIf.high, (shown) => {
      const request = { contents: of, scenarioId, figures: shippedFigures, what: new Map([[whatIf.key, whatIf.stored(shown, shippedFigures)]]) }
      const plan = evaluate(request).totals.costPerUnit
      const today = evaluateToday(request).totals.costPerUnit
      return plan === null || today === null ? null : plan - today
    })
    if (mark !== null) marks[whatIf.id] = mark
  }
  return marks
}

const work = {
  /** Takes over the lists that changed. The others stay the very same, as the engine remembers by them. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void {
    contents = heldAfter(contents, changed, isMore)
  },
  /** The grid, telling `listen` what share of it is there; null where a newer question or a cancellation has overtaken this one. */
  async grid({ scenarioId, what, settings }: GridQuestion, listen: (share: number) => void): Promise<PackedGrid | null> {
    const made = await inTurn('grid', optionGridSteps({ contents: held(), scenarioId, figures: shippedFigures, what }, settings), listen)
    return made === null ? null : packGrid(made)
  },
  /** Ends the grid on its way. */
  cancelGrid(): void {
    latest.grid += 1
  },
  /** How much may turn out otherwise before a plan is worth nothing, or null where a newer question has overtaken this one. */
  async planBreakEvens(scenarioId: string, what: ReadonlyMap<string, number>): Promise<PlanBreakEvens | null> {
    const [mine, of] = [(latest.worth += 1), held()]
    await breathe()
    return latest.worth === mine ? breakEvensOf({ contents: of, scenarioId, figures: shippedFigures, what }) : null
  },
  /** What each what-if of a plan does alone, or null where a newer question has overtaken this one. */
  shockEffects: (scenarioId: string | null): Promise<ShockEffect[] | null> => inTurn('shocks', shockEffectSteps({ contents: held(), scenarioId, figures: shippedFigures })),
  /** The tariff from which each part pays to move, or null where a newer question has overtaken this one. */
  async breakEvenTariffs(scenarioId: string | null, settings: OptionSettings, horizonYears: number): Promise<BreakEvenTariff[] | null> {
    const [mine, of] = [(latest.tariffs += 1), held()]
    await breathe()
    return latest.tariffs === mine ? breakEvenTariffs({ contents: of, scenarioId, figures: shippedFigures }, settings, horizonYears) : null
  },
  /** The break-even marks of a plan, or null where a newer question has overtaken this one. */
  breakEvens: (scenarioId: string): Promise<BreakEvens | null> => inTurn('marks', breakEvensSteps(held(), scenarioId)),
}

/** What the page may ask of the worker. */
export type OptionWork = typeof work

serveWork(work)
