import { costLineIds, ownershipLineIds } from '../engine/evaluation.ts'
import { lineFormulas } from '../engine/leg-pass.ts'
import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import { landedPerYear, ownershipPerYear, spend } from '../formulas/year.ts'
import { columnLetter } from '../import/workbook.ts'
import { english } from '../text/english.ts'
import type { Assumptions } from './assumption-sheet.ts'
import type { CellStyle } from './cell-styles.ts'
import type { ExportedPlan } from './evaluation-workbook.ts'
import type { LiveBook } from './live-book.ts'
import { headingCell, type ExportCell, type ExportSheet } from './write-xlsx.ts'

/** Name of the sheet that adds up. */
const totalsName = 'Totals'

interface TotalRow {
  readonly label: string
  readonly unit: string
  readonly style: CellStyle
  /** Equation of a plan's cell; null: the value alone, computed by Remweg. */
  readonly equation: ((plan: ExportedPlan, index: number) => string) | null
  readonly value: (plan: ExportedPlan) => number | null
}

/** What each plan costs in all, added up from its parts, with the difference of each plan from today. */
export function totalsSheet(plans: readonly ExportedPlan[], currency: string, book: LiveBook, assumptions: Assumptions): ExportSheet {
  const rows = rowsOf(currency, book, assumptions)
  const others = plans.slice(1)
  const header = ['', 'Unit', ...plans.map(({ name }) => name), ...others.map(({ name }) => `${name} − Today`)]
  return {
    name: totalsName, frozenRows: 1, columns: [{ width: 44 }, { width: 12 }, ...plans.map(() => ({ width: 18 })), ...others.map(() => ({ width: 18 }))],
    rows: [
      header.map(headingCell),
      ...rows.map((row, index) => {
        if (row === null) return []
        const values = plans.map((plan, at) => cellOf(row, plan, at))
        const today = `$C${index + 2}`
        const differences = others.map((_, at): ExportCell => {
          const [one, base] = [values[at + 1]?.value, values[0]?.value]
          const cell = `${columnLetter(3 + at)}${index + 2}`
          return { value: typeof one === 'number' && typeof base === 'number' ? one - base : '', formula: `IF(COUNT(${cell},${today})<2,"",${cell}-${today})`, style: row.style }
        })
        return [{ value: row.label, style: 'text' as const }, { value: row.unit, style: 'note' as const }, ...values, ...differences]
      }),
    ],
  }
}

function cellOf({ equation, value, style }: TotalRow, plan: ExportedPlan, index: number): ExportCell {
  const known = value(plan)
  const shown = known !== null && Number.isFinite(known) ? known : ''
  if (equation === null) return { value: shown, style }
  return { value: shown, formula: `IFERROR(${equation(plan, index)},"")`, style }
}

const perYearOf = { landed: landedPerYear, ownership: ownershipPerYear } as const

function rowsOf(currency: string, book: LiveBook, assumptions: Assumptions): (TotalRow | null)[] {
  const yearly = `${currency}/year`
  /** A sum over what is known; unknown while nothing is. */
  const sum = (quantity: Quantity) => ({ plan: { sheets } }: ExportedPlan): string => {
    const range = book.range(sheets.parts, quantity)
    return `IF(COUNT(${range})=0,"",SUM(${range}))`
  }
  const line = (quantity: Quantity, counted: Quantity) => ({ plan: { sheets } }: ExportedPlan): string =>
    `SUMPRODUCT(--ISNUMBER(${book.range(sheets.parts, counted)}),${book.range(sheets.parts, q.partNeed)},${book.range(sheets.parts, quantity)})`
  const demand = ({ plan: { sheets, world } }: ExportedPlan, index: number): string => {
    const range = book.range(sheets.products, q.productDemand)
    // Surges under names of their own differ from product to product, and stand in a column then.
    if (world.shocks.surges.length > 0) return `IF(COUNT(${range})=0,"",SUM(${range})+SUMPRODUCT(${range},${book.range(sheets.products, q.demandSurge)}))`
    return `IF(COUNT(${range})=0,"",SUM(${range})*(1+${assumptions.cell(world.book.ref('what-if.demand-surge'), index)}))`
  }
  const known = (label: string, unit: string, style: CellStyle, value: TotalRow['value']): TotalRow => ({ label, unit, style, equation: null, value })
  const cost = (label: string, total: keyof typeof perYearOf): TotalRow => ({
    label, unit: yearly, style: 'total', equation: sum(perYearOf[total]), value: ({ evaluation: { totals } }) => (total === 'landed' ? totals.landedCostPerYear : totals.ownershipCostPerYear),
  })
  const ofLine = (id: (typeof costLineIds)[number] | (typeof ownershipLineIds)[number]): TotalRow => ({
    label: `   ${english(lineFormulas[id].label)}`, unit: yearly, style: 'money', equation: line(lineFormulas[id], landedPerYear), value: ({ evaluation }) => evaluation.totals.linesPerYear[id],
  })
  return [
    { label: 'Spend', unit: yearly, style: 'money', equation: sum(spend), value: ({ evaluation }) => evaluation.totals.spendPerYear },
    ...costLineIds.map(ofLine),
    cost('Landed cost', 'landed'),
    ...ownershipLineIds.map(ofLine),
    cost('Cost of ownership', 'ownership'),
    { label: 'Demand of all products', unit: 'unit/year', style: 'whole', equation: demand, value: demandOf },
    {
      label: 'Landed cost per product sold', unit: `${currency}/unit`, style: 'totalUnitMoney', value: ({ evaluation }) => evaluation.totals.costPerUnit,
      equation: (plan, index) => `${sum(landedPerYear)(plan)}/${bracketedDemand(demand(plan, index))}`,
    },
    null,
    known('Computed by Remweg, not by this workbook:', '', 'plain', () => null),
    known('Landed cost, to compare with the sum above', yearly, 'money', ({ evaluation }) => evaluation.totals.landedCostPerYear),
    known('Cost of ownership, to compare with the sum above', yearly, 'money', ({ evaluation }) => evaluation.totals.ownershipCostPerYear),
    known('One-off money', currency, 'money', ({ evaluation }) => evaluation.totals.oneOff),
    known('Money in stock', currency, 'money', ({ evaluation }) => evaluation.totals.workingCapital),
    known('Expected disruption loss', yearly, 'money', ({ evaluation }) => evaluation.totals.expectedLossPerYear),
    known('Net present value against today', currency, 'money', ({ evaluation }) => evaluation.economics?.npv ?? null),
    known('Payback, not discounted', 'years', 'tenth', ({ evaluation }) => evaluation.economics?.paybackYears ?? null),
    known('Risk score, 100 worst', '', 'tenth', ({ evaluation }) => evaluation.totals.riskScore),
    known('Longest standstill', 'days', 'whole', ({ evaluation }) => evaluation.totals.longestGapDays),
    known('CO2e of freight', 'kg/year', 'money', ({ evaluation }) => evaluation.totals.co2KgPerYear),
    known('Share of spend that is priced', '', 'share', ({ evaluation }) => evaluation.coverage.priced),
  ]
}

const bracketedDemand = (equation: string): string => `(${equation})`

function demandOf({ evaluation }: ExportedPlan): number | null {
  const known = evaluation.products.flatMap(({ demandPerYear }) => demandPerYear ?? [])
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0)
}
