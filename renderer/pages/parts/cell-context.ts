import type { ExplainTarget } from '../../../shared/engine/explanation.ts'
import type { FactBook } from '../../facts/fact-book.ts'
import type { ColumnId } from './columns.ts'
import type { Basis, PartRow } from './part-row.ts'

/** What the cells of all rows share. */
export interface CellContext {
  readonly currency: string
  readonly basis: Basis
  /** Days short above which a number is red. */
  readonly alarmDays: number
  readonly showsPrice: boolean
  readonly largestShare: number
  readonly book: FactBook
  /** The facts that the rows were made from, while those of now are still being worked out; null once they are. */
  readonly shownOf: FactBook | null
  /** Columns from left to right. */
  readonly columns: readonly ColumnId[]
  readonly setOpen: (key: string, open: boolean) => void
  /** Opens all facts of the row's part. */
  readonly edit: (row: PartRow) => void
  /** Asks for what makes a column known: in the cell, or in the pane beside the table. */
  readonly add: (row: PartRow, column: ColumnId) => void
}

/** What the inspector explains for a cell; null where the cell is a sum that the table itself shows, or a fact. */
export function targetOf(row: PartRow, column: ColumnId, showsPrice = false, isPerPart = false): ExplainTarget | null {
  if (row.kind === 'site') {
    if (row.siteKey === null) return null
    const quantity = ({ risk: 'risk', braking: 'gap', short: 'gap', survive: 'gap', recover: 'gap', loss: 'loss' } as const)[column as 'risk' | 'braking' | 'short' | 'loss'] // other columns find nothing
    return quantity === undefined ? null : { on: 'site', key: row.siteKey, quantity }
  }
  const isDays = column === 'braking' || column === 'short' || column === 'survive' || column === 'recover'
  if (row.kind === 'assembly' && row.partId !== null) {
    // Counted per part, an assembly's sum has no one number of units.
    if (column === 'landed') return showsPrice || row.quantity === null || isPerPart ? null : { on: 'assembly', partId: row.partId, quantity: 'landed', units: row.quantity }
    if (column === 'risk') return { on: 'assembly', partId: row.partId, quantity: 'risk', units: 1 }
  }
  const partId = row.kind === 'assembly' ? (isDays || column === 'loss' ? row.worstPartId : null) : row.partId
  if (partId === null) return null
  if (isDays) return { on: 'part', partId, quantity: 'gap' }
  switch (column) {
    case 'quantity':
      return { on: 'part', partId, quantity: 'need' }
    case 'landed':
      return { on: 'part', partId, quantity: showsPrice ? 'price' : 'landed' }
    case 'share':
      return { on: 'part', partId, quantity: 'spend-share' }
    case 'risk':
      return { on: 'part', partId, quantity: 'risk' }
    case 'loss':
      return { on: 'part', partId, quantity: 'loss' }
    default:
      return null
  }
}
