import { factInWords } from '../../facts/read-fact.ts'
import { formatAsTyped, formatPercent } from '../../text/format.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { columnName } from './column-names.ts'
import type { ColumnId } from './columns.ts'
import { inPercent, type Condition } from './conditions.ts'
import { fieldOf, isFactColumn } from './fact-columns.ts'

const number = (column: ColumnId, value: number): string => (inPercent.has(column) ? formatPercent(value, 1) : formatAsTyped(value))

/** A stored value of a column as a person reads it. */
export function valueInWords(column: ColumnId, value: string): string {
  const field = isFactColumn(column) ? fieldOf(column) : null
  return field === null ? value : factInWords(field, value)
}

/** A condition as its chip says it. */
export function conditionInWords(condition: Condition): string {
  const name = columnName(condition.column).replace(/, (?:days|kg|m³|%|weeks|dagen|weken|Tage|Wochen)$/u, '')
  switch (condition.is) {
    case 'contains':
      return words.filter.chip.contains(name, condition.words)
    case 'one-of': {
      const [first = '', ...others] = condition.values.map((value) => valueInWords(condition.column, value))
      return words.filter.chip['one-of'](name, others.length === 0 ? first : words.filter.more(first, others.length))
    }
    case 'above':
    case 'below':
      return words.filter.chip[condition.is](name, number(condition.column, condition.than))
    case 'between':
      return words.filter.chip.between(name, number(condition.column, condition.low), number(condition.column, condition.high))
    case 'missing':
    case 'known':
      return words.filter.chip[condition.is](name)
  }
}
