import type { SiteResult } from '../evaluation.ts'
import { answerKey, type StopAnswer } from './stop-answer.ts'

/** One cause of a stop: a site by itself, or a shock of a whole country. */
export interface StopCause {
  readonly kind: 'site' | 'country'
  /** Name of the site, or ISO code of the country. */
  readonly name: string
  /** Chance in a year, 0 to 1; of a site its own, without that of its country. */
  readonly chance: number
  /** Contribution lost, worked out exactly. */
  readonly loss: number
}

/** Every cause of a stop with its chance and exact loss: each site by itself, each country with all its sites once, the dearest first; null while one of them is unknown or not worked out. */
export function stopCauses(sites: readonly Pick<SiteResult, 'key' | 'supplierName' | 'country' | 'stopProbability'>[], shockOf: (country: string) => number | null, answers: ReadonlyMap<string, StopAnswer>): StopCause[] | null {
  if (sites.length === 0) return null
  const causes: StopCause[] = []
  const shaken = new Set<string>()
  for (const { key, supplierName, country, stopProbability } of sites) {
    const shock = country === null ? null : shockOf(country)
    const loss = answers.get(answerKey({ kind: 'site', key }))?.loss ?? null
    if (stopProbability === null || country === null || shock === null || loss === null) return null
    // A site's own chance holds the shock: what is left of it is the site's alone.
    causes.push({ kind: 'site', name: supplierName, chance: 1 - (1 - stopProbability) / (1 - shock), loss })
    if (shaken.has(country)) continue
    shaken.add(country)
    const all = answers.get(answerKey({ kind: 'country', key: country }))?.loss ?? null
    if (all === null) return null
    causes.push({ kind: 'country', name: country, chance: shock, loss: all })
  }
  return causes.toSorted((one, other) => other.chance * other.loss - one.chance * one.loss)
}

/** Loss to expect in a year over all causes. */
export const expectedOver = (causes: readonly StopCause[]): number => causes.reduce((sum, { chance, loss }) => sum + chance * loss, 0)
