import { say } from '../text/say.ts'
import type { ImportIssue, ImportLine } from './bom-import.ts'
import { countReferences } from './references.ts'

/** Lines whose references are more or fewer than their quantity, one by one, or in one sentence where it is most of them. */
export function referenceIssues(lines: readonly ImportLine[]): ImportIssue[] {
  const counted = lines.flatMap((line) => {
    const count = line.alternateOf !== null || line.references === null || line.quantity === null || line.quantity === 0 ? null : countReferences(line.references)
    return count === null ? [] : [{ line, count, quantity: line.quantity ?? 0 }]
  })
  // Where every quantity is the same multiple, the list is for that many boards.
  const boards = new Set(counted.map(({ count, quantity }) => quantity / count))
  const [first] = boards
  if (boards.size === 1 && first !== undefined && first > 1 && counted.length > 2) return []
  const found = counted.filter(({ count, quantity }) => count !== quantity)
  const [one] = found
  // Where no row names more than one and none has a quantity of one, these are numbers of parts and not places on a board.
  if (one === undefined || (found.length === counted.length && counted.every(({ count }) => count === 1))) return []
  if (found.length <= Math.max(10, counted.length * 0.3)) return found.map(({ line, count, quantity }) => differs(line, count, quantity))
  const { repair: _repair, ...rest } = differs(one.line, one.count, one.quantity)
  return [{
    ...rest, code: 'references-differ-often', message: say`In ${found.length} of ${counted.length} lines the references are not as many as the quantity, first in row ${one.line.row}.`,
    fix: say`The quantity counts. Look whether it is the right column, or counts several boards.`,
  }]
}

function differs(line: ImportLine, count: number, quantity: number): ImportIssue {
  const cell = line.cells.quantity
  const named = (line.references ?? '').slice(0, 60)
  return {
    severity: 'warning', code: 'references-differ', sheet: line.sheet, row: line.row, column: /^[A-Z]+/u.exec(cell?.cell ?? line.cells.references?.cell ?? '')?.[0] ?? null,
    message: count === 1
      ? say`Row ${line.row} names 1 reference, but its quantity is ${quantity}: “${named}”.`
      : say`Row ${line.row} names ${count} references, but its quantity is ${quantity}: “${named}”.`,
    fix: say`The quantity counts. Correct the one or the other.`,
    ...(cell === undefined ? {} : { repair: { label: say`Set the quantity of row ${line.row} to ${count}`, choices: { values: { [`${line.sheet}!${cell.cell}`]: String(count) } } } }),
  }
}
