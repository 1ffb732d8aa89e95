import type { Explanation } from '../../shared/engine/evaluation.ts'
import { formatMoney, formatNumber, formatPercent } from './format.ts'
import { text } from './en.ts'

const moneyUnit = /^EUR/

/** Decimals that show a number to about four figures. */
function digitsFor(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || size >= 1000) return 0
  if (size >= 100) return 1
  if (size >= 1) return 2
  return size >= 0.01 ? 4 : 6
}

/** A number of an explanation with its unit: €16.50 per unit, 2.7 %, 19 days. Shipped figures are in euros, all else in the project's currency. */
export function explainedNumber({ value, quantity, provenance }: Pick<Explanation, 'value' | 'quantity' | 'provenance'>, projectCurrency: string): string {
  if (value === null || Number.isNaN(value)) return text.unknown
  if (value === Infinity) return 'never'
  const { unit } = quantity
  if (moneyUnit.test(unit)) {
    const rest = unit.replace(moneyUnit, '').replace('/', ' per ')
    const digits = Math.abs(value) >= 10_000 ? 0 : Math.abs(value) >= 0.1 || value === 0 ? 2 : 4
    return `${formatMoney(value, provenance.kind === 'figure' ? 'EUR' : projectCurrency, digits)}${rest}`
  }
  if (unit === '1' || unit === '') return formatNumber(value, Number.isInteger(value) ? 0 : digitsFor(value))
  if (unit === 'share' || unit === 'share/year') return formatPercent(value, Math.abs(value) < 0.1 ? 2 : 1)
  return `${formatNumber(value, Number.isInteger(value) ? 0 : digitsFor(value))} ${unit.replace('/', ' per ')}`
}
