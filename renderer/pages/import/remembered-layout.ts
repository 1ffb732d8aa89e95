import { z } from 'zod'
import { importFields, type ColumnMatch, type ImportChoices, type ImportField } from '../../../shared/import/bom-import.ts'
import { columnKey } from './choice-edits.ts'

/** Fields that a person chose for columns of earlier files, by header; null: not used. */
export type Layout = ReadonlyMap<string, ImportField | null>

/** Headers kept; the oldest go first, so that the setting stays short. */
const mostHeaders = 100
const longestHeader = 60
const Stored = z.array(z.tuple([z.string().max(longestHeader), z.enum(importFields).nullable()]))

const headerKey = (header: string): string => header.trim().toLowerCase()

/** The layout as stored in the settings; what cannot be read counts as nothing remembered. */
export function readLayout(stored: string | undefined): Layout {
  if (stored === undefined) return new Map()
  try {
    const found = Stored.safeParse(JSON.parse(stored))
    return new Map(found.success ? found.data : [])
  } catch {
    return new Map()
  }
}

/** The layout as the settings hold it. */
export const writeLayout = (layout: Layout): string => JSON.stringify([...layout].slice(-mostHeaders))

/** The layout with what was chosen in this import. */
export function withChosen(layout: Layout, columns: readonly ColumnMatch[], choices: ImportChoices): Layout {
  const next = new Map(layout)
  for (const { sheet, letter, header } of columns) {
    const field = choices.columns?.[columnKey(sheet, letter)]
    const key = headerKey(header)
    if (field === undefined || key === '' || key.length > longestHeader) continue
    // Taken out first, so that it counts as the newest.
    next.delete(key)
    next.set(key, field)
  }
  return next
}

/** Fields for the columns of a new file whose headers are remembered and were taken for something else. */
export function rememberedColumns(layout: Layout, columns: readonly ColumnMatch[]): Record<string, ImportField | null> {
  const found: Record<string, ImportField | null> = {}
  for (const { sheet, letter, header, field } of columns) {
    const remembered = layout.get(headerKey(header))
    if (remembered !== undefined && remembered !== field) found[columnKey(sheet, letter)] = remembered
  }
  return found
}
