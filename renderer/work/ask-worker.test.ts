import { expose } from 'comlink'
import { afterEach, expect, test } from 'vitest'
import { aPart, aProject } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { askOnce } from './ask-worker.ts'
import { FactsWorker } from './facts-worker.ts'
import { heldAfter } from './held-facts.ts'

/** What a worker was asked, in turn. */
const told: string[] = []
const open: MessagePort[] = []
afterEach(() => {
  told.length = 0
  for (const port of open.splice(0)) port.close()
})

const aWork = (name: string, die: (() => void) | null) => {
  let held: ProjectContents | null = null
  return {
    hold(changed: Partial<ProjectContents>, isMore: boolean): void { held = heldAfter(held, changed, isMore) },
    cancel(): void { told.push(`${name} cancels`) },
    seen(): string | Promise<string> {
      told.push(`${name} is asked`)
      if (die === null) return `${name} saw ${held?.parts[0]?.id}`
      die()
      return new Promise(() => undefined)
    },
  }
}
type Work = ReturnType<typeof aWork>

/** Makes workers of which the first so many die over what they are asked; ports speak and listen as workers do. */
function mortal(deaths: number, event: () => Event): () => Worker {
  let made = 0
  return () => {
    const { port1, port2 } = new MessageChannel()
    made += 1
    open.push(port1)
    expose(aWork(`worker ${made}`, made <= deaths ? () => void port1.dispatchEvent(event()) : null), port2)
    return Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker
  }
}

const project = aProject({ parts: [aPart('A1')] })
const plainly = (): Event => new Event('error')
const said = (): Event => Object.assign(plainly(), { message: 'The solver could not be read.' })

test('a question whose worker dies is answered by the next worker, from the same facts', async () => {
  const worker = new FactsWorker<Work>(mortal(1, plainly), 'It ran out of memory.')
  expect(await worker.ask(project, (work) => work.seen())).toBe('worker 2 saw A1')
  expect(await worker.ask(project, (work) => work.seen())).toBe('worker 2 saw A1')
})

test('what a worker says that nobody can read is its death too', async () => {
  const worker = new FactsWorker<Work>(mortal(2, () => new Event('messageerror')), 'It ran out of memory.')
  expect(await worker.ask(project, (work) => work.seen())).toBe('worker 3 saw A1')
})

test('a question over which every worker dies fails with a sentence after the third, and the next question is answered', async () => {
  const worker = new FactsWorker<Work>(mortal(3, plainly), 'It ran out of memory.')
  await expect(worker.ask(project, (work) => work.seen())).rejects.toThrow('It ran out of memory.')
  expect(told).toEqual(['worker 1 is asked', 'worker 2 is asked', 'worker 3 is asked'])
  expect(await worker.ask(project, (work) => work.seen())).toBe('worker 4 saw A1')
})

test('what a worker said last is said in the place of its memory', async () => {
  await expect(new FactsWorker<Work>(mortal(3, said), 'It ran out of memory.').ask(project, (work) => work.seen())).rejects.toThrow('The solver could not be read.')
})

test('what a person cancelled while its worker died is cancelled with the worker that takes its place', async () => {
  const { promise: over, resolve: die } = Promise.withResolvers<Event>()
  let isFirst = true
  const worker = new FactsWorker<Work>(mortal(0, plainly), 'It ran out of memory.')
  const asked = worker.ask(project, (work) => {
    if (!isFirst) return work.seen()
    isFirst = false
    return new Promise(() => undefined)
  })
  await worker.cancel((work) => work.cancel())
  void over.then((event) => open[0]?.dispatchEvent(event))
  die(plainly())
  await asked
  expect(told).toEqual(['worker 1 cancels', 'worker 2 is asked', 'worker 2 cancels'])
})

test('an answer of a worker that lives for one question is had from another one, where it dies', async () => {
  expect(await askOnce<Work, string>(mortal(1, plainly), 'It ran out of memory.', async (work) => {
    await work.hold(project, false)
    return work.seen()
  })).toBe('worker 2 saw A1')
})
