import type { PartResult } from '../../../shared/engine/evaluation.ts'
import { optionOf, type OptionCell, type OptionGrid, type OptionKind } from '../../../shared/engine/option.ts'
import { cellOf, unitsSold } from '../../../shared/engine/option-cell.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Choice } from '../../../shared/model/scenario.ts'
import type { PlanNumbers } from './plan-numbers.ts'
import { siteGroups, worstReach, type Reach, type SiteGroup } from './site-groups.ts'

/** One bought part with its five options, as the table shows it. */
export interface PartRow {
  readonly partId: string
  readonly partNumber: string
  readonly description: string
  /** Share of the landed cost today, 0 to 1; null unknown. */
  readonly share: number | null
  readonly chosen: OptionKind
  readonly choice: Choice | undefined
  readonly cells: Readonly<Record<OptionKind, OptionCell>>
}

export type TableItem =
  | { readonly kind: 'site'; readonly key: string; readonly group: SiteGroup; readonly today: Reach; readonly plan: Reach }
  | { readonly kind: 'part'; readonly key: string; readonly row: number }

/** The option table: headings of sites with their parts under them; `rows` are the parts in the order shown. */
export interface TableModel {
  readonly items: readonly TableItem[]
  readonly rows: readonly PartRow[]
  /** How many of all bought parts have a choice. */
  readonly changed: number
  readonly all: number
}

const byPart = (parts: readonly PartResult[]): Map<string, PartResult> => new Map(parts.map((part) => [part.partId, part]))

/** Lays the grid out by site. The chosen cell shows what the plan really does, with its quotes and shares; the others what the option alone would do. */
export function tableModel(contents: ProjectContents, numbers: PlanNumbers, grid: OptionGrid, choices: ReadonlyMap<string, Choice>, filter: string): TableModel {
  const { plantCountry } = contents.project
  const parts = new Map(contents.parts.map((part) => [part.id, part]))
  const today = byPart(numbers.today.parts)
  const plan = byPart(numbers.plan.parts)
  const units = grid.basis === 'product' ? unitsSold(numbers.today) : null
  const words = filter.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const items: TableItem[] = []
  const rows: PartRow[] = []
  let changed = 0
  for (const group of siteGroups(numbers.today)) {
    const shown: string[] = []
    for (const partId of group.partIds) {
      if (choices.has(partId)) changed += 1
      if (words.length === 0) {
        shown.push(partId)
        continue
      }
      const part = parts.get(partId)
      const hay = `${part?.partNumber ?? ''} ${part?.description ?? ''} ${group.supplierName} ${group.city}`.toLowerCase()
      if (words.every((word) => hay.includes(word))) shown.push(partId)
    }
    if (shown.length === 0) continue
    items.push({
      kind: 'site', key: group.key, group,
      today: worstReach(group.partIds.map((partId) => today.get(partId))),
      plan: worstReach(group.partIds.map((partId) => plan.get(partId))),
    })
    for (const partId of shown) {
      const part = parts.get(partId)
      const row = grid.rows.get(partId)
      const [keep, now] = [today.get(partId), plan.get(partId)]
      if (part === undefined || row === undefined || keep === undefined || now === undefined) continue
      const choice = choices.get(partId)
      const chosen = optionOf(choice, plantCountry)
      const days = choice?.kind === 'buffer' ? choice.days : 0
      const cells = chosen === 'keep' ? row.cells : { ...row.cells, [chosen]: cellOf(chosen, now, keep, units, null, days) }
      items.push({ kind: 'part', key: partId, row: rows.length })
      rows.push({ partId, partNumber: part.partNumber, description: part.description, share: row.costShare, chosen, choice, cells })
    }
  }
  return { items, rows, changed, all: numbers.today.parts.length }
}
