/** A column of a table for reading: its heading, and whether it holds numbers. */
export interface TextColumn {
  readonly heading: string
  readonly right?: boolean
  /** Longer text is cut, with an ellipsis. */
  readonly most?: number
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** Rows under headings, in columns as wide as they need to be. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map((column) => column.heading), ...rows].map((row) => row.map((cell, index) => cut(cell.replaceAll(/\s+/g, ' '), columns[index]?.most ?? 40)))
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)))
  return cells
    .map((row) => row.map((cell, index) => (columns[index]?.right === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join('  ').trimEnd())
    .join('\n')
}

/** A number with at most `digits` decimals and groups of three, or a dash where it is unknown. */
export const numberText = (value: number | null, digits = 0): string =>
  value === null || Number.isNaN(value) ? '–' : value === Number.POSITIVE_INFINITY ? 'never' : value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
