import { exchangeRateRows } from '../../../shared/data/generated/exchange-rates.ts'
import type { ToProjectCurrency } from '../../../shared/import/difference-money.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'

/** Turns amounts into the project's currency at its own rates, or the shipped ones. */
export function ratesOf({ project, parameters }: ProjectContents): ToProjectCurrency {
  const perEuro = new Map<string, number>([['EUR', 1], ...exchangeRateRows.map(([currency, rate]) => [currency, rate] as const)])
  for (const { scenarioId, key, value } of parameters) if (scenarioId === null && key.startsWith('exchange-rate.')) perEuro.set(key.slice('exchange-rate.'.length), value)
  return (amount, currency) => {
    if (currency === project.currency) return amount
    const [from, to] = [perEuro.get(currency), perEuro.get(project.currency)]
    return from === undefined || to === undefined || from === 0 ? null : (amount / from) * to
  }
}
