import type { Statement } from 'better-sqlite3'
import { z } from 'zod'
import type { HistoryEntry, UndoState } from '../../shared/contract.ts'
import { type Change, keyOf, Patch } from '../../shared/model/change.ts'
import { isLocked, lockedPlan } from '../../shared/model/lock.ts'
import { say } from '../../shared/text/say.ts'
import { commitWhole } from './commit-whole.ts'
import { deleteOne, fromRow, isChanged, type NounTable, nounTables, selectOne, toRow, upsert } from './nouns.ts'
import type { Store } from './open.ts'
import { insertStep, readContents, readProject, stepSum, writeProject } from './projects.ts'
import { StoreFailure } from './store-failure.ts'

/** A step taken back or taken again: the patches that the page applies to its copy. */
export interface TakenStep {
  readonly name: string
  readonly patches: Patch[]
  readonly undo: UndoState
}

const tables = new Map<string, NounTable>(nounTables.map((noun) => [noun.noun, noun]))

function tableOf(noun: string): NounTable {
  const found = tables.get(noun)
  if (found === undefined) throw new StoreFailure('refused', say`There is no noun called ${noun}.`)
  return found
}

/** Refuses a patch whose value belongs under another key or another project. */
function refuseMisplaced(projectId: string, patch: Patch): void {
  if (patch.noun === 'project') {
    if (patch.id === projectId && patch.value.id === projectId) return
    throw new StoreFailure('refused', say`This step was not saved: it names another project.`)
  }
  if (patch.value !== null && keyOf(patch.value) !== patch.id) {
    throw new StoreFailure('refused', say`This step was not saved: the ${patch.noun} "${keyOf(patch.value)}" was sent under the id "${patch.id}".`)
  }
}

/** Refuses a step that would change a locked plan; another window may have locked it since the page last looked. */
function refuseLocked(store: Store, projectId: string, patches: readonly Patch[]): void {
  const isAnyLocked = store.database.prepare('select 1 from scenarios where project_id = ? and locked_at is not null limit 1').get(projectId) !== undefined
  const locked = isAnyLocked ? lockedPlan(readContents(store, projectId), patches) : null
  if (locked !== null) throw new StoreFailure('refused', isLocked(locked))
}

/** Statements of a step, each prepared once: a newer list brings thousands of patches of a few kinds. */
function preparing(store: Store, sqlOf: (noun: NounTable) => string): (noun: NounTable) => Statement {
  const prepared = new Map<NounTable, Statement>()
  return (noun) => {
    const found = prepared.get(noun) ?? store.database.prepare(sqlOf(noun))
    prepared.set(noun, found)
    return found
  }
}

/** The patches that would bring every noun touched back to what is stored now, in the order to apply them. */
function inverseOf(store: Store, projectId: string, patches: readonly Patch[]): Patch[] {
  const inverse = new Map<string, Patch>()
  const selecting = preparing(store, selectOne)
  for (const patch of patches) {
    const key = `${patch.noun} ${patch.id}`
    if (inverse.has(key)) continue
    if (patch.noun === 'project') inverse.set(key, { noun: 'project', id: patch.id, value: readProject(store.database, projectId) })
    else {
      const table = tableOf(patch.noun)
      const row = selecting(table).raw().get(projectId, patch.id)
      const value = row === undefined ? null : fromRow(table, projectId, z.array(z.unknown()).parse(row))
      inverse.set(key, Patch.parse({ noun: patch.noun, id: patch.id, value }))
    }
  }
  return [...inverse.values()].toReversed()
}

function apply(store: Store, projectId: string, patches: readonly Patch[]): void {
  const [deleting, writing] = [preparing(store, deleteOne), preparing(store, upsert)]
  for (const patch of patches) {
    if (patch.noun === 'project') writeProject(store.database, patch.value)
    else if (patch.value === null) deleting(tableOf(patch.noun)).run(projectId, patch.id)
    else writing(tableOf(patch.noun)).run(projectId, ...toRow(tableOf(patch.noun), projectId, patch.value))
  }
}

const undoNext = 'from changes where project_id = ? and undone = 0 and sequence > 0 order by sequence desc limit 1'
const redoNext = 'from changes where project_id = ? and undone = 1 order by sequence limit 1'
const ChangeRow = z.object({ sequence: z.number(), name: z.string(), at: z.string(), forward: z.string(), backward: z.string(), author: z.string(), undone: z.number(), sum: z.number().nullable() })

function nextStep(store: Store, next: string, projectId: string): z.infer<typeof ChangeRow> | null {
  const row = store.database.prepare(`select * ${next}`).get(projectId)
  if (row === undefined) return null
  const step = ChangeRow.parse(row)
  if (step.sum !== stepSum(projectId, step)) throw isChanged('step', step.name)
  return step
}

/** Notes that a step was taken back, or taken again. */
function markTaken(store: Store, projectId: string, step: z.infer<typeof ChangeRow>, isBack: boolean): void {
  const undone = isBack ? 1 : 0
  store.database.prepare('update changes set undone = ?, sum = ? where project_id = ? and sequence = ?').run(undone, stepSum(projectId, { ...step, undone }), projectId, step.sequence)
}

const nameOfNext = (store: Store, next: string, projectId: string): string | null =>
  z.string().nullable().parse(store.database.prepare(`select name ${next}`).pluck().get(projectId) ?? null)

/** The names of the steps that undo and redo would take next. Only who takes a step checks its sum: one that the disk spoilt keeps nobody from the rest of the project. */
export const undoState = (store: Store, projectId: string): UndoState => ({
  undoName: nameOfNext(store, undoNext, projectId),
  redoName: nameOfNext(store, redoNext, projectId),
})

const touch = (store: Store, projectId: string, at: string): void =>
  void store.database.prepare('update projects set changed_at = ? where id = ?').run(at, projectId)

/** Stores a step with its inverse in one transaction; steps undone before it can no longer be redone. */
export function storeChange(store: Store, projectId: string, change: Change, at: string): { at: string; undo: UndoState } {
  const { database } = store
  return commitWhole(store, () => {
    readProject(database, projectId)
    for (const patch of change.patches) refuseMisplaced(projectId, patch)
    refuseLocked(store, projectId, change.patches)
    const backward = inverseOf(store, projectId, change.patches)
    apply(store, projectId, change.patches)
    database.prepare('delete from changes where project_id = ? and undone = 1').run(projectId)
    const sequence = z.number().int().parse(database.prepare('select coalesce(max(sequence), 0) + 1 from changes where project_id = ?').pluck().get(projectId))
    insertStep(database, projectId, { sequence, name: change.name, at, forward: JSON.stringify(change.patches), backward: JSON.stringify(backward), author: store.author, undone: 0 })
    touch(store, projectId, at)
    return { at, undo: undoState(store, projectId) }
  })
}

function takeStep(store: Store, projectId: string, direction: 'undo' | 'redo', at: string): TakenStep | null {
  return commitWhole(store, () => {
    readProject(store.database, projectId)
    const step = nextStep(store, direction === 'undo' ? undoNext : redoNext, projectId)
    if (step === null) return null
    const patches = z.array(Patch).parse(JSON.parse(direction === 'undo' ? step.backward : step.forward))
    apply(store, projectId, patches)
    markTaken(store, projectId, step, direction === 'undo')
    touch(store, projectId, at)
    return { name: step.name, patches, undo: undoState(store, projectId) }
  })
}

/** Takes the last step back; null when there is none. */
export const undoChange = (store: Store, projectId: string, at: string): TakenStep | null => takeStep(store, projectId, 'undo', at)

/** Takes the step undone last again; null when there is none. */
export const redoChange = (store: Store, projectId: string, at: string): TakenStep | null => takeStep(store, projectId, 'redo', at)

/** Takes steps back or again until the one of this number is the last that counts, all in one transaction; null where it is so already. */
export function goToStep(store: Store, projectId: string, sequence: number, at: string): (TakenStep & { readonly steps: number }) | null {
  return commitWhole(store, () => {
    readProject(store.database, projectId)
    const found = store.database.prepare('select name from changes where project_id = ? and sequence = ?').pluck().get(projectId, sequence)
    if (found === undefined) throw new StoreFailure('not-found', say`This step is no longer in the history; a later step took its place. Look at the history again.`)
    const patches: Patch[] = []
    let steps = 0
    for (;;) {
      const back = nextStep(store, undoNext, projectId)
      const again = nextStep(store, redoNext, projectId)
      const taken = back !== null && back.sequence > sequence ? back : again !== null && again.sequence <= sequence ? again : null
      if (taken === null) break
      const isBack = taken === back
      const made = z.array(Patch).parse(JSON.parse(isBack ? taken.backward : taken.forward))
      apply(store, projectId, made)
      markTaken(store, projectId, taken, isBack)
      for (const patch of made) patches.push(patch)
      steps += 1
    }
    if (steps === 0) return null
    touch(store, projectId, at)
    return { name: z.string().parse(found), patches, undo: undoState(store, projectId), steps }
  })
}

const HistoryRow = z.object({ sequence: z.number(), name: z.string(), at: z.string(), author: z.string(), undone: z.number() })

/** Every step of a project, the first first. */
export function readHistory(store: Store, projectId: string): HistoryEntry[] {
  readProject(store.database, projectId)
  const rows = store.database.prepare('select sequence, name, at, author, undone from changes where project_id = ? order by sequence').all(projectId)
  return z.array(HistoryRow).parse(rows).map(({ undone, ...step }) => ({ ...step, undone: undone === 1 }))
}
