import { expose } from 'comlink'
import { expect, test } from 'vitest'
import { aPart, aProject } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { FactsWorker } from './facts-worker.ts'
import { heldAfter } from './held-facts.ts'

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
