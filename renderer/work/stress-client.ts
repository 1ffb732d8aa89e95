import type { StopAnswer } from '../../shared/engine/disrupt/stop-answer.ts'
import type { RippleAnswer, StressProgress } from '../../shared/engine/disrupt/stress.ts'
import type { SurgeAnswer, SurgeQuestion } from '../../shared/engine/disrupt/surge/surge-answer.ts'
import type { OptionSettings } from '../../shared/engine/option.ts'
import type { Remedy } from '../../shared/engine/remedies.ts'
import type { Verification } from '../../shared/formulas/verify.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { FactsWorker, longPatience } from './facts-worker.ts'
import { lend } from './lend.ts'
import type { StressQuestion, StressWork } from './stress-worker.ts'

const stress = new FactsWorker<StressWork>(
  () => new Worker(new URL('stress-worker.ts', import.meta.url), { type: 'module', name: 'stress' }), 'The stress test ran out of memory.', longPatience,
)

/** Stops everything of a plan in turn, beside the page; null where a newer question or a cancellation has overtaken this one. */
export async function askSweep(contents: ProjectContents, question: StressQuestion, listen: (progress: StressProgress) => void): Promise<StressProgress | null> {
  return lend(listen, (listener) => stress.ask(contents, (work) => work.sweep(question, listener)))
}

/** One stop day by day, worked out beside the page; null where something it needs is unknown. */
export async function askRipple(contents: ProjectContents, question: StressQuestion, stop: Pick<StopAnswer, 'kind' | 'key'>): Promise<RippleAnswer | null> {
  return stress.ask(contents, (work) => work.ripple(question, stop))
}

/** What closes the gap of a site, worked out beside the page. */
export async function askRemedies(contents: ProjectContents, question: StressQuestion, siteKey: string, settings: OptionSettings, horizonYears: number): Promise<Remedy[]> {
  return stress.ask(contents, (work) => work.remedies(question, siteKey, settings, horizonYears))
}

/** What the chain of a plan delivers of a demand surge, worked out beside the page. */
export async function askSurge(contents: ProjectContents, question: StressQuestion, surge: SurgeQuestion): Promise<SurgeAnswer> {
  return stress.ask(contents, (work) => work.surge(question, surge))
}

/** The published stops, recomputed beside the page. */
export async function askPublishedStops(): Promise<Verification[]> {
  return stress.askBare((work) => work.publishedStops())
}

/** Ends the sweep on its way. */
export async function cancelSweep(): Promise<void> {
  await stress.cancel((work) => work.cancel())
}
