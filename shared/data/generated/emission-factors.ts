// Written by electron/build/build-data.ts from extracts/emission-factors.csv. Change the extract, not this file.
/** Mode, kg CO2e per tonne-km from the tank and before the tank, rows of the publisher, vehicle. */
export const emissionFactorRows: readonly (readonly [mode: string, tankToWheel: number, wellToTank: number, rows: string, vehicle: string])[] = [
  ['sea', 0.01612, 0.00365, '27_320_3235_14_1 + 28_916_3235_14_1', 'container ship, average'],
  ['road', 0.07703, 0.01799, '27_304_3132_14_1 + 28_907_3132_14_1', 'articulated lorry over 33 t, average laden'],
  ['rail', 0.02779, 0.00691, '27_315_3151_14_1 + 28_911_3151_14_1', 'freight train'],
  ['air', 0.89939, 0.13516, '27_317_3156_14_1 + 28_913_3156_14_1', 'long-haul freight flight, with radiative forcing'],
]
