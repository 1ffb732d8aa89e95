import { say, sentenceOf, type Sentence } from '../text/say.ts'
import type { Figure } from './figure.ts'
import { dutyRows } from './generated/duties.ts'
import { emissionFactorRows } from './generated/emission-factors.ts'
import { exchangeRateRows } from './generated/exchange-rates.ts'
import { fixedRateRows } from './generated/exchange-rates-fixed.ts'
import { volatilityRows } from './generated/volatility.ts'
import { assumption, published } from './make-figure.ts'
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
        level === 'chapter' ? say`EU duty on HS chapter ${code}: average of ${sentenceOf(group)}` : say`EU duty on HS heading ${code}: average of ${sentenceOf(group)}`,
        'of customs value',
        Math.round(percent * 10) / 1000,
        { ...sources.duties, locator: `${group}; which chapters belong to the group is approximate` },
        'B',
      )
    }),
  )

const exchangeRates = (): Figure[] => [
  published('exchange-rate.EUR', say`Euro per euro`, 'EUR per EUR', 1, { ...sources.exchangeRates, locator: 'by definition' }),
  ...exchangeRateRows.map(([currency, value, date]) =>
    published(`exchange-rate.${currency}`, say`${currency} per euro`, `${currency} per EUR`, value, { ...sources.exchangeRates, year: date, locator: `reference rate of ${date}` }),
  ),
]

/** Currencies that the European Central Bank does not quote, but that are tied to one it does. */
const fixedRates = (): Figure[] => {
  const perEuro = new Map(exchangeRateRows.map(([currency, value, date]) => [currency, { value, date }]))
  return fixedRateRows.map(([currency, anchor, value, why]) => {
    const of = perEuro.get(anchor)
    if (of === undefined && anchor !== 'EUR') throw new Error(`${currency} is tied to ${anchor}, which has no rate.`)
    const rate = Math.round((of?.value ?? 1) * value * 100_000) / 100_000
    return assumption(`exchange-rate.${currency}`, say`${currency} per euro`, `${currency} per EUR`, rate, { ...sources.ours, year: of?.date ?? sources.ours.year, locator: `${why}: ${value} per ${anchor}` }, rate * 0.97, rate * 1.03)
  })
}

const volatilities = (): Figure[] =>
  volatilityRows.map(([currency, value, from, to, days]) =>
    published(`volatility.${currency}`, say`Volatility of ${currency} against the euro`, 'of the rate, deviation a year', value, {
      ...sources.exchangeRates, title: `${sources.exchangeRates.title}; deviation of their daily changes, computed`, year: to, locator: `${days} daily changes from ${from} to ${to}`,
    }),
  )

const modeNames: Readonly<Record<string, Sentence>> = { sea: say`Sea freight`, road: say`Road freight`, rail: say`Rail freight`, air: say`Air freight` }
const emissions = (): Figure[] =>
  emissionFactorRows.map(([mode, tankToWheel, wellToTank, rows, vehicle]) =>
    published(
      `emission.${mode}`,
      say`${modeNames[mode] ?? mode}, well to wheel: ${sentenceOf(vehicle)}`,
      'kg CO2e per tonne-km',
      Math.round((tankToWheel + wellToTank) * 100_000) / 100_000,
      { ...sources.emissionFactors, locator: rows },
    ),
  )

/** Duty by HS chapter as a share of customs value, exchange rates in units per euro with their volatility, emission factors of freight. */
export function tradeFigures(): Figure[] {
  return [...duties(), ...exchangeRates(), ...fixedRates(), ...volatilities(), ...emissions()]
}
