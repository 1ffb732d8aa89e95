/** Bits of the sample project as this version computes them; written by npm run data. */
export const referencePin = '21cd3f1db58b3ccf89affd6d021796d878e6cd0702f09743fd9e9d08fa41eeb3'
