/** Descriptions by number, of a table whose rows are "number | description". */
export const described = (table: string): Readonly<Record<string, string>> =>
  Object.fromEntries(table.trim().split('\n').map((row) => {
    const [number = '', description = ''] = row.split('|').map((cell) => cell.trim())
    return [number, description]
  }))
