import { shippedFigures } from '../../shared/data/figures.ts'
import type { Change, Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { Origin, type TypedRange } from '../../shared/model/source.ts'
import type { FactField } from './fact-fields.ts'
import { factSchemas, nounOf } from './set-fact.ts'

/** The origin of a number that has a range from now on, or none any more; a number of a sheet keeps its cell as a note. */
function withRange(origin: Origin | undefined, range: TypedRange | null, at: string): Origin {
  const typed: Extract<Origin, { kind: 'typed' }> = origin?.kind === 'typed' ? { kind: 'typed', at: origin.at, ...(origin.note === undefined ? {} : { note: origin.note }) }
    : { kind: 'typed', at, ...(origin?.kind === 'sheet' ? { note: `${origin.file}, ${origin.sheet} ${origin.cell}` } : {}) }
  return range === null ? typed : { ...typed, range }
}

/** The step that says between what a fact lies, or takes that back (null); null where the fact is not known. */
export function setFactRange(contents: ProjectContents, field: Pick<FactField, 'noun' | 'name'>, id: string, range: TypedRange | null, step: { name: string; at: string }): Change | null {
  const before = nounOf(contents, field.noun, id)
  if (before === undefined || typeof before[field.name] !== 'number') return null
  const origins = Object.fromEntries(Object.entries(before['origins'] ?? {}))
  const origin = Origin.safeParse(origins[field.name])
  const candidate = { ...before, origins: { ...origins, [field.name]: withRange(origin.success ? origin.data : undefined, range, step.at) } }
  return { name: step.name, patches: [{ noun: field.noun, id, value: factSchemas[field.noun].parse(candidate) } as Patch] } // the schema is the noun's own, which TypeScript cannot follow through the union
}

/** What a figure is for one plan, or for the whole project (null): as replaced there, else for the project, else as shipped; null where it is nothing. */
export function figureIn({ parameters }: Pick<ProjectContents, 'parameters'>, scenarioId: string | null, key: string): number | null {
  const valueIn = (scope: string | null): number | undefined => parameters.find((one) => one.scenarioId === scope && one.key === key)?.value
  return valueIn(scenarioId) ?? valueIn(null) ?? shippedFigures.get(key)?.value ?? null
}

/** The step that says between what a figure lies for one plan or the whole project, or takes that back (null); a figure that stays as it was is replaced by itself while it has a range. */
export function setFigureRange(
  contents: ProjectContents, scenarioId: string | null, key: string, range: TypedRange | null, step: { name: string; at: string }, makeId: () => string,
): Change | null {
  const before = contents.parameters.find((one) => one.scenarioId === scenarioId && one.key === key)
  const value = figureIn(contents, scenarioId, key)
  if (value === null || (before === undefined && range === null)) return null
  const others = { parameters: contents.parameters.filter((one) => one !== before) }
  if (before !== undefined && range === null && value === figureIn(others, scenarioId, key)) return { name: step.name, patches: [{ noun: 'parameter', id: before.id, value: null }] }
  const id = before?.id ?? makeId()
  return { name: step.name, patches: [{ noun: 'parameter', id, value: { id, scenarioId, key, value, origin: withRange(before?.origin, range, step.at) } }] }
}
