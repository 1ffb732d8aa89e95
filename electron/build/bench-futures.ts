import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { shippedFigures } from '../../shared/data/figures.ts'
import { evaluate, workOut } from '../../shared/engine/evaluate.ts'
import { Futures } from '../../shared/engine/uncertainty/futures.ts'
import { uncertainInputs } from '../../shared/engine/uncertainty/uncertain-input.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { largeProject } from './large-project.ts'
import { numpyProgram } from './numpy-script.ts'

// Uncertain futures of a list of 5,000 lines, side by side in columns, held against whole evaluations one by one and against the same formulas over the same columns in numpy.
// The two take turns, as other work on the machine comes and goes. numpy leaves out what is no formula over columns (needs, stops above, money), so it has less to do.

const rounds = 5
const usual = 16_384
const middleOf = (values: readonly number[]): number => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
const line = (name: string, value: string, target = ''): void => console.log(`${name.padEnd(72)}${value.padStart(12)}  ${target}`)
const ms = (value: number): string => `${value.toFixed(2)} ms`

const contents: ProjectContents = largeProject(1)
const request = { contents, scenarioId: null, figures: shippedFigures }
const inputs = uncertainInputs(request)
const opening = performance.now()
const futures = new Futures([request])
const opened = performance.now() - opening

let turn = 0
/** Milliseconds of one future, drawing its figures and adding its outcome up included. */
function sideBySide(count: number): number {
  const start = performance.now()
  for (let done = 0; done < count; done += futures.block) {
    turn += 1
    futures.run((input, future) => input.quantile((((turn * 131 + future * 71 + input.key.length * 29) % 997) + 0.5) / 997))
    for (let future = 0; future < futures.block; future++) futures.outcome(0, future)
  }
  return (performance.now() - start) / Math.ceil(count / futures.block) / futures.block
}

function oneByOne(count: number): number {
  const start = performance.now()
  for (let done = 0; done < count; done++) evaluate({ ...request, what: new Map(inputs.map((input) => [input.key, input.quantile((((done * 131 + input.key.length * 29) % 997) + 0.5) / 997)])) })
  return (performance.now() - start) / count
}

interface Answer {
  readonly middle: number
  readonly least: number
  readonly numpy: string
}

const { script, columns, formulas } = numpyProgram(workOut(request).plan)
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

/** A future of the same formulas in numpy; a sentence where python or numpy is missing. */
function inNumpy(): Answer | string {
  for (const python of ['python3', 'python']) {
    const { status, stdout, stderr, error } = spawnSync(python, [join(folder, 'run.py'), folder, '20', '101'], { encoding: 'utf8' })
    if (error !== undefined) continue
    return status === 0 ? (JSON.parse(stdout) as Answer) : `numpy did not run: ${stderr.trim().split('\n').at(-1) ?? ''}` // what the script prints
  }
  return 'python is not installed: no comparison with numpy.'
}

sideBySide(60)
const seen = Array.from({ length: rounds }, () => ({ numpy: inNumpy(), columns: sideBySide(100), whole: oneByOne(10) }))
rmSync(folder, { recursive: true, force: true })

console.log(`A future of ${contents.lines.length} lines, ${contents.offers.length} offers and ${inputs.length} uncertain inputs, ${futures.isSideBySide(0) ? `${futures.block} at a time` : 'one by one'}. Middle of ${rounds} rounds.`)
const columnsTime = middleOf(seen.map((round) => round.columns))
line('side by side in columns', ms(columnsTime), `${usual.toLocaleString('en')} futures in ${((columnsTime * usual) / 1000).toFixed(0)} s, opened in ${(opened / 1000).toFixed(1)} s`)
line('as a whole evaluation', ms(middleOf(seen.map((round) => round.whole))), `${middleOf(seen.map((round) => round.whole / round.columns)).toFixed(0)} × as long`)
const compared = seen.flatMap(({ numpy, columns: own }) => (typeof numpy === 'string' ? [] : [{ numpy, ratio: own / numpy.middle }]))
const [first] = compared
if (first === undefined) console.log(seen.flatMap(({ numpy }) => (typeof numpy === 'string' ? numpy : []))[0])
else {
  line(`the same ${formulas} formulas over the same columns in numpy ${first.numpy.numpy}`, ms(middleOf(compared.map(({ numpy }) => numpy.middle))))
  const ratio = middleOf(compared.map((one) => one.ratio))
  line('as a ratio to numpy', ratio.toFixed(2), ratio <= 0.5 ? 'within 0.5' : 'NOT within 0.5')
}
