import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Chance } from './chance.ts'
import { fuzzSeeds } from './fuzz-seeds.ts'
import { mutateSpreadsheet } from './mutate-spreadsheet.ts'
import { tryImport } from './try-import.ts'

/** What the run asks of this process. */
export interface FuzzTask { readonly seed: number; readonly from: number; readonly to: number; readonly keep: string | null }

/** What this process says: that a file is being read, or what came of it. */
export type FuzzReport =
  | { readonly at: number; readonly name: string; readonly bytes: number }
  | { readonly done: number; readonly outcome: string; readonly failure: string | null; readonly milliseconds: number; readonly peakMb: number }

const seeds = fuzzSeeds()

/** The spoilt file of a number: the same on every machine. */
export function fuzzCase(seed: number, index: number): { name: string; bytes: Uint8Array } {
  const chance = new Chance(Math.imul(seed, 0x9e3779b1) ^ index)
  const { name, bytes } = chance.of(seeds)
  return { name, bytes: mutateSpreadsheet(bytes, chance) }
}

function run({ seed, from, to, keep }: FuzzTask): void {
  for (let index = from; index < to; index += 1) {
    const { name, bytes } = fuzzCase(seed, index)
    if (keep !== null) writeFileSync(join(keep, `${seed}-${index}-${name}`), bytes)
    process.send?.({ at: index, name, bytes: bytes.length } satisfies FuzzReport)
    const start = performance.now()
    let outcome = 'failed'
    let failure: string | null = null
    try {
      outcome = tryImport(name, bytes)
    } catch (error) {
      failure = error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)
    }
    process.send?.({ done: index, outcome, failure, milliseconds: performance.now() - start, peakMb: process.resourceUsage().maxRSS / 1024 } satisfies FuzzReport)
  }
}

process.on('message', (task: FuzzTask) => run(task))
