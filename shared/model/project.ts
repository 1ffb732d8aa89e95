import { z } from 'zod'
import { CountryCode, CurrencyCode, Id } from './identity.ts'
import { Report } from './report.ts'

/** The spreadsheet a project was imported from. */
export const SourceFile = z.object({
  name: z.string(),
  sha256: z.string(),
  sheets: z.array(z.string()),
  importedAt: z.string(),
  /** Files of which this one is the newer list; facts that stayed the same may still point at them. */
  earlier: z.array(z.object({ name: z.string(), sheets: z.array(z.string()) })).optional(),
})
export type SourceFile = z.infer<typeof SourceFile>

/** One plant's product line: what is bought for it, priced and rated in one currency. */
export const Project = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  company: z.string().max(200),
  currency: CurrencyCode,
  plantCountry: CountryCode,
  plantCity: z.string().max(200),
  sourceFile: SourceFile.nullable(),
  isSample: z.boolean(),
  createdAt: z.string(),
  /** Absent until somebody has settled something about the printed report; no result depends on it. */
  report: Report.optional(),
})
export type Project = z.infer<typeof Project>
