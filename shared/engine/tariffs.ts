import { digitsOf } from '../data/duties.ts'
import type { LegFacts } from './leg-facts.ts'
import type { TariffShock } from './world-shocks.ts'

/** The digits of the HS code that goods are declared under: the part's own, else the usual heading of its category; null where neither is known. */
export function declaredDigits({ of }: Pick<LegFacts, 'of'>): string | null {
  const code = of.part.hsCode ?? of.category.headings[0] ?? null
  return code === null ? null : digitsOf(code)
}

/** True where goods of a source come in from outside the customs territory of the plant. */
export const isImported = ({ country, countryInEu, plantInEu, project }: Pick<LegFacts, 'country' | 'countryInEu' | 'plantInEu' | 'project'>): boolean =>
  country !== null && !(countryInEu && plantInEu) && country.code !== project.plantCountry

/** The extra duties of what-ifs that the goods of a source pay; a code shorter than the digits asked for says too little to be counted in. */
export function tariffsOn(tariffs: readonly TariffShock[], leg: LegFacts): readonly TariffShock[] {
  if (tariffs.length === 0 || !isImported(leg)) return []
  const digits = declaredDigits(leg)
  return tariffs.filter(({ event: { country, hsPrefix } }) => (country === null || leg.country?.code === country) && (hsPrefix === null || digits?.startsWith(hsPrefix) === true))
}
