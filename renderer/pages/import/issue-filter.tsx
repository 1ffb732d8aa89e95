import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { Chip } from '../../ui/chip.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import type { IssueFilter } from '../../work/import-repairs.ts'
import type { ImportView } from '../../work/import-view.ts'

const texts = settleText.filter
const severities = ['error', 'warning', 'info'] as const

interface IssueFilterBarProps {
  readonly view: ImportView
  readonly filter: IssueFilter
  /** How many kinds of things there are of each severity. */
  readonly counts: Readonly<Record<(typeof severities)[number], number>>
  readonly onChange: (filter: IssueFilter) => void
}

/** Narrows the list of issues to what must, should or is only said, to one column, or to words in it. */
export function IssueFilterBar({ view, filter, counts, onChange }: IssueFilterBarProps) {
  const columns = new Map<string, { sheet: string; letter: string; count: number }>()
  for (const { sheet, letter, count } of view.issues.flatMap((group) => group.columns)) {
    const key = `${sheet}!${letter}`
    columns.set(key, { sheet, letter, count: (columns.get(key)?.count ?? 0) + count })
  }
  const many = new Set([...columns.values()].map(({ sheet }) => sheet)).size > 1
  return (
    <div className="import-filter">
      <SearchBox label={texts.label} isPageFilter value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <select
        className="import-inline" aria-label={texts.column} value={filter.column ?? ''}
        onChange={({ target }) => onChange({ ...filter, column: target.value === '' ? null : target.value })}
      >
        <option value="">{texts.everyColumn}</option>
        {[...columns].map(([key, { sheet, letter, count }]) => <option key={key} value={key}>{texts.columnOf(letter, many ? sheet : '', count)}</option>)}
      </select>
      <span className="import-chips">
        {severities.filter((severity) => counts[severity] > 0).map((severity) => (
          <Chip
            key={severity} label={importText.issues.severity[severity]} count={counts[severity]} isSelected={filter.severities.includes(severity)}
            onChange={(on) => onChange({ ...filter, severities: on ? [...filter.severities, severity] : filter.severities.filter((each) => each !== severity) })}
          />
        ))}
      </span>
    </div>
  )
}
