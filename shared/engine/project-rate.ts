import * as q from '../formulas/inputs.ts'
import type { FigureBook } from './figure-book.ts'
import { derive, fillFigure, type Sheet } from './sheet.ts'

/** How many units of the project's currency a euro is worth in the world of a plan. */
export interface ProjectRate {
  /** NaN where no rate is known. */
  readonly value: number
  /** Fills the rate in for every row of a sheet. */
  fill(sheet: Sheet): void
}

/** The exchange rate of the project: a dearer dollar makes a euro worth fewer dollars, where the project counts in them. */
export function projectRate(book: FigureBook, currency: string): ProjectRate {
  const rate = book.ref(`exchange-rate.${currency}`)
  const dollar = currency === 'USD' ? book.ref('what-if.dollar-factor') : null
  return {
    get value() {
      return dollar === null ? rate.value : rate.value / dollar.value
    },
    fill(sheet) {
      if (dollar === null || dollar.value === 1) fillFigure(sheet, q.projectCurrencyRate, rate)
      else {
        derive(sheet, q.projectCurrencyRate, [rate.state, dollar.state], () => new Float64Array(sheet.length).fill(rate.value / dollar.value), {
          kind: 'aggregate', says: 'dollars per euro ÷ dollar factor', pieces: () => [],
        })
      }
    },
  }
}
