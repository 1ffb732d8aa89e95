import type { Figure } from './figure.ts'
import { dutyRows } from './generated/duties.ts'
import { emissionFactorRows } from './generated/emission-factors.ts'
import { exchangeRateRows } from './generated/exchange-rates.ts'
import { published } from './make-figure.ts'
import { sources } from './sources.ts'

const padded = (code: number, length: number) => String(code).padStart(length, '0')

/** The codes of "01-02;05" one by one. Chapter 77 is reserved and holds nothing. */
const codesOf = (ranges: string): string[] =>
  ranges.split(';').flatMap((range) => {
    const [first = '', last = first] = range.split('-')
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => padded(Number(first) + index, first.length))
  }).filter((code) => code !== '77')

const duties = (): Figure[] =>
  dutyRows.flatMap(([group, percent, ranges]) =>
    codesOf(ranges).map((code) => {
      const level = code.length === 2 ? 'chapter' : 'heading'
      return published(
        `duty.${level}.${code}`,
        `EU duty on HS ${level} ${code}: average of ${group}`,
        'of customs value',
        Math.round(percent * 10) / 1000,
        { ...sources.duties, locator: `${group}; which chapters belong to the group is approximate` },
        'B',
      )
    }),
  )

const exchangeRates = (): Figure[] => [
  published('exchange-rate.EUR', 'Euro per euro', 'EUR per EUR', 1, { ...sources.exchangeRates, locator: 'by definition' }),
  ...exchangeRateRows.map(([currency, value, date]) =>
    published(`exchange-rate.${currency}`, `${currency} per euro`, `${currency} per EUR`, value, { ...sources.exchangeRates, year: date, locator: `reference rate of ${date}` }),
  ),
]

const modeNames: Readonly<Record<string, string>> = { sea: 'Sea freight', road: 'Road freight', rail: 'Rail freight', air: 'Air freight' }
const emissions = (): Figure[] =>
  emissionFactorRows.map(([mode, tankToWheel, wellToTank, rows, vehicle]) =>
    published(
      `emission.${mode}`,
      `${modeNames[mode] ?? mode}, well to wheel: ${vehicle}`,
      'kg CO2e per tonne-km',
      Math.round((tankToWheel + wellToTank) * 100_000) / 100_000,
      { ...sources.emissionFactors, locator: rows },
    ),
  )

/** Duty by HS chapter as a share of customs value, exchange rates in units per euro, emission factors of freight. */
export function tradeFigures(): Figure[] {
  return [...duties(), ...exchangeRates(), ...emissions()]
}
