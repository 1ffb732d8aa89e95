import type { Robustness, RobustStep } from '../../shared/engine/best-plan/robust-plan.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { BestPlanFuturesWork, FuturesQuestion } from './best-plan-futures-worker.ts'
import { FactsWorker } from './facts-worker.ts'
import { lend } from './lend.ts'

const drawing = new FactsWorker<BestPlanFuturesWork>(
  () => new Worker(new URL('best-plan-futures-worker.ts', import.meta.url), { type: 'module', name: 'best plan in futures' }), 'The futures of the best plan ran out of memory.',
)

/** Holds a plan against futures, beside the page; 'overtaken' where a newer question or a cancellation came between, null where a plan has no net value in some future. */
export async function askPlanInFutures(contents: ProjectContents, question: FuturesQuestion, listen: (step: RobustStep) => void): Promise<Robustness | null | 'overtaken'> {
  return lend(listen, (listener) => drawing.ask<Robustness | null | 'overtaken'>(contents, (work) => work.draw(question, listener)))
}

/** Ends the work on its way. */
export async function cancelFutures(): Promise<void> {
  await drawing.cancel((work) => work.cancel())
}
