import { proxy, type Remote } from 'comlink'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { AnsweredPlan, BestPlanProgress, BestPlanQuestion, BestPlanWork, ShownFront } from './best-plan-worker.ts'
import { FactsWorker } from './facts-worker.ts'
import { lend } from './lend.ts'

const searching = new FactsWorker<BestPlanWork>(
  () => new Worker(new URL('best-plan-worker.ts', import.meta.url), { type: 'module', name: 'best plan' }), 'The search for the best plan ran out of memory.',
  null,
)

/** The front that was drawn last, and by which worker: one that was started since has to draw it again before it answers what is in it. */
let drawn: { readonly contents: ProjectContents; readonly question: BestPlanQuestion; readonly by: Remote<BestPlanWork> } | null = null

/** Lets go of a front that was drawn of this project, which nobody has open any more. */
export function forgetFront(projectId: string): void {
  if (drawn?.contents.project.id === projectId) drawn = null
}

/** Draws what each sum of money buys, beside the page; null where a newer question or a cancellation has overtaken this one. */
export async function askFront(contents: ProjectContents, question: BestPlanQuestion, listen: (progress: BestPlanProgress) => void): Promise<ShownFront | null> {
  return lend(listen, (listener) => searching.ask<ShownFront | null>(contents, (work) => {
    drawn = { contents, question, by: work }
    return work.draw(question, listener)
  }))
}

/** Hears what it needs not be told. */
const unheard = (): void => undefined

/** The best plan within a budget, of the front that was drawn last. */
export async function askPlanWithin(contents: ProjectContents, budget: number | null): Promise<AnsweredPlan | null> {
  return searching.ask<AnsweredPlan | null>(contents, async (work) => {
    if (drawn !== null && drawn.by !== work && drawn.contents === contents) {
      drawn = { ...drawn, by: work }
      await work.draw(drawn.question, proxy(unheard))
    }
    return work.within(budget)
  })
}

/** Ends the search on its way. */
export async function cancelSearch(): Promise<void> {
  await searching.cancel((work) => work.cancel())
}
