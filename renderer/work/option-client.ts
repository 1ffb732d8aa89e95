import { wrap, type Remote } from 'comlink'
import type { OptionGrid } from '../../shared/engine/options.ts'
import { unpackGrid } from '../../shared/engine/packed-grid.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { BreakEvens, GridQuestion, OptionWork } from './option-worker.ts'

interface Running {
  readonly work: Remote<OptionWork>
  readonly stopped: Promise<never>
  /** What the worker was told last. */
  held: Partial<ProjectContents>
}

let running: Running | null = null

/** The worker, started by the first question; one that died is started anew by the next. */
function start(): Running {
  if (running !== null) return running
  const worker = new Worker(new URL('option-worker.ts', import.meta.url), { type: 'module', name: 'options' })
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>()
  // Nobody may be waiting when the worker dies.
  stopped.catch(() => undefined)
  worker.addEventListener('error', (event) => {
    running = null
    worker.terminate()
    stop(new Error(event.message || 'Working the options out ran out of memory.'))
  })
  running = { work: wrap<OptionWork>(worker), stopped, held: {} }
  return running
}

/** Hands over the lists that are other ones than last time; what was asked before goes on with the old ones. */
function hold(to: Running, contents: ProjectContents): void {
  const changed = Object.entries(contents).filter(([list, value]) => !Object.is(Object.entries(to.held).find(([name]) => name === list)?.[1], value))
  if (changed.length === 0) return
  to.held = contents
  void to.work.hold(Object.fromEntries(changed))
}

/** The option grid of some facts, worked out beside the page; null where a newer question has overtaken this one. */
export async function askGrid(facts: ProjectContents, question: GridQuestion): Promise<OptionGrid | null> {
  const to = start()
  hold(to, facts)
  const packed = await Promise.race([to.work.grid(question), to.stopped])
  return packed === null ? null : unpackGrid(packed)
}

/** Where the sliders of a plan break even, worked out beside the page; null where a newer question has overtaken this one. */
export async function askBreakEvens(contents: ProjectContents, scenarioId: string): Promise<BreakEvens | null> {
  const to = start()
  hold(to, contents)
  return Promise.race([to.work.breakEvens(scenarioId), to.stopped])
}
