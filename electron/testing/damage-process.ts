import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { databaseName } from '../store/open.ts'
import { Chance } from './chance.ts'
import { type TrialOutcome, tryDamaged } from './damage-trial.ts'
import { makeTruth } from './damaged-truth.ts'
import { ways } from './spoil-store.ts'

/** What the process is asked to do: make a store in a folder by a seed, and spoil it again and again, from trial `from` on. */
export interface DamageTask {
  readonly folder: string
  readonly seed: number
  readonly from: number
  readonly to: number
  readonly steps: number
  readonly parts: number
}

/** What it says: which trial it begins, and what came of it. */
export type DamageReport = { readonly begins: number; readonly way: string } | { readonly done: number; readonly way: string; readonly outcome: TrialOutcome } | { readonly done: number; readonly way: string; readonly crash: string }

const names = Object.keys(ways)

/** Spoils a copy of the store in the way of a trial and opens it. */
export function trial(task: DamageTask, number: number, truth: ReturnType<typeof makeTruth>): { readonly way: string; readonly outcome: TrialOutcome } {
  const chance = new Chance(task.seed * 1_000_003 + number)
  const way = names[number % names.length] ?? ''
  const file = join(task.folder, 'spoilt.sqlite')
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true })
  for (const ending of ['', '-wal']) copyFileSync(`${truth.file}${ending}`, `${file}${ending}`)
  if (!way.includes('journal') && chance.share() < 0.6) {
    const closed = new Sqlite(file)
    closed.pragma('journal_mode = delete')
    closed.close()
  }
  ways[way]?.(file, chance, truth.earlier)
  return { way, outcome: tryDamaged(file, truth) }
}

function work(task: DamageTask): void {
  const truth = makeTruth(task.folder, new Chance(task.seed), task)
  for (let number = task.from; number < task.to; number += 1) {
    const way = names[number % names.length] ?? ''
    process.send?.({ begins: number, way } satisfies DamageReport)
    try {
      process.send?.({ done: number, ...trial(task, number, truth) } satisfies DamageReport)
    } catch (error) {
      process.send?.({ done: number, way, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies DamageReport)
    }
  }
  for (const name of [databaseName, `${databaseName}-wal`]) rmSync(join(task.folder, name), { force: true })
  process.disconnect?.()
}

if (process.send !== undefined) process.once('message', (task: DamageTask) => work(task))
