import type { ImportField } from '../../../shared/import/bom-import.ts'
import { importText } from '../../text/import.ts'
import type { CellReading } from '../../work/import-view.ts'

const units: Readonly<Partial<Record<ImportField, string>>> = { massKg: 'kg', leadTimeDays: 'days', recoveryDays: 'days', volumeM3: 'm³', requalificationWeeks: 'weeks', demandPerYear: 'a year', capacityPerDay: 'a day' }
const shares: ReadonlySet<ImportField> = new Set(['dutyRate', 'scrapShare', 'rejectShare', 'share'])

/** What a cell is read as, with its unit where that may differ from the sheet's; '' where nothing is said of it. */
export function readingInWords({ raw, field, read }: CellReading): string {
  if (field === null || raw.trim() === '') return ''
  if (read === null) return importText.cell.notRead
  if (typeof read === 'string') return read === raw.trim() ? '' : importText.cell.readAs(read)
  const value = shares.has(field) ? `${Number((read * 100).toPrecision(12))} %` : [Number(read.toPrecision(12)).toString(), units[field] ?? ''].join(' ').trim()
  return importText.cell.readAs(value)
}
