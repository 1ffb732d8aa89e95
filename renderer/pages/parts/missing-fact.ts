import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { ColumnId } from './columns.ts'

/** The fact to fill in so that a column of a part becomes known, as "noun.field"; "offer.new" asks for a supplier. */
export function missingFact(contents: ProjectContents, partId: string, column: ColumnId): string {
  const part = contents.parts.find((one) => one.id === partId)
  const offers = contents.offers.filter((one) => one.partId === partId)
  const site = contents.sites.find((one) => one.id === offers[0]?.siteId)
  const product = contents.products.find((one) => one.demandPerYear === null)
  if (column === 'quantity') return 'line.quantity'
  if (offers.length === 0) return 'offer.new'
  if (column === 'site') return 'site.country'
  if (column === 'landed' || column === 'share') {
    if (site?.country === null) return 'site.country'
    if (offers.some((one) => one.unitPrice === null && one.priceBreaks.length === 0)) return 'offer.unitPrice'
    if (product !== undefined || contents.products.length === 0) return 'product.demandPerYear'
    return part?.massKg === null ? 'part.massKg' : part?.hsCode === null ? 'part.hsCode' : 'offer.transportMode'
  }
  if (column === 'risk') return site?.country === null ? 'site.country' : 'part.requalificationWeeks'
  if (product !== undefined || contents.products.length === 0) return 'product.demandPerYear'
  if (column === 'loss' && contents.products.some((one) => one.marginPerUnit === null)) return 'product.marginPerUnit'
  return part?.stock === null ? 'part.stock' : 'site.recoveryDays'
}

/** The fact that Enter edits in each column. */
export const factOfColumn: Readonly<Partial<Record<ColumnId, string>>> = {
  part: 'part.description', missing: 'part.stock', survive: 'part.stock', recover: 'site.recoveryDays', site: 'site.country', quantity: 'line.quantity', landed: 'offer.unitPrice', share: 'offer.unitPrice', risk: 'part.requalificationWeeks',
  braking: 'part.stock', short: 'site.recoveryDays', loss: 'site.recoveryDays',
}
