import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { shippedFigures } from '../../shared/data/figures.ts'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { bitsOf } from '../../shared/engine/reference-bits.ts'
import { outcomeKinds } from '../../shared/engine/uncertainty/outcome.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'
import { simulate, usualTurns } from '../../shared/engine/uncertainty/simulate.ts'
import { stepOf } from '../../shared/engine/uncertainty/spread.ts'
import { openStoreIn } from '../store/open.ts'
import { createProject } from '../store/projects.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const estimated = z.object({ value: z.number().nullable(), standardError: z.number().nullable() })
const Answer = z.looseObject({ futures: z.number(), seed: z.number(), evaluatedOneByOne: z.number(), plans: z.array(z.looseObject({ scenario: z.string().nullable(), npv: z.record(z.string(), estimated).nullable(), bits: z.string() })) })

async function simulated(...args: string[]): Promise<{ readonly code: number | null; readonly answer: string; readonly notes: string }> {
  let [answer, notes] = ['', '']
  const code = await withFolder(async (folder) => {
    const store = openStoreIn(folder)
    createProject(store, contents, 'Sample', '2026-11-22T09:00:00Z')
    store.close()
    return runCommandLine(['simulate', contents.project.id, '--data', folder, ...args], { answer: (text) => (answer += text), note: (text) => (notes += text) })
  })
  return { code, answer, notes }
}

describe('remweg simulate', () => {
  test('draws the very futures of the page for the same seed, to the last bit', async () => {
    const { code, answer } = await simulated('--scenario', 'B', '--draws', '64', '--json')
    const said = Answer.parse(JSON.parse(answer))
    // What the page's worker asks for.
    const page = simulate({ contents, plans: [null, 'scenario-b'], figures: shippedFigures, what: new Map(), seed: seedOf(contents), turns: usualTurns, draws: 4 })
    expect([code, said.futures, said.seed]).toEqual([0, 64, seedOf(contents)])
    expect(said.plans.map(({ bits }) => bits)).toEqual(page.plans.map(({ futures }) => bitsOf(outcomeKinds.map((kind) => futures[kind].map((turn) => [...turn])))))
    expect(said.plans[1]?.npv?.['mean']).toEqual({ value: page.plans[1]?.spreads.npv?.mean.value, standardError: page.plans[1]?.spreads.npv?.mean.error })
    expect(said.evaluatedOneByOne).toBe(0)
  }, 60_000)

  test('shows no digit that the error of a number does not bear', async () => {
    const [{ answer: text }, { answer: json }] = [await simulated('--scenario', 'B', '--draws', '64'), await simulated('--scenario', 'B', '--draws', '64', '--json')]
    const mean = Answer.parse(JSON.parse(json)).plans[1]?.npv?.['mean']
    const step = stepOf(mean?.standardError ?? 0)
    const shown = Number(/Net present value against today +(-?[\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''))
    expect(step).toBeGreaterThan(10)
    expect(shown % step).toBe(0)
    expect(Math.abs(shown - (mean?.value ?? 0))).toBeLessThanOrEqual(step / 2)
    expect(text).toMatch(/Pays in \d+ % of the futures/)
  }, 60_000)

  test('refuses a number of futures or a seed that is none', async () => {
    expect((await simulated('--draws', '3')).code).toBe(1)
    expect((await simulated('--seed', '-1')).code).toBe(1)
  })
})
