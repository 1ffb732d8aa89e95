import { expect, test } from 'vitest'
import { z } from 'zod'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { openWishes } from '../../shared/model/wishes.ts'
import { openStoreIn } from '../store/open.ts'
import { createProject } from '../store/projects.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'

const at = '2026-01-05T08:00:00.000Z'
const Answer = z.object({ budget: z.number().nullable(), cost: z.number(), objective: z.string(), wishes: z.array(z.string()), chosen: z.array(z.object({ part: z.string(), country: z.string().nullable() })) })

async function optimised(...args: string[]): Promise<{ readonly plan: z.infer<typeof Answer>; readonly notes: string }> {
  let [answer, notes] = ['', '']
  await runCommandLine(['optimise', ...args, '--front', 'none', '--json'], { answer: (text) => (answer += text), note: (text) => (notes += text) })
  return { plan: Answer.parse(JSON.parse(answer)), notes }
}

test('remweg optimise keeps to what is wished in the project and says so, unless an option asks otherwise', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const contents = sampleContents(at)
    const [kept] = contents.choices
    const part = contents.parts.find(({ id }) => id === kept?.partId)
    const number = part?.partNumber ?? ''
    const { id } = createProject(store, {
      ...contents, wishes: [{ ...openWishes, budget: 60_000, objective: 'expected-loss', countries: ['PL'], stages: { from: '2027-Q1', quarters: 4, budgetPerQuarter: 40_000, headsPerQuarter: null, suppliersPerQuarter: null } }], partWishes: [{ partId: part?.id ?? '', rule: 'stays' }],
    }, 'Sample', at)
    store.close()

    const { plan, notes } = await optimised(id, '--data', data)
    expect(plan).toMatchObject({ budget: 60_000, objective: 'expected-loss', wishes: ['--budget 60000', '--objective expected-loss', '--countries PL', `--keep ${number}`] })
    expect(plan.cost).toBeLessThanOrEqual(60_000)
    expect(plan.chosen.map((one) => one.part)).not.toContain(number)
    expect(notes).toContain(`From the wishes of the project: --budget 60000 --objective expected-loss --countries PL --keep ${number}.`)

    const asked = await optimised(id, '--data', data, '--budget', '90000', '--objective', 'net-value', '--move', number)
    expect(asked.plan).toMatchObject({ budget: 90_000, objective: 'net-value', wishes: ['--countries PL'] })
    expect(asked.plan.chosen.map((one) => one.part)).toContain(number)
    expect((await optimised(id, '--data', data, '--budget', 'none')).plan.budget).toBeNull()

    const inStages = await optimised(id, '--data', data, '--stages', '4', '--from', '2028-Q1')
    expect(inStages.plan.wishes).toContain('--money-per-quarter 40000')
    expect(inStages.plan.wishes.join(' ')).not.toContain('--from')
    const without = await optimised(id, '--data', data, '--no-wishes', '--budget', '90000')
    expect(without.plan).toMatchObject({ budget: 90_000, objective: 'net-value', wishes: [] })
    expect(without.notes).not.toContain('From the wishes')
  })
})
