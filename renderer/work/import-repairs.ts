import type { ImportChoices, ImportIssue, Repair } from '../../shared/import/bom-import.ts'
import { inWords } from '../text/sentences/in-words.ts'

/** Which issues are meant; what is empty or null keeps all. */
export interface IssueFilter {
  readonly severities: readonly ImportIssue['severity'][]
  /** "sheet!letter". */
  readonly column: string | null
  /** Words in the message, the place or what is written about it. */
  readonly text: string
  readonly code?: string
}

/** The filter that keeps every issue. */
export const everyIssue: IssueFilter = { severities: [], column: null, text: '' }

/** Can this repair be made together with others like it? One that says which sheets are read speaks for the whole file. */
export const canCombine = (issue: ImportIssue): boolean => issue.repair !== undefined && issue.repair.choices.sheets === undefined

/** The issues that a filter keeps. */
export function filterIssues(issues: readonly ImportIssue[], { severities, column, text, code }: IssueFilter): ImportIssue[] {
  const words = text.trim().toLocaleLowerCase('en')
  return issues.filter(
    (issue) =>
      (severities.length === 0 || severities.includes(issue.severity)) && (code === undefined || issue.code === code) &&
      (column === null || `${issue.sheet}!${issue.column}` === column) &&
      (words === '' || `${inWords(issue.message)} ${inWords(issue.fix)} ${issue.sheet ?? ''} ${issue.column ?? ''}${issue.row ?? ''} ${issue.code}`.toLocaleLowerCase('en').includes(words)),
  )
}

const parts = ['headerRows', 'columns', 'decimals', 'rows', 'values', 'suppliers', 'currencies'] as const

/** What all repairs together would settle; where two speak of the same thing the later counts. */
function combineRepairs(issues: readonly ImportIssue[]): ImportChoices {
  const all = new Map<(typeof parts)[number], Record<string, unknown>>()
  for (const issue of issues) {
    if (!canCombine(issue) || issue.repair === undefined) continue
    for (const part of parts) {
      const said = issue.repair.choices[part]
      if (said !== undefined) all.set(part, Object.assign(all.get(part) ?? {}, said))
    }
  }
  return Object.fromEntries(all)
}

/** What one repair of many issues would settle, and how many it is of. */
export interface RepairOfAll {
  readonly repair: Pick<Repair, 'choices'>
  readonly count: number
}

/** One repair for all of these issues, and how many it settles. */
export const repairOfAll = (issues: readonly ImportIssue[]): RepairOfAll => ({
  repair: { choices: combineRepairs(issues) }, count: issues.filter(canCombine).length,
})
