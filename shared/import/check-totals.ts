import { allOf, say, type Sentence } from '../text/say.ts'
import type { ImportIssue, ImportLine } from './bom-import.ts'

/** Rates of value added tax in the countries of the importer's seven languages, which a total on a list may have on top. */
const taxRates = [0.19, 0.2, 0.21, 0.22, 0.23]

const rounded = (amount: number): number => Math.round(amount * 100) / 100

/** What a line costs: its stated total, else price × quantity; null where that is not known. */
export const amountOf = (line: ImportLine): number | null => line.lineTotal ?? (line.unitPrice === null || line.quantity === null ? null : line.unitPrice * line.quantity)

/** Says by how much a total that the sheet states differs from the lines, and what may explain it. */
export function totalIssues(lines: readonly ImportLine[], statedTotal: number | null): ImportIssue[] {
  const own = lines.filter((line) => line.alternateOf === null)
  const amounts = own.flatMap((line) => amountOf(line) ?? [])
  if (statedTotal === null || amounts.length === 0) return []
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  const difference = sum - statedTotal
  if (Math.abs(difference) <= Math.max(0.02, Math.abs(statedTotal) * 0.005)) return []
  const gap = rounded(Math.abs(difference))
  const by = statedTotal === 0 ? gap : say`${gap} (${Math.abs(Math.round((difference / statedTotal) * 1000) / 10)} %)`
  return [{
    severity: 'warning', code: 'total-differs', sheet: lines[0]?.sheet ?? null, row: null, column: null,
    message: difference > 0
      ? say`The sheet states a total of ${rounded(statedTotal)}; the lines read add up to ${rounded(sum)}, which is ${by} more.`
      : say`The sheet states a total of ${rounded(statedTotal)}; the lines read add up to ${rounded(sum)}, which is ${by} less.`,
    fix: explained(own, statedTotal, sum),
  }]
}

function explained(own: readonly ImportLine[], stated: number, sum: number): Sentence {
  const currencies = [...new Set(own.flatMap((line) => (amountOf(line) === null || line.currency === null ? [] : line.currency)))]
  if (currencies.length > 1) return say`The lines are in ${allOf(currencies.slice(0, 4))}, so that their sum is none in one currency. Compare the amounts of each.`
  const rate = taxRates.find((tax) => Math.abs(sum * (1 + tax) - stated) <= Math.abs(stated) * 0.0005)
  if (rate !== undefined) return say`The difference is ${Math.round(rate * 100)} % of the lines: the stated total seems to be with value added tax.`
  const gap = Math.abs(stated - sum)
  const twice = sum > stated ? own.find((line) => Math.abs((amountOf(line) ?? 0) - gap) <= gap * 0.0005) : undefined
  if (twice !== undefined) return say`The difference is what row ${twice.row} costs. Leave that row out if it is a sum of others.`
  const open = own.filter((line) => amountOf(line) === null).length
  return open > 0 && stated > sum ? say`${open} lines have no price or no quantity. Look at those, at the rows left out and at the decimal marks.` : say`Look at the rows left out and at the decimal marks.`
}

/** Lines whose total is not price × quantity, one by one, or in one sentence where it is most of them. */
export function differingLines(lines: readonly ImportLine[]): ImportIssue[] {
  const stated = lines.filter((line) => line.alternateOf === null && line.lineTotal !== null && line.unitPrice !== null && line.quantity !== null)
  const found: ImportIssue[] = []
  for (const line of stated) {
    const product = (line.unitPrice ?? 0) * (line.quantity ?? 0)
    const total = line.lineTotal ?? 0
    if (Math.abs(product - total) <= Math.max(0.02, Math.abs(total) * 0.01)) continue
    found.push({
      severity: 'warning', code: 'line-total-differs', sheet: line.sheet, row: line.row, column: /^[A-Z]+/u.exec(line.cells.lineTotal?.cell ?? '')?.[0] ?? null,
      message: say`Row ${line.row} states a total of ${total}, but price × quantity is ${Math.round(product * 10_000) / 10_000}.`, fix: say`Price and quantity count. Look whether the price is per pack or the quantity per order.`,
    })
  }
  const [first] = found
  if (first === undefined || found.length <= Math.max(10, stated.length * 0.3)) return found
  return [{
    severity: 'warning', code: 'line-totals-differ', sheet: first.sheet, row: first.row, column: first.column,
    message: say`In ${found.length} of ${stated.length} lines the stated total is not price × quantity, first in row ${first.row ?? 0}.`,
    fix: say`Price and quantity count. Look whether quantity and price are the right columns, or whether prices are per pack.`,
  }]
}
