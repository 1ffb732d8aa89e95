import { shippedFigures } from '../../shared/data/figures.ts'

/** Currencies that the project has a rate for: the euro first, the others by name. */
export const knownCurrencies: readonly string[] = ['EUR', ...[...shippedFigures.keys()].flatMap((key) => (key.startsWith('exchange-rate.') ? [key.slice(14)] : [])).filter((code) => code !== 'EUR').toSorted()]
