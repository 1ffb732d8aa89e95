import type { ProgramBuilder } from '../disrupt/linear-program.ts'
import type { ChoiceIndex } from './choice-index.ts'
import type { NarrowedChoice } from './narrow-choice.ts'
import type { Terms } from './terms.ts'

/** Losses of stops as sums of columns, in money. */
export interface StopTerms {
  /** A year, by how often each stops. */
  readonly expected: Terms
  /** In one stop, by id. */
  readonly byStop: ReadonlyMap<string, Terms>
  /** The losses that one stop may come to, by id: the least, then each greater one with the column that says that it is reached. */
  readonly steps: ReadonlyMap<string, StopSteps>
}

/** The losses that a stop may come to. */
export interface StopSteps {
  readonly least: number
  readonly reached: readonly (readonly [loss: number, column: number])[]
}

/**
 * The loss of a stop is the greatest of its parts. Its possible values are sorted, and z of a step says that the loss reaches it: z ≥ the sum of what brings it there, part by part,
 * and z of a step ≥ z of the next. The columns need not be whole: where the options are, they are; and no sum over parts blurs the relaxation (incremental form; Vielma 2015).
 */
export function stopTerms(
  { stops, parts }: ChoiceIndex, { floors, isOut }: NarrowedChoice, columnOf: Int32Array, builder: ProgramBuilder, column: (upper: number, isWhole?: boolean) => number, withYears: boolean,
): StopTerms {
  const expected: (readonly [number, number])[] = []
  const byStop = new Map<string, Terms>()
  const stepsOf = new Map<string, StopSteps>()
  let constant = 0
  for (const [at, { id, perYear, kept, through, parts: touched }] of stops.entries()) {
    const floor = floors[at] ?? 0
    constant += perYear * floor
    const above = new Map<number, { readonly option: number; readonly loss: number }[]>()
    const note = (part: number, option: number, loss: number): void => {
      if (loss <= floor) return
      const held = above.get(part)
      if (held === undefined) above.set(part, [{ option, loss }])
      else held.push({ option, loss })
    }
    for (const [part, loss] of kept) if (parts[part]?.mayStay === true) note(part, -1, loss)
    for (const part of touched) for (const option of parts[part]?.options ?? []) if (isOut[option] !== 1) note(part, option, through.get(option) ?? 0)
    if (above.size === 0 || (perYear === 0 && !withYears)) {
      byStop.set(id, { entries: [], constant: floor })
      stepsOf.set(id, { least: floor, reached: [] })
      continue
    }
    const steps = [...new Set([...above.values()].flatMap((ways) => ways.map(({ loss }) => loss)))].toSorted((one, other) => one - other)
    const reached = new Map(steps.map((loss) => [loss, column(1, false)]))
    const entries = steps.map((loss, step) => [reached.get(loss) ?? -1, loss - (steps[step - 1] ?? floor)] as const)
    for (const [step, [z]] of entries.entries()) {
      const next = entries[step + 1]
      if (next !== undefined) builder.row(0, Number.POSITIVE_INFINITY, [[z, 1], [next[0], -1]])
    }
    for (const [part, ways] of above) {
      for (const loss of new Set(ways.map((way) => way.loss))) {
        const heavy = new Set(ways.filter((way) => way.loss >= loss).map(({ option }) => option))
        const z = reached.get(loss) ?? -1
        if (heavy.has(-1)) {
          const light = (parts[part]?.options ?? []).filter((option) => isOut[option] !== 1 && !heavy.has(option))
          builder.row(1, Number.POSITIVE_INFINITY, [[z, 1], ...light.map((option) => [columnOf[option] ?? -1, 1] as const)])
        } else builder.row(0, Number.POSITIVE_INFINITY, [[z, 1], ...[...heavy].map((option) => [columnOf[option] ?? -1, -1] as const)])
      }
    }
    byStop.set(id, { entries, constant: floor })
    stepsOf.set(id, { least: floor, reached: [...reached] })
    expected.push(...entries.map(([z, value]) => [z, perYear * value] as const))
  }
  return { expected: { entries: expected, constant }, byStop, steps: stepsOf }
}
