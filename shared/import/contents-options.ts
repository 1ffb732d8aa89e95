import type { Origin, Origins } from '../model/source.ts'
import type { ImportField, ImportLine } from './bom-import.ts'

/** What a new project needs besides the sheet. */
export interface ContentsOptions {
  readonly projectId: string
  readonly projectName: string
  readonly company: string
  /** ISO 4217 code of the project; prices without a currency of their own count as this one. */
  readonly currency: string
  readonly plantCountry: string
  readonly plantCity: string
  /** ISO 8601 instant. */
  readonly importedAt: string
  newId(): string
}

/** Origins of the given fields of a line, under the names that the stored noun has for them. */
export function originsOf(file: string, line: ImportLine, fields: Readonly<Record<string, ImportField>>): Origins {
  const origins: Record<string, Origin> = {}
  for (const [name, field] of Object.entries(fields)) {
    const cell = line.cells[field]
    if (cell !== undefined) origins[name] = { kind: 'sheet', file, sheet: line.sheet, cell: cell.cell, raw: cell.raw.slice(0, 500) }
  }
  return origins
}
