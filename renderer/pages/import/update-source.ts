import type { ColumnMatch } from '../../../shared/import/bom-import.ts'
import { call } from '../../host.ts'

const settingOf = (projectId: string): string => `import.headings.${projectId}`

/** The headings of a file in an order of their own, so that a column moved makes no other layout. */
export const headingsOf = (columns: readonly Pick<ColumnMatch, 'header'>[]): string =>
  columns.map(({ header }) => header.trim().toLowerCase()).filter((header) => header !== '').toSorted().join('|').slice(0, 4000)

/** Keeps the headings of the file that a project came from. */
export async function rememberSource(projectId: string, columns: readonly ColumnMatch[]): Promise<void> {
  const value = headingsOf(columns)
  if (value !== '') await call('app.setSetting', { key: settingOf(projectId), value })
}

/** Projects by the headings of the file that they came from. */
export async function projectsByHeadings(): Promise<ReadonlyMap<string, string>> {
  const prefix = settingOf('')
  return new Map((await call('app.settings', {})).filter(({ key }) => key.startsWith(prefix)).map(({ key, value }) => [value, key.slice(prefix.length)]))
}

/** A file name without extension, dates and version numbers: what stays the same from month to month. */
export const lastingName = (file: string): string => file.replace(/\.[^.]+$/u, '').toLowerCase().replaceAll(/\(\d+\)|\d+/gu, '').replaceAll(/[^\p{L}]+/gu, ' ').replaceAll(/\b(?:v|rev|copy|kopie|kopia|copie)\b/gu, '').trim()
