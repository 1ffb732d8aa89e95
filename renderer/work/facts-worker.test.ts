import { expose } from 'comlink'
import { expect, test, vi } from 'vitest'
import { aPart, aProject } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { FactsWorker } from './facts-worker.ts'
import { heldAfter } from './held-facts.ts'
import { sayLeft } from './leaving.ts'

const aLongProject = (name: string) => aProject({ parts: Array.from({ length: 4001 }, (_, index) => aPart(`${name}${index}`)) })

test('a question is answered from the facts it was asked with, though the next one is asked while they still go out', async () => {
  const { port1, port2 } = new MessageChannel()
  let held: ProjectContents | null = null
  const work = {
    hold(changed: Partial<ProjectContents>, isMore: boolean): void { held = heldAfter(held, changed, isMore) },
    seen: (): string => `${held?.parts[0]?.id} of ${held?.parts.length}`,
  }
  expose(work, port2)
  // A port speaks and listens as a worker does; it never dies.
  const worker = new FactsWorker<typeof work>(() => port1 as unknown as Worker, 'out of memory')
  const ask = (contents: ProjectContents): Promise<string> => worker.ask(contents, (asked) => asked.seen())
  const [first, second] = [aLongProject('A'), aLongProject('B')]
  const answers = [ask(first), ask(second), ask(first)]
  expect(await Promise.all(answers)).toEqual(['A0 of 4001', 'B0 of 4001', 'A0 of 4001'])
  port1.close()
})

interface Work {
  hold(changed: Partial<ProjectContents>, isMore: boolean): void
  /** How many parts it holds, after so many milliseconds. */
  seen(wait: number): Promise<string>
}

/** Workers as they are started, and how many of them were ended. */
function startedWorkers(): { readonly make: () => Worker; readonly ports: readonly MessagePort[]; readonly ended: () => number } {
  const ports: MessagePort[] = []
  let ended = 0
  const make = (): Worker => {
    const { port1, port2 } = new MessageChannel()
    let held: ProjectContents | null = null
    const work: Work = {
      hold(changed, isMore) { held = heldAfter(held, changed, isMore) },
      async seen(wait) {
        if (wait > 0) await new Promise((done) => { setTimeout(done, wait) })
        return `${held?.parts.length}`
      },
    }
    expose(work, port2)
    ports.push(port1)
    // A port speaks and listens as a worker does; ended it is closed.
    return Object.assign(port1, { terminate: () => { ended += 1 } }) as unknown as Worker
  }
  return { make, ports, ended: () => ended }
}

const askOf = (worker: FactsWorker<Work>, contents: ProjectContents, wait = 0): Promise<string> => worker.ask(contents, (asked) => asked.seen(wait))
const longer = aProject({ parts: Array.from({ length: 8001 }, (_, index) => aPart(`A${index}`)) })

test('a worker that holds a long project is ended with its questions once that is left, and the next question starts another', async () => {
  const { make, ports, ended } = startedWorkers()
  const worker = new FactsWorker<Work>(make, 'out of memory')
  expect(await askOf(worker, longer)).toBe('8001')
  const asked = askOf(worker, longer)
  sayLeft(longer.project.id)
  await expect(asked).rejects.toThrow('The project was left.')
  await vi.waitFor(() => expect(ended()).toBe(1))
  expect([await askOf(worker, longer), ports.length]).toEqual(['8001', 2])
  sayLeft('another')
  expect([await askOf(worker, aLongProject('B')), ports.length, ended()]).toEqual(['4001', 2, 1])
  for (const port of ports) port.close()
})

test('a worker that holds a long project ends when it has been asked nothing for a while, answers what it is still at, and is started anew by the next question', async () => {
  const { make, ports, ended } = startedWorkers()
  const short = aLongProject('B')
  const brief = new FactsWorker<Work>(make, 'out of memory', 40)
  expect(await askOf(brief, longer)).toBe('8001')
  // Longer than its patience: what it is at is waited for.
  expect([await askOf(brief, longer, 200), ended()]).toEqual(['8001', 0])
  await vi.waitFor(() => expect(ended()).toBe(1))
  expect([await askOf(brief, longer), ports.length]).toEqual(['8001', 2])
  await vi.waitFor(() => expect(ended()).toBe(2))
  // A short project stays, and one whose worker keeps what took it long.
  expect(await askOf(brief, short)).toBe('4001')
  const keeping = new FactsWorker<Work>(make, 'out of memory', null)
  expect(await askOf(keeping, longer)).toBe('8001')
  await new Promise((done) => { setTimeout(done, 200) })
  expect([await askOf(brief, short), await askOf(keeping, longer), ports.length, ended()]).toEqual(['4001', '8001', 4, 2])
  for (const port of ports) port.close()
})
