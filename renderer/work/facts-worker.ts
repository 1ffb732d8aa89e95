import { wrap, type Remote } from 'comlink'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { watched } from './ask-worker.ts'

/** A worker that keeps the facts of a project between questions. */
export interface HoldsFacts {
  /** Takes over the lists that changed; the first call brings every list. */
  hold(changed: Partial<ProjectContents>): void
}

interface Running<Work> {
  readonly work: Remote<Work>
  readonly stopped: Promise<never>
  /** What the worker was told last. */
  held: Partial<ProjectContents>
}

/** No work reads what is wished of the best plan, which comes with the question: a wish leaves what a worker has worked out as it is. */
const unread: ReadonlySet<string> = new Set<keyof ProjectContents>(['wishes', 'partWishes'])

/** A worker beside the page, started by the first question; one that died is started anew by the next. */
export class FactsWorker<Work extends HoldsFacts> {
  private readonly make: () => Worker
  private readonly outOfMemory: string
  private running: Running<Work> | null = null

  constructor(make: () => Worker, outOfMemory: string) {
    this.make = make
    this.outOfMemory = outOfMemory
  }

  /** The worker without facts, for questions that need none. */
  idle(): Pick<Running<Work>, 'work' | 'stopped'> {
    return this.start()
  }

  /** The worker with these facts at hand, and the promise that is broken when it dies. */
  holding(contents: ProjectContents): Pick<Running<Work>, 'work' | 'stopped'> {
    const to = this.start()
    // What was asked before goes on with the old lists.
    const before = new Map<string, unknown>(Object.entries(to.held))
    const changed = Object.entries(contents).filter(([list, value]) => !Object.is(before.get(list), value) && !(unread.has(list) && before.has(list)))
    if (changed.length > 0) {
      to.held = contents
      // What hold takes is the same for every work, which TypeScript cannot follow through a mapped type of a type parameter.
      void (to.work as unknown as Remote<HoldsFacts>).hold(Object.fromEntries(changed))
    }
    return to
  }

  private start(): Running<Work> {
    if (this.running !== null) return this.running
    const worker = this.make()
    const { stopped } = watched(worker, this.outOfMemory)
    worker.addEventListener('error', () => {
      this.running = null
      worker.terminate()
    })
    this.running = { work: wrap<Work>(worker), stopped, held: {} }
    return this.running
  }
}
