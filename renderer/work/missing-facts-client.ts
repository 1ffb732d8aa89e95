import type { MissingFacts } from '../../shared/engine/missing-facts.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { FactsWorker } from './facts-worker.ts'
import type { MissingFactsWork } from './missing-facts-worker.ts'

const worker = new FactsWorker<MissingFactsWork>(
  () => new Worker(new URL('missing-facts-worker.ts', import.meta.url), { type: 'module', name: 'missing facts' }), 'Finding the missing facts ran out of memory.',
)

/** The facts that would narrow today's answer most, worked out beside the page; null where a newer question has overtaken this one. */
export async function askMissingFacts(contents: ProjectContents): Promise<MissingFacts | null> {
  return worker.ask(contents, (work) => work.missing())
}
