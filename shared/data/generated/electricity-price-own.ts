// Written by electron/build/build-data.ts from extracts/electricity-price-own.csv. Change the extract, not this file.
/** ISO2 and round working assumptions of the industrial price, EUR per kWh, where no open table reaches. */
export const electricityPriceOwnRows: readonly (readonly [iso2: string, value: number])[] = [
  ['BD', 0.09],
  ['CL', 0.13],
  ['CO', 0.13],
  ['EG', 0.045],
  ['HK', 0.135],
  ['ID', 0.07],
  ['IL', 0.12],
  ['KH', 0.13],
  ['LK', 0.12],
  ['MA', 0.1],
  ['MX', 0.1],
  ['MY', 0.125],
  ['NZ', 0.1],
  ['PH', 0.135],
  ['PK', 0.13],
  ['TH', 0.115],
  ['TN', 0.11],
  ['TW', 0.115],
  ['VN', 0.072],
  ['ZA', 0.085],
]
