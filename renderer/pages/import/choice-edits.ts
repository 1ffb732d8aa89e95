import type { ImportChoices, ImportField } from '../../../shared/import/bom-import.ts'

/** Key of a row in the choices, `row` 1-based. */
export const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`
/** Key of a column in the choices. */
export const columnKey = (sheet: string, letter: string): string => `${sheet}!${letter}`
/** Key of a cell in the choices, such as Stuklijst!D18. */
export const cellKey = (sheet: string, letter: string, row: number): string => `${sheet}!${letter}${row}`

/** The choices with these sheets read and no others. */
export const withSheets = (choices: ImportChoices, sheets: readonly string[]): ImportChoices => ({ ...choices, sheets })

/** The choices with the header of a sheet in this row; null: it has none. What was said of its columns and rows no longer holds. */
export function withHeaderRow(choices: ImportChoices, sheet: string, row: number | null): ImportChoices {
  const elsewhere = <Value>(record: Readonly<Record<string, Value>> | undefined) =>
    Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => !key.startsWith(`${sheet}!`)))
  return {
    ...choices,
    headerRows: { ...choices.headerRows, [sheet]: row },
    columns: elsewhere(choices.columns),
    rows: elsewhere(choices.rows),
  }
}

/** The choices with a column taken for a field; null: not used. Another column of the sheet that was chosen for it before gives it up. */
export function withField(choices: ImportChoices, sheet: string, letter: string, field: ImportField | null): ImportChoices {
  const others = Object.entries(choices.columns ?? {}).filter(([key, chosen]) => field === null || chosen !== field || !key.startsWith(`${sheet}!`))
  return { ...choices, columns: { ...Object.fromEntries(others), [columnKey(sheet, letter)]: field } }
}

/** The choices with the decimal mark of these columns. */
export const withDecimal = (choices: ImportChoices, sheet: string, letters: readonly string[], decimal: '.' | ','): ImportChoices => ({
  ...choices,
  decimals: { ...choices.decimals, ...Object.fromEntries(letters.map((letter) => [columnKey(sheet, letter), decimal])) },
})

/** The choices with rows of a sheet read as lines or left out. */
export const withRows = (choices: ImportChoices, sheet: string, rows: readonly number[], as: 'line' | 'skip'): ImportChoices => ({
  ...choices,
  rows: { ...choices.rows, ...Object.fromEntries(rows.map((row) => [rowKey(sheet, row), as])) },
})

/** The choices with a value typed over a cell; null takes it back to what is written. */
export function withValue(choices: ImportChoices, sheet: string, letter: string, row: number, value: string | null): ImportChoices {
  const { [cellKey(sheet, letter, row)]: _before, ...others } = choices.values ?? {}
  return { ...choices, values: value === null ? others : { ...others, [cellKey(sheet, letter, row)]: value } }
}

/** The choices with values typed over cells, by "sheet!cell". */
export const withValues = (choices: ImportChoices, values: Readonly<Record<string, string>>): ImportChoices => ({ ...choices, values: { ...choices.values, ...values } })
