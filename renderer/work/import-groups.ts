import type { ImportIssue, SkippedRow } from '../../shared/import/bom-import.ts'
import { canCombine } from './import-repairs.ts'
import type { IssueColumn, IssueGroup, SkippedGroup } from './import-view.ts'

/** Places of one group that the page gets; the count stays true beyond it. */
export const mostPlaces = 500
const order = { error: 0, warning: 1, info: 2 } as const

/** Issues by kind, what must be settled first. */
export function groupIssues(issues: readonly ImportIssue[]): IssueGroup[] {
  const groups = new Map<string, ReturnType<typeof emptyGroup>>()
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`
    const group = groups.get(key) ?? emptyGroup(issue)
    group.count += 1
    if (group.places.length < mostPlaces) group.places.push(issue)
    groups.set(key, group)
    const fixes = canCombine(issue) ? 1 : 0
    group.repairable += fixes
    if (issue.sheet === null || issue.column === null) continue
    const place = `${issue.sheet}!${issue.column}`
    const column = group.columns.get(place)
    group.columns.set(place, { sheet: issue.sheet, letter: issue.column, count: (column?.count ?? 0) + 1, repairable: (column?.repairable ?? 0) + fixes })
  }
  return [...groups.values()]
    .map((group) => ({ ...group, columns: [...group.columns.values()] }))
    .toSorted((left, right) => order[left.severity] - order[right.severity])
}

const emptyGroup = ({ code, severity }: ImportIssue) => ({ code, severity, count: 0, repairable: 0, columns: new Map<string, IssueColumn>(), places: new Array<ImportIssue>() })

/** Rows that are no part lines, by reason, in the order the reasons first occur. */
export function groupSkipped(skipped: readonly SkippedRow[]): SkippedGroup[] {
  const groups = new Map<SkippedRow['reason'], { reason: SkippedRow['reason']; count: number; rows: SkippedRow[] }>()
  for (const row of skipped) {
    const group = groups.get(row.reason) ?? { reason: row.reason, count: 0, rows: [] }
    group.count += 1
    if (group.rows.length < mostPlaces) group.rows.push(row)
    groups.set(row.reason, group)
  }
  return [...groups.values()]
}
