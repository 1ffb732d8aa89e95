import { performance } from 'node:perf_hooks'
import { shippedFigures } from '../../shared/data/figures.ts'
import { HeldStress } from '../../shared/engine/disrupt/held-stress.ts'
import { planNetwork } from '../../shared/engine/disrupt/plan-network.ts'
import { planStops } from '../../shared/engine/disrupt/plan-stops.ts'
import { stopResult } from '../../shared/engine/disrupt/stop-result.ts'
import { stressSteps } from '../../shared/engine/disrupt/stress.ts'
import { workOut } from '../../shared/engine/evaluate.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { loadSolver } from '../solver.ts'
import { longChain } from './long-chain.ts'

const contents = longChain()
const solve = await loadSolver()
let programs = 0
let rows = 0
const counted: typeof solve = (program) => {
  programs += 1
  rows += program.rowLower.length
  return solve(program)
}
const open = performance.now()
const worked = workOut({ contents, scenarioId: null, figures: shippedFigures })
const made = planNetwork(worked)
const stops = planStops(worked.plan, made)
const start = performance.now()
const each = stops.map(({ stop }) => {
  const began = performance.now()
  stopResult(made.network, stop, counted)
  return performance.now() - began
})
const sweep = performance.now() - start
const of = (kind: string): number => stops.filter((stop) => stop.kind === kind).length
console.log(`${contents.parts.length} parts, ${contents.lines.length} lines; ${of('site')} sites, ${of('country')} countries, ${of('chokepoint')} chokepoints`)
console.log(`network and stops ${(start - open).toFixed(0)} ms; full sweep ${(sweep / 1000).toFixed(1)} s of at most 20 s: ${programs} programs, ${Math.round(rows / programs)} rows each`)
console.log(`a stop ${(sweep / stops.length).toFixed(1)} ms, the slowest ${each.reduce((most, one) => Math.max(most, one), 0).toFixed(0)} ms`)
const withStock = (stock: number): ProjectContents => ({ ...contents, parts: contents.parts.map((part, index) => (index === 5 ? { ...part, stock } : part)) })
const askedOf = (asked: ProjectContents) => ({ contents: asked, scenarioId: null, figures: shippedFigures })
/** Milliseconds and programs that something takes. */
function measured(work: () => void): { readonly time: number; readonly count: number } {
  const [began, before] = [performance.now(), programs]
  work()
  return { time: performance.now() - began, count: programs - before }
}
const swept = (asked: ProjectContents, kept?: HeldStress): void => {
  const steps = stressSteps(askedOf(asked), counted, kept)
  while (steps.next().done !== true);
}
const anew = measured(() => {
  const changed = workOut(askedOf(withStock(998)))
  const network = planNetwork(changed)
  const [one] = planStops(changed.plan, network)
  if (one !== undefined) stopResult(network.network, one.stop, counted)
})
console.log(`one changed stock, built anew and answered for one site: ${anew.time.toFixed(0)} ms of at most 1,000 ms`)
const held = new HeldStress()
const cold = measured(() => swept(contents, held))
const first = measured(() => swept(withStock(999), held))
const warm = measured(() => swept(withStock(1000), held))
console.log(`the same with the network held, answered for all ${stops.length} stops: ${first.time.toFixed(0)} ms, then ${warm.time.toFixed(0)} ms and ${warm.count} programs; the whole sweep ${cold.time.toFixed(0)} ms and ${cold.count}, so ${(warm.time / cold.time).toFixed(3)} of it`)
