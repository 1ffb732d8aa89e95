import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expose, proxy, wrap } from 'comlink'
import { expect, test } from 'vitest'
import { lend } from './lend.ts'

interface Work {
  count(listener: (share: number) => void): Promise<string>
  fail(listener: (share: number) => void): Promise<string>
}

const heardBy: ((share: number) => void)[] = []
const work: Work = {
  async count(listener) {
    heardBy.push(listener)
    for (const share of [0.5, 1]) await listener(share)
    return 'counted'
  },
  async fail() { throw new Error('nothing to count') },
}
/** A worker that is never ended, as one that was ended keeps its doors open just so. */
function asked(): ReturnType<typeof wrap<Work>> {
  const { port1, port2 } = new MessageChannel()
  expose(work, port2)
  return wrap<Work>(port1)
}

/** Asks with a listener that knows a project, and answers whether that can still be reached. */
async function knowing(ask: (listen: (share: number) => void) => Promise<unknown>): Promise<WeakRef<object>> {
  const project = { lines: 50_000 }
  await ask(() => void project.lines)
  return new WeakRef(project)
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

test('a worker tells a listener how far it is until it answers, and afterwards nobody', async () => {
  const heard: number[] = []
  expect(await lend((share: number) => heard.push(share), (listener) => asked().count(listener))).toBe('counted')
  expect(heard).toEqual([0.5, 1])
  await heardBy.at(-1)?.(7)
  expect(heard).toEqual([0.5, 1])
  await expect(lend(() => undefined, (listener) => asked().fail(listener))).rejects.toThrow('nothing to count')
})

test('what a listener knows of a project can be thrown away once the worker has answered, though the worker never says that it is done with the listener', async () => {
  const lentOnly = await knowing((listen) => lend(listen, (listener) => asked().count(listener)))
  const given = await knowing((listen) => asked().count(proxy(listen)))
  await new Promise((done) => { setTimeout(done, 20) })
  collect()
  expect(given.deref()).toBeDefined()
  expect(lentOnly.deref()).toBeUndefined()
})
