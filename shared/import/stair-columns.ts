import type { OpenColumn } from './column-pairs.ts'

type Column = OpenColumn & { readonly column: number }

const isMark = (text: string): boolean => /^(?:[xX*•✓√+-]|\d{1,2})$/u.test(text)
const levelOf = ({ reading }: Column): number => reading.meanings.get('level') ?? 0
const namesParts = ({ reading }: Column): boolean => Math.max(reading.meanings.get('partNumber') ?? 0, reading.meanings.get('description') ?? 0) >= 0.6

/** Adjacent columns of which each row fills one, stepping in by one at most, are the levels of an outline: under one heading over all, or headed 0, 1, 2. */
export function nameStairs(all: readonly Column[], textsOf: (column: number) => readonly string[]): void {
  for (const [index, first] of all.entries()) {
    const counted = /^\d$/u.test(first.header.trim())
    if (first.settled || first.group > 0 || !(counted || levelOf(first) >= 0.9 || namesParts(first))) continue
    const run = [first]
    for (let next = index + 1; next < all.length; next += 1) {
      const column = all[next]
      if (column === undefined || column.settled || column.evidence.filled === 0) break
      const expected = counted ? String(Number(first.header) + run.length) : ''
      if (column.header.trim() !== expected && !(levelOf(first) >= 0.9 && column.header.trim() === first.header.trim())) break
      run.push(column)
    }
    if (run.length < 2 || !stepsIn(run.map((column) => textsOf(column.column)), counted || levelOf(first) >= 0.9)) continue
    for (const [step, column] of run.entries()) Object.assign(column, { field: 'level', group: step + 1, confidence: 0.85, settled: true })
    return
  }
}

function stepsIn(columns: readonly (readonly string[])[], marksOnly: boolean): boolean {
  const rows = columns[0]?.length ?? 0
  let last = -1
  let one = 0
  let filled = 0
  let inner = 0
  for (let row = 0; row < rows; row += 1) {
    const steps = columns.flatMap((texts, step) => ((texts[row] ?? '') === '' ? [] : [step]))
    const [step] = steps
    if (step === undefined) continue
    filled += 1
    if (step > 0) inner += 1
    if (marksOnly && steps.some((each) => !isMark(columns[each]?.[row] ?? '') && (columns[each]?.[row] ?? '').length > 40)) continue
    if (steps.length === 1 && step <= last + 1) one += 1
    last = step
  }
  // A stray word beside a name is no step.
  return filled >= 3 && one >= filled * 0.9 && (marksOnly || inner >= filled * 0.3)
}
