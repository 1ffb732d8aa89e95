import type { CallOutput, UndoState } from '../../shared/contract.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { call } from '../host.ts'

/** A project as it was stored at one moment. */
export interface Reading {
  readonly contents: ProjectContents
  readonly undo: UndoState
  /** Another one after every step. */
  readonly stamp: string
}

/** How far a project has been read. */
export interface ReadSoFar {
  readonly name: string
  readonly rows: number
  readonly all: number
}

/** Readings that a step of someone else may spoil before the whole is asked for at once. */
const tries = 3

type Begun = CallOutput<'project.begin'>

/** Reads on one list to its end; false where the project was changed meanwhile. */
async function readList(begun: Begun, { list, after }: Begun['rest'][number], signal: AbortSignal, took: (rows: number) => void): Promise<boolean> {
  // Lists of the same name hold the same kind of rows, which TypeScript cannot follow through the union of names.
  const rows: unknown[] = begun.contents[list]
  for (let from: number | null = after; from !== null;) {
    signal.throwIfAborted()
    const slice: CallOutput<'project.readOn'> = await call('project.readOn', { id: begun.contents.project.id, list, after: from })
    if (slice.stamp !== begun.stamp) return false
    const more = slice.piece[list] ?? []
    // A loop, as a list of thousands is more than a call takes as arguments.
    for (const row of more) rows.push(row)
    took(more.length)
    from = slice.after
  }
  return true
}

/** Reads a project in slices, each checked, so that neither the host nor the page is held up by a long one; `listen` hears of a long one only. */
export async function readProject(id: string, signal: AbortSignal, listen: (soFar: ReadSoFar) => void): Promise<Reading> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const begun = await call('project.begin', { id })
    const { contents, rest, undo, stamp } = begun
    if (rest.length === 0) return { contents, undo, stamp }
    const begunRows = rest.reduce((sum, { list }) => sum + contents[list].length, 0)
    const all = rest.reduce((sum, { rows }) => sum + rows, begunRows)
    let rows = begunRows
    const took = (count: number): void => listen({ name: contents.project.name, rows: (rows += count), all })
    took(0)
    // Side by side: while the host reads for one list, the page checks what came of another.
    const whole = await Promise.all(rest.map((next) => readList(begun, next, signal, took)))
    if (!whole.includes(false)) return { contents, undo, stamp }
  }
  return { ...(await call('project.read', { id })), stamp: '' }
}
