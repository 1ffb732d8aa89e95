import { wrap, type Remote } from 'comlink'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { watched } from './ask-worker.ts'
import { piecesOf } from './held-facts.ts'

/** A worker that keeps the facts of a project between questions. */
export interface HoldsFacts {
  /** Takes over the lists that changed, or more rows of long ones; the first call brings every list. */
  hold(changed: Partial<ProjectContents>, isMore: boolean): void
}

/** Lets the page draw and hear what the person does. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

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
  /** Facts go out one after the other, in the order they were asked with. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(make: () => Worker, outOfMemory: string) {
    this.make = make
    this.outOfMemory = outOfMemory
  }

  /** The worker without facts, for questions that need none. */
  idle(): Pick<Running<Work>, 'work' | 'stopped'> {
    return this.start()
  }

  /** The worker once every question before this one has gone out to it. */
  async inTurn(): Promise<Pick<Running<Work>, 'work' | 'stopped'>> {
    await this.queue
    await breathe()
    return this.start()
  }

  /** The worker with these facts at hand, and the promise that is broken when it dies. */
  async holding(contents: ProjectContents): Promise<Pick<Running<Work>, 'work' | 'stopped'>> {
    const brought = this.queue.then(() => this.bring(contents))
    // The asker goes on first: its question must be out before the facts of the next one begin to take the place of these.
    this.queue = brought.then(breathe, breathe)
    return brought
  }

  /** Hands over what changed, a little at a time: copying a long project at once would hold up the page. */
  private async bring(contents: ProjectContents): Promise<Pick<Running<Work>, 'work' | 'stopped'>> {
    const to = this.start()
    // What was asked before goes on with the old lists.
    const before = new Map<string, unknown>(Object.entries(to.held))
    const changed = Object.entries(contents).filter(([list, value]) => !Object.is(before.get(list), value) && !(unread.has(list) && before.has(list)))
    if (changed.length > 0) {
      // What hold takes is the same for every work, which TypeScript cannot follow through a mapped type of a type parameter.
      const worker = to.work as unknown as Remote<HoldsFacts>
      for (const [piece, isMore] of piecesOf(changed)) {
        if (isMore) await breathe()
        void worker.hold(piece, isMore)
      }
      to.held = contents
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
