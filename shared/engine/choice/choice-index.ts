import { byText } from './by-text.ts'
import type { ChoiceOption, ChoiceProblem, ChoiceSite } from './choice-problem.ts'

/** An option that the locks leave open. */
export interface OpenOption {
  readonly part: number
  readonly option: ChoiceOption
  /** Row of its site, −1 without one. */
  readonly site: number
}

/** A part with what is open to it, in the order of ids. */
export interface OpenPart {
  readonly id: string
  /** False where a lock says that it moves. */
  readonly mayStay: boolean
  /** Rows of the open options. */
  readonly options: readonly number[]
}

/** A stop with its losses by row. */
export interface OpenStop {
  readonly id: string
  readonly perYear: number
  /** Money lost in one stop at least. */
  readonly least: number
  /** Money through a part that is kept, by the row of the part. */
  readonly kept: ReadonlyMap<number, number>
  /** Money through an option, by its row. */
  readonly through: ReadonlyMap<number, number>
  /** Rows of the parts that it can cost something through. */
  readonly parts: readonly number[]
}

/** A choice problem by rows in the order of ids, so that its answer does not hang on the order that it was written in, with the locks carried out. */
export interface ChoiceIndex {
  readonly problem: ChoiceProblem
  readonly parts: readonly OpenPart[]
  readonly options: readonly OpenOption[]
  readonly sites: readonly ChoiceSite[]
  readonly stops: readonly OpenStop[]
}

/** Rows of a choice problem; options that a lock closes are left out. */
export function indexChoice(problem: ChoiceProblem): ChoiceIndex {
  const sites = problem.sites.toSorted(byText(({ id }) => id))
  const siteAt = new Map(sites.map(({ id }, row) => [id, row]))
  const locked = lockedParts(problem)
  const options: OpenOption[] = []
  const rowOf = new Map<string, Map<string, number>>()
  const parts = problem.parts.toSorted(byText(({ id }) => id)).map((part, at): OpenPart => {
    const lock = locked.get(part.id)
    const rows = new Map<string, number>()
    for (const option of part.options.toSorted(byText(({ id }) => id))) {
      if (lock !== undefined && (lock.stays || lock.never.has(option.id) || [...lock.takes].some((taken) => taken !== option.id))) continue
      rows.set(option.id, options.length)
      options.push({ part: at, option, site: option.site === null ? -1 : (siteAt.get(option.site) ?? -1) })
    }
    rowOf.set(part.id, rows)
    return { id: part.id, mayStay: lock === undefined || (!lock.moves && lock.takes.size === 0), options: [...rows.values()] }
  })
  const partAt = new Map(parts.map(({ id }, row) => [id, row]))
  const stops = problem.stops.toSorted(byText(({ id }) => id)).map(({ id, perYear, leastLoss, losses }): OpenStop => {
    const kept = new Map<number, number>()
    const through = new Map<number, number>()
    for (const { part, option, loss } of losses) {
      const row = option === null ? partAt.get(part) : rowOf.get(part)?.get(option)
      const held = option === null ? kept : through
      if (row !== undefined && loss > 0) held.set(row, Math.max(loss, held.get(row) ?? 0))
    }
    const touched = new Set([...kept.keys(), ...[...through.keys()].map((row) => options[row]?.part ?? -1)])
    return { id, perYear, least: Math.max(0, leastLoss), kept, through, parts: [...touched].toSorted((one, other) => one - other) }
  })
  return { problem, parts, options, sites, stops }
}

interface LockedPart {
  stays: boolean
  moves: boolean
  readonly takes: Set<string>
  readonly never: Set<string>
}

function lockedParts({ locks }: ChoiceProblem): ReadonlyMap<string, LockedPart> {
  const locked = new Map<string, LockedPart>()
  for (const lock of locks) {
    const part = locked.get(lock.part) ?? { stays: false, moves: false, takes: new Set<string>(), never: new Set<string>() }
    locked.set(lock.part, part)
    if (lock.kind === 'stays') part.stays = true
    else if (lock.kind === 'moves') part.moves = true
    else part[lock.kind].add(lock.option)
  }
  return locked
}
