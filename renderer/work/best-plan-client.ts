import { proxy } from 'comlink'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { AnsweredPlan, BestPlanProgress, BestPlanQuestion, BestPlanWork, ShownFront } from './best-plan-worker.ts'
import { FactsWorker } from './facts-worker.ts'

const searching = new FactsWorker<BestPlanWork>(
  () => new Worker(new URL('best-plan-worker.ts', import.meta.url), { type: 'module', name: 'best plan' }), 'The search for the best plan ran out of memory.',
)

/** Draws what each sum of money buys, beside the page; null where a newer question or a cancellation has overtaken this one. */
export async function askFront(contents: ProjectContents, question: BestPlanQuestion, listen: (progress: BestPlanProgress) => void): Promise<ShownFront | null> {
  const { work, stopped } = await searching.holding(contents)
  return Promise.race([work.draw(question, proxy(listen)), stopped])
}

/** The best plan within a budget, of the front that was drawn last. */
export async function askPlanWithin(contents: ProjectContents, budget: number | null): Promise<AnsweredPlan | null> {
  const { work, stopped } = await searching.holding(contents)
  return Promise.race([work.within(budget), stopped])
}

/** Ends the search on its way. */
export async function cancelSearch(): Promise<void> {
  await (await searching.inTurn()).work.cancel()
}
