import type { ParameterOverride } from '../model/parameter.ts'

const surge = 'what-if.demand-surge'

/** The overrides under which a scenario is evaluated, as those of a whole project, so that other plans can be tried in its world.
 *  Where a need was worked out already, the surge in it is not laid on again. */
export function inWorldOf(parameters: readonly ParameterOverride[], scenarioId: string | null, need: number | null): ParameterOverride[] {
  const own = scenarioId === null ? [] : parameters.filter((one) => one.scenarioId === scenarioId)
  const replaced = new Set(own.map((one) => one.key))
  const all = [...parameters.filter((one) => one.scenarioId === null && !replaced.has(one.key)), ...own.map((one) => ({ ...one, scenarioId: null }))]
  return need === null ? all : all.filter((one) => one.key !== surge)
}
