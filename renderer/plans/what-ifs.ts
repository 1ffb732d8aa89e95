import type { Figures } from '../../shared/data/figure.ts'

/** A slider of the rail: which figure it moves, and how a person reads that figure. */
export interface WhatIf {
  readonly id: 'chinaDuty' | 'dollar' | 'freight' | 'demand'
  /** Key of the figure that it replaces. */
  readonly key: string
  /** Range and step in the unit shown. */
  readonly low: number
  readonly high: number
  readonly step: number
  /** Digits after the decimal mark in the unit shown. */
  readonly digits: number
  /** The value a person sees for a value of the figure, and back. */
  shown(value: number, figures: Figures): number
  stored(shown: number, figures: Figures): number
}

const percent = { shown: (value: number) => value * 100, stored: (shown: number) => shown / 100 }
const same = { shown: (value: number) => value, stored: (shown: number) => shown }

/** Dollars per euro as shipped or as set for the whole project. */
const dollarRate = (figures: Figures): number => figures.get('exchange-rate.USD')?.value ?? Number.NaN

/** The sliders in the order of the rail. */
export const whatIfs: readonly WhatIf[] = [
  { id: 'chinaDuty', key: 'what-if.extra-duty-china', low: 0, high: 50, step: 0.5, digits: 1, ...percent },
  {
    id: 'dollar', key: 'what-if.dollar-factor', low: 0.9, high: 1.4, step: 0.01, digits: 2,
    shown: (value, figures) => dollarRate(figures) / value,
    stored: (shown, figures) => dollarRate(figures) / shown,
  },
  { id: 'freight', key: 'what-if.freight-factor', low: 0.5, high: 3.5, step: 0.1, digits: 1, ...same },
  { id: 'demand', key: 'what-if.demand-surge', low: -20, high: 40, step: 1, digits: 0, ...percent },
]

/** The value of a figure when nobody has touched it for this plan. */
export const usualValue = (whatIf: WhatIf, figures: Figures): number => figures.get(whatIf.key)?.value ?? Number.NaN
