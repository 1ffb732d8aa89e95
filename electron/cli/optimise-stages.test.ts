import { expect, test } from 'vitest'
import { z } from 'zod'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { openStoreIn } from '../store/open.ts'
import { createProject, readContents } from '../store/projects.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'

const at = '2026-01-05T08:00:00.000Z'
const Plan = z.object({
  status: z.string(), netValue: z.number(), bound: z.number(), parts: z.array(z.object({ part: z.string(), quarter: z.string().nullable(), cost: z.number(), why: z.array(z.string()).min(1) })),
  quarters: z.array(z.object({ quarter: z.string(), spent: z.number(), left: z.number().nullable(), suppliers: z.array(z.string()), cumulative: z.number() })), needed: z.array(z.string()).optional(),
})
const Answer = z.object({ saved: z.string().optional(), stages: z.object({ from: z.string(), allAtOnce: z.number(), usual: Plan, surge: z.object({ usualValue: z.number(), best: Plan, moved: z.array(z.unknown()) }).optional() }) })
const Late = z.object({ saved: z.string().optional(), stages: z.object({ usual: z.object({ parts: z.array(z.object({ quarter: z.string().nullable() })) }) }) })

async function run(...args: string[]): Promise<{ code: number | null; answer: string; notes: string }> {
  let [answer, notes] = ['', '']
  const code = await runCommandLine(args, { answer: (text) => (answer += text), note: (text) => (notes += text) })
  return { code, answer, notes }
}

test('remweg optimise carries a plan of the buyer out in stages, within what each quarter bears, and says what it would take where not all finds room', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const { id } = createProject(store, sampleContents(at), 'Sample', at)
    store.database.close()
    const asked = ['optimise', id, '--data', data, '--plan', 'B', '--stages', '6', '--from', '2027-Q2', '--money-per-quarter', '40000', '--suppliers-per-quarter', '1']
    const { stages: { from, allAtOnce, usual, surge } } = Answer.parse(JSON.parse((await run(...asked, '--surge', '0.5', '--surge-from', '2027-Q3', '--json')).answer))
    expect(from).toBe('2027-Q2')
    expect(usual).toMatchObject({ status: 'optimal', bound: usual.netValue })
    expect(usual.netValue).toBeLessThan(allAtOnce)
    expect(usual.parts.every(({ quarter }) => quarter !== null)).toBe(true)
    for (const { left, suppliers } of usual.quarters) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(suppliers.length).toBeLessThanOrEqual(1)
    }
    expect(surge?.best.netValue).toBeGreaterThanOrEqual(surge?.usualValue ?? Number.NaN)
    const words = await run(...asked)
    expect(words.answer).toMatch(/Proved best order/u)
    expect(words.answer).toMatch(/Waits for 20\d\d-Q\d/u)
    const small = await run(...asked, '--money-per-quarter', '5000')
    expect(small.answer).toMatch(/At this pace it takes at least \d+ quarters/u)
  })
}, 120_000)

test('remweg optimise saves the best plan in stages with the months in which it delivers', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const { id } = createProject(store, sampleContents(at), 'Sample', at)
    store.database.close()
    const { answer } = await run('optimise', id, '--data', data, '--budget', '80000', '--front', 'none', '--stages', '4', '--from', '2027-Q1', '--money-per-quarter', '25000', '--save', 'Slowly', '--json')
    const { saved, stages: { usual } } = Answer.parse(JSON.parse(answer))
    const again = openStoreIn(data)
    const { choices, scenarios, parts } = readContents(again, id)
    again.database.close()
    const plan = scenarios.find(({ letter }) => letter === saved)
    const quarterOf = new Map(usual.parts.map(({ part, quarter }) => [parts.find(({ partNumber }) => partNumber === part)?.id, quarter]))
    const own = choices.filter(({ scenarioId }) => scenarioId === plan?.id)
    expect(own.length).toBeGreaterThan(0)
    for (const choice of own) {
      const quarter = quarterOf.get(choice.partId)
      expect(quarter).not.toBeNull()
      if (choice.kind === 'move' || choice.kind === 'second-source') expect(choice.startMonth === null || choice.startMonth >= (Number(quarter?.slice(-1)) - 1) * 3).toBe(true)
    }
  })
}, 120_000)

test('remweg optimise says what is wrong with a wish for stages', async () => {
  for (const wrong of [['--stages', '0'], ['--stages', 'many'], ['--from', '2027-Q1'], ['--stages', '4', '--from', 'soon'], ['--stages', '4', '--money-per-quarter', '-1'], ['--stages', '4', '--suppliers-per-quarter', '1.5'], ['--stages', '4', '--from', '2027-Q1', '--surge', '0.3', '--surge-from', '2028-Q1']]) {
    await withFolder(async (data) => {
      const store = openStoreIn(data)
      const { id } = createProject(store, sampleContents(at), 'Sample', at)
      store.database.close()
      expect(await run('optimise', id, '--data', data, ...wrong), wrong.join(' ')).toMatchObject({ code: 1, answer: '' })
    })
  }
})

test('remweg optimise refuses what means nothing for a plan that is named, and futures of a plan that is held against bad years', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const { id } = createProject(store, sampleContents(at), 'Sample', at)
    store.database.close()
    for (const wrong of [['--save', 'Slowly'], ['--budget', '1000'], ['--objective', 'standstill'], ['--futures', '100'], ['--front', '3'], ['--countries', 'PL']]) {
      const { code, answer, notes } = await run('optimise', id, '--data', data, '--stages', '4', '--plan', 'B', ...wrong)
      expect({ code, answer, isNamed: notes.includes(wrong[0] ?? '') }, wrong.join(' ')).toEqual({ code: 1, answer: '', isNamed: true })
    }
    for (const years of [['--objective', 'bad-years'], ['--worst-year-at-most', '100000']]) {
      const { code, answer, notes } = await run('optimise', id, '--data', data, '--futures', '100', ...years)
      expect({ code, answer }).toEqual({ code: 1, answer: '' })
      expect(notes).toContain('are not held against futures')
    }
  })
})

test('remweg optimise saves nothing where parts in stages would deliver after five years, and says so', async () => {
  await withFolder(async (data) => {
    const store = openStoreIn(data)
    const { id } = createProject(store, sampleContents(at), 'Sample', at)
    store.database.close()
    const { answer, notes } = await run('optimise', id, '--data', data, '--budget', '80000', '--front', 'none', '--stages', '40', '--from', '2027-Q1', '--money-per-quarter', '2000', '--time-limit', '15', '--save', 'Slowly', '--json')
    const { saved, stages: { usual } } = Late.parse(JSON.parse(answer))
    expect(usual.parts.some(({ quarter }) => quarter !== null && quarter > '2032')).toBe(true)
    expect(saved).toBeUndefined()
    expect(notes).toMatch(/Nothing was saved: with this order \d+ parts? would deliver after more than five years/u)
    const again = openStoreIn(data)
    expect(readContents(again, id).scenarios).toHaveLength(sampleContents(at).scenarios.length)
    again.database.close()
  })
}, 120_000)
