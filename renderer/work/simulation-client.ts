import type { InputIndex } from '../../shared/engine/uncertainty/interactions.ts'
import type { OutcomeKind } from '../../shared/engine/uncertainty/outcome.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { FactsWorker } from './facts-worker.ts'
import { lend } from './lend.ts'
import type { DrawingProgress, DrawnFutures, SimulationQuestion, SimulationWork, TornadoBars } from './simulation-worker.ts'

const makeWorker = (): Worker => new Worker(new URL('simulation-worker.ts', import.meta.url), { type: 'module', name: 'simulation' })
const drawing = new FactsWorker<SimulationWork>(makeWorker, 'Drawing futures ran out of memory.')
// A worker of its own: the tornado is there long before the futures are drawn.
const moving = new FactsWorker<SimulationWork>(makeWorker, 'The tornado ran out of memory.')

/** Draws futures of some plans beside the page; null where a newer question or a cancellation has overtaken this one. */
export async function askFutures(contents: ProjectContents, question: SimulationQuestion, listen: (progress: DrawingProgress) => void): Promise<DrawnFutures | null> {
  return lend(listen, (listener) => drawing.ask(contents, (work) => work.draw(question, listener)))
}

/** What an outcome of a plan hangs on, worked out beside the page; at most so many inputs. */
export async function askTornado(contents: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, kind: OutcomeKind, most: number): Promise<TornadoBars> {
  return moving.ask(contents, (work) => work.tornado(scenarioId, what, kind, most))
}

/** What the inputs that move an outcome of a plan most bring to its spread, with all interactions, worked out beside the page. */
export async function askInteractions(contents: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, kind: OutcomeKind, most: number, listen: (progress: { readonly done: number; readonly all: number }) => void): Promise<readonly InputIndex[] | null> {
  return lend(listen, (listener) => moving.ask(contents, (work) => work.interactions(scenarioId, what, kind, most, listener)))
}

/** Ends the drawing on its way. */
export async function cancelFutures(): Promise<void> {
  await drawing.cancel((work) => work.cancel())
}
