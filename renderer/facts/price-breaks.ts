import type { Change } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { Offer } from '../../shared/model/offer.ts'

/** A price per unit in the offer's currency, for orders of so many units and more. */
export type PriceBreak = Offer['priceBreaks'][number]

const inOrder = (breaks: readonly PriceBreak[]): PriceBreak[] => breaks.toSorted((one, other) => one.fromQuantity - other.fromQuantity)

/** The breaks with one more, or with the one that began at `replaces` as it now is; another that begins at the same quantity gives way to it. */
export const withBreak = (breaks: readonly PriceBreak[], made: PriceBreak, replaces: number | null = null): PriceBreak[] =>
  inOrder([...breaks.filter(({ fromQuantity }) => fromQuantity !== replaces && fromQuantity !== made.fromQuantity), made])

/** The breaks without the one that begins at this quantity. */
export const withoutBreak = (breaks: readonly PriceBreak[], fromQuantity: number): PriceBreak[] => inOrder(breaks.filter((one) => one.fromQuantity !== fromQuantity))

/** The step that sets the price breaks of an offer, as typed at a time where nothing says yet where its price is from; null when nothing changes. */
export function setPriceBreaks({ offers }: ProjectContents, offerId: string, priceBreaks: readonly PriceBreak[], step: { readonly name: string; readonly at: string }): Change | null {
  const before = offers.find((offer) => offer.id === offerId)
  if (before === undefined || JSON.stringify(before.priceBreaks) === JSON.stringify(priceBreaks)) return null
  const value = Offer.parse({ ...before, priceBreaks, origins: { unitPrice: { kind: 'typed', at: step.at }, ...before.origins } })
  return { name: step.name, patches: [{ noun: 'offer', id: offerId, value }] }
}
