import { shippedFigures } from '../../shared/data/figures.ts'
import type { OptionSettings } from '../../shared/engine/option.ts'
import type { ParameterOverride } from '../../shared/model/parameter.ts'

/** Where the grid nearshores to until the buyer says otherwise: Poland, or Czechia for a plant in Poland. */
export const usualNearshoreTo = (plantCountry: string): string => (plantCountry === 'PL' ? 'CZ' : 'PL')

const switchKey = 'general.stand-by-switch-days'

/** What the cells take for granted; the days until a stand-by delivers as the project sets them, else as shipped. */
export const optionSettings = (nearshoreTo: string, parameters: readonly ParameterOverride[] = []): OptionSettings => ({
  nearshoreTo, secondSourceShare: 0.3, mostBufferDays: 30,
  standByDays: parameters.find(({ key, scenarioId }) => key === switchKey && scenarioId === null)?.value ?? shippedFigures.get(switchKey)?.value ?? 0,
})
