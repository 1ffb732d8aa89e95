import { say } from '../text/say.ts'
import type { ImportIssue } from './bom-import.ts'
import { cubicMetresIn, daysIn, daysPerUnit, kilogramsIn, timesAYear, weeksIn } from './column-units.ts'
import { currencyIn } from './currency.ts'
import type { LineDraft } from './read-fields.ts'
import { mistakenDate, numberBefore } from './mistaken-dates.ts'
import { aboutCell, quoted, typed, typeOver, unreadable, where, type NumberCell } from './number-cell.ts'
import { readCount } from './read-count.ts'
import { daysInWord, readDuration } from './read-duration.ts'
import type { NumberField } from './number-fields.ts'
import { isEmptyMark, readNumber, type DecimalMark } from './read-number.ts'
import { readPrice, type ReadPrice } from './read-price.ts'
import { countFields, type CountField, type CountFound } from './settle-counts.ts'
import type { PriceFound } from './settle-price.ts'

/** What a row says of price and quantities, before packs and price units are settled. */
export interface RowAmounts {
  price: PriceFound | null
  readonly counts: Map<CountField, CountFound>
}

const isCountField = (field: string): field is CountField => (countFields as readonly string[]).includes(field) // widened to search
/** "12 g/pc" says what the column says already. */
const perPiece = /(?<=[\d\p{L}])\s*(?:\/|per|pro|je|p\/)\s*(?:pcs?|pieces?|st(?:k|ck|uks?|ück)?|szt|pz|uds?|ea|each|unit)\.?$/iu
const stillOpen = /^(?:tbd|tbc|tba|t\.b\.d\.?|\?+|unknown|pending|open|offen|nog onbekend|nog te bepalen|à définir|do ustalenia|por definir|da definire)$/iu

/** What a spreadsheet shows for a formula that went wrong. */
export const formulaError = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|WERT!|BEZUG!|NV|ZAHL!|WAARDE!|VERW!|N\/B)$/iu

/** Reads one cell of a column of numbers into the line; what cannot be read is named in `issues`. */
export function readNumberCell(line: LineDraft, cell: NumberCell, amounts: RowAmounts, issues: ImportIssue[]): void {
  const { field, text, stored } = cell
  if (formulaError.test(text)) issues.push(unreadable(cell, { problem: 'formula-error', numbers: [], beforeDate: null }))
  else if (field === 'quantity' && stillOpen.test(text.trim())) issues.push(unreadable(cell, { problem: 'open', numbers: [], beforeDate: null }))
  else if (field === 'unitPrice') {
    const read = readPrice(stored === null ? text : '', cell.decimal)
    const write = (value: number) => writtenPrice(value, cell.decimal, read)
    if (stored !== null) amounts.price = isNegative(cell, stored, issues) ? null : { cell, read: { ...read, value: stored, problem: null }, priceUnit: 1, taxRemarked: 0 }
    else if (report(cell, read.problem, read.range ?? (currenciesNamed(text) > 1 ? null : []), issues, read.approximate, write) && read.value !== null) amounts.price = isNegative(cell, read.value, issues, write) ? null : { cell, read, priceUnit: 1, taxRemarked: 0 }
    if (amounts.price?.read.value === 0 && text.trim() !== '') issues.push(aboutCell(cell, 'info', 'zero', say`${where(cell)} is 0.`, say`Read as a price of nothing. Take it out if the price is not known.`, typeOver(cell, '', say`Take the 0 in ${cell.address} for not known`)))
  } else if (isCountField(field)) {
    const read = stored === null ? readCount(text, cell.decimal) : { value: stored, problem: null, unit: null, packSize: null, approximate: false }
    if (report(cell, read.problem, [], issues, read.approximate) && read.value !== null && !isNegative(cell, read.value, issues)) amounts.counts.set(field, { cell, read })
  } else if (field === 'leadTimeDays' || field === 'recoveryDays') line[field] = daysOf(cell, issues)
  else {
    const read = stored === null ? readNumber(text.replace(perPiece, ''), cell.decimal) : { value: stored, problem: null, unit: null, percent: false, approximate: false }
    // Only a margin may be below zero: a product can be sold at a loss.
    if (report(cell, read.problem, [], issues, read.approximate) && read.value !== null && (field === 'marginPerUnit' || !isNegative(cell, read.value, issues))) setNumber(line, cell, read.value, read.unit, read.percent, issues)
  }
}

/** Says what is wrong with a cell; true where nothing is. */
function report(cell: NumberCell, problem: string | null, numbers: readonly number[] | null, issues: ImportIssue[], approximate: boolean, write?: (value: number) => string): boolean {
  if (problem === null) {
    if (approximate) issues.push(aboutCell(cell, 'info', 'approximate', say`${where(cell)} is marked as approximate: ${quoted(cell.text)}.`, say`Read as the number that stands there.`))
    return true
  }
  const named = numbers === null ? [] : numbers.length > 0 || (problem !== 'range' && problem !== 'choice' && problem !== 'text') ? numbers : (cell.text.match(/\d[\d.,]*/gu) ?? []).flatMap((part) => readNumber(part, cell.decimal).value ?? [])
  const date = problem === 'date' ? mistakenDate(cell.text, cell.decimal) : null
  // Among whole quantities, 2-3 became 2 March, not 2.3.
  if (date !== null && date.day !== null && isCountField(cell.field) && cell.column.evidence.fraction === 0) issues.push(unreadable(cell, { problem: 'range-as-date', numbers: [date.day, date.month], beforeDate: null }))
  else issues.push(unreadable(cell, { problem, numbers: named, beforeDate: date === null ? null : numberBefore(date, cell.decimal), ...(write === undefined ? {} : { write }) }))
  return false
}

/** Currencies that a text names; two prices in two of them cannot be compared as numbers. */
const currenciesNamed = (text: string): number => new Set(text.split(/\d+/u).flatMap((part) => currencyIn(part) ?? [])).size

/** A price as it is typed over a cell, with the currency and the unit that the cell has. */
function writtenPrice(value: number, decimal: DecimalMark, { currency, basis }: ReadPrice): string {
  const per = basis.measure === null ? (basis.units === 1 ? '' : ` / ${basis.units}`) : `/${basis.units === 1 ? '' : `${basis.units} `}${basis.measure}`
  return `${currency === null ? '' : `${currency} `}${typed(value, decimal)}${per}`
}

function isNegative(cell: NumberCell, value: number, issues: ImportIssue[], write = (number: number) => typed(number, cell.decimal)): boolean {
  if (value >= 0) return false
  issues.push(aboutCell(cell, 'warning', 'negative', say`${where(cell)} is below zero (${value}).`, say`Left empty. Type the right value if there is one.`, typeOver(cell, write(-value), say`Read ${cell.text} as ${write(-value)}`)))
  return true
}

function daysOf(cell: NumberCell, issues: ImportIssue[]): number | null {
  const usual = daysPerUnit(cell.column)
  if (cell.stored !== null) return isNegative(cell, cell.stored, issues) ? null : Math.round(cell.stored * usual * 10) / 10
  const read = readDuration(cell.text, cell.decimal, usual)
  if (read.problem === 'from-stock') {
    issues.push(aboutCell(cell, 'info', 'from-stock', say`${where(cell)} says ${quoted(cell.text)}.`, say`Left empty: how long the goods travel is not said. Type the days, or take 0.`, typeOver(cell, '0', say`Read ${cell.text} as 0 days`)))
    return null
  }
  if (read.problem !== null) {
    report(cell, read.problem === 'on-request' ? (isEmptyMark(cell.text) ? 'open' : 'on-request') : read.problem, read.problem === 'text' ? null : [], issues, false)
    return null
  }
  if (read.days === null || isNegative(cell, read.days, issues)) return null
  if (read.range !== null) {
    const middle = (read.range[0] + read.range[1]) / 2
    issues.push(aboutCell(cell, 'info', 'range', say`${where(cell)} is a range: ${quoted(cell.text)}.`, say`Read as ${read.range[1]} days, the longer.`, typeOver(cell, `${typed(middle, cell.decimal)} d`, say`Read ${cell.text} as ${middle} days, the middle`)))
  } else report(cell, null, [], issues, read.approximate)
  return read.days
}

function setNumber(line: LineDraft, cell: NumberCell, value: number, unit: string | null, percent: boolean, issues: ImportIssue[]): void {
  const { field, column } = cell
  switch (field) {
    case 'massKg': case 'volumeM3':
      if (value === 0) issues.push(aboutCell(cell, 'info', 'zero', say`${where(cell)} is 0, which no part has.`, say`Left empty, as not known.`))
      else if (field === 'massKg') line.massKg = value * kilogramsIn(unit?.toLowerCase() ?? column.unit)
      else line.volumeM3 = cubicMetres(cell, value, issues)
      return
    case 'dutyRate': case 'scrapShare': case 'rejectShare': line[field] = upToLimit(cell, field, shareOf(cell, value, unit, percent), issues); return
    case 'share': line.share = value === 1 ? 1 : upToLimit(cell, field, shareOf(cell, value, unit, percent), issues); return
    case 'demandPerYear': line.demandPerYear = value * timesAYear(column.unit); return
    case 'capacityPerDay': line.capacityPerDay = value / daysIn(column.unit); return
    case 'requalificationWeeks': line.requalificationWeeks = value * (unit === null ? weeksIn(column.unit) : (daysInWord(unit) ?? 7) / 7); return
    case 'financialRisk':
      if (value <= 100) line.financialRisk = value
      else issues.push(aboutCell(cell, 'warning', 'too-high', say`${where(cell)} is ${value}, above 100.`, say`Left empty. Type a number from 0 (strong) to 100 (weak).`))
      return
    case 'lineTotal': case 'marginPerUnit': case 'finishedStock': line[field] = value; return
    case 'quantity': case 'unitPrice': case 'leadTimeDays': case 'recoveryDays': case 'minimumOrder': case 'orderQuantity': case 'stock': case 'packSize': return
  }
}

function shareOf(cell: NumberCell, value: number, unit: string | null, percent: boolean): number {
  const words = `${cell.column.unit} ${cell.column.header}`
  if (cell.storedPercent) return value
  if (unit?.toLowerCase() === 'ppm' || (!percent && /\bppm\b/iu.test(words))) return value / 1_000_000
  if (!percent && words.includes('‰')) return value / 1000
  return percent || /%|percent|procent|prozent/iu.test(words) || value >= 1 ? value / 100 : value
}

/** The highest that a share may be: what is above it is a slip of the pen or another column. */
const limits = { dutyRate: 5, scrapShare: 0.99, rejectShare: 0.99, share: 1 } as const satisfies Partial<Record<NumberField, number>>

const inPercent = (part: number): string => `${Math.round(part * 10_000) / 100} %`

function upToLimit(cell: NumberCell, field: keyof typeof limits, share: number, issues: ImportIssue[]): number | null {
  const limit = limits[field]
  if (share <= limit) return share
  issues.push(aboutCell(cell, 'warning', 'too-high', say`${where(cell)} is ${inPercent(share)}, above ${inPercent(limit)}: ${quoted(cell.text)}.`, say`Left empty. Type a share from 0 % to ${inPercent(limit)}.`))
  return null
}

function cubicMetres(cell: NumberCell, value: number, issues: ImportIssue[]): number | null {
  const factor = cubicMetresIn(cell.text) ?? cubicMetresIn(cell.column.header)
  if (factor !== null) return value * factor
  issues.push(aboutCell(cell, 'warning', 'without-unit', say`${where(cell)} is ${quoted(cell.text)}, and neither the cell nor the heading says in which unit.`, say`Left empty. Write m³, dm³ or cm³ in the heading, or choose another field for the column.`))
  return null
}
