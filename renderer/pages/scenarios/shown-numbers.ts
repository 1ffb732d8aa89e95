import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { roundShortMoney, roundTo } from '../../text/format.ts'

/** The numbers of a plan as they are shown, rounded, so that differences of them add up on paper; null unknown. */
export interface ShownNumbers {
  /** Currency per product unit, to the cent. */
  readonly landed: number | null
  /** Money once: moves and extra stock. */
  readonly oneOff: number | null
  readonly moves: number | null
  readonly stock: number | null
  /** Expected loss a year. */
  readonly loss: number | null
  /** Days short of the weakest link; 0 when all is covered. */
  readonly short: number | null
  readonly netValue: number | null
  readonly paybackMonths: number | null
  /** Tonnes a year. */
  readonly co2: number | null
  /** Whole percent of spend. */
  readonly europe: number | null
}

const map = (value: number | null, make: (value: number) => number): number | null => (value === null || !Number.isFinite(value) ? null : make(value))

/** Tonnes as shown: whole from ten on, one decimal below. */
export const co2Digits = (tonnes: number): number => (Math.abs(tonnes) < 10 ? 1 : 0)

/** The numbers of an evaluation as the totals bar shows them. */
export function shownNumbers({ totals, economics }: Evaluation): ShownNumbers {
  return {
    landed: map(totals.costPerUnit, (value) => roundTo(value, 2)),
    oneOff: roundShortMoney(totals.oneOff + totals.extraStock),
    moves: roundShortMoney(totals.oneOff),
    stock: roundShortMoney(totals.extraStock),
    loss: map(totals.expectedLossPerYear, roundShortMoney),
    short: map(totals.longestGapDays, (value) => Math.max(0, Math.round(value))),
    netValue: map(economics?.npv ?? null, roundShortMoney),
    paybackMonths: map(economics?.paybackYears ?? null, (value) => Math.round(value * 12)),
    co2: map(totals.co2KgPerYear, (value) => roundTo(value / 1000, co2Digits(value / 1000))),
    europe: map(totals.shareFromEurope, (value) => Math.round(value * 100)),
  }
}

/** One shown number less another; null where one of them is unknown. */
export const lessShown = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : one - other)
