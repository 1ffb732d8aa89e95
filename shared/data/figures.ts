import { assumptionFigures } from './assumption-figures.ts'
import { countryFigures } from './country-figures.ts'
import { distanceFigures } from './distance-figures.ts'
import type { Figure } from './figure.ts'
import { tradeFigures } from './trade-figures.ts'

/** Every shipped figure by its key. */
export const shippedFigures: ReadonlyMap<string, Figure> = new Map(
  [...assumptionFigures(), ...countryFigures(), ...tradeFigures(), ...distanceFigures()].map((figure) => [figure.key, figure]),
)
