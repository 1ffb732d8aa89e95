import { expose } from 'comlink'
import { shippedFigures } from '../../shared/data/figures.ts'
import { missingFactsSteps, type MissingFacts } from '../../shared/engine/missing-facts.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { heldAfter } from './held-facts.ts'

let contents: ProjectContents | null = null
let latest = 0

/** Lets newer questions come in. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

const work = {
  /** Takes over the lists that changed. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void {
    contents = heldAfter(contents, changed, isMore)
  },
  /** The facts that would narrow today's answer most; null where a newer question has overtaken this one. */
  async missing(): Promise<MissingFacts | null> {
    const mine = (latest += 1)
    if (contents === null) throw new Error('No project has been handed over yet.')
    const steps = missingFactsSteps({ contents, scenarioId: null, figures: shippedFigures })
    for (;;) {
      await breathe()
      if (latest !== mine) return null
      const step = steps.next()
      if (step.done === true) return step.value
    }
  },
}

/** What the page may ask of the worker. */
export type MissingFactsWork = typeof work

expose(work)
