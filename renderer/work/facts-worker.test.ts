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

test('a worker that holds a long project is ended with its questions once that is left, and the next question starts another', async () => {
  const ports: MessagePort[] = []
  let ended = 0
  const make = (): Worker => {
    const { port1, port2 } = new MessageChannel()
    let held: ProjectContents | null = null
    expose({ hold(changed: Partial<ProjectContents>, isMore: boolean): void { held = heldAfter(held, changed, isMore) }, seen: (): string => `${held?.parts.length}` }, port2)
    ports.push(port1)
    // A port speaks and listens as a worker does; ended it is closed.
    return Object.assign(port1, { terminate: () => { ended += 1 } }) as unknown as Worker
  }
  const worker = new FactsWorker<{ hold(changed: Partial<ProjectContents>, isMore: boolean): void; seen(): string }>(make, 'out of memory')
  const ask = (contents: ProjectContents): Promise<string> => worker.ask(contents, (asked) => asked.seen())
  const long = aProject({ parts: Array.from({ length: 8001 }, (_, index) => aPart(`A${index}`)) })
  expect(await ask(long)).toBe('8001')
  const asked = ask(long)
  sayLeft(long.project.id)
  await expect(asked).rejects.toThrow('The project was left.')
  await vi.waitFor(() => expect(ended).toBe(1))
  expect([await ask(long), ports.length]).toEqual(['8001', 2])
  sayLeft('another')
  expect([await ask(aLongProject('B')), ports.length, ended]).toEqual(['4001', 2, 1])
  for (const port of ports) port.close()
})

test('a worker that holds a long project ends when it has been asked nothing for a while, answers what it is still at, and is started anew by the next question', async () => {
  const ports: MessagePort[] = []
  let ended = 0
  const make = (): Worker => {
    const { port1, port2 } = new MessageChannel()
    let held: ProjectContents | null = null
    const work = {
      hold(changed: Partial<ProjectContents>, isMore: boolean): void { held = heldAfter(held, changed, isMore) },
      seen: async (wait: number): Promise<string> => { await new Promise((done) => { setTimeout(done, wait) }); return `${held?.parts.length}` },
    }
    expose(work, port2)
    ports.push(port1)
    return Object.assign(port1, { terminate: () => { ended += 1 } }) as unknown as Worker
  }
  type Work = { hold(changed: Partial<ProjectContents>, isMore: boolean): void; seen(wait: number): Promise<string> }
  const ask = (worker: FactsWorker<Work>, contents: ProjectContents, wait = 0): Promise<string> => worker.ask(contents, (asked) => asked.seen(wait))
  const [long, short] = [aProject({ parts: Array.from({ length: 8001 }, (_, index) => aPart(`A${index}`)) }), aLongProject('B')]
  const brief = new FactsWorker<Work>(make, 'out of memory', 40)
  expect(await ask(brief, long)).toBe('8001')
  // Longer than its patience: what it is at is waited for.
  expect([await ask(brief, long, 200), ended]).toEqual(['8001', 0])
  await vi.waitFor(() => expect(ended).toBe(1))
  expect([await ask(brief, long), ports.length]).toEqual(['8001', 2])
  await vi.waitFor(() => expect(ended).toBe(2))
  // A short project stays, and one whose worker keeps what took it long.
  expect(await ask(brief, short)).toBe('4001')
  const keeping = new FactsWorker<Work>(make, 'out of memory', null)
  expect(await ask(keeping, long)).toBe('8001')
  await new Promise((done) => { setTimeout(done, 200) })
  expect([await ask(brief, short), await ask(keeping, long), ports.length, ended]).toEqual(['4001', '8001', 4, 2])
  for (const port of ports) port.close()
})
