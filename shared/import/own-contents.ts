import type { ProjectContents } from '../model/contents.ts'
import type { BomImport } from './bom-import.ts'
import type { ContentsOptions } from './contents-options.ts'
import type { ExactBom } from '../export/own-keys.ts'

/** A project made of a workbook that Remweg wrote: its facts as they stand there, under new ids. */
export function ownContents(imported: Pick<BomImport, 'file' | 'sha256' | 'sheets' | 'issues'>, { facts }: ExactBom, options: ContentsOptions): ProjectContents {
  const refused = new Set(imported.issues.filter((issue) => issue.code === 'cycle').map((issue) => `line ${issue.row ?? 0}`))
  const ids = new Map<string, string>()
  const renew = (id: string): string => {
    const known = ids.get(id)
    if (known !== undefined) return known
    const made = options.newId()
    ids.set(id, made)
    return made
  }
  const or = (id: string | null): string | null => (id === null ? null : renew(id))
  return {
    project: {
      id: options.projectId, name: options.projectName.slice(0, 200), company: options.company, currency: options.currency, plantCountry: options.plantCountry,
      plantCity: options.plantCity, isSample: false, createdAt: options.importedAt,
      sourceFile: { name: imported.file, sha256: imported.sha256, sheets: imported.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name), importedAt: options.importedAt },
    },
    parts: facts.parts.map((part) => ({ ...part, id: renew(part.id) })),
    products: facts.products.map((product) => ({ ...product, partId: renew(product.partId) })),
    lines: facts.lines.filter((line) => !refused.has(line.id)).map((line) => ({ ...line, id: renew(line.id), parentId: or(line.parentId), childId: renew(line.childId), alternateOf: or(line.alternateOf) })),
    suppliers: facts.suppliers.map((supplier) => ({ ...supplier, id: renew(supplier.id) })),
    sites: facts.sites.map((site) => ({ ...site, id: renew(site.id), supplierId: renew(site.supplierId), dependsOn: site.dependsOn.map(renew) })),
    offers: facts.offers.map((offer) => ({ ...offer, id: renew(offer.id), partId: renew(offer.partId), siteId: renew(offer.siteId), currency: offer.currency === '' ? options.currency : offer.currency })),
    scenarios: [], choices: [], parameters: [], shocks: [], wishes: [], partWishes: [], works: [],
  }
}
