import { performance } from 'node:perf_hooks'
import { shippedFigures } from '../../shared/data/figures.ts'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { bestWithin } from '../../shared/engine/best-plan/best-plan.ts'
import type { SearchLimits } from '../../shared/engine/best-plan/found-plan.ts'
import { planFrontSteps, pointWithin } from '../../shared/engine/best-plan/plan-front.ts'
import { projectOptions } from '../../shared/engine/best-plan/project-options.ts'
import { loadMixedSolver } from '../solver.ts'

// What each sum of money buys in the sample: the time of its front, held against a search for each of the same budgets alone in the same run, and how much more that search finds at most.

const budgets = 16
const limits: SearchLimits = { objective: 'net-value', locks: [], suppliers: null, heads: null, seconds: 60 }
const request = { contents: sampleContents('2026-11-22T09:00:00Z'), scenarioId: null, figures: shippedFigures }
const solve = await loadMixedSolver()
const options = projectOptions(request, { countries: ['PL', 'CZ', 'NL'], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 })

/** Seconds on the clock and of the processor that work takes. */
function timed<Done>(work: () => Done): { readonly done: Done; readonly words: string } {
  const [began, used] = [performance.now(), process.cpuUsage()]
  const done = work()
  const { user, system } = process.cpuUsage(used)
  return { done, words: `${((performance.now() - began) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of the processor` }
}

const drawn = timed(() => {
  const steps = planFrontSteps(request, options, limits, solve, budgets)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
})
const front = drawn.done
const moneys = Array.from({ length: budgets }, (_, at) => ((front.flatFrom ?? 0) * at) / budgets)
const alone = timed(() => moneys.map((money) => bestWithin(request, options, money, limits, solve)?.plan.netValue ?? 0))
const missed = moneys.map((money, at) => ((alone.done[at] ?? 0) - (pointWithin(front, money)?.netValue ?? 0)) / Math.max(1, Math.abs(alone.done[at] ?? 0)))
console.log(`front of ${front.points.length} plans, ${front.points.filter(({ isProved }) => isProved).length} proved: ${drawn.words}`)
console.log(`the same budgets one by one: ${alone.words}; at most ${(Math.max(0, ...missed) * 100).toFixed(3)} % more (0.1 % allowed), the front up to ${(Math.max(0, ...missed.map((share) => -share)) * 100).toFixed(3)} % more`)
