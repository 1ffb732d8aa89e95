import { exchangeRateRows } from './generated/exchange-rates.ts'

/** Edition of the shipped figures, printed on every report. */
export const dataVersion = '2026-11-22'

/** Day of the shipped exchange rates, as 2026-11-20; empty where there are none. */
export const ratesFrom: string = exchangeRateRows.find(([currency]) => currency === 'USD')?.[2] ?? ''
