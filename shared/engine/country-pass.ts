import * as q from '../formulas/inputs.ts'
import { governanceScore, hazardScore, logisticsScore } from '../formulas/risk.ts'
import { inCountry } from '../text/say.ts'
import { figure } from './candidates.ts'
import type { FigureBook } from './figure-book.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { fillFigure, resolve, type Sheet } from './sheet.ts'
import type { CountryWorld } from './world.ts'

const formulas = inOrder([governanceScore, logisticsScore, hazardScore])
const keys = [
  [q.voice, 'governance-va'],
  [q.stability, 'governance-pv'],
  [q.effectiveness, 'governance-ge'],
  [q.regulation, 'governance-rq'],
  [q.ruleOfLaw, 'governance-rl'],
  [q.corruptionControl, 'governance-cc'],
  [q.logisticsPerformance, 'logistics'],
  [q.hazardIndex, 'hazard'],
] as const

/** Fills the sheet of countries: governance, logistics and hazard with their scores. */
export function fillCountries(sheet: Sheet, countries: readonly CountryWorld[], book: FigureBook): void {
  for (const [quantity, field] of keys) {
    const candidates = [figure<CountryWorld>((country) => book.ref(`country.${country.code}.${field}`), inCountry)]
    resolve(sheet, countries, { quantity, own: false, candidates }, book)
  }
  fillFigure(sheet, q.hazardCeiling, book.ref('general.risk-scale-hazard'))
  runFormulas(sheet, formulas)
}
