import { onceEach } from '../../shared/engine/remember.ts'
import type { BomLine } from '../../shared/model/bom.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Offer } from '../../shared/model/offer.ts'
import type { Part } from '../../shared/model/part.ts'
import type { Site, Supplier } from '../../shared/model/supplier.ts'

/** The nouns of a project by their ids. */
export interface FactBook {
  readonly parts: ReadonlyMap<string, Part>
  readonly lines: ReadonlyMap<string, BomLine>
  readonly offers: ReadonlyMap<string, Offer>
  readonly sites: ReadonlyMap<string, Site>
  readonly suppliers: ReadonlyMap<string, Supplier>
  /** Offers of each part, by the part's id. */
  readonly offersOf: ReadonlyMap<string, readonly Offer[]>
}

/** A step shares the lists that it leaves alone, so their indexes are shared too. */
const byId = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>()

function indexOf<Noun extends { readonly id: string }>(list: readonly Noun[]): ReadonlyMap<string, Noun> {
  const known = byId.get(list)
  if (known !== undefined) return known as ReadonlyMap<string, Noun> // kept under the very list it was made of
  const index = new Map(list.map((noun) => [noun.id, noun]))
  byId.set(list, index)
  return index
}

/** The parts of a project by id; made once for each list of them. */
export const partsById = ({ parts }: Pick<ProjectContents, 'parts'>): ReadonlyMap<string, Part> => indexOf(parts)

const offersOf = onceEach((offers: readonly Offer[]): ReadonlyMap<string, readonly Offer[]> => {
  const index = new Map<string, Offer[]>()
  for (const offer of offers) {
    const of = index.get(offer.partId)
    if (of === undefined) index.set(offer.partId, [offer])
    else of.push(offer)
  }
  return index
})

/** The project's nouns by id; made once for each list of them. */
export function factBook(contents: ProjectContents): FactBook {
  return {
    parts: indexOf(contents.parts), lines: indexOf(contents.lines), offers: indexOf(contents.offers), sites: indexOf(contents.sites), suppliers: indexOf(contents.suppliers),
    offersOf: offersOf(contents.offers),
  }
}
