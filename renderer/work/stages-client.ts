import { wrap, type Remote } from 'comlink'
import type { StagesAnswer, StagesStep } from '../../shared/engine/stages/stage-search.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { isLong } from '../state/is-long.ts'
import { askAnew, watched } from './ask-worker.ts'
import { piecesOf } from './held-facts.ts'
import { lend, type Lent } from './lend.ts'
import type { StagesQuestion, StagesWork } from './stages-worker.ts'

interface Running {
  readonly worker: Worker
  readonly work: Remote<StagesWork>
  readonly stopped: Promise<never>
  readonly stop: (reason: Error) => void
  /** What the worker was told last. */
  held: Partial<ProjectContents>
}

/** Why a question has no answer: it was taken back. */
class TakenBack extends Error {}

let idle: Running | null = null
let busy: Running | null = null

function start(): Running {
  const worker = new Worker(new URL('stages-worker.ts', import.meta.url), { type: 'module', name: 'stages' })
  return { worker, work: wrap<StagesWork>(worker), ...watched(worker), held: {} }
}

/** Lets the page draw and hear what the person does. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

/** Hands over what changed, a little at a time: copying a long project at once would hold up the page. False where the worker was ended meanwhile. */
async function bring(contents: ProjectContents, to: Running): Promise<boolean> {
  const before = new Map<string, unknown>(Object.entries(to.held))
  const changed = Object.entries(contents).filter(([list, value]) => !Object.is(before.get(list), value))
  for (const [piece, isMore] of changed.length === 0 ? [] : piecesOf(changed)) {
    if (isMore) await breathe()
    if (busy !== to) return false
    void to.work.hold(piece, isMore)
  }
  to.held = contents
  return true
}

async function askOf(own: Running, contents: ProjectContents, { choices, scenarioId, what, wish }: StagesQuestion, listener: Lent<StagesStep>): Promise<StagesAnswer> {
  return (await bring(contents, own)) ? own.work.find({ choices, scenarioId, what, wish }, listener) : own.stopped
}

async function askNow(contents: ProjectContents, question: StagesQuestion, listener: Lent<StagesStep>): Promise<StagesAnswer | null> {
  end()
  const own = idle ?? start()
  ;[idle, busy] = [null, own]
  try {
    const answer = await Promise.race([askOf(own, contents, question, listener), own.stopped])
    if (busy === own) {
      // A long project takes up to a gigabyte in it, and its facts come back in a second.
      if (isLong(contents)) end()
      else [idle, busy] = [own, null]
    }
    return answer
  } catch (error) {
    if (busy === own) end()
    if (error instanceof TakenBack) return null
    throw error
  }
}

/** Counts the questions and the cancellations, so that no question whose worker died is asked again after a newer one. */
let turn = 0

/** Puts a plan in order beside the page; null where a newer question or a cancellation has overtaken this one. The solver hears nothing while it works, so that its worker is ended then. */
export function askStages(contents: ProjectContents, question: StagesQuestion, listen: (step: StagesStep) => void): Promise<StagesAnswer | null> {
  const mine = (turn += 1)
  return lend(listen, (listener) => askAnew('Putting the plan in order ran out of memory.', async () => (turn === mine ? askNow(contents, question, listener) : null)))
}

/** Ends what is on its way. */
export function stopStages(): void {
  turn += 1
  end()
}

function end(): void {
  const ended = busy
  busy = null
  ended?.worker.terminate()
  ended?.stop(new TakenBack('taken back'))
}
