import type { UpdateRow } from '../../../shared/data/table-update.ts'
import type { FigureTable } from '../../../shared/data/tables.ts'
import type { Change, Patch } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { settingsText } from '../../text/settings.ts'

const words = settingsText.data

/** Who publishes a newer table, of which year, and on what terms, as typed. */
export interface TableSource {
  readonly publisher: string
  readonly year: string
  readonly licence: string
}

/** The step that puts the rows of a newer table in the place of the figures used now, for the whole project; null where nothing changes. */
export function tableChange(contents: ProjectContents, table: FigureTable, rows: readonly UpdateRow[], source: TableSource, at: string, makeId: () => string): Change | null {
  const present = new Map(contents.parameters.filter((one) => one.scenarioId === null).map((one) => [one.key, one]))
  const patches = rows.flatMap((row): Patch[] => {
    const before = present.get(row.key)
    if (row.value === row.before && before === undefined) return []
    const id = before?.id ?? makeId()
    const note = [source.publisher, row.year === '' ? source.year : row.year, source.licence].filter((word) => word !== '').join(', ')
    return [{ noun: 'parameter', id, value: { id, scenarioId: null, key: row.key, value: row.value, origin: { kind: 'typed', at, note } } }]
  })
  return patches.length === 0 ? null : { name: words.step(inWords(table.label), source.publisher, source.year), patches }
}

/** The step that goes back to the shipped figures of a table; null where none was replaced. */
export function takeBack(contents: ProjectContents, table: FigureTable): Change | null {
  const patches = contents.parameters.filter((one) => one.scenarioId === null && table.holds(one.key)).map((one): Patch => ({ noun: 'parameter', id: one.id, value: null }))
  return patches.length === 0 ? null : { name: words.stepBack(inWords(table.label)), patches }
}
