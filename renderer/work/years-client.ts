import type { ProjectContents } from '../../shared/model/contents.ts'
import { FactsWorker, longPatience } from './facts-worker.ts'
import { lend } from './lend.ts'
import type { DrawnYears, YearsProgress, YearsQuestion, YearsWork } from './years-worker.ts'

const years = new FactsWorker<YearsWork>(() => new Worker(new URL('years-worker.ts', import.meta.url), { type: 'module', name: 'years' }), 'Drawing years ran out of memory.', longPatience)

/** Draws years of some plans beside the page; null where a newer question or a cancellation has overtaken this one. */
export async function askYears(contents: ProjectContents, question: YearsQuestion, listen: (progress: YearsProgress) => void): Promise<DrawnYears | null> {
  return lend(listen, (listener) => years.ask(contents, (work) => work.draw(question, listener)))
}

/** Ends the drawing on its way. */
export async function cancelYears(): Promise<void> {
  await years.cancel((work) => work.cancel())
}
