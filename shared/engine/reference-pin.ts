/** Bits of the sample project as this version computes them; written by npm run data. */
export const referencePin = 'd9905684d988cd2d3ac65eb005ec3e53b9ef3d55af63baf561ff4217661a6121'
