import type { Change } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { ParameterOverride } from '../../../shared/model/parameter.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'

/** Key of the figure that the weakest-link slider sets. */
export const weakestLinkKey = 'general.weakest-link-exponent'

const placeOf = (letter: string): number => [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)
const letterAt = (place: number): string => (place > 26 ? letterAt(Math.floor((place - 1) / 26)) : '') + String.fromCharCode(65 + ((place - 1) % 26))

/** The letter after the last one in use, A to Z, then AA and on. */
const nextLetter = (scenarios: readonly Scenario[]): string =>
  letterAt(1 + Math.max(0, ...scenarios.filter((one) => /^[A-Z]+$/.test(one.letter)).map((one) => placeOf(one.letter))))

/** The step that starts an empty plan from today. */
export function startPlan(contents: ProjectContents, name: string, stepName: (letter: string) => string, id: string, at: string): Change {
  const scenario: Scenario = { id, letter: nextLetter(contents.scenarios), name, description: '', parentId: null, createdAt: at }
  return { name: stepName(scenario.letter), patches: [{ noun: 'scenario', id, value: scenario }] }
}

/** The step that replaces a shipped figure for the whole project, or with null goes back to it; null when nothing changes. */
export function setFigure(contents: ProjectContents, key: string, value: number | null, step: { name: string; at: string }, makeId: () => string): Change | null {
  const before = contents.parameters.find((one) => one.scenarioId === null && one.key === key)
  if (value === null) return before === undefined ? null : { name: step.name, patches: [{ noun: 'parameter', id: before.id, value: null }] }
  if (before?.value === value) return null
  const after: ParameterOverride = { id: before?.id ?? makeId(), scenarioId: null, key, value, origin: { kind: 'typed', at: step.at } }
  return { name: step.name, patches: [{ noun: 'parameter', id: after.id, value: after }] }
}
