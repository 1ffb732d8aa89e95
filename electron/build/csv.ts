/** Rows of a CSV text with commas and double quotes, as records by column name. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  for (let at = 0; at < body.length; at++) {
    const character = body.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (body.charAt(at + 1) === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',') endCell()
    else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }
  if (cell !== '' || row.length > 0) endRow()
  const header = rows[0] ?? []
  return rows.slice(1).map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

const quote = (cell: string | number) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))

/** CSV text of a header and rows, quoting only where needed, ending in a line break. */
export function writeCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => row.map(quote).join(',')).join('\n') + '\n'
}

/** The cell of that column, or an error that names the column. */
export function cellOf(row: Readonly<Record<string, string>>, column: string): string {
  const cell = row[column]
  if (cell === undefined) throw new Error(`The CSV file has no column "${column}". Its columns are: ${Object.keys(row).join(', ')}.`)
  return cell
}

/** The number in that column, or an error that names the column and what stands there. */
export function numberOf(row: Readonly<Record<string, string>>, column: string): number {
  const cell = cellOf(row, column)
  const value = Number(cell)
  if (cell.trim() === '' || !Number.isFinite(value)) throw new Error(`Column "${column}" holds "${cell}", which is not a number, in the row ${JSON.stringify(row)}.`)
  return value
}
