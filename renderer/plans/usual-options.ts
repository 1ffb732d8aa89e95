import type { OptionSettings } from '../../shared/engine/options.ts'

/** Where the grid nearshores to until the buyer says otherwise: Poland, or Czechia for a plant in Poland. */
export const usualNearshoreTo = (plantCountry: string): string => (plantCountry === 'PL' ? 'CZ' : 'PL')

/** What the cells take for granted. */
export const optionSettings = (nearshoreTo: string): OptionSettings => ({ nearshoreTo, secondSourceShare: 0.3, mostBufferDays: 30 })
