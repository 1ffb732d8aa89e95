// Spoils a store of several projects again and again, each time in another way, opens it as a host does, saves what can be saved, and compares every value with the truth.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DamageReport, DamageTask } from '../testing/damage-process.ts'
import type { TrialOutcome } from '../testing/damage-trial.ts'

/** Seconds that one opening may take. */
const limit = 60

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } } })
const [count, seed] = [Number(values.count), Number(values.seed)]
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.log('npm run damage -- [--count N] [--seed S] [--only NUMBER]: N stores spoilt by the seed S; --only does one of them again')
  process.exit(2)
}

interface Tally { tries: number; whole: number; older: number; salvaged: number; nothing: number; refused: number; share: number; olderValues: number }
const tallies = new Map<string, Tally>()
const failures: string[] = []
let slowest = 0

function note(way: string, { outcome, share, older, wrong }: TrialOutcome, number: number): void {
  const tally = tallies.get(way) ?? { tries: 0, whole: 0, older: 0, salvaged: 0, nothing: 0, refused: 0, share: 0, olderValues: 0 }
  tallies.set(way, tally)
  tally.tries += 1
  tally[outcome] += 1
  if (outcome === 'salvaged') tally.share += share
  tally.olderValues += older
  for (const fault of wrong) fail(number, way, fault)
}

function fail(number: number, way: string, fault: string): void {
  failures.push(fault)
  console.log(`${number} ${way}: ${fault}`)
}

/** Runs trials from `from` on in a process of its own, until all are done or one takes it down; says where the next should begin. */
function runFrom(from: number, to: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-damage-'))
  return new Promise((done) => {
    const child = fork(resolve(import.meta.dirname, '..', 'testing', 'damage-process.ts'), [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let [current, way, began] = [from, '', performance.now()]
    let [said, isLate] = ['', false]
    let clock: NodeJS.Timeout | undefined
    child.stderr?.on('data', (words: Buffer) => { said = (said + words.toString()).slice(-2000) })
    child.on('message', (report: DamageReport) => {
      clearTimeout(clock)
      if ('begins' in report) {
        [current, way, began] = [report.begins, report.way, performance.now()]
        clock = setTimeout(() => {
          isLate = true
          child.kill('SIGKILL')
        }, limit * 1000)
        return
      }
      slowest = Math.max(slowest, performance.now() - began)
      if ('crash' in report) fail(report.done, report.way, `threw ${report.crash}`)
      else note(report.way, report.outcome, report.done)
      current = report.done + 1
    })
    child.once('close', (code, signal) => {
      clearTimeout(clock)
      rmSync(folder, { recursive: true, force: true })
      if (current >= to && code === 0) return done(to)
      fail(current, way, isLate ? `took more than ${limit} s` : `ended the process (${signal ?? code}) ${said}`)
      done(current + 1)
    })
    child.send({ folder, seed, from, to, steps: 40, parts: 300 } satisfies DamageTask)
  })
}

const start = performance.now()
const [first, end] = values.only === undefined ? [0, count] : [Number(values.only), Number(values.only) + 1]
for (let next = first; next < end;) next = await runFrom(next, Math.min(end, next + 200))
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
for (const [way, { tries, whole, older, salvaged, nothing, refused, share, olderValues }] of [...tallies].toSorted()) {
  console.log(`${way}: ${tries} times; ${whole} as it was, ${older} as it was some steps before, ${salvaged} salvaged${salvaged > 0 ? ` with ${percent(share / salvaged)} of all values` : ''}${olderValues > 0 ? ` (${olderValues} values as some steps before)` : ''}, ${nothing} with nothing left, ${refused} refused`)
}
const all = [...tallies.values()]
const sum = (key: keyof Tally): number => all.reduce((total, tally) => total + tally[key], 0)
console.log(`${end - first} stores spoilt, seed ${seed}: ${sum('whole')} opened as they were, ${sum('older')} some steps before (their journal was lost or cut), ${sum('salvaged')} salvaged with ${percent(sum('share') / Math.max(1, sum('salvaged')))} of all values, ${sum('nothing')} with nothing left; ${failures.length} wrong values, crashes or hangs; slowest ${(slowest / 1000).toFixed(1)} s; ${Math.round((performance.now() - start) / 1000)} s`)
process.exitCode = failures.length > 0 ? 1 : 0
