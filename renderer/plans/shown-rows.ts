import { compareRows, type CompareId, type CompareRow } from '../../shared/engine/compare.ts'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import { guarded } from '../../shared/export/formula-guard.ts'
import { compareText } from '../text/compare.ts'
import { formatDays, formatMoney, formatNumber, formatPercent, formatShortDays, formatShortMoney, roundShortMoney, roundTo } from '../text/format.ts'

const words = compareText.table

export type GroupId = 'cost' | 'risk' | 'value' | 'europe'

/** A number as a cell shows it: rounded, so that differences add up on paper; null where unknown. */
export interface ShownCell {
  readonly value: number | null
  readonly text: string
  readonly isUnknown: boolean
  readonly isBest: boolean
}

export interface ShownRow {
  readonly id: CompareId
  readonly group: GroupId
  readonly label: string
  readonly unit: string
  readonly better: CompareRow['better']
  readonly cells: readonly ShownCell[]
  /** Writes the size of a difference of two shown values. */
  readonly writeDifference: (size: number) => string
}

const groupOf: Readonly<Record<CompareId, GroupId>> = {
  'cost-per-unit': 'cost', 'landed-per-year': 'cost', 'ownership-per-year': 'cost', 'one-off': 'cost', 'extra-stock': 'cost', 'working-capital': 'cost',
  'longest-gap': 'risk', 'shortest-survive': 'risk', 'sites-short': 'risk', 'expected-loss': 'risk', risk: 'risk', npv: 'value', 'internal-return': 'value', payback: 'value', 'discounted-payback': 'value', 'deepest-cash': 'value',
  'share-from-europe': 'europe', co2: 'europe', priced: 'europe',
}
export const groupIds: readonly GroupId[] = ['cost', 'risk', 'value', 'europe']

interface Writing {
  readonly round: (value: number) => number
  readonly write: (shown: number) => string
  readonly difference: (size: number) => string
}

const co2Digits = (tonnes: number): number => (Math.abs(tonnes) < 10 ? 1 : 0)

/** How the numbers of a row are rounded and written. */
function writingOf(id: CompareId, currency: string): Writing {
  const whole = { round: Math.round, write: (value: number) => formatNumber(value), difference: (size: number) => formatNumber(size) }
  const short = { round: roundShortMoney, write: (value: number) => formatShortMoney(value, currency), difference: (size: number) => formatShortMoney(size, currency) }
  switch (id) {
    case 'cost-per-unit': {
      const write = (value: number): string => formatMoney(value, currency)
      return { round: (value) => roundTo(value, 2), write, difference: write }
    }
    case 'longest-gap':
      return { round: (value) => Math.max(0, Math.round(value)), write: (value) => (value === 0 ? words.covered : formatShortDays(formatDays(value))), difference: (size) => formatShortDays(formatNumber(size)) }
    case 'shortest-survive':
      return { round: Math.round, write: (value) => (value === Infinity ? words.never : formatShortDays(formatDays(value))), difference: (size) => formatShortDays(formatNumber(size)) }
    case 'internal-return':
      return { round: (share) => roundTo(share * 100, 1), write: (percent) => formatPercent(percent / 100, 1), difference: (size) => words.points(formatNumber(size, 1)) }
    case 'payback': case 'discounted-payback':
      return { ...whole, round: (years) => Math.round(years * 12) }
    case 'share-from-europe': case 'priced':
      return { round: (share) => Math.round(share * 100), write: (percent) => formatPercent(percent / 100), difference: (size) => words.points(formatNumber(size)) }
    case 'co2':
      return {
        round: (kilograms) => roundTo(kilograms / 1000, co2Digits(kilograms / 1000)), write: (tonnes) => formatNumber(tonnes, co2Digits(tonnes)),
        difference: (size) => formatNumber(size, co2Digits(size)),
      }
    case 'sites-short': case 'risk':
      return whole
    default:
      return short
  }
}

/** Rows that hold a plan against today, so that today itself has nothing to say in them. */
const againstToday: ReadonlySet<CompareId> = new Set(['payback', 'discounted-payback', 'internal-return', 'deepest-cash'])

/** What stands where a plan has no payback: today has none, a plan with a known value either needs none or never pays back. */
function wordsWithout(id: CompareId, { economics, totals }: Evaluation): string {
  if (economics === null) return ''
  if (economics.npv === null || id === 'deepest-cash') return words.unknown
  if (id === 'internal-return') return words.none
  return totals.oneOff + totals.extraStock > 0 ? words.never : words.none
}

/** True where a sum or a count is zero because nothing it counts is known. */
const countsNothing = (id: CompareId, { sites, parts, scenarioId }: Evaluation): boolean =>
  id === 'sites-short' ? sites.length > 0 && sites.every((site) => site.gapDays === null)
  : id === 'extra-stock' && scenarioId !== null && parts.length > 0 && parts.every((part) => part.workingCapital === null)

/** The comparison as it is shown, plans from left to right, the first being today. */
export function shownRows(evaluations: readonly Evaluation[], currency: string): ShownRow[] {
  return compareRows(evaluations).map((row) => {
    const { round, write, difference } = writingOf(row.id, currency)
    // More bought in Europe is what the whole tool is about; the core itself takes no side.
    const better = row.id === 'share-from-europe' ? 'more' : row.better
    const shown = row.values.map((value, plan) => {
      // Today against today is worth nothing more and nothing less.
      if (row.id === 'npv' && evaluations[plan]?.economics === null) return 0
      const evaluation = evaluations[plan]
      if (evaluation !== undefined && countsNothing(row.id, evaluation)) return null
      return value === null || Number.isNaN(value) ? null : value === Infinity ? Infinity : round(value)
    })
    const known = shown.filter((value) => value !== null)
    const best = better === 'neither' || known.length < 2 ? null : better === 'less' ? Math.min(...known) : Math.max(...known)
    const isOpen = best !== null && known.some((value) => value !== best)
    const { label, unit } = compareText.rows[row.id]
    return {
      id: row.id, group: groupOf[row.id], label, unit, better, writeDifference: difference,
      cells: shown.map((value, plan): ShownCell => {
        const evaluation = evaluations[plan]
        const without = againstToday.has(row.id) && evaluation !== undefined ? wordsWithout(row.id, evaluation) : words.unknown
        return { value, text: value === null ? without : write(value), isUnknown: value === null && without === words.unknown, isBest: isOpen && value === best }
      }),
    }
  })
}

/** A difference of two shown cells in words, and whether it is for the better. */
export interface ShownDifference {
  readonly text: string
  readonly direction: 'more' | 'less' | 'same'
  readonly tone: 'better' | 'worse' | 'neither'
}

/** One cell of a row less another; null where one of them is no number. */
export function differenceOf(row: ShownRow, one: number, against: number): ShownDifference | null {
  const [value, from] = [row.cells[one]?.value ?? null, row.cells[against]?.value ?? null]
  if (value === null || from === null) return null
  if (value === from) return { text: words.same, direction: 'same', tone: 'neither' }
  if (!Number.isFinite(value) || !Number.isFinite(from)) return null
  const text = row.writeDifference(Math.abs(value - from))
  if (!/[1-9]/.test(text)) return { text: words.same, direction: 'same', tone: 'neither' }
  const direction = value > from ? 'more' : 'less'
  return { text, direction, tone: row.better === 'neither' ? 'neither' : row.better === direction ? 'better' : 'worse' }
}

/** Text that stays in its cell and is not run there. */
const clean = (text: string): string => guarded(text.replaceAll(/[\t\r\n]+/g, ' '))

/** The table as lines of tab-separated values with numbers as numbers, for a spreadsheet; a percentage is a share of 1. */
export function asTabSeparated(rows: readonly ShownRow[], names: readonly string[], difference: { name: string; one: number; against: number } | null): string {
  const head = ['', '', ...names, ...(difference === null ? [] : [difference.name])]
  const number = (row: ShownRow, value: number): string => String(row.id === 'share-from-europe' || row.id === 'priced' || row.id === 'internal-return' ? value / 100 : value)
  const lines = rows.map((row) => {
    const cells = row.cells.map((cell) => (cell.value === null || !Number.isFinite(cell.value) ? cell.text : number(row, cell.value)))
    const [one, other] = difference === null ? [null, null] : [row.cells[difference.one]?.value ?? null, row.cells[difference.against]?.value ?? null]
    const last = difference === null ? [] : [one === null || other === null || !Number.isFinite(one - other) ? '' : number(row, roundTo(one - other, 6))]
    return [row.label, row.unit, ...cells, ...last]
  })
  return [head, ...lines].map((line) => line.map(clean).join('\t')).join('\r\n')
}
