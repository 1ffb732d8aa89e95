import { guarded } from '../../shared/export/formula-guard.ts'
import type { EmergencyContract } from '../../shared/engine/emergency-plan.ts'
import { countryName } from '../text/country-names.ts'
import { emergencyText as words } from '../text/emergency.ts'
import { formatDays, formatForTyping, formatPercent, roundTo } from '../text/format.ts'

/** Headings of the emergency plan as a table, with the currency where money stands. */
export function emergencyHeads(currency: string): string[] {
  const { heads } = words
  const money = (head: string): string => `${head}, ${currency}`
  return [
    heads.part, heads.description, heads.instead, heads.who, heads.place, heads.country, heads.share, heads.perDay, heads.after, heads.lasts, heads.short,
    money(heads.costPerYear), money(heads.costPerDay), money(heads.once), money(heads.useCost), heads.note,
  ]
}

const number = (value: number | null, digits = 0): string => (value === null || !Number.isFinite(value) ? '' : formatForTyping(roundTo(value, digits)))

/** The emergency plan as rows of text under those headings; empty where unknown. */
export function emergencyRows(contracts: readonly EmergencyContract[]): string[][] {
  return contracts.map((one) => [
    one.partNumber, one.description, one.standsInFor.join('; '), one.supplierName === '' ? words.nobody : one.supplierName, one.city, countryName(one.country), formatPercent(one.share),
    number(one.unitsPerDay, 1), number(one.switchDays, 1), one.surviveDays === null ? '' : formatDays(one.surviveDays), number(one.daysShort), number(one.costPerYear), number(one.costPerDay, 2), number(one.oneOff),
    number(one.useCost), one.note,
  ])
}

/** The emergency plan as a spreadsheet takes it from the clipboard: cells by tabs, rows by line ends. */
export const emergencyAsText = (contracts: readonly EmergencyContract[], currency: string): string =>
  [emergencyHeads(currency), ...emergencyRows(contracts)].map((row) => row.map((cell) => guarded(cell.replaceAll(/[\t\n\r]+/gu, ' '))).join('\t')).join('\n')
