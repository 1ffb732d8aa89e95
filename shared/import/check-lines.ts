import type { Issue } from '../model/issue.ts'
import type { ImportLine } from './bom-import.ts'
import { companyKey } from './part-key.ts'
import { isOneTypoApart } from './words.ts'

/** Says where prices stand without a currency. */
export function currencyIssues(lines: readonly ImportLine[]): Issue[] {
  const priced = lines.filter((line) => line.unitPrice !== null || line.lineTotal !== null)
  const open = priced.filter((line) => line.currency === null)
  const [first] = open
  if (first === undefined) return []
  const column = /^[A-Z]+/u.exec((first.cells.unitPrice ?? first.cells.lineTotal)?.cell ?? '')?.[0] ?? null
  const common = { code: 'currency-missing', sheet: first.sheet, column } as const
  if (open.length === priced.length) {
    return [{ ...common, severity: 'info', row: null, message: 'Prices have no currency: read as EUR.', fix: 'A project in another currency reads them in that one. Add a column Currency, or name it in the heading, if they are in several.' }]
  }
  const others = [...new Set(priced.flatMap((line) => line.currency ?? []))].slice(0, 4).join(', ')
  return [{
    ...common, severity: 'warning', row: first.row, message: `${open.length} of ${priced.length} prices have no currency, first in row ${first.row}; the others are in ${others}.`,
    fix: 'Those without are read in the currency of the project, EUR unless it has another. Type the currency where that is wrong.',
  }]
}

/** More look-alikes than this are no typing mistakes but a way of naming, and one of them stands for all. */
const manyPairs = 20

/** Says which spellings of a supplier count as one, and which look alike and do not. */
export function supplierIssues(lines: readonly ImportLine[]): Issue[] {
  const spellings = new Map<string, Map<string, ImportLine>>()
  for (const line of lines) {
    const name = line.supplier ?? line.manufacturer
    if (name === null) continue
    const key = companyKey(name)
    const known = spellings.get(key) ?? new Map<string, ImportLine>()
    if (!known.has(name)) known.set(name, line)
    spellings.set(key, known)
  }
  const found: Issue[] = []
  for (const names of spellings.values()) {
    const [, second] = names.values()
    if (second === undefined) continue
    found.push({
      ...at(second), severity: 'info', code: 'supplier-spellings', message: `${inWords([...names.keys()])} are read as one supplier.`,
      fix: 'The names differ only in capitals, blanks, marks or legal form. Rename one in the sheet if they are two companies.',
    })
  }
  const pairs = lookAlikes([...spellings.keys()])
  for (const [left, right] of pairs.slice(0, pairs.length > manyPairs ? 1 : manyPairs)) {
    const [one = '', another = ''] = [left, right].map((key) => spellings.get(key)?.keys().next().value ?? key)
    const line = spellings.get(right)?.values().next().value
    if (line === undefined) continue
    found.push({
      ...at(line), severity: 'warning', code: 'supplier-names-alike',
      message: `${inWords([one, another])} differ by one letter and are read as two suppliers${pairs.length > manyPairs ? `, as do ${pairs.length - 1} more pairs` : ''}.`,
      fix: 'If they are one company, write the name the same way in all rows, so that its share of your purchases counts in full.',
    })
  }
  return found
}

const at = (line: ImportLine) => ({
  sheet: line.sheet, row: line.row, column: /^[A-Z]+/u.exec((line.supplier === null ? line.cells.manufacturer : line.cells.supplier)?.cell ?? '')?.[0] ?? null,
})

const inWords = (names: readonly string[]): string => `${names.slice(0, -1).map((name) => `“${name}”`).join(', ')} and “${names.at(-1)}”`

/** Pairs of longer names without digits that one typing mistake sets apart. */
function lookAlikes(keys: readonly string[]): [string, string][] {
  const found: [string, string][] = []
  const byStart = Map.groupBy(keys.filter((key) => key.length >= 8 && !/\d/u.test(key)), (key) => key.slice(0, 2))
  for (const group of byStart.values()) {
    for (const [index, left] of group.entries()) {
      for (let next = index + 1; next < group.length; next += 1) {
        const right = group[next] ?? ''
        if (isOneTypoApart(left, right)) found.push([left, right])
      }
    }
  }
  return found
}
