import type { Issue } from '../model/issue.ts'
import type { OwnFacts } from './own-facts.ts'

/** A part that goes into itself, with the path, once for each line that closes a circle. */
export function circlesIn({ facts, rowOf, tables }: Pick<OwnFacts, 'facts' | 'rowOf' | 'tables'>): Issue[] {
  const below = new Map<string, typeof facts.lines>()
  for (const line of facts.lines) {
    if (line.parentId === null) continue
    const siblings = below.get(line.parentId)
    if (siblings === undefined) below.set(line.parentId, [line])
    else siblings.push(line)
  }
  const names = new Map(facts.parts.map((part) => [part.id, part.partNumber || part.description]))
  const state = new Map<string, 'open' | 'done'>()
  const found: Issue[] = []
  for (const { id } of facts.parts) {
    // A path of its own instead of calls within calls, as a BOM may be deeper than the engine's stack.
    const path: { part: string; next: number }[] = state.has(id) ? [] : [{ part: id, next: 0 }]
    state.set(id, state.get(id) ?? 'open')
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const line = below.get(at.part)?.[at.next]
      at.next += 1
      if (line === undefined) {
        state.set(at.part, 'done')
        path.pop()
      } else if (state.get(line.childId) === 'open') {
        const circle = [...path.slice(path.findIndex(({ part }) => part === line.childId)).map(({ part }) => part), line.childId]
        const row = rowOf.get(line.id) ?? 0
        const sheet = tables.lines
        if (sheet !== null) found.push(sheet.issueAt(row, 'childId', 'error', 'cycle', `Row ${row + 1} makes a part contain itself: ${circle.map((part) => names.get(part) ?? '').join(' → ')}.`, 'Correct Parent or Part in that row.'))
      } else if (!state.has(line.childId)) {
        state.set(line.childId, 'open')
        path.push({ part: line.childId, next: 0 })
      }
    }
  }
  return found
}
