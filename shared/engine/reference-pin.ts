/** Bits of the sample project as this version computes them; written by npm run data. */
export const referencePin = 'e523656dd00b42ddcbe6627631e125a3e8504ac29b846a3bad288b83ca050525'
