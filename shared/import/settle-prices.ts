import type { OpenColumn } from './column-pairs.ts'
import { findDecimal, readNumber } from './read-number.ts'
import type { Cell } from './workbook.ts'

type Column = OpenColumn & { readonly column: number }

/** Rows in which price, quantity and total must agree before arithmetic counts for more than headings. */
const fewestRows = 2

/** Which price is that of one and which that of the line shows in the numbers: the one times the quantity is the other. */
export function settlePrices(all: readonly Column[], valuesOf: (column: number) => readonly Cell[], textsOf: (column: number) => readonly string[]): void {
  const quantity = all.find((draft) => draft.field === 'quantity' && draft.group === 0)
  const money = all.filter((draft) => draft.group === 0 && draft.confidence !== 1 && (draft.field === 'unitPrice' || draft.field === 'lineTotal' || (draft.field === null && couldBeMoney(draft))))
  if (quantity === undefined || money.length < 2) return
  const numbers = new Map([quantity, ...money].map((draft) => [draft, numbersOf(valuesOf(draft.column), textsOf(draft.column))]))
  const counts = numbers.get(quantity) ?? []
  const agree = (price: Column, total: Column) => {
    let rows = 0
    let right = 0
    for (const [row, count] of counts.entries()) {
      const each = numbers.get(price)?.[row] ?? null
      const whole = numbers.get(total)?.[row] ?? null
      // With a quantity of 1 both prices are the same and nothing is learnt.
      if (count === null || count === 1 || count === 0 || each === null || whole === null || each === 0) continue
      rows += 1
      if (Math.abs(each * count - whole) <= Math.max(0.011, Math.abs(whole) * 0.01)) right += 1
    }
    return rows >= fewestRows && right >= (rows < 5 ? rows : rows * 0.8)
  }
  const one = money.find((draft) => draft.field === 'unitPrice')
  const line = money.find((draft) => draft.field === 'lineTotal')
  if (one !== undefined && line !== undefined && agree(one, line)) return
  const pair = money.flatMap((price) => money.filter((total) => total !== price && agree(price, total)).map((total) => ({ price, total })))
    .toSorted((left, right) => Number(right.price === one || right.total === line) - Number(left.price === one || left.total === line))[0]
  if (pair === undefined) return
  for (const draft of [one, line]) if (draft !== undefined && draft !== pair.price && draft !== pair.total) Object.assign(draft, { field: null, confidence: 0.7 })
  Object.assign(pair.price, { field: 'unitPrice', confidence: Math.max(0.9, pair.price.field === 'unitPrice' ? pair.price.confidence : 0) })
  Object.assign(pair.total, { field: 'lineTotal', confidence: 0.9 })
}

function couldBeMoney({ evidence, reading }: Column): boolean {
  if (Math.max(evidence.numeric, evidence.money) < 0.6 || evidence.filled < fewestRows) return false
  const meant = (field: 'unitPrice' | 'lineTotal') => reading.meanings.get(field) ?? 0
  return Math.max(meant('unitPrice'), meant('lineTotal')) >= 0.3 || (reading.meanings.size === 0 && reading.unit === null)
}

function numbersOf(values: readonly Cell[], texts: readonly string[]): (number | null)[] {
  const { decimal } = findDecimal(texts.filter((_, row) => typeof values[row] === 'string'))
  return values.map((value, row) => (typeof value === 'number' ? value : readNumber(texts[row] ?? '', decimal ?? '.').value))
}
