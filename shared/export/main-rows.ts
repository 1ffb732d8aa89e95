import type { BomLine } from '../model/bom.ts'
import type { BomFacts } from './own-keys.ts'

/** One row of the main sheet: a line of the BOM, or a part that stands in no line. */
export interface MainRow {
  readonly level: number
  /** Id of what each kind of column shows; null where there is none. */
  readonly ids: Readonly<Record<'part' | 'line' | 'offer' | 'site' | 'supplier', string | null>>
}

/** Every line once and every part at least once, assemblies before what goes into them; one that occurs again is not taken apart twice. */
export function mainRows(facts: BomFacts): MainRow[] {
  const { parts, lines, products } = facts
  const offerOf = mainOffers(facts)
  const below = new Map<string, BomLine[]>()
  for (const line of lines) {
    if (line.parentId === null) continue
    const siblings = below.get(line.parentId)
    if (siblings === undefined) below.set(line.parentId, [line])
    else siblings.push(line)
  }
  const rows: MainRow[] = []
  const shown = new Set<string>()
  const opened = new Set<string>()
  // A stack of its own, as a BOM may be deeper than the engine's.
  const open = (partId: string, level: number): void => {
    const waiting: { line: BomLine; level: number }[] = []
    const push = (id: string, at: number): void => {
      if (opened.has(id)) return
      opened.add(id)
      for (const line of (below.get(id) ?? []).toReversed()) waiting.push({ line, level: at })
    }
    push(partId, level)
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      add(next.level, next.line.childId, next.line.id)
      push(next.line.childId, next.level + 1)
    }
  }
  const add = (level: number, partId: string, lineId: string | null): void => {
    shown.add(partId)
    rows.push({ level, ids: { part: partId, line: lineId, offer: null, site: null, supplier: null, ...offerOf.get(partId) } })
  }
  const top = (partId: string): void => {
    if (!shown.has(partId)) add(0, partId, null)
    open(partId, 1)
  }
  for (const product of products) top(product.partId)
  for (const line of lines) {
    if (line.parentId !== null) continue
    add(0, line.childId, line.id)
    open(line.childId, 1)
  }
  // Assemblies that hang nowhere before the parts of others, so that none of those stands alone.
  const children = new Set(lines.map((line) => line.childId))
  for (const part of parts) if (!children.has(part.id)) top(part.id)
  for (const part of parts) top(part.id)
  return rows
}

type OfferIds = Pick<MainRow['ids'], 'offer' | 'site' | 'supplier'>

/** The offer of each part that most of its need comes from. */
function mainOffers({ offers, sites }: BomFacts): Map<string, OfferIds> {
  const supplierOf = new Map(sites.map((site) => [site.id, site.supplierId]))
  const found = new Map<string, OfferIds>()
  const shares = new Map<string, number>()
  for (const offer of offers) {
    if (offer.share <= (shares.get(offer.partId) ?? -1)) continue
    shares.set(offer.partId, offer.share)
    found.set(offer.partId, { offer: offer.id, site: offer.siteId, supplier: supplierOf.get(offer.siteId) ?? null })
  }
  return found
}

/** What a row of the main sheet is, wherever it is moved to: the key of its line, or of its part where it is in no line. */
export const mainRowName = ({ ids }: MainRow, keyOf: (source: 'line' | 'part', id: string) => string | number): string =>
  ids.line === null ? `part ${keyOf('part', ids.part ?? '')}` : `line ${keyOf('line', ids.line)}`
