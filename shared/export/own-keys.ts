import type { ProjectContents } from '../model/contents.ts'

/** What a bill of materials consists of: the facts of a project that its workbook holds. */
export type BomFacts = Pick<ProjectContents, 'products' | 'parts' | 'lines' | 'suppliers' | 'sites' | 'offers'>

/** A bill of materials read back as it was written, with what the workbook says of its project; '' where it says nothing.
 *  An offer whose currency is '' is in the project's. */
export interface ExactBom {
  readonly facts: BomFacts
  readonly project: { readonly name: string; readonly company: string; readonly currency: string; readonly plantCountry: string; readonly plantCity: string }
}

/** The names by which the sheets of a workbook speak of each other's rows, by id. */
export interface OwnKeys {
  readonly parts: ReadonlyMap<string, string>
  readonly lines: ReadonlyMap<string, number>
  readonly suppliers: ReadonlyMap<string, string>
  readonly sites: ReadonlyMap<string, string>
  readonly offers: ReadonlyMap<string, string>
}

/** Names made different by a number behind them where several rows would have the same. */
function named<Thing extends { readonly id: string }>(things: readonly Thing[], nameOf: (thing: Thing) => string): Map<string, string> {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return new Map(things.map((thing) => {
    const name = nameOf(thing).trim()
    let key = name
    for (let count = next.get(name) ?? 2; key === '' || taken.has(key); count += 1) {
      key = `${name} #${count}`.trim()
      next.set(name, count + 1)
    }
    taken.add(key)
    return [thing.id, key]
  }))
}

/** Parts by number, suppliers by name, sites by supplier and place, lines and offers by counting. */
export function ownKeys({ parts, lines, suppliers, sites, offers }: BomFacts): OwnKeys {
  const supplierKeys = named(suppliers, (supplier) => supplier.name)
  return {
    parts: named(parts, (part) => part.partNumber),
    lines: new Map(lines.map((line, index) => [line.id, index + 1])),
    suppliers: supplierKeys,
    sites: named(sites, (site) => [supplierKeys.get(site.supplierId) ?? '', site.city.trim(), site.country ?? ''].filter((word) => word !== '').join(', ')),
    offers: new Map(offers.map((offer, index) => [offer.id, `o${index + 1}`])),
  }
}
