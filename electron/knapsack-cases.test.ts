import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readChoices } from '../shared/engine/choice/choices-file.ts'
import { solveChoice } from '../shared/engine/choice/solve-choice.ts'
import { loadMixedSolver } from './solver.ts'

/** The published knapsacks: lists of "value weight" under "items capacity", and the optimum beside each. */
const folder = join(process.env['REMWEG_CASES'] ?? '', 'knapsack')
const kinds = ['low-dimensional', 'large_scale']
const cases = process.env['REMWEG_CASES'] !== undefined && existsSync(folder) ? kinds.flatMap((kind) => readdirSync(join(folder, kind)).map((name) => [name, kind] as const)) : []

const numbersIn = (path: string): number[] => readFileSync(path, 'utf8').trim().split(/\s+/u).map(Number)

/** A published knapsack as a choices file: each item a part that has one option. */
function choicesIn(path: string): unknown {
  const [count = 0, budget = 0, ...values] = numbersIn(path)
  return { budget, choices: Array.from({ length: count }, (_, item) => ({ part: item, option: 'take', benefit: values[2 * item], cost: values[2 * item + 1] })) }
}

describe('The published knapsacks', () => {
  test.skipIf(cases.length > 0)('lie in a folder that REMWEG_CASES names: without it none is tried', () => {
    expect(cases).toEqual([])
  })

  test.each(cases)('%s is filled to its optimum', async (name, kind) => {
    const read = readChoices(choicesIn(join(folder, kind, name)))
    if ('refused' in read) throw new Error(read.refused)
    const [optimum = Number.NaN] = numbersIn(join(folder, `${kind}-optimum`, name))
    const { status, plan, gap } = solveChoice(read.problem, await loadMixedSolver(), { seconds: 60 })
    expect({ status, gap }).toEqual({ status: 'optimal', gap: 0 })
    expect(Math.abs((plan?.totals.benefit ?? Number.NaN) - optimum)).toBeLessThan(1e-4)
  })
})
