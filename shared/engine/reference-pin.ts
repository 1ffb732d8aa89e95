/** Bits of the sample project as this version computes them; written by npm run data. */
export const referencePin = '8e916af2b829f3c613609cfa139c001b20757c8a78ffd06e96daa05ce1f7a2fe'
