import { z } from 'zod'
import { importFields, type ColumnMatch, type ImportChoices, type ImportField } from '../../../shared/import/bom-import.ts'
import { columnNames } from './layout-fingerprint.ts'
import { columnKey } from './choice-edits.ts'
import { isDoubtful } from './doubt.ts'

const longestName = 70
const longestSetting = 9000
const Decimal = z.enum(['.', ','])

/** What was settled of one layout the last time a sheet of it was imported; columns by their names, not by their places. */
const Layout = z.object({
  fingerprint: z.string(),
  /** Name of that file. */
  file: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  used: z.boolean(),
  /** Only where a person said so: 1-based, null for "there is none". */
  headerRow: z.number().int().positive().nullable().optional(),
  columns: z.array(z.tuple([z.string(), z.enum(importFields).nullable()])),
  decimals: z.array(z.tuple([z.string(), Decimal])),
  currencies: z.array(z.tuple([z.string(), z.string()])),
  suppliers: z.array(z.tuple([z.string(), z.string()])),
  absent: z.array(z.enum(importFields)),
})
export type Layout = z.infer<typeof Layout>

/** A layout out of a setting; what cannot be read counts as nothing remembered. */
export function readLayout(stored: string): Layout | null {
  try {
    const found = Layout.safeParse(JSON.parse(stored))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

/** A layout as a setting, short enough to be one: the last names of suppliers go first, then the last columns. */
export function writeLayout(layout: Layout): string {
  const suppliers = [...layout.suppliers]
  const columns = layout.columns.filter(([name]) => name.length <= longestName)
  for (;;) {
    const text = JSON.stringify({ ...layout, suppliers, columns })
    if (text.length <= longestSetting) return text
    if (suppliers.length > 0) suppliers.splice(-Math.ceil(suppliers.length / 4))
    else columns.splice(-Math.ceil(columns.length / 4))
  }
}

/** What of an import is worth remembering for the next sheet of this layout; `columns` are those of that sheet as last understood. */
export function layoutOf(
  { fingerprint, file, at, sheet, used }: { fingerprint: string; file: string; at: string; sheet: string; used: boolean },
  columns: readonly ColumnMatch[], choices: ImportChoices, absent: readonly ImportField[],
): Layout {
  const names = columnNames(columns)
  const byName = <Value>(record: Readonly<Record<string, Value>> | undefined): [string, Value][] =>
    [...names].flatMap(([letter, name]) => {
      const value = record?.[columnKey(sheet, letter)]
      return value === undefined ? [] : [[name, value] as [string, Value]]
    })
  const headerRow = choices.headerRows?.[sheet]
  const currency = choices.currencies?.[sheet]
  return {
    fingerprint, file, at, used, ...(headerRow === undefined ? {} : { headerRow }),
    columns: columns.map(({ letter, field }) => [names.get(letter) ?? letter, field]),
    decimals: byName(choices.decimals),
    currencies: [...(currency === undefined ? [] : [['', currency] as [string, string]]), ...byName(choices.currencies)],
    suppliers: Object.entries(choices.suppliers ?? {}), absent: [...absent],
  }
}

/** The choices of a remembered layout for a sheet of that layout, apart from its header row. A column read so with certainty anyway is left to the reader. */
export function choicesOf(layout: Layout, sheet: string, columns: readonly ColumnMatch[]): ImportChoices {
  const letters = new Map([...columnNames(columns)].map(([letter, name]) => [name, letter]))
  const found = new Map(columns.map((column) => [column.letter, column]))
  const byLetter = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
    Object.fromEntries(
      entries.flatMap(([name, value]) => {
        const letter = letters.get(name)
        return letter === undefined ? [] : [[columnKey(sheet, letter), value]]
      }),
    )
  const told = layout.columns.filter(([name, field]) => {
    const column = found.get(letters.get(name) ?? '')
    return column !== undefined && (column.field !== field || isDoubtful(column, false))
  })
  return {
    columns: byLetter(told), decimals: byLetter(layout.decimals),
    currencies: { ...byLetter(layout.currencies), ...Object.fromEntries(layout.currencies.flatMap(([name, currency]) => (name === '' ? [[sheet, currency]] : []))) },
    suppliers: Object.fromEntries(layout.suppliers),
  }
}
