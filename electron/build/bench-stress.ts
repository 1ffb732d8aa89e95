import { performance } from 'node:perf_hooks'
import { countries } from '../../shared/data/countries.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { HeldStress } from '../../shared/engine/disrupt/held-stress.ts'
import { planNetwork } from '../../shared/engine/disrupt/plan-network.ts'
import { planStops } from '../../shared/engine/disrupt/plan-stops.ts'
import { stopResult } from '../../shared/engine/disrupt/stop-result.ts'
import { stressSteps } from '../../shared/engine/disrupt/stress.ts'
import { workOut } from '../../shared/engine/evaluate.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { loadSolver } from '../solver.ts'

/** Six products of 500 bought parts on three levels, from 300 sites in 40 countries; every tenth site has a capacity, every ninth part two sources. */
function chain(): ProjectContents {
  const codes = countries.map(({ iso2 }) => iso2).filter((code) => shippedFigures.has(`country.${code}.logistics`))
  const overseas = ['CN', 'VN', 'TW', 'KR', 'JP', 'IN', 'TH', 'MY', 'ID', 'PH', 'AE', 'SA', 'BR', 'CL', 'PE', 'MX', 'US', 'MA']
  const origins = [...new Set([...overseas, ...codes.filter((code) => !overseas.includes(code))])].slice(0, 40)
  const sites = Array.from({ length: 300 }, (_, index) => aSite(`S${index}`, origins[index % origins.length] ?? null, { recoveryDays: 14 + (index % 90), capacityPerDay: index % 10 !== 0 ? null : index % 30 === 0 ? 1500 : 60_000 }))
  const parts: ProjectContents['parts'] = []
  const lines: ProjectContents['lines'] = []
  const offers: ProjectContents['offers'] = []
  let number = 0
  const buy = (id: string): void => {
    number += 1
    parts.push(aPart(id, { stock: 40 + ((number * 37) % 1500) }))
    offers.push(anOffer(id, `S${number % 300}`, number % 9 === 0 ? { share: 0.7 } : {}))
    if (number % 9 === 0) offers.push(anOffer(id, `S${(number * 7 + 1) % 300}`, { share: 0.3 }))
  }
  const shared = Array.from({ length: 60 }, (_, index) => `N${index}`)
  for (const id of shared) buy(id)
  const products = Array.from({ length: 6 }, (_, index) => `P${index}`)
  for (const [index, product] of products.entries()) {
    parts.push(aPart(product))
    for (let assembly = 0; assembly < 10; assembly++) {
      const upper = `${product}-${assembly}`
      parts.push(aPart(upper, { stock: (assembly * 7) % 40 }))
      lines.push(aLine(product, upper, 1))
      for (let lower = 0; lower < 4; lower++) {
        const below = `${upper}-${lower}`
        parts.push(aPart(below))
        lines.push(aLine(upper, below, 1 + (lower % 2)))
        for (let place = 0; place < 11; place++) {
          buy(`${below}-${place}`)
          lines.push(aLine(below, `${below}-${place}`, 1 + (place % 3)))
        }
        lines.push(aLine(below, shared[(index * 11 + assembly * 4 + lower) % 60] ?? 'N0', 4))
      }
    }
  }
  return aProject({ products: products.map((id, index) => aProduct(id, 3000 + index * 1500, { marginPerUnit: 200 + index * 60, finishedStock: 20 * index })), parts, lines, offers, sites })
}

const contents = chain()
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
