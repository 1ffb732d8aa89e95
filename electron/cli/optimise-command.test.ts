import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { withFolder } from '../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'

const Answer = z.looseObject({
  status: z.string(), benefit: z.number().nullable(), cost: z.number().nullable(), gap: z.number().nullable(), chosen: z.array(z.object({ part: z.union([z.string(), z.number()]), option: z.union([z.string(), z.number()]) })),
  openSites: z.array(z.string()), front: z.array(z.looseObject({ cost: z.number(), benefit: z.number() })), why: z.array(z.string()).optional(),
})

/** A factory to open for two of three parts, whose hours do not suffice for both. */
const factory = {
  budget: 400, choices: [
    { part: 'A', option: 'PL', cost: 200, benefit: 90.5, site: 'F', hours: 10 }, { part: 'A', option: 'TR', cost: 120, benefit: 60 }, { part: 'B', option: 'PL', cost: 150, benefit: 70, site: 'F', hours: 8 }, { part: 'C', option: 'RO', cost: 90, benefit: 30 },
  ], sites: [{ id: 'F', openingCost: 60, hours: 15 }],
}

async function optimise(file: unknown, ...args: string[]): Promise<{ readonly code: number | null; readonly answer: string; readonly notes: string }> {
  let answer = ''
  let notes = ''
  let code: number | null = null
  await withFolder(async (folder) => {
    const path = join(folder, 'choices.json')
    writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file))
    code = await runCommandLine(['optimise', '--choices', path, ...args], { answer: (text) => (answer += `${text}\n`), note: (text) => (notes += `${text}\n`) })
  })
  return { code, answer, notes }
}
const asked = async (file: unknown, ...args: string[]): Promise<z.infer<typeof Answer>> => Answer.parse(JSON.parse((await optimise(file, '--json', ...args)).answer))

describe('remweg optimise --choices', () => {
  test('answers the best plan, proved, with the sites it opens and every point of its front', async () => {
    expect(await asked(factory)).toMatchObject({
      status: 'optimal', benefit: 130, cost: 330, gap: 0, chosen: [{ part: 'A', option: 'TR' }, { part: 'B', option: 'PL' }], openSites: ['F'], flatFrom: 420, frontIsWhole: true,
      front: [[0, 0], [90, 30], [120, 60], [210, 90], [260, 90.5], [300, 100], [330, 130]].map(([cost, benefit]) => ({ cost, benefit })),
    })
    const { answer } = await optimise(factory)
    for (const words of ['Proved best', 'bound 130.00', 'gap 0 %', 'Opens F.', 'From EUR 420 on']) expect(answer).toContain(words)
  })

  test('draws the front for as many budgets as asked, or not at all', async () => {
    expect((await asked(factory, '--front', 'none')).front).toEqual([])
    expect((await asked(factory, '--front', '3')).front.map(({ cost }) => cost)).toEqual([0, 120, 330])
    for (const wrong of [['--front', '0'], ['--front', 'some'], ['--time-limit', 'soon'], ['--time-limit', '-1']]) expect(await optimise(factory, ...wrong)).toMatchObject({ code: 1, answer: '' })
  })

  test('takes values with decimals and ids that are numbers, and answers them the same', async () => {
    const file = { budget: 0.3, choices: [1, 2, 3, 4].map((part) => ({ part, option: 1, cost: 0.1, benefit: part / 8 })) }
    expect(await asked(file)).toMatchObject({ status: 'optimal', benefit: 1.125, cost: 0.3, chosen: [{ part: 2, option: 1 }, { part: 3, option: 1 }, { part: 4, option: 1 }] })
  })

  test('says in euros what is in the way of every plan', async () => {
    const { status, why, chosen, benefit } = await asked({ ...factory, budget: 100, locks: [{ part: 'A', kind: 'moves' }] })
    expect({ status, chosen, benefit }).toEqual({ status: 'infeasible', chosen: [], benefit: null })
    expect(why).toEqual(['The budget is EUR 20 short: EUR 120 would do.', 'If part A did not have to move, there would be a plan.'])
  })

  test('weighs the loss of a stop by its worst part, and the worst years', async () => {
    const file = {
      budget: 100, choices: [{ part: 'A', option: 'PL', cost: 50, benefit: 0 }, { part: 'B', option: 'PL', cost: 50, benefit: 1 }],
      stops: [{ id: 'CN', perYear: 0.5, losses: [{ part: 'A', loss: 80 }, { part: 'B', loss: 60 }] }], objective: { benefit: 1, expectedLoss: 1 },
    }
    expect(await asked(file)).toMatchObject({ objective: 1, expectedLoss: 0, chosen: [{ part: 'A' }, { part: 'B' }] })
    expect(await asked({ ...file, budget: 50 })).toMatchObject({ objective: -30, expectedLoss: 30, chosen: [{ part: 'A' }] })
    const years = [{ chance: 0.5, events: [] }, { chance: 0.5, events: [{ stop: 'CN' }] }]
    expect(await asked({ ...file, futures: years, objective: { tailLoss: 1, tailFrom: 0.5 }, budget: 50 })).toMatchObject({ tailLoss: 60, objective: -60 })
  })

  test.each([
    ['{', /is not JSON/u],
    [{ budget: 1 }, /choices is missing, but has to be a list/u],
    [{ ...factory, choices: [{ part: 'A', option: 'PL', cost: '12', benefit: 1 }] }, /choices\[0\]\.cost is "12", but has to be a number/u],
    [{ ...factory, choices: [...factory.choices, factory.choices[0]] }, /choices\[4\] is option "PL" of part "A" again, as choices\[0\] is/u],
    [{ ...factory, sites: [] }, /choices\[0\]\.site is "F", which is not among the sites/u],
    [{ ...factory, sites: [{ id: 'F', hours: -1 }] }, /sites\[0\]\.hours is -1, but cannot be less than 0/u],
    [{ ...factory, sites: [{ id: 'F', openingCost: -60 }] }, /sites\[0\]\.openingCost is -60, but cannot be less than 0/u],
    [{ ...factory, sites: [{ id: 'F', costPerYear: -5 }] }, /sites\[0\]\.costPerYear is -5, but cannot be less than 0/u],
    [{ ...factory, locks: [{ part: 'Z', kind: 'moves' }] }, /locks\[0\]\.part is "Z", which has no choices/u],
    [{ ...factory, limits: { tailLoss: 5 } }, /there are no futures/u],
  ])('refuses what cannot be a choice and says where: %#', async (file, words) => {
    const said = await optimise(file, '--json')
    expect(said).toMatchObject({ code: 2, notes: expect.stringMatching(words) })
    expect(JSON.parse(said.answer)).toMatchObject({ refused: { code: expect.stringMatching(/^choices-/u) } })
  })

  test.each([['--keep', 'A'], ['--move', 'A'], ['--objective', 'net-value'], ['--suppliers', '1'], ['--heads', '1'], ['--countries', 'PL'], ['--save', 'Plan'], ['--futures', '5'], ['--scenario', 'A'], ['--set', 'a=1'], ['--data', 'folder']])('refuses %s, which only a project can be asked', async (option, value) => {
    expect(await optimise(factory, option, value)).toMatchObject({ code: 1, answer: '', notes: expect.stringContaining(`${option}: only of a project`) })
  })

  test('takes the budget that is typed in place of that of the file', async () => {
    expect(await asked(factory, '--budget', '90')).toMatchObject({ status: 'optimal', cost: 90, benefit: 30 })
    expect(await optimise(factory, '--budget', 'much')).toMatchObject({ code: 1, answer: '' })
  })

  test('says in its help in which money, how many budgets and how long', async () => {
    let help = ''
    await runCommandLine(['optimise', '--help'], { answer: (text) => (help += text), note: (text) => (help += text) })
    for (const words of ['--budget MONEY', 'in the currency of the project', 'of a project 100 budgets', 'seconds for each plan that is looked for']) expect(help).toContain(words)
    expect(help).not.toContain('--budget EUR')
  })

  test('says what it does not read', async () => {
    const [first, ...others] = factory.choices
    expect((await optimise({ ...factory, choices: [{ ...first, hour: 3 }, ...others] })).notes).toContain('In choices, "hour" means nothing and is not read; there is part, option, cost')
  })
})
