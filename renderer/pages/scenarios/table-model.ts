import { optionOf, type OptionCell, type OptionGrid, type OptionKind } from '../../../shared/engine/option.ts'
import { cellOf, unitsSold } from '../../../shared/engine/option-cell.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Choice } from '../../../shared/model/scenario.ts'
import { factBook } from '../../facts/fact-book.ts'
import { resultsOf } from '../../plans/results-of.ts'
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

/** The option table: headings of sites with their parts under them. Of a long table only what is looked at is made. */
export interface TableModel {
  /** Headings and parts together. */
  readonly length: number
  readonly itemAt: (index: number) => TableItem | undefined
  /** The parts by id, in the order shown. */
  readonly partIds: readonly string[]
  readonly rowAt: (row: number) => PartRow | undefined
  /** Where a part stands among all items. */
  readonly indexOfRow: (row: number) => number
  /** How many of all bought parts have a choice. */
  readonly changed: number
  readonly all: number
}

interface Head {
  readonly group: SiteGroup
  /** Where it stands among all items. */
  readonly index: number
  /** Its first part among the parts. */
  readonly firstRow: number
}

/** The last of the heads of which something is at most this; heads stand in its order. */
function lastUpTo(heads: readonly Head[], most: number, of: (head: Head) => number): Head | undefined {
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const head = heads[middle]
    if (head !== undefined && of(head) <= most) low = middle + 1
    else high = middle
  }
  return heads[low - 1]
}

/** Makes the thing at a place when it is first asked for, and keeps it. */
function kept<Made>(make: (place: number) => Made | undefined): (place: number) => Made | undefined {
  const made = new Map<number, Made>()
  return (place) => {
    const found = made.get(place)
    if (found !== undefined) return found
    const one = make(place)
    if (one !== undefined) made.set(place, one)
    return one
  }
}

/** Lays the grid out by site. The chosen cell shows what the plan really does, with its quotes and shares; the others what the option alone would do,
 *  and so does a chosen one until the plan is worked out with it: `counted` are the choices that its numbers have in them. */
export function tableModel(
  contents: ProjectContents, numbers: PlanNumbers, grid: OptionGrid, choices: ReadonlyMap<string, Choice>, filter: string, counted: ReadonlyMap<string, Choice> = choices,
): TableModel {
  const { plantCountry } = contents.project
  const { parts } = factBook(contents)
  const [today, plan] = [resultsOf(numbers.today), resultsOf(numbers.plan)]
  const units = grid.basis === 'product' ? unitsSold(numbers.today) : null
  const words = filter.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const heads: Head[] = []
  const partIds: string[] = []
  for (const group of siteGroups(numbers.today)) {
    const firstRow = partIds.length
    for (const partId of group.partIds) {
      const part = parts.get(partId)
      // A grid or plan that is still behind the facts may not have a part yet.
      if (part === undefined || !grid.rows.has(partId) || !plan.has(partId)) continue
      if (words.length > 0) {
        const hay = `${part.partNumber} ${part.description} ${group.supplierName} ${group.city}`.toLowerCase()
        if (!words.every((word) => hay.includes(word))) continue
      }
      partIds.push(partId)
    }
    if (partIds.length > firstRow) heads.push({ group, firstRow, index: firstRow + heads.length })
  }
  let changed = 0
  for (const partId of choices.keys()) if (today.has(partId)) changed += 1

  const makeItem = (index: number): TableItem | undefined => {
    const head = lastUpTo(heads, index, (one) => one.index)
    if (head === undefined) return undefined
    const { group } = head
    if (index === head.index) {
      const reach = (of: typeof today): Reach => worstReach(group.partIds.map((partId) => of.get(partId)))
      return { kind: 'site', key: group.key, group, today: reach(today), plan: reach(plan) }
    }
    const row = head.firstRow + index - head.index - 1
    const key = partIds[row]
    return key === undefined ? undefined : { kind: 'part', key, row }
  }
  const makeRow = (partId: string): PartRow | undefined => {
    const [part, row, keep, now] = [parts.get(partId), grid.rows.get(partId), today.get(partId), plan.get(partId)]
    if (part === undefined || row === undefined || keep === undefined || now === undefined) return undefined
    const choice = choices.get(partId)
    const chosen = optionOf(choice, plantCountry)
    const days = choice?.kind === 'buffer' ? choice.days : 0
    const cells = chosen === 'keep' || counted.get(partId) !== choice ? row.cells : { ...row.cells, [chosen]: cellOf(chosen, now, keep, units, null, days) }
    return { partId, partNumber: part.partNumber, description: part.description, share: row.costShare, chosen, choice, cells }
  }
  return {
    length: partIds.length + heads.length, partIds, changed, all: numbers.today.parts.length,
    itemAt: kept(makeItem),
    rowAt: kept((row) => (partIds[row] === undefined ? undefined : makeRow(partIds[row]))),
    indexOfRow(row) {
      const head = lastUpTo(heads, row, (one) => one.firstRow)
      return head === undefined || row >= partIds.length ? -1 : head.index + 1 + row - head.firstRow
    },
  }
}
