import type { SkippedRow } from '../../shared/import/bom-import.ts'
import type { Issue } from '../../shared/model/issue.ts'
import type { IssueGroup, SkippedGroup } from './import-view.ts'

/** Places of one group that the page gets; the count stays true beyond it. */
export const mostPlaces = 500
const order = { error: 0, warning: 1, info: 2 } as const

/** Issues by kind, what must be settled first. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, { code: string; severity: Issue['severity']; count: number; places: Issue[] }>()
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`
    const group = groups.get(key) ?? { code: issue.code, severity: issue.severity, count: 0, places: [] }
    group.count += 1
    if (group.places.length < mostPlaces) group.places.push(issue)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted((left, right) => order[left.severity] - order[right.severity])
}

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
