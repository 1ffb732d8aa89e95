import { wrap, type Remote } from 'comlink'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { isLong } from '../state/is-long.ts'
import { askAnew, watched } from './ask-worker.ts'
import { piecesOf } from './held-facts.ts'
import { onLeft } from './leaving.ts'

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
  readonly stop: (reason: Error) => void
  /** What the worker was told last. */
  held: Partial<ProjectContents>
}

/** No work reads what is wished of the best plan, which comes with the question: a wish leaves what a worker has worked out as it is. */
const unread: ReadonlySet<string> = new Set<keyof ProjectContents>(['wishes', 'partWishes'])

const isHeldLong = ({ lines, parts }: Partial<ProjectContents>): boolean => lines !== undefined && parts !== undefined && isLong({ lines, parts })

/** Why a question of a long project has no answer: nobody waits for it any more. */
const wasLeft = 'The project was left.'

/** Milliseconds after which a worker ends that holds a long project, up to a gigabyte with what it worked out, and is asked nothing: its facts come back in a second. `longPatience` is for what takes longer to work out anew. */
const usualPatience = 30_000
export const longPatience = 300_000

/** Asks one thing of a worker. */
type Ask<Work, Answer> = (work: Remote<Work>) => Promise<Answer>

/** A worker beside the page, started by the first question; one that died is started anew, with its facts and the questions it had not answered. */
export class FactsWorker<Work extends HoldsFacts> {
  private readonly make: () => Worker
  private readonly outOfMemory: string
  private running: Running<Work> | null = null
  /** Facts go out one after the other, in the order they were asked with. */
  private queue: Promise<unknown> = Promise.resolve()
  /** The project that was left last, unless it is asked about again. */
  private left: string | null = null
  /** How often a person cancelled what was under way, and how that is said. */
  private cancelled: { readonly times: number; readonly say: Ask<Work, unknown> | null } = { times: 0, say: null }
  /** Questions that have no answer yet, and the clock that runs where there are none. */
  private open = 0
  private idle: ReturnType<typeof setTimeout> | undefined
  private readonly patience: number | null

  /** `patience` is null for a worker that keeps what took minutes to work out. */
  constructor(make: () => Worker, outOfMemory: string, patience: number | null = usualPatience) {
    this.make = make
    this.outOfMemory = outOfMemory
    this.patience = patience
    onLeft((projectId) => {
      this.left = projectId
      this.endLeft()
    })
  }

  private isLeft(held: Partial<ProjectContents>): boolean {
    return held.project !== undefined && held.project.id === this.left && isHeldLong(held)
  }

  /** Ends the worker with what is asked of it: the next question starts another. */
  private end(why: string): void {
    this.running?.stop(new Error(why))
    // Before the broken promise is heard of: whoever asks next has to find none.
    this.running = null
  }

  /** Ends a worker that holds a long project which was left, hundreds of megabytes, as nobody waits any more for what is asked of it. */
  private endLeft(): void {
    if (this.isLeft(this.running?.held ?? {})) this.end(wasLeft)
  }

  /** Ends a worker that holds a long project, and that nobody asks anything for some time: a question stops the clock. */
  private endIdle(): void {
    if (isHeldLong(this.running?.held ?? {})) this.end('The worker was not asked anything.')
  }

  /** Asks, and looks afterwards whether the project was left while its facts were still on their way. */
  private async asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    clearTimeout(this.idle)
    this.open += 1
    try {
      return await ask()
    } finally {
      this.open -= 1
      this.endLeft()
      if (this.open === 0 && this.patience !== null) this.idle = setTimeout(() => this.endIdle(), this.patience)
    }
  }

  /** Asks what needs no facts. */
  askBare<Answer>(ask: Ask<Work, Answer>): Promise<Answer> {
    return this.asking(() => askAnew(this.outOfMemory, () => {
      const { work, stopped } = this.start()
      return Promise.race([ask(work), stopped])
    }))
  }

  /** Asks with these facts at hand. */
  ask<Answer>(contents: ProjectContents, ask: Ask<Work, Answer>): Promise<Answer> {
    if (contents.project.id === this.left) this.left = null
    const { times } = this.cancelled
    return this.asking(() => askAnew(this.outOfMemory, async (isAnew) => {
      const { work, stopped } = await this.holding(contents)
      const answer = ask(work)
      const { times: now, say } = this.cancelled
      // The worker that was told to cancel is gone; the one that is asked in its place has to hear it too.
      if (isAnew && now > times && say !== null) void say(work)
      return Promise.race([answer, stopped])
    }))
  }

  /** Ends what is under way, once every question before has gone out; nothing where no worker lives. */
  async cancel(say: Ask<Work, unknown>): Promise<void> {
    this.cancelled = { times: this.cancelled.times + 1, say }
    await this.queue
    await breathe()
    if (this.running === null) return
    // One that dies over it has nothing under way any more.
    await Promise.race([say(this.running.work), this.running.stopped]).catch(() => undefined)
  }

  /** The worker with these facts at hand, and the promise that is broken when it dies. */
  private async holding(contents: ProjectContents): Promise<Pick<Running<Work>, 'work' | 'stopped'>> {
    const brought = this.queue.then(() => this.bring(contents))
    // The asker goes on first: its question must be out before the facts of the next one begin to take the place of these.
    this.queue = brought.then(breathe, breathe)
    return brought
  }

  /** Hands over what changed, a little at a time: copying a long project at once would hold up the page. */
  private async bring(contents: ProjectContents): Promise<Pick<Running<Work>, 'work' | 'stopped'>> {
    if (this.isLeft(contents)) throw new Error(wasLeft)
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
      this.endLeft()
    }
    return to
  }

  private start(): Running<Work> {
    if (this.running !== null) return this.running
    const worker = this.make()
    const { stopped, stop } = watched(worker)
    const started: Running<Work> = { work: wrap<Work>(worker), stopped, stop, held: {} }
    stopped.catch(() => {
      if (this.running === started) this.running = null
      worker.terminate()
    })
    this.running = started
    return started
  }
}
