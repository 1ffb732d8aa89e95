import type { BomImport, ImportRefusal } from './bom-import.ts'

/** Why an import cannot be computed as it stands: a part inside itself, with its path and rows; null when there is none. */
export function cycleRefusal(imported: BomImport): ImportRefusal | null {
  const cycles = imported.issues.filter((issue) => issue.code === 'cycle')
  const [first] = cycles
  if (first === undefined) return null
  const more = cycles.length === 1 ? '' : ` ${cycles.length - 1} more rows do the same: ${cycles.slice(1, 6).map((issue) => issue.row).join(', ')}${cycles.length > 6 ? ', …' : ''}.`
  return { refused: { code: 'cycle', message: `Sheet ${first.sheet}: ${first.message}${more} Correct the parent or level in the sheet, or leave the row out on the import page.` } }
}
