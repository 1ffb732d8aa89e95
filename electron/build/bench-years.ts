import { performance } from 'node:perf_hooks'
import { shippedFigures } from '../../shared/data/figures.ts'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { curvedAtOnce } from '../../shared/engine/year/years-for-choices.ts'
import { yearSteps, type Years } from '../../shared/engine/year/years.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { loadSolver } from '../solver.ts'
import { longChain } from './long-chain.ts'

// 1,024 years of today and three plans: what every stop costs by its length first, then the years.

const solve = await loadSolver()
let programs = 0
const counted: typeof solve = (program) => {
  programs += 1
  return solve(program)
}

function measure(name: string, contents: ProjectContents, plans: readonly (string | null)[]): void {
  const request = { contents, plans, figures: shippedFigures, seed: 2020, turns: 16, draws: 64 }
  programs = 0
  const start = performance.now()
  const curved = curvedAtOnce(request, counted)
  const [between, byLength] = [performance.now(), programs]
  const steps = yearSteps(request, counted, curved)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const end = performance.now()
  const { plans: [today] }: Years = step.value
  console.log(`${name}: ${curved.reduce((sum, { open: { causes } }) => sum + causes.length, 0)} stops of ${plans.length} plans by their length ${((between - start) / 1000).toFixed(1)} s and ${byLength} programs; 1,024 years of each ${((end - between) / 1000).toFixed(1)} s and ${programs - byLength} programs`)
  console.log(`  today ${Math.round(today?.loss?.mean.value ?? Number.NaN).toLocaleString('en')} ± ${Math.round(today?.loss?.mean.error ?? Number.NaN).toLocaleString('en')} a year, ${Math.round(today?.loss?.conditionalValueAtRisk.value ?? Number.NaN).toLocaleString('en')} in the worst in twenty`)
}

measure('sample', sampleContents('2026-11-22T09:00:00Z'), [null, 'scenario-a', 'scenario-b', 'scenario-c'])

const long = longChain()
const bought = long.offers.map(({ partId }) => partId)
/** A plan with twenty days of extra stock of every so many parts. */
const buffered = (letter: string, every: number): Pick<ProjectContents, 'scenarios' | 'choices'> => ({
  scenarios: [{ id: letter, letter, name: letter, description: '', parentId: null, createdAt: '', lockedAt: null }],
  choices: [...new Set(bought)].flatMap((partId, index) => (index % every === 0 ? [{ kind: 'buffer', id: `${letter} ${partId}`, scenarioId: letter, partId, note: '', days: 20 }] : [])),
})
const plans = [buffered('A', 10), buffered('B', 5), buffered('C', 2)]
measure(`${long.parts.length} parts`, { ...long, scenarios: plans.flatMap(({ scenarios }) => scenarios), choices: plans.flatMap(({ choices }) => choices) }, [null, 'A', 'B', 'C'])
