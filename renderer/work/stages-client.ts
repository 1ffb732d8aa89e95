import { proxy, wrap, type Remote } from 'comlink'
import type { StagesAnswer, StagesStep } from '../../shared/engine/stages/stage-search.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { watched } from './ask-worker.ts'
import type { StagesQuestion, StagesWork } from './stages-worker.ts'

interface Running {
  readonly worker: Worker
  readonly work: Remote<StagesWork>
  readonly stopped: Promise<never>
  readonly stop: (reason: Error) => void
}

/** Why a question has no answer: it was taken back. */
class TakenBack extends Error {}

let idle: Running | null = null
let busy: Running | null = null

function start(): Running {
  const worker = new Worker(new URL('stages-worker.ts', import.meta.url), { type: 'module', name: 'stages' })
  return { worker, work: wrap<StagesWork>(worker), ...watched(worker, 'Putting the plan in order ran out of memory.') }
}

/** Puts a plan in order beside the page; null where a newer question or a cancellation has overtaken this one. The solver hears nothing while it works, so that its worker is ended then. */
export async function askStages(contents: ProjectContents, question: StagesQuestion, listen: (step: StagesStep) => void): Promise<StagesAnswer | null> {
  stopStages()
  const own = idle ?? start()
  ;[idle, busy] = [null, own]
  try {
    const answer = await Promise.race([own.work.find(contents, question, proxy(listen)), own.stopped])
    if (busy === own) [idle, busy] = [own, null]
    return answer
  } catch (error) {
    if (busy === own) stopStages()
    if (error instanceof TakenBack) return null
    throw error
  }
}

/** Ends what is on its way. */
export function stopStages(): void {
  const ended = busy
  busy = null
  ended?.worker.terminate()
  ended?.stop(new TakenBack('taken back'))
}
