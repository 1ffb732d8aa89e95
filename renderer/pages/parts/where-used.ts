import type { ProjectContents } from '../../../shared/model/contents.ts'

/** One parent that a part goes into, with what that parent goes into in turn. */
export interface UsedIn {
  readonly lineId: string
  readonly partId: string
  /** Units of the part in one unit of the parent; null where the sheet says none. */
  readonly quantity: number | null
  /** Share lost in building the parent. */
  readonly scrapShare: number | null
  /** Units of the part asked about in one unit of the parent, over this way; null where a quantity on it is unknown. */
  readonly total: number | null
  readonly isAlternate: boolean
  readonly isProduct: boolean
  readonly parents: readonly UsedIn[]
}

/** Deepest way up that is followed; a bill of materials in a circle has no top. */
const deepest = 30

/** All parents of a part up to the products, each way of its own, without scrap in the totals. */
export function whereUsed(contents: ProjectContents, partId: string): readonly UsedIn[] {
  const linesOf = new Map<string, ProjectContents['lines']>()
  for (const line of contents.lines) {
    const of = linesOf.get(line.childId)
    if (of === undefined) linesOf.set(line.childId, [line])
    else of.push(line)
  }
  const products = new Set(contents.products.map((product) => product.partId))
  const up = (id: string, total: number | null, way: ReadonlySet<string>): UsedIn[] =>
    (linesOf.get(id) ?? []).flatMap((line): UsedIn[] => {
      if (line.parentId === null || way.has(line.parentId) || way.size > deepest) return []
      const isAlternate = line.alternateOf !== null
      const here = total === null || line.quantity === null || isAlternate ? null : total * line.quantity
      return [{
        lineId: line.id, partId: line.parentId, quantity: line.quantity, scrapShare: line.scrapShare, total: here, isAlternate, isProduct: products.has(line.parentId),
        parents: up(line.parentId, here, new Set(way).add(line.parentId)),
      }]
    })
  return up(partId, 1, new Set([partId]))
}
