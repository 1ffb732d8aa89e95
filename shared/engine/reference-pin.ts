/** Bits of the sample project as this version computes them; written by npm run data. */
export const referencePin = 'be0845863291859170317649af34dc603cffcd76b68481b49edbfed042977334'
