import { categories, categoryOfHs } from '../data/categories.ts'
import { guessCategory } from '../data/guess-category.ts'
import { english } from '../text/english.ts'
import { say } from '../text/say.ts'
import type { ImportIssue, ImportLine, SheetReading } from './bom-import.ts'
import { columnLetter } from './workbook.ts'

/** Fewer proposals than this are sooner typed than read. */
const fewestLines = 5
const labels = new Map(categories.map(({ slug, label }) => [slug, label]))

/** Proposes a category for the bought parts of a sheet whose description names one in plain words and that have none; a click writes them into a column. */
export function categoryProposals(lines: readonly ImportLine[], sheets: readonly SheetReading[]): ImportIssue[] {
  const bySheet = Map.groupBy(lines.filter((line) => line.alternateOf === null), (line) => line.sheet)
  const named = Map.groupBy(sheets, ({ name }) => name)
  return sheets.flatMap((sheet) => {
    // Two tables side by side on one sheet leave no free column behind the first.
    if ((named.get(sheet.name)?.length ?? 0) > 1) return []
    const own = bySheet.get(sheet.name) ?? []
    const parents = new Set(own.flatMap((line) => [line.parentRow, line.parent]))
    const open = own.filter((line) => line.category === null && line.makeOrBuy !== 'make' && !parents.has(line.row) && !parents.has(line.partNumber ?? line.description) && (line.hsCode === null || categoryOfHs(line.hsCode) === null))
    const found = open.flatMap((line) => {
      const label = labels.get(guessCategory(line.description ?? '') ?? '')
      return label === undefined ? [] : [{ line, label }]
    })
    const [first] = found
    if (first === undefined || found.length < fewestLines) return []
    const known = own.find((line) => line.cells.category !== undefined)?.cells.category?.cell
    const letter = known === undefined ? columnLetter(sheet.columnCount) : (/^[A-Z]+/u.exec(known)?.[0] ?? 'A')
    return [{
      severity: 'info', code: 'category-proposed', sheet: sheet.name, row: first.line.row, column: known === undefined ? null : letter,
      message: say`${found.length} of ${open.length} parts without a category have a description that names one, such as “${(first.line.description ?? '').slice(0, 60)}” in row ${first.line.row}: ${first.label}.`,
      fix: say`Nothing is set until you say so. The category decides what an estimate of the cost in Europe is made of.`,
      repair: {
        label: known === undefined ? say`Write these ${found.length} categories beside the list` : say`Write these ${found.length} categories in column ${letter}`,
        choices: {
          ...(known === undefined ? { columns: { [`${sheet.name}!${letter}`]: 'category' as const } } : {}),
          values: Object.fromEntries(found.map(({ line, label }) => [`${sheet.name}!${letter}${line.row}`, english(label)])),
        },
      },
    }]
  })
}
