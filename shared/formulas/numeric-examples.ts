import { betaQuantile } from '../numeric/beta.ts'
import { lognormal, lognormalShape, pert, triangular } from '../numeric/distributions.ts'
import { sine } from '../numeric/sine.ts'
import { sobolPoints } from '../numeric/sobol.ts'
import { conditionalValueAtRisk, valueAtRisk } from '../numeric/tail.ts'
import { totalIndicesOf } from '../numeric/total-indices.ts'
import { say, type Sentence } from '../text/say.ts'
import { chargeableMass, insurance } from './freight.ts'
import { concentrationTerm } from './risk.ts'
import type { WorkedExample } from './worked-examples.ts'
import { exp } from '../numeric/exp-log.ts'

const example = (id: string, label: Sentence, expected: number, tolerance: number, source: string, compute: () => number): WorkedExample => ({ id, label, expected, tolerance, source, compute })

/** Works something out when it is first asked for, and never again. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly of: Made } | null = null
  return () => (made ??= { of: make() }).of
}

const firstSobol = [0, 0, 0, 0.5, 0.5, 0.5, 0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.375, 0.375, 0.625, 0.875, 0.875, 0.125, 0.625, 0.125, 0.875, 0.125, 0.625, 0.375]
const losses = Float64Array.from({ length: 100 }, (_, index) => index + 1)
/** Value of a Kraljic attribute from 1 to 5, of exponential shape. */
const kraljicValue = (x: number, rho: number): number => (1 - exp(-rho * (x - 1))) / (1 - exp(-4 * rho))
const equalShares = (suppliers: number): number => suppliers * concentrationTerm.compute(1 / suppliers)
const [duration, peaked] = [pert(2, 5, 14), triangular(2, 5, 14)]
const drawing = { dimensions: 3, which: [0, 1, 2], seed: 2020, turns: 16, draws: 1024 } as const
const ishigamiIndices = once(() => totalIndicesOf((point) => {
  const [x = 0, y = 0, z = 0] = point.map((share) => (2 * share - 1) * Math.PI)
  return sine(x) + 7 * sine(y) * sine(y) + 0.1 * z * z * z * z * sine(x)
}, drawing))
const gIndices = once(() => totalIndicesOf((point) => [0, 1, 4.5].reduce((product, a, input) => (product * (Math.abs(4 * (point[input] ?? 0) - 2) + a)) / (1 + a), 1), drawing))
const timing = 'project management textbooks: 2, 5 and 14 days'

/** Examples of uncertainty, of the tail of losses, and of single figures of the trade. */
export const numericExamples: readonly WorkedExample[] = [
  example('pert-mean', say`PERT of 2, 5 and 14: mean`, 6, 1e-12, timing, () => duration.mean),
  example('pert-variance', say`PERT of 2, 5 and 14: variance`, 4.571, 5e-4, 'beta distribution with shapes 2 and 4 over 12', () => duration.variance),
  example('pert-p10', say`PERT of 2, 5 and 14: one in ten below`, 3.347, 5e-4, 'beta distribution with shapes 2 and 4', () => duration.quantile(0.1)),
  example('pert-p50', say`PERT of 2, 5 and 14: half below`, 5.766, 5e-4, 'beta distribution with shapes 2 and 4', () => duration.quantile(0.5)),
  example('pert-p90', say`PERT of 2, 5 and 14: nine in ten below`, 9.007, 5e-4, 'beta distribution with shapes 2 and 4', () => duration.quantile(0.9)),
  example('triangular-mean', say`Triangle of 2, 5 and 14: mean`, 7, 1e-12, timing, () => peaked.mean),
  example('triangular-variance', say`Triangle of 2, 5 and 14: variance`, 6.5, 1e-12, 'closed form', () => peaked.variance),
  example('triangular-p10', say`Triangle of 2, 5 and 14: one in ten below`, 3.897, 5e-4, 'closed form', () => peaked.quantile(0.1)),
  example('triangular-p50', say`Triangle of 2, 5 and 14: half below`, 6.652, 5e-4, 'closed form', () => peaked.quantile(0.5)),
  example('triangular-p90', say`Triangle of 2, 5 and 14: nine in ten below`, 10.714, 5e-4, 'closed form', () => peaked.quantile(0.9)),
  example('lognormal-sigma', say`Lognormal of mean 10 and variation 0.5: σ`, 0.472_38, 5e-6, 'closed form: √ln 1.25', () => lognormalShape(10, 0.5).sigma),
  example('lognormal-mu', say`Lognormal of mean 10 and variation 0.5: μ`, 2.191_01, 5e-6, 'closed form: ln 10 − σ² ÷ 2', () => lognormalShape(10, 0.5).mu),
  example('lognormal-p95', say`Lognormal of mean 10 and variation 0.5: 95 in 100 below`, 19.453, 5e-4, 'closed form', () => lognormal(10, 0.5).quantile(0.95)),
  example('beta-even', say`Beta with shapes 1 and 1: a quarter below`, 0.25, 1e-14, 'by hand: it is even', () => betaQuantile(0.25, 1, 1)),
  example('value-at-risk', say`Losses 1 to 100, equally likely: value at risk, 95 %`, 95, 0, 'by hand: 95 of 100 do not exceed it', () => valueAtRisk(losses, 0.95)),
  example('conditional-value-at-risk', say`Losses 1 to 100, equally likely: mean of the worst twentieth`, 98, 1e-12, 'by hand: mean of 96 to 100', () => conditionalValueAtRisk(losses, 0.95)),
  example('sobol-first', say`First 8 Sobol points in 3 dimensions: largest distance of a coordinate from the published`, 0, 0, 'Joe and Kuo, new-joe-kuo-6.21201', () => {
    const points = sobolPoints(3, 8)
    return Math.max(...firstSobol.map((coordinate, place) => Math.abs((points[place] ?? Number.NaN) - coordinate)))
  }),
  ...[0.557_589, 0.442_411, 0.243_684].map((share, input) =>
    example(`ishigami-${input + 1}`, say`Ishigami’s function, 16 × 1,024 points: total index of input ${input + 1}`, share, 0.005, 'Ishigami and Homma (1990), closed form with 7 and 0.1', () => ishigamiIndices()?.[input]?.value ?? Number.NaN)),
  ...[0.793_052, 0.244_016, 0.034_574].map((share, input) =>
    example(`g-function-${input + 1}`, say`Sobol’s g-function of 0, 1 and 4.5, 16 × 1,024 points: total index of input ${input + 1}`, share, 0.005, 'Saltelli and Sobol (1995), closed form', () => gIndices()?.[input]?.value ?? Number.NaN)),
  example('kraljic-value', say`Kraljic value of 2.964853 with ρ 0.653`, 0.780_056, 5e-7, 'documentation of the R package KraljicMatrix', () => kraljicValue(2.964_853, 0.653)),
  example('hhi-monopoly', say`HHI of one supplier`, 10_000, 0, 'US Department of Justice', () => equalShares(1)),
  example('hhi-ten', say`HHI of ten equal suppliers`, 1000, 1e-9, 'US Department of Justice', () => equalShares(10)),
  example('air-chargeable', say`Air freight of a carton of 60 × 50 × 40 cm and 12 kg: chargeable mass`, 20.04, 1e-9, 'air cargo practice: 167 kg per m³, which is 6,000 cm³ per kg', () => chargeableMass.compute(12, 0.6 * 0.5 * 0.4, 167)),
  example('insurance-of-cif', say`Insurance of 0.5 % of CIF on goods and freight of 9,950`, 50, 1e-9, 'Reshoring Initiative: 0.5 % of CIF value; CIF is then 10,000', () => insurance.compute(9000, 950, 0.005, 1)),
]
