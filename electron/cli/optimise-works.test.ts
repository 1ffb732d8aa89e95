import { expect, test } from 'vitest'
import { z } from 'zod'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { openStoreIn } from '../store/open.ts'
import { createProject, readContents } from '../store/projects.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'

const at = '2026-01-05T08:00:00.000Z'
const Answer = z.object({
  status: z.string(), benefit: z.number(), cost: z.number(), chosen: z.array(z.object({ part: z.string(), works: z.string().nullable() })),
  works: z.array(z.object({ name: z.string(), openingCost: z.number(), hours: z.number().nullable(), parts: z.array(z.string()), why: z.string() })),
})
const Evaluated = z.object({ totals: z.object({ oneOff: z.number(), npv: z.number() }) })

test('remweg optimise opens a works that stands already, says who shares it, and saves a plan that is worth what it said', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const hall = { id: 'hall', name: 'Hall 3', country: 'PL', city: 'Gdynia', openingCost: 2500, costPerYear: 200, hoursPerYear: 40_000, note: '' }
    const { id } = createProject(store, { ...sampleContents(at), scenarios: [], choices: [], works: [hall] }, 'Sample', at)
    store.database.close()
    const run = async (...args: string[]): Promise<string> => {
      let answer = ''
      await runCommandLine([...args, '--data', data], { answer: (text) => (answer += text), note: () => undefined })
      return answer
    }
    const plan = Answer.parse(JSON.parse(await run('optimise', id, '--budget', '400000', '--countries', 'PL', '--front', '1', '--save', 'With works', '--json')))
    expect(plan.status).toBe('optimal')
    expect(plan.works.map(({ name }) => name)).toEqual(['Hall 3'])
    const evaluated = Evaluated.parse(JSON.parse(await run('evaluate', id, '--scenario', 'A', '--json')))
    expect(evaluated.totals.npv).toBeCloseTo(plan.benefit, 2)
    const again = openStoreIn(data)
    const { choices } = readContents(again, id)
    again.database.close()
    const inHall = choices.filter((choice) => 'worksId' in choice && choice.worksId === 'hall')
    expect(plan.works.flatMap(({ parts }) => parts)).toHaveLength(inHall.length)
    expect(plan.chosen.filter(({ works }) => works === 'Hall 3')).toHaveLength(inHall.length)
    const words = await run('optimise', id, '--budget', '400000', '--countries', 'PL', '--front', '1')
    for (const { why, parts } of plan.works) {
      expect(words).toContain(why)
      expect(words).toContain(`Made there: ${parts.join(', ')}`)
    }
  })
})
