import { isInEuCustomsUnion } from '../data/countries.ts'
import { rawMaterials } from '../data/raw-materials.ts'
import { concentrationTerm } from '../formulas/risk.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Evaluation, Leg, PartResult } from './evaluation.ts'

/** sole: nobody else is known to make it; single: others are, one is chosen; several: more than one delivers; none: nobody does. */
export type Sourcing = 'sole' | 'single' | 'several' | 'none'

/** How a part's supply is spread. */
export interface Supply {
  readonly partId: string
  readonly sourcing: Sourcing
  /** Herfindahl-Hirschman index of the shares, 0 to 10,000; null without a source. */
  readonly siteIndex: number | null
  /** The same by country; null while a source's country is unknown. */
  readonly countryIndex: number | null
}

/** A strategic raw material of which more than the limit comes from one country outside the EU. */
export interface RawMaterialWarning {
  readonly material: string
  readonly country: string
  /** Share from that country, 0 to 1. */
  readonly share: number
  /** What the share is a share of: the yearly mass of the parts, their spend, or their mere number where neither is known of all. */
  readonly of: 'mass' | 'spend' | 'parts'
  readonly partIds: readonly string[]
}

const indexOf = (shares: ReadonlyMap<string, number>): number => [...shares.values()].reduce((sum, share) => sum + concentrationTerm.compute(share), 0)

const placeOf = (leg: Leg): string => leg.siteId ?? leg.choiceId ?? leg.key

function sharesBy(legs: readonly Leg[], keyOf: (leg: Leg) => string): Map<string, number> {
  const total = legs.reduce((sum, leg) => sum + leg.share, 0)
  const shares = new Map<string, number>()
  for (const leg of legs) shares.set(keyOf(leg), (shares.get(keyOf(leg)) ?? 0) + leg.share / total)
  return shares
}

/** How the supply of each part of a plan is spread, by part id. A second offer without a share, or an alternate in the BOM, is somebody else who could. */
export function supplyOf(contents: Pick<ProjectContents, 'offers' | 'lines'>, { parts }: Pick<Evaluation, 'parts'>): ReadonlyMap<string, Supply> {
  const offering = new Map<string, Set<string>>()
  for (const { partId, siteId } of contents.offers) {
    const sites = offering.get(partId)
    if (sites === undefined) offering.set(partId, new Set([siteId]))
    else sites.add(siteId)
  }
  const alternates = new Set(contents.lines.flatMap(({ alternateOf }) => alternateOf ?? []))
  const replaceable = new Set(alternates.size === 0 ? [] : contents.lines.flatMap((line) => (alternates.has(line.id) ? [line.childId] : [])))
  return new Map(parts.map(({ partId, legs }): [string, Supply] => {
    const places = sharesBy(legs, placeOf)
    const others = [...(offering.get(partId) ?? [])].some((siteId) => !places.has(siteId))
    const sourcing = places.size === 0 ? 'none' : places.size > 1 ? 'several' : others || replaceable.has(partId) ? 'single' : 'sole'
    const isCountryKnown = legs.length > 0 && legs.every((leg) => leg.country !== null)
    return [partId, {
      partId, sourcing,
      siteIndex: legs.length === 0 ? null : indexOf(places),
      countryIndex: isCountryKnown ? indexOf(sharesBy(legs, (leg) => leg.country ?? '')) : null,
    }]
  }))
}

const isKnown = (weights: readonly number[]): boolean => weights.every(Number.isFinite) && weights.some((weight) => weight > 0)

const strategic = new Set(rawMaterials.filter((material) => material.strategic).map((material) => material.name))

/** The strategic raw materials that hang on one third country for more than `limit` (a share, 0 to 1), the largest share first.
 *  The country is that of the maker of the part: where the material itself was mined or refined is not in a parts list. */
export function rawMaterialWarnings(contents: Pick<ProjectContents, 'parts'>, { parts }: Pick<Evaluation, 'parts'>, limit: number): RawMaterialWarning[] {
  const facts = new Map(contents.parts.map((part) => [part.id, part]))
  const using = new Map<string, PartResult[]>()
  for (const result of parts) {
    const material = facts.get(result.partId)?.rawMaterial ?? null
    if (material === null || !strategic.has(material) || result.legs.length === 0) continue
    const users = using.get(material)
    if (users === undefined) using.set(material, [result])
    else users.push(result)
  }
  const warnings = [...using].flatMap(([material, users]): RawMaterialWarning[] => {
    const masses = users.map(({ partId, needPerYear }) => (needPerYear ?? Number.NaN) * (facts.get(partId)?.massKg ?? Number.NaN))
    const spends = users.map(({ spendPerYear }) => spendPerYear ?? Number.NaN)
    const of = isKnown(masses) ? 'mass' : isKnown(spends) ? 'spend' : 'parts'
    const weights = of === 'mass' ? masses : of === 'spend' ? spends : users.map(() => 1)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const shares = new Map<string, number>()
    for (const [place, { legs }] of users.entries()) {
      const whole = legs.reduce((sum, leg) => sum + leg.share, 0)
      for (const { country, share } of legs) {
        if (country === null || isInEuCustomsUnion(country)) continue
        shares.set(country, (shares.get(country) ?? 0) + ((weights[place] ?? 0) / total) * (share / whole))
      }
    }
    return [...shares].filter(([, share]) => share > limit).map(([country, share]) => ({
      material, country, share, of, partIds: users.filter(({ legs }) => legs.some((leg) => leg.country === country)).map(({ partId }) => partId),
    }))
  })
  return warnings.toSorted((one, other) => other.share - one.share || (one.material < other.material ? -1 : 1))
}
