import type { Evaluation, PartResult } from '../../../shared/engine/evaluation.ts'
import { onceEach } from '../../../shared/engine/remember.ts'

/** How far stock and recovery reach for a group of parts: that of its worst part, in days; null unknown. */
export interface Reach {
  readonly surviveDays: number | null
  readonly recoverDays: number | null
  readonly gapDays: number | null
}

/** The bought parts that mainly come from one supplier site today. */
export interface SiteGroup {
  readonly key: string
  readonly supplierName: string
  readonly city: string
  readonly country: string | null
  readonly lossPerEvent: number | null
  readonly partIds: readonly string[]
}

/** Key of the group of parts whose supplier nobody has named. */
export const noSite = 'no-site'

/** The reach of the worst of some parts; parts of which it is unknown do not count. */
export function worstReach(parts: Iterable<PartResult | undefined>): Reach {
  let worst: Reach = { surviveDays: null, recoverDays: null, gapDays: null }
  for (const part of parts) {
    if (part === undefined || part.gapDays === null) continue
    if (worst.gapDays === null || part.gapDays > worst.gapDays) worst = part
  }
  return { surviveDays: worst.surviveDays, recoverDays: worst.recoverDays, gapDays: worst.gapDays }
}

const unknownLast = (one: number | null, other: number | null): number => (other ?? -1) - (one ?? -1)

/** The parts by the site that most of them comes from today, the site with the largest loss first, unknown suppliers last. */
export const siteGroups = onceEach((today: Evaluation): readonly SiteGroup[] => {
  const sites = new Map(today.sites.flatMap((site) => (site.siteId === null ? [] : [[site.siteId, site] as const])))
  const partsOf = new Map<string, PartResult[]>()
  for (const part of today.parts) {
    const main = part.legs.length < 2 ? part.legs[0] : part.legs.toSorted((one, other) => other.share - one.share)[0]
    const key = main?.siteId ?? noSite
    const list = partsOf.get(key)
    if (list === undefined) partsOf.set(key, [part])
    else list.push(part)
  }
  const groups: SiteGroup[] = []
  for (const [key, parts] of partsOf) {
    const site = sites.get(key)
    groups.push({
      key,
      supplierName: site?.supplierName ?? '',
      city: site?.city ?? '',
      country: site?.country ?? null,
      lossPerEvent: site?.lossPerEvent ?? null,
      partIds: parts.toSorted((one, other) => unknownLast(one.spendPerYear, other.spendPerYear)).map((part) => part.partId),
    })
  }
  return groups.toSorted((one, other) => {
    if (one.key === noSite || other.key === noSite) return one.key === noSite ? 1 : -1
    return unknownLast(one.lossPerEvent, other.lossPerEvent) || (one.supplierName < other.supplierName ? -1 : 1)
  })
})
