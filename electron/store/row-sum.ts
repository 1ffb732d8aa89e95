import { crc32 } from 'node:zlib'

/** A cell as SQLite gives it. */
export type Cell = string | number | bigint | null | Uint8Array

/** What the database keeps of a text: a lone half of a character is stored as the sign for an unknown one. */
const kept = (cell: unknown): unknown => (typeof cell === 'string' && !cell.isWellFormed() ? cell.toWellFormed() : cell)

/** The check sum of a row (32 bits): of its table, its project and every cell that is not empty, each with its column, so that a column added later changes none. */
export function rowSum(table: string, projectId: string, columns: readonly string[], cells: readonly unknown[]): number {
  const held: unknown[] = [table, projectId]
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]
    if (cell !== null && cell !== undefined) held.push(column, kept(cell))
  }
  return crc32(JSON.stringify(held))
}

/** The columns of a project's own row that its sum covers; when it was opened, changed or removed is set without a step. */
export const projectColumns = ['name', 'company', 'currency', 'plant_country', 'plant_city', 'source_file', 'is_sample', 'created_at', 'report'] as const

/** The columns of a step that its sum covers. */
export const stepColumns = ['sequence', 'name', 'at', 'forward', 'backward', 'author', 'undone'] as const
