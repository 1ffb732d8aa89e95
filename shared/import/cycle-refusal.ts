import { say } from '../text/say.ts'
import type { BomImport, ImportRefusal } from './bom-import.ts'

/** Why an import cannot be computed as it stands: a part inside itself, with its path and rows; null when there is none. */
export function cycleRefusal(imported: BomImport): ImportRefusal | null {
  const cycles = imported.issues.filter((issue) => issue.code === 'cycle')
  const [first] = cycles
  if (first === undefined) return null
  const sheet = first.sheet ?? ''
  const rows = `${cycles.slice(1, 6).map((issue) => issue.row).join(', ')}${cycles.length > 6 ? ', …' : ''}`
  const message = cycles.length === 1
    ? say`Sheet ${sheet}: ${first.message} Correct the parent or level in the sheet, or leave the row out on the import page.`
    : say`Sheet ${sheet}: ${first.message} ${cycles.length - 1} more rows do the same: ${rows}. Correct the parent or level in the sheet, or leave the row out on the import page.`
  return { refused: { code: 'cycle', message } }
}
