import type { SiteResult } from './evaluation.ts'

/** Chance that any of these sites stops in a year, 0 to 1: each by itself, and each country with all its sites once, 1 − Π(1 − p).
 *  `shockOf` is the chance of a shock of a country. Null where the chance of a site or of its country is unknown. */
export function chanceOfAny(sites: readonly Pick<SiteResult, 'country' | 'stopProbability'>[], shockOf: (country: string) => number | null): number | null {
  if (sites.length === 0) return null
  let spared = 1
  const shaken = new Set<string>()
  for (const { country, stopProbability } of sites) {
    if (stopProbability === null || country === null) return null
    const shock = shockOf(country)
    if (shock === null) return null
    // A site's own chance holds the shock: what is left of it is the site's alone.
    spared *= (1 - stopProbability) / (1 - shock)
    if (shaken.has(country)) continue
    shaken.add(country)
    spared *= 1 - shock
  }
  return 1 - spared
}
