// Written by electron/build/build-data.ts from extracts/exchange-rates-fixed.csv. Change the extract, not this file.
/** Currency, the currency it is tied to, units of it per unit of that one, why. */
export const fixedRateRows: readonly (readonly [currency: string, anchor: string, value: number, why: string])[] = [
  ['AED', 'USD', 3.6725, 'fixed to the US dollar since 1997'],
  ['SAR', 'USD', 3.75, 'fixed to the US dollar since 1986'],
  ['QAR', 'USD', 3.64, 'fixed to the US dollar since 2001'],
  ['BHD', 'USD', 0.376, 'fixed to the US dollar since 2001'],
  ['OMR', 'USD', 0.3845, 'fixed to the US dollar since 1986'],
  ['JOD', 'USD', 0.709, 'fixed to the US dollar since 1995'],
  ['BAM', 'EUR', 1.95583, 'currency board on the euro'],
  ['BGN', 'EUR', 1.95583, 'replaced by the euro in 2026 at this rate'],
  ['RSD', 'EUR', 117.2, 'held near this rate by the central bank'],
  ['MKD', 'EUR', 61.5, 'held near this rate by the central bank'],
]
