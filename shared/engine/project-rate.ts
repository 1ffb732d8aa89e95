import * as q from '../formulas/inputs.ts'
import { say } from '../text/say.ts'
import { derive, fillFigure, type Sheet } from './sheet.ts'
import type { World } from './world.ts'
import { dearerBy, namesOf, ratesOf } from './world-shocks.ts'

/** How many units of the project's currency a euro is worth in the world of a plan. */
export interface ProjectRate {
  /** NaN where no rate is known. */
  readonly value: number
  /** Fills the rate in for every row of a sheet. */
  fill(sheet: Sheet): void
}

/** The exchange rate of the project: a dearer dollar makes a euro worth fewer dollars, where the project counts in them. */
export function projectRate({ book, shocks: { rates } }: Pick<World, 'book' | 'shocks'>, currency: string): ProjectRate {
  const rate = book.ref(`exchange-rate.${currency}`)
  const dollar = currency === 'USD' ? book.ref('what-if.dollar-factor') : null
  const change = dearerBy(rates, currency)
  const usual = currency === 'USD' ? say`dollars per euro ÷ dollar factor` : say`${currency} per euro`
  const says = change === 1 ? usual : say`${usual} ÷ how much dearer it becomes (${namesOf(ratesOf(rates, currency))})`
  return {
    get value() {
      return dollar === null && change === 1 ? rate.value : rate.value / ((dollar?.value ?? 1) * change)
    },
    fill(sheet) {
      const factor = (dollar?.value ?? 1) * change
      if (factor === 1) fillFigure(sheet, q.projectCurrencyRate, rate)
      else {
        derive(sheet, q.projectCurrencyRate, [rate.state, dollar?.state, change], () => new Float64Array(sheet.length).fill(rate.value / factor), {
          kind: 'aggregate', says, pieces: () => [],
        })
      }
    },
  }
}
