import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { shippedFigures } from '../../shared/data/figures.ts'
import { evaluate, workOut } from '../../shared/engine/evaluate.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { largeProject } from './large-project.ts'
import { numpyProgram } from './numpy-script.ts'

// A full re-evaluation after one move of a slider, held against one frame, against the same arithmetic in numpy, and against ten times the lines.
// Engine and numpy take turns, as other work on the machine comes and goes.

const frame = 16
const [warm, runs, rounds] = [20, 41, 5]

/** Middle and least of many timings in ms. */
interface Timing {
  readonly middle: number
  readonly least: number
}
const middleOf = (values: readonly number[]): number => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN

/** Re-evaluates under a slider that moves each time; `withParts` reads every part's result too, as a table of parts does. */
function slide(contents: ProjectContents, withParts: boolean): Timing {
  const times: number[] = []
  for (let turn = 0; turn < warm + runs; turn++) {
    const start = performance.now()
    const evaluation = evaluate({ contents, scenarioId: null, figures: shippedFigures, what: new Map([['what-if.freight-factor', 1 + (turn % 50) / 100]]) })
    if (withParts && evaluation.parts.length === 0) throw new Error('There are parts.')
    if (turn >= warm) times.push(performance.now() - start)
  }
  return { middle: middleOf(times), least: Math.min(...times) }
}

interface NumpyAnswer extends Timing {
  readonly landed: number
  readonly ownership: number
  readonly numpy: string
}

/** The same arithmetic in numpy: one answer a call; a sentence where python or numpy is missing. */
function inNumpy(contents: ProjectContents): { readonly run: () => NumpyAnswer | string; readonly formulas: number; readonly end: () => void; readonly landed: number | null } {
  const { plan, evaluation } = workOut({ contents, scenarioId: null, figures: shippedFigures })
  const { script, columns, formulas } = numpyProgram(plan)
  const folder = mkdtempSync(join(tmpdir(), 'remweg-bench-'))
  const flat = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0))
  let at = 0
  for (const column of columns) {
    flat.set(column, at)
    at += column.length
  }
  writeFileSync(join(folder, 'run.py'), script)
  writeFileSync(join(folder, 'lengths.json'), JSON.stringify(columns.map((column) => column.length)))
  writeFileSync(join(folder, 'columns.bin'), new Uint8Array(flat.buffer))
  return {
    formulas,
    landed: evaluation.totals.landedCostPerYear,
    end: () => rmSync(folder, { recursive: true, force: true }),
    run() {
      for (const python of ['python3', 'python']) {
        const { status, stdout, stderr, error } = spawnSync(python, [join(folder, 'run.py'), folder, String(warm), String(runs)], { encoding: 'utf8' })
        if (error !== undefined) continue
        if (status !== 0) return `numpy did not run: ${stderr.trim().split('\n').at(-1) ?? ''}`
        return JSON.parse(stdout) as NumpyAnswer // what the script prints
      }
      return 'python is not installed: no comparison with numpy.'
    },
  }
}

const line = (name: string, value: string, target = ''): void => console.log(`${name.padEnd(62)}${value.padStart(12)}  ${target}`)
const ms = (value: number): string => `${value.toFixed(2)} ms`
const against = (value: number, most: number): string => (value <= most ? `within ${most}` : `NOT within ${most}`)

const small = largeProject(1)
const large = largeProject(10)
const numpy = inNumpy(small)
const seen: { numbers: Timing; parts: Timing; ten: Timing; numpy: NumpyAnswer | string }[] = []
for (let round = 0; round < rounds; round++) seen.push({ numbers: slide(small, false), numpy: numpy.run(), parts: slide(small, true), ten: slide(large, false) })
numpy.end()

console.log(`One move of a slider: ${small.lines.length} lines, ${small.offers.length} offers; and ${large.lines.length} lines, ${large.offers.length} offers. Middle of ${rounds} rounds of ${runs}.`)
const numbers = middleOf(seen.map((round) => round.numbers.middle))
line('all columns, sites, products and totals', ms(numbers), against(numbers, frame))
const parts = middleOf(seen.map((round) => round.parts.middle))
line('the same, with an object for every part, as a table needs', ms(parts), against(parts, frame))
const times = middleOf(seen.map((round) => round.ten.middle / round.numbers.middle))
line('ten times the lines', `${times.toFixed(1)} ×`, against(times, 11))
line('ten times the lines, least of each', `${(Math.min(...seen.map((round) => round.ten.least)) / Math.min(...seen.map((round) => round.numbers.least))).toFixed(1)} ×`)
const compared = seen.flatMap((round) => (typeof round.numpy === 'string' ? [] : [{ ratio: round.numbers.middle / round.numpy.middle, least: round.numbers.least / round.numpy.least, withParts: round.parts.middle / round.numpy.middle, answer: round.numpy }]))
const [first] = compared
if (first === undefined) console.log(seen.flatMap((round) => (typeof round.numpy === 'string' ? round.numpy : []))[0])
else {
  const off = Math.abs(first.answer.landed / (numpy.landed ?? Number.NaN) - 1)
  line(`the same ${numpy.formulas} formulas over the same columns in numpy ${first.answer.numpy}`, ms(middleOf(compared.map((one) => one.answer.middle))), `landed cost differs by ${off.toExponential(0)}`)
  const ratio = middleOf(compared.map((one) => one.ratio))
  line('as a ratio to numpy', ratio.toFixed(2), against(ratio, 0.5))
  line('as a ratio to numpy, least of each', middleOf(compared.map((one) => one.least)).toFixed(2))
  line('as a ratio to numpy, with an object for every part', middleOf(compared.map((one) => one.withParts)).toFixed(2))
}
