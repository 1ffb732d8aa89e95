import { say } from '../text/say.ts'
import type { ImportIssue, ImportLine, SheetReading } from './bom-import.ts'
import { countryIssues } from './check-countries.ts'
import { referenceIssues } from './check-references.ts'
import { differingLines, totalIssues } from './check-totals.ts'
import { categoryProposals } from './propose-categories.ts'
import { sharedSigns } from './settle-currency.ts'
import { supplierIssues } from './supplier-names.ts'

/** What only shows when all lines are read: sums, references, currencies, countries, names of suppliers and missing categories. */
export function checkLines(lines: readonly ImportLine[], statedTotal: number | null, sheets: readonly SheetReading[]): ImportIssue[] {
  return [
    ...totalIssues(lines, statedTotal), ...differingLines(lines), ...referenceIssues(lines), ...currencyIssues(lines), ...sharedSigns(lines), ...countryIssues(lines), ...supplierIssues(lines), ...categoryProposals(lines, sheets),
  ]
}

/** Says where prices stand without a currency, and offers the one that the others have. */
function currencyIssues(lines: readonly ImportLine[]): ImportIssue[] {
  const priced = lines.filter((line) => line.unitPrice !== null || line.lineTotal !== null)
  const open = priced.filter((line) => line.currency === null)
  const [first] = open
  if (first === undefined) return []
  const column = /^[A-Z]+/u.exec((first.cells.unitPrice ?? first.cells.lineTotal)?.cell ?? '')?.[0] ?? null
  const common = { code: 'currency-missing', sheet: first.sheet, column } as const
  const inAll = (currency: string) => ({ label: say`Read prices without a currency in ${currency}`, choices: { currencies: Object.fromEntries([...new Set(open.map((line) => line.sheet))].map((sheet) => [sheet, currency])) } })
  if (open.length === priced.length) {
    return [{
      ...common, severity: 'info', row: null, message: say`Prices have no currency: read as EUR.`, fix: say`A project in another currency reads them in that one. Add a column Currency, or name it in the heading, if they are in several.`,
      repair: inAll('EUR'),
    }]
  }
  const counts = Map.groupBy(priced.flatMap((line) => line.currency ?? []), (currency) => currency)
  const [usual] = [...counts].toSorted((left, right) => right[1].length - left[1].length)
  return [{
    ...common, severity: 'warning', row: first.row, message: say`${open.length} of ${priced.length} prices have no currency, first in row ${first.row}; the others are in ${[...counts.keys()].slice(0, 4).join(', ')}.`,
    fix: say`Those without are read in the currency of the project, EUR unless it has another. Type the currency where that is wrong.`, ...(usual === undefined ? {} : { repair: inAll(usual[0]) }),
  }]
}
