import { expose } from 'comlink'
import { afterAll, expect, test, vi } from 'vitest'
import { aPart, aProject } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { heldAfter } from './held-facts.ts'
import { askStages } from './stages-client.ts'
import type { StagesQuestion } from './stages-worker.ts'

/** What each worker was handed: the lists of every piece, and the questions with the parts that were there. */
const told: string[][] = []

/** A port that speaks and listens as a worker does. */
function aWorker(): object {
  const { port1, port2 } = new MessageChannel()
  const own: string[] = []
  told.push(own)
  let held: ProjectContents | null = null
  expose({
    hold(changed: Partial<ProjectContents>, isMore: boolean): void {
      own.push(isMore ? 'more' : `${Object.keys(changed).length} lists`)
      held = heldAfter(held, changed, isMore)
    },
    find: ({ scenarioId }: StagesQuestion): string => `${scenarioId} of ${held?.parts.length}`,
  }, port2)
  return Object.assign(port1, { terminate: () => port1.close() })
}

vi.stubGlobal('Worker', function Worker() { return aWorker() })
afterAll(() => vi.unstubAllGlobals())

const question = (scenarioId: string): StagesQuestion => ({ choices: [], scenarioId, what: new Map(), wish: { from: { year: 2027, quarter: 1 }, quarters: 4, limits: { budget: null, heads: null, suppliers: null }, surge: null, seconds: 1 } })
const nobody = (): void => undefined

test('a long project goes out piece by piece and once, and a question that overtakes another while it does is answered from all of it', async () => {
  const contents = aProject({ parts: Array.from({ length: 4001 }, (_, index) => aPart(`P${index}`)) })
  const overtaken = askStages(contents, question('first'), nobody)
  await new Promise((done) => setTimeout(done, 0))
  expect(await Promise.all([overtaken, askStages(contents, question('second'), nobody)])).toEqual([null, 'second of 4001'])
  const lists = `${Object.keys(contents).length} lists`
  expect(told[1]).toEqual([lists, 'more', 'more'])
  expect(await askStages({ ...contents, offers: [] }, question('third'), nobody)).toBe('third of 4001')
  expect(told[1]).toEqual([lists, 'more', 'more', '1 lists'])
  expect(told).toHaveLength(2)
})
