import type { ProjectContents } from '../../../shared/model/contents.ts'
import { planCells, type CellEdit, type CellPlan } from '../../facts/plan-cells.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { change, undo } from '../../state/steps.ts'
import { factsText } from '../../text/facts.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { columnName } from './column-names.ts'
import type { ColumnId } from './columns.ts'
import { fieldOf, isEditable, targetOfRow } from './fact-columns.ts'
import { typedOf } from './cell-editor.tsx'
import type { CellContext } from './cell-context.ts'
import type { PartRow } from './part-row.ts'

/** What cells would become, worked out now. */
export const planNow = (contents: ProjectContents, edits: readonly CellEdit[]): CellPlan => planCells(contents, edits, new Date().toISOString(), () => crypto.randomUUID())

/** Stores what is planned as one step, and says what cannot be seen in the cells themselves. */
export async function storePlan(plan: CellPlan, step: string): Promise<void> {
  const first = plan.refused[0]
  if (plan.patches.length === 0) {
    if (first === undefined) sayDone(words.done.nothing)
    else sayFailed(words.done.refused(plan.refused.length, first.why))
    return
  }
  const isStored = await change(step.slice(0, 300), plan.patches)
  if (!isStored) return
  const said = [
    ...(plan.changed.length > 1 ? [words.done.changed(plan.changed.length)] : []),
    ...(plan.alsoChanged > 0 ? [words.done.also(plan.alsoChanged)] : []),
    ...(first === undefined ? [] : [words.done.refused(plan.refused.length, first.why)]),
  ]
  if (said.length > 0) sayDone(said.join(' '), words.done.undo, () => void undo())
}

const editOf = (row: PartRow, at: number, column: ColumnId, given: CellEdit['given']): CellEdit[] => {
  const field = fieldOf(column, row.kind === 'site')
  return field === null ? [] : [{ row: at, target: targetOfRow(row), field, given }]
}

/** Keeps what was typed in a cell, or in the same column of several rows. */
export async function keepCell(contents: ProjectContents, rows: readonly PartRow[], column: ColumnId, typed: string): Promise<void> {
  const plan = planNow(contents, rows.flatMap((row, at) => editOf(row, at, column, typed)))
  const [only] = plan.changed
  if (plan.changed.length === 0 && plan.refused.length === 0) return
  const step = plan.changed.length === 1 && only !== undefined
    ? factsText.step(factsText.names[`${only.field.noun}.${only.field.name}`] ?? columnName(column), only.name, only.after === '' ? factsText.unknown : only.after)
    : words.step.bulk(columnName(column), plan.changed.length, typed === '' ? factsText.unknown : typed)
  await storePlan(plan, step)
}

/** Fills the columns of a block down from its first row. */
export async function fillDown(contents: ProjectContents, rows: readonly PartRow[], columns: readonly ColumnId[], of: CellContext): Promise<void> {
  const [top, ...below] = rows
  const filled = columns.filter(isEditable)
  if (top === undefined || below.length === 0 || filled.length === 0) return
  const edits = below.flatMap((row, at) => filled.flatMap((column) => editOf(row, at + 1, column, typedOf(top, column, of))))
  await storePlan(planNow(contents, edits), words.step.fill(filled.map((column) => columnName(column)).join(', '), below.length))
}

/** Empties the facts of a block; what must be stated, and what is worked out, stays. */
export async function emptyCells(contents: ProjectContents, rows: readonly PartRow[], columns: readonly ColumnId[]): Promise<void> {
  const emptied = columns.filter((column) => fieldOf(column)?.optional === true)
  const edits = rows.flatMap((row, at) => emptied.flatMap((column) => editOf(row, at, column, '')))
  const plan = planNow(contents, edits)
  // Emptying a whole block meets rows that have no such fact: nothing to tell of.
  await storePlan({ ...plan, refused: plan.changed.length === 0 ? plan.refused : [] }, words.step.clear(plan.changed.length))
}
