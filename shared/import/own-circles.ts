import type { Issue } from '../model/issue.ts'
import { say } from '../text/say.ts'
import type { OwnFacts } from './own-facts.ts'
import { chainOf } from './words.ts'

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
  /** Place in the path while it is open, null once all below is looked through. */
  const places = new Map<string, number | null>()
  const found: Issue[] = []
  for (const { id } of facts.parts) {
    if (places.has(id)) continue
    // A path of its own instead of calls within calls, as a BOM may be deeper than the engine's stack.
    const path = [{ part: id, next: 0 }]
    places.set(id, 0)
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const line = below.get(at.part)?.[at.next]
      at.next += 1
      if (line === undefined) {
        places.set(at.part, null)
        path.pop()
        continue
      }
      const place = places.get(line.childId)
      if (typeof place === 'number') {
        const row = rowOf.get(line.id) ?? 0
        const circle = `${chainOf(path, ({ part }) => names.get(part) ?? '', place)} → ${names.get(line.childId) ?? ''}`
        const sheet = tables.lines
        if (sheet !== null) found.push(sheet.issueAt(row, 'childId', 'error', 'cycle', say`Row ${row + 1} makes a part contain itself: ${circle}.`, say`Correct Parent or Part in that row.`))
      } else if (place === undefined) {
        places.set(line.childId, path.length)
        path.push({ part: line.childId, next: 0 })
      }
    }
  }
  return found
}
