import type { BreakEvenTariff } from '../../shared/engine/break-even-tariffs.ts'
import type { PlanBreakEvens } from '../../shared/engine/break-evens.ts'
import type { OptionGrid, OptionSettings } from '../../shared/engine/option.ts'
import type { ShockEffect } from '../../shared/engine/shock-effects.ts'
import { unpackGrid, type PackedGrid } from '../../shared/engine/packed-grid.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { FactsWorker } from './facts-worker.ts'
import { lend } from './lend.ts'
import type { BreakEvens, GridQuestion, OptionWork } from './option-worker.ts'

const options = new FactsWorker<OptionWork>(
  () => new Worker(new URL('option-worker.ts', import.meta.url), { type: 'module', name: 'options' }), 'Working the options out ran out of memory.',
)

/** The option grid of some facts, worked out beside the page, telling `listen` what share of it is there; null where a newer question or a cancellation has overtaken this one. */
export async function askGrid(facts: ProjectContents, question: GridQuestion, listen: (share: number) => void): Promise<OptionGrid | null> {
  const packed = await lend(listen, (listener) => options.ask<PackedGrid | null>(facts, (work) => work.grid(question, listener)))
  return packed === null ? null : unpackGrid(packed)
}

/** Ends the work on an option grid. */
export async function cancelGrid(): Promise<void> {
  await options.cancel((work) => work.cancelGrid())
}

/** Where the sliders of a plan break even, worked out beside the page; null where a newer question has overtaken this one. */
export async function askBreakEvens(contents: ProjectContents, scenarioId: string): Promise<BreakEvens | null> {
  return options.ask(contents, (work) => work.breakEvens(scenarioId))
}

/** How much may turn out otherwise before a plan is worth nothing, worked out beside the page; null where a newer question has overtaken this one. */
export async function askPlanBreakEvens(contents: ProjectContents, scenarioId: string, what: ReadonlyMap<string, number>): Promise<PlanBreakEvens | null> {
  return options.ask(contents, (work) => work.planBreakEvens(scenarioId, what))
}

/** What each what-if of a plan does, one at a time, worked out beside the page; null where a newer question has overtaken this one. */
export async function askShockEffects(contents: ProjectContents, scenarioId: string | null): Promise<ShockEffect[] | null> {
  return options.ask(contents, (work) => work.shockEffects(scenarioId))
}

/** The tariff from which each part pays to move, worked out beside the page; null where a newer question has overtaken this one. */
export async function askBreakEvenTariffs(contents: ProjectContents, scenarioId: string | null, settings: OptionSettings, horizonYears: number): Promise<BreakEvenTariff[] | null> {
  return options.ask(contents, (work) => work.breakEvenTariffs(scenarioId, settings, horizonYears))
}
