import type { ProjectContents } from '../model/contents.ts'
import type { ParameterOverride } from '../model/parameter.ts'
import { shocksInWorldOf } from './world-shocks.ts'

const surge = 'what-if.demand-surge'

/** The overrides and what-ifs under which a scenario is evaluated, as those of a whole project, so that other plans can be tried in its world.
 *  Where a need was worked out already, the surges in it are not laid on again. */
export const inWorldOf = ({ parameters, shocks }: Pick<ProjectContents, 'parameters' | 'shocks'>, scenarioId: string | null, need: number | null): Pick<ProjectContents, 'parameters' | 'shocks'> => ({
  parameters: overridesInWorldOf(parameters, scenarioId, need), shocks: shocksInWorldOf(shocks, scenarioId, need !== null),
})

function overridesInWorldOf(parameters: readonly ParameterOverride[], scenarioId: string | null, need: number | null): ParameterOverride[] {
  const own = scenarioId === null ? [] : parameters.filter((one) => one.scenarioId === scenarioId)
  const replaced = new Set(own.map((one) => one.key))
  const all = [...parameters.filter((one) => one.scenarioId === null && !replaced.has(one.key)), ...own.map((one) => ({ ...one, scenarioId: null }))]
  return need === null ? all : all.filter((one) => one.key !== surge)
}
