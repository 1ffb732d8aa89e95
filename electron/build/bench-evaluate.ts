import { performance } from 'node:perf_hooks'
import { shippedFigures } from '../../shared/data/figures.ts'
import { evaluate, type EvaluationRequest } from '../../shared/engine/evaluate.ts'
import { choiceOf, type OptionKind } from '../../shared/engine/option.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { openTransition } from '../../shared/model/scenario.ts'
import { largeProject } from './large-project.ts'

const contents = largeProject()
const scenario: ProjectContents = {
  ...contents,
  scenarios: [{ id: 'a', letter: 'A', name: 'A', description: '', parentId: null, lockedAt: null, createdAt: '' }],
  choices: contents.parts.slice(30, 60).map((part) => ({
    kind: 'move', id: `move ${part.id}`, scenarioId: 'a', partId: part.id, note: '', country: 'SI', city: '', supplierName: '', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition,
  })),
}

/** Middle and least of many timings in ms, after warming up: the least is what a machine with nothing else to do would take. */
function timings(run: () => void): { middle: number; least: number } {
  for (let warm = 0; warm < 30; warm++) run()
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  const sorted = times.toSorted((left, right) => left - right)
  return { middle: sorted[20] ?? Number.NaN, least: sorted[0] ?? Number.NaN }
}

// The yardstick of the machine: as many multiplications and divisions over columns as an evaluation has cells, and nothing else.
const column = Float64Array.from({ length: contents.parts.length }, (_, index) => 1 + (index % 7))
const out = new Float64Array(column.length)
const yardstick = (): void => {
  for (let repeat = 0; repeat < 100; repeat++) for (let row = 0; row < out.length; row++) out[row] = ((column[row] ?? 0) * (repeat + 1)) / ((out[row] ?? 0) + 2)
}
const plan = { contents: scenario, scenarioId: 'a', figures: shippedFigures }
const withoutPlan = { contents, scenarioId: null, figures: shippedFigures }
/** A slider that moves a little with every evaluation, and at each a new answer. */
const dragging = (request: EvaluationRequest, key: string, from: number): (() => void) => {
  let turn = 0
  return () => void evaluate({ ...request, what: new Map([[key, from + (turn++ % 50) / 100]]) })
}
/** Prints a timing beside the yardstick of the same seconds, as other work on the machine comes and goes. */
const report = (name: string, run: () => void): void => {
  const base = timings(yardstick)
  const { middle, least } = timings(run)
  console.log(`${name.padEnd(34)}${middle.toFixed(2).padStart(8)} ms (least ${least.toFixed(2).padStart(6)} ms)  ${(middle / base.middle).toFixed(1).padStart(5)} × the yardstick of ${base.middle.toFixed(2)} ms`)
}
console.log(`${contents.lines.length} lines, ${contents.parts.length} parts, ${contents.offers.length} offers`)
for (const [name, request] of [['today', withoutPlan], ['a scenario', plan]] as const) {
  // Lists that are other objects: nothing is remembered of them.
  report(`${name}, a fact changed`, () => void evaluate({ ...request, contents: { ...request.contents, lines: [...request.contents.lines], offers: [...request.contents.offers] } }))
  report(`${name}, freight`, dragging(request, 'what-if.freight-factor', 1))
  report(`${name}, duty`, dragging(request, 'what-if.extra-duty-points', 0))
  report(`${name}, dollar`, dragging(request, 'what-if.dollar-factor', 1))
  report(`${name}, demand`, dragging(request, 'what-if.demand-surge', 0))
  report(`${name}, weakest link`, dragging(request, 'general.weakest-link-exponent', 4))
}
report('a scenario, a choice changed', () => void evaluate({ ...plan, contents: { ...scenario, choices: scenario.choices.map((choice) => ({ ...choice })) } }))

// What is chosen for every part must not cost more than the parts are many: each choice beside the same plan with a buffer.
const settings = { nearshoreTo: 'PL', secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }
for (const kind of ['buffer', 'second-source', 'reshore', 'stand-by'] satisfies OptionKind[]) {
  const choices = contents.parts.map(({ id }) => choiceOf(kind, { id: `${kind} ${id}`, scenarioId: 'a', partId: id }, contents, settings, 30))
  report(`every part: ${kind}`, () => void evaluate({ ...plan, contents: { ...scenario, choices: choices.map((choice) => ({ ...choice })) } }))
}
