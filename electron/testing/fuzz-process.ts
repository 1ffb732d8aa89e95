import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Chance } from './chance.ts'

/** What the run asks of this process. */
export interface FuzzTask { readonly seed: number; readonly from: number; readonly to: number; readonly keep: string | null }

/** What this process says: that a file is being read, or what came of it. */
export type FuzzReport =
  | { readonly at: number; readonly name: string; readonly bytes: number }
  | { readonly done: number; readonly outcome: string; readonly failure: string | null; readonly milliseconds: number; readonly peakMb: number }

/** How files are spoilt and tried. */
export interface FuzzTrial {
  /** The spoilt file of a number, by its chance alone. */
  readonly make: (chance: Chance) => { readonly name: string; readonly bytes: Uint8Array }
  /** What reading it came to; throws where it did what none may ever do. */
  readonly attempt: (name: string, bytes: Uint8Array) => string | Promise<string>
}

/** The chance of a file's number: the same on every machine. */
export const chanceOf = (seed: number, index: number): Chance => new Chance(Math.imul(seed, 0x9e3779b1) ^ index)

async function run({ make, attempt }: FuzzTrial, { seed, from, to, keep }: FuzzTask): Promise<void> {
  for (let index = from; index < to; index += 1) {
    const { name, bytes } = make(chanceOf(seed, index))
    if (keep !== null) writeFileSync(join(keep, `${seed}-${index}-${name}`), bytes)
    process.send?.({ at: index, name, bytes: bytes.length } satisfies FuzzReport)
    const start = performance.now()
    let outcome = 'failed'
    let failure: string | null = null
    try {
      outcome = await attempt(name, bytes)
    } catch (error) {
      failure = error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)
    }
    process.send?.({ done: index, outcome, failure, milliseconds: performance.now() - start, peakMb: process.resourceUsage().maxRSS / 1024 } satisfies FuzzReport)
  }
}

/** Tries what the run asks for, in this process. */
export function tryOnAsking(trial: FuzzTrial): void {
  process.on('message', (task: FuzzTask) => void run(trial, task))
}
