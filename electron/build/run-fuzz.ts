import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FuzzReport, FuzzTask } from '../testing/fuzz-process.ts'
import { runOptions } from '../testing/run-options.ts'

/** What one file may take. */
interface FuzzLimits { readonly seconds: number; readonly memoryMb: number }

/** Spoils files and reads them in processes with limits, as many as the command line says, and prints what came of it. */
export async function runFuzz(command: string, processFile: string, limits: FuzzLimits): Promise<void> {
  const usage = `npm run ${command} -- [--count N] [--seed S] [--only NUMBER] [--keep FOLDER]: N files, at least 1, made from the seed S; --only does one of them again; --keep writes them to a folder`
  const asked = runOptions(['count', 'seed', 'only', 'keep'], usage)
  const count = Number(asked.count ?? 20_000)
  const seed = Number(asked.seed ?? 1)
  const only = asked.only ?? null
  const first = only === null ? 0 : Number(only)
  const keep = asked.keep ?? null
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || !Number.isSafeInteger(first) || first < 0) {
    console.log(usage)
    process.exitCode = 2
    return
  }
  if (keep !== null) mkdirSync(keep, { recursive: true })

  const outcomes = new Map<string, number>()
  const failures: string[] = []
  let slowest = { milliseconds: 0, name: '' }
  let peakMb = 0

  // Reads files from `from` on in a process of its own, until all are done or one takes it down; says where the next should begin.
  function runFrom(from: number, to: number): Promise<number> {
    const { promise, resolve: finish } = Promise.withResolvers<number>()
    const child: ChildProcess = fork(resolve(import.meta.dirname, '..', 'testing', processFile), [], {
      execArgv: [`--max-old-space-size=${limits.memoryMb}`], stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let current = { index: from, name: '', bytes: 0 }
    let ended = false
    let said = ''
    let clock: NodeJS.Timeout | undefined
    const end = (next: number, failure: string | null): void => {
      if (ended) return
      ended = true
      clearTimeout(clock)
      if (failure !== null) fail(current.index, current.name, failure)
      // One that did its work ends by itself and takes away what it made; one that hangs hears nothing.
      if (failure === null && child.connected) child.disconnect()
      else child.kill('SIGKILL')
      finish(next)
    }
    child.stderr?.on('data', (words: Buffer) => { said = (said + words.toString()).slice(-2000) })
    child.on('message', (report: FuzzReport) => {
      clearTimeout(clock)
      if ('at' in report) {
        current = { index: report.at, name: report.name, bytes: report.bytes }
        clock = setTimeout(() => end(current.index + 1, `took more than ${limits.seconds} s`), limits.seconds * 1000)
        return
      }
      outcomes.set(report.outcome, (outcomes.get(report.outcome) ?? 0) + 1)
      if (report.failure !== null) fail(current.index, current.name, report.failure)
      if (report.milliseconds > slowest.milliseconds) slowest = { milliseconds: report.milliseconds, name: `${current.name} (${current.index})` }
      peakMb = Math.max(peakMb, report.peakMb)
      // Memory grows over many files; a process that has once taken much is not asked again.
      if (report.peakMb > limits.memoryMb) end(report.done + 1, `took ${Math.round(report.peakMb)} MB`)
      else if (report.done + 1 === to) end(to, null)
    })
    child.on('exit', (code, signal) => end(current.index + 1, `ended the process (${signal ?? code}) ${said.split('\n').find((line) => /error|fatal/iu.test(line)) ?? ''}`))
    child.send({ seed, from, to, keep } satisfies FuzzTask)
    return promise
  }

  function fail(index: number, name: string, failure: string): void {
    failures.push(failure)
    console.log(`${index} ${name}: ${failure}`)
  }

  const start = performance.now()
  const end = only === null ? count : first + 1
  // A fresh process every so often, so that one file's memory is not taken for another's.
  for (let next = first; next < end;) {
    next = await runFrom(next, Math.min(end, next + 500))
    if (next < end && next % 2000 === 0) console.log(`${next} files, ${failures.length} failures`)
  }
  const tally = [...outcomes].toSorted((left, right) => right[1] - left[1]).map(([outcome, times]) => `${times} ${outcome}`).join(', ')
  console.log(`${end - first} files, seed ${seed}: ${failures.length} failures; ${tally}; slowest ${(slowest.milliseconds / 1000).toFixed(1)} s ${slowest.name}; most memory ${Math.round(peakMb)} MB; ${Math.round((performance.now() - start) / 1000)} s`)
  process.exitCode = failures.length > 0 ? 1 : 0
}
