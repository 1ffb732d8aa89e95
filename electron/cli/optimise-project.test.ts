import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { openStoreIn } from '../store/open.ts'
import { createProject, readContents } from '../store/projects.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'

const at = '2026-01-05T08:00:00.000Z'
const Answer = z.object({
  status: z.string(), cost: z.number().nullable(), benefit: z.number().nullable(), budget: z.number().nullable(), chosen: z.array(z.object({ part: z.string(), option: z.string(), why: z.array(z.string()) })),
  front: z.array(z.object({ cost: z.number(), benefit: z.number().nullable() })), why: z.array(z.string()).optional(), saved: z.string().optional(),
})
const Evaluated = z.object({ totals: z.object({ oneOff: z.number(), npv: z.number() }) })

async function run(...args: string[]): Promise<{ code: number | null; answer: string; notes: string }> {
  let answer = ''
  let notes = ''
  const code = await runCommandLine(args, { answer: (text) => (answer += text), note: (text) => (notes += text) })
  return { code, answer, notes }
}

test('remweg optimise saves the best plan of a project, worth what remweg evaluate says of it, with its locks', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const contents = sampleContents(at)
    const { id } = createProject(store, contents, 'Sample', at)
    const [kept] = contents.choices
    const number = contents.parts.find((part) => part.id === kept?.partId)?.partNumber ?? ''
    store.database.close()
    const { answer } = await run('optimise', id, '--budget', '150000', '--keep', number, '--front', '2', '--save', 'Best under 150', '--data', data, '--json')
    const plan = Answer.parse(JSON.parse(answer))
    expect(plan).toMatchObject({ status: 'optimal', budget: 150_000, saved: 'D' })
    expect(plan.cost).toBeLessThanOrEqual(150_000)
    expect(plan.chosen.map(({ part }) => part)).not.toContain(number)
    const evaluated = Evaluated.parse(JSON.parse((await run('evaluate', id, '--scenario', 'D', '--data', data, '--json')).answer))
    expect(evaluated.totals.npv).toBeCloseTo(plan.benefit ?? Number.NaN, 2)
    const again = openStoreIn(data)
    expect(readContents(again, id).scenarios.map(({ name }) => name)).toContain('Best under 150')
    again.database.close()
  })
})

test('remweg optimise says which wish is in the way, and refuses what it cannot understand', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const contents = sampleContents(at)
    const { id } = createProject(store, contents, 'Sample', at)
    store.database.close()
    const moved = contents.choices.find(({ kind }) => kind === 'move')
    const number = contents.parts.find((part) => part.id === moved?.partId)?.partNumber ?? ''
    const none = Answer.parse(JSON.parse((await run('optimise', id, '--move', number, '--keep', number, '--data', data, '--json')).answer))
    expect(none).toMatchObject({ status: 'infeasible', cost: null })
    expect(none.why?.join(' ')).toContain(number)
    expect((await run('optimise', id, '--objective', 'fame', '--data', data)).notes).toContain('net-value, expected-loss, standstill')
    expect((await run('optimise', id, '--countries', 'PL,CN', '--data', data)).notes).toContain('--countries CN')
    expect((await run('optimise', id, '--keep', 'nobody', '--data', data)).notes).toContain('no such part')
  })
})

test('remweg optimise refuses before the search what it could not save, and the project stays readable', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const { id } = createProject(store, sampleContents(at), 'Sample', at)
    store.database.close()
    const saving = (name: string, ...args: string[]) => run('optimise', id, '--budget', '0', '--front', 'none', '--data', data, '--save', name, ...args)
    for (const name of ['', 'x'.repeat(201)]) expect(await saving(name)).toMatchObject({ code: 1, answer: '', notes: expect.stringContaining('1 to 200 characters') })
    expect(await saving('Facts', '--set', 'product.demand=5')).toMatchObject({ code: 1, answer: '', notes: expect.stringContaining('product.demand is a fact of the project') })
    const [scenario, list] = [join(data, 'war.json'), join(data, 'list.csv')]
    writeFileSync(scenario, JSON.stringify({ name: 'War', choices: [], shocks: [{ name: 'Surge', event: { kind: 'demand-surge', productId: null, steps: [{ fromDay: 0, addedShare: 1 }] } }] }))
    expect(await saving('War', '--scenario', scenario)).toMatchObject({ code: 1, answer: '', notes: expect.stringContaining('what-ifs of a scenario file') })
    writeFileSync(list, 'Part number,Description,Quantity,Unit price\nA-1,Bolt,2,1.50\n')
    expect((await run('optimise', list, '--data', data, '--save', 'List')).notes).toContain('is no project of')
    const number = sampleContents(at).parts[0]?.partNumber ?? ''
    expect((await saving('None', '--keep', number, '--move', number)).notes).toContain('Nothing was saved')
    const again = openStoreIn(data)
    expect(readContents(again, id).scenarios).toHaveLength(sampleContents(at).scenarios.length)
    again.database.close()
  })
})

test('remweg optimise stores the figures it was asked with --set in the plan it saves, which is worth the same as printed', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const { id } = createProject(store, sampleContents(at), 'Sample', at)
    store.database.close()
    const plan = Answer.parse(JSON.parse((await run('optimise', id, '--budget', '150000', '--front', 'none', '--set', 'general.cost-of-capital=0.2', '--save', 'Dear money', '--data', data, '--json')).answer))
    const evaluated = Evaluated.parse(JSON.parse((await run('evaluate', id, '--scenario', plan.saved ?? '', '--data', data, '--json')).answer))
    expect(evaluated.totals.npv).toBeCloseTo(plan.benefit ?? Number.NaN, 2)
    const again = openStoreIn(data)
    const { parameters, scenarios } = readContents(again, id)
    const made = scenarios.find(({ letter }) => letter === plan.saved)
    expect(parameters.filter(({ scenarioId }) => scenarioId === made?.id)).toMatchObject([{ key: 'general.cost-of-capital', value: 0.2 }])
    again.database.close()
  })
})
