import { cashFlows } from '../../formulas/money.ts'
import { netPresentValue } from '../../numeric/finance.ts'
import { power } from '../../numeric/power.ts'

/** What money is worth now that comes later, over a horizon of whole years. */
export class PresentWorth {
  private readonly rate: number
  private readonly years: number
  private readonly known = new Map<number, number>()

  constructor(rate: number, years: number) {
    this.rate = rate
    this.years = Math.max(1, Math.floor(years))
  }

  /** A euro a year from a month on until the end of the horizon, each year at its end as in the net value of a plan. */
  yearlyFrom(month: number): number {
    const held = this.known.get(month)
    if (held !== undefined) return held
    const notYet = Array.from({ length: this.years }, (_, year) => Math.min(1, Math.max(0, month / 12 - year)))
    const worth = netPresentValue(this.rate, cashFlows(0, 1, 0, this.years, notYet))
    this.known.set(month, worth)
    return worth
  }

  /** A euro paid at the beginning of a quarter, from 0. */
  onceIn(quarter: number): number {
    return 1 / power(1 + this.rate, quarter / 4)
  }

  /** A euro set free from stock in a quarter, which goes back into it at the end of the horizon. */
  freedFrom(quarter: number): number {
    return quarter >= this.years * 4 ? 0 : this.onceIn(quarter) - 1 / power(1 + this.rate, this.years)
  }
}
